"""Forms are to fill in, not to read: they are left out, with the labels of their fields.

Some sites wrap the whole page in a form: one that holds paragraphs or headings is read, but for its
fields. A check box or a radio button is no field here: the words beside it belong to a list or to
a question.
"""

from selectolax.lexbor import LexborNode

from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, block, inline

_ARTICLE = "p, h1, h2, h3, h4, h5, h6, pre, blockquote"
_FIELD = ":is(input:not([type=checkbox i], [type=radio i]), select, textarea, button)"
_LABEL_OF_FIELD = f"label:has({_FIELD}), label:has(+ {_FIELD}), {_FIELD} + label"


def form(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<form>` if a page is in it."""
    walk.flush()
    if node.css_first(_ARTICLE) is not None:
        block(walk, node, attributes)
    else:
        walk.fired[Habit.FORM] += 1


def label(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<label>` if it is not that of a field in it or beside it."""
    if node.css_matches(_LABEL_OF_FIELD):
        walk.fired[Habit.FORM] += 1
    else:
        inline(walk, node, attributes)
