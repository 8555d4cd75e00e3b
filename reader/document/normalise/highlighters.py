"""Code that SyntaxHighlighter and Crayon set line by line, beside a column of numbers."""

from selectolax.lexbor import LexborNode

from reader.document.model import Code
from reader.document.normalise.habit import Habit
from reader.document.walk.selected import selected_text
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_LINES = "td.code .line, .crayon-pre .crayon-line"
_NO_LANGUAGES = frozenset({"syntaxhighlighter", "nogutter", "ie", "collapsed"})


def highlighted(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read code whose lines are elements; anything else as it stands."""
    lines = [line.text().replace("\xa0", " ").rstrip() for line in node.css(_LINES)]
    if not lines:
        walk.ordinary(node, attributes)
        return
    walk.flush()
    walk.fired[Habit.HIGHLIGHTER] += 1
    walk.blocks.append(Code("\n".join(lines).strip("\n"), _language(node, attributes)))


def _language(node: LexborNode, attributes: Attributes) -> str:
    """Return the language that Crayon writes above the code, or SyntaxHighlighter into a class."""
    if written := selected_text(node, ".crayon-language"):
        return written.lower()
    names = (attributes.get("class") or "").split()
    if "syntaxhighlighter" not in names:
        return ""
    return next((name for name in names if name not in _NO_LANGUAGES), "")
