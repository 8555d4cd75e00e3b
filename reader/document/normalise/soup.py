"""Tags of letters and colours that say nothing: `<font>`, a style on each word."""

from selectolax.lexbor import LexborNode

from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, inline


def font(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<font>`: its words."""
    walk.fired[Habit.SOUP] += 1
    inline(walk, node, attributes)
