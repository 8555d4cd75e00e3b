"""Verse: a paragraph whose lines, and the spaces before them, are as the author wrote them."""

from selectolax.lexbor import LexborNode

from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, seen_children

_LINE, _DEEPER = "line", "line-block"
_DEEPEST = 9
_STEP = "\u2003\u2003"
"""What a line of a line block that is moved in begins with."""


def verse(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read the verse of WordPress or Asciidoctor, which is in a `<pre>`; others call more so."""
    if node.tag != "pre":
        walk.ordinary(node, attributes)
        return
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
    _lines(walk, node, 0)
    walk.flush()


def _lines(walk: Walk, node: LexborNode, depth: int) -> None:
    for child in seen_children(node):
        name = child.attributes.get("class")
        if name == _DEEPER and depth < _DEEPEST:
            _lines(walk, child, depth + 1)
        elif name == _DEEPER:
            walk.inline.text(child.text(separator=" "))
        elif name == _LINE and not child.text(strip=True) and child.css_first("img") is None:
            walk.flush()
        else:
            if not walk.inline.empty:
                walk.inline.line_break()
            walk.inline.text(depth * _STEP)
            walk.read(child.iter(include_text=True) if name == _LINE else (child,))
