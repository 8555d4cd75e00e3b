"""Tags of letters and colours that say nothing: `<font>`, a style on each word."""

from selectolax.lexbor import LexborNode

from reader.document.model import HUES
from reader.document.normalise.habit import Habit
from reader.document.walk.hues import hue
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, inline


def font(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<font>`: its words, and their colour for who asks for it."""
    walk.fired[Habit.SOUP] += 1
    if not (color := attributes.get("color")):
        inline(walk, node, attributes)
        return
    line = walk.inline
    outer = line.marks
    line.look(outer & ~HUES.value | hue(color).value, line.link)
    inline(walk, node, attributes)
    line.look(outer, line.link)
