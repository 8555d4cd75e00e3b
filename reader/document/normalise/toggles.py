"""A part that a script folds under its heading, where no `<details>` says so."""

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import as_text
from reader.document.model import Details
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_HEADING, _CONTENT = ".kg-toggle-heading-text", ".kg-toggle-content"


def toggle(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read a heading, and what is folded under it; anything else as it stands."""
    heading, content = node.css_first(_HEADING), node.css_first(_CONTENT)
    if heading is None or content is None:
        walk.ordinary(node, attributes)
        return
    walk.fired[Habit.TOGGLE] += 1
    summary = as_text(walk.blocks_in(heading, {}))
    walk.blocks.append(Details(summary, walk.blocks_in(content, {})))
