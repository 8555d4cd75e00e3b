"""Verse: a paragraph whose lines, and the spaces before them, are as the author wrote them."""

from selectolax.lexbor import LexborNode

from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk

_LINE, _DEEPER = "line", "line-block"
_STEP = "\u2003\u2003"
"""What a line of a line block that is moved in begins with."""


def verse(walk: Walk, node: LexborNode, attributes: Attributes) -> None:  # noqa: ARG001  an `Element`
    """Read the verse of WordPress or Asciidoctor, which is in a `<pre>`."""
    outer, line = walk.style, walk.inline
    walk.flush()
    walk.fired[Habit.SOURCE_LINES] += 1
    walk.restyle(outer._replace(verbatim=True))
    line.indented = True
    walk.read(node.iter(include_text=True))
    walk.flush()
    line.indented = False
    walk.restyle(outer)


def line_block(walk: Walk, node: LexborNode, attributes: Attributes) -> None:  # noqa: ARG001  an `Element`
    """Read lines that are an element each, as docutils writes them; an empty one parts stanzas."""
    walk.flush()
    walk.fired[Habit.SOURCE_LINES] += 1
    _lines(walk, node, "")
    walk.flush()


def _lines(walk: Walk, node: LexborNode, indent: str) -> None:
    for child in node.iter():
        name = child.attributes.get("class")
        if name == _DEEPER:
            _lines(walk, child, indent + _STEP)
        elif name == _LINE and not child.text(strip=True) and child.css_first("img") is None:
            walk.flush()
        else:
            if not walk.inline.empty:
                walk.inline.line_break()
            walk.inline.text(indent)
            walk.read(child.iter(include_text=True))
