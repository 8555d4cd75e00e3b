"""Preformatted text: what is in it, and nothing of how a page shows it."""

from selectolax.lexbor import LexborNode

from reader.document.elements.languages import language, title
from reader.document.model import Code, Run
from reader.document.normalise.gutters import numbered_code, without_numbers
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, block

_BREAK = "\0"
"""Stands for `<br>`, until a line break after it is taken with it; HTML has no other NUL."""


def code(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<pre>`: spaces and line breaks count."""
    lines = _numbered(node)
    walk.fired[Habit.LINE_NUMBERS] += lines is not None or without_numbers(node)
    text = _text(lines or node)
    if text.strip():
        walk.flush()
        walk.blocks.append(_code(text, node))
    else:
        block(walk, node, attributes)


def numbered(walk: Walk, table: LexborNode) -> bool:
    """Read `table` as code if it is nothing but code with numbered lines; tell whether it is."""
    lines = numbered_code(table)
    if lines is None:
        return False
    walk.fired[Habit.LINE_NUMBERS] += 1
    code = _code(_text(lines), lines)
    walk.blocks.append(code._replace(language=code.language or language(table)))
    return True


def _code(text: str, node: LexborNode) -> Code:
    """Return the code in a `<pre>`."""
    named = title(node)
    return Code(text, language(node), (Run(named),) if named else ())


def _numbered(node: LexborNode) -> LexborNode | None:
    """Return the `<pre>` with the code alone, if a `<pre>` begins with a table of its lines."""
    inner = node.first_child
    while inner is not None and inner.tag == "code":
        inner = inner.first_child
    return numbered_code(inner) if inner is not None and inner.tag == "table" else None


def _text(node: LexborNode) -> str:
    """Return the text of a `<pre>` without its outer line breaks."""
    text = node.text() if node.css_first("br") is None else _text_with_breaks(node)
    return text.replace("\r", "").removeprefix("\n").rstrip()


def _text_with_breaks(node: LexborNode) -> str:
    parts = []
    for inner in node.traverse(include_text=True):
        tag = inner.tag
        if tag == "-text":
            parts.append(inner.text_content or "")
        elif tag == "br":
            parts.append(_BREAK)
    return "".join(parts).replace(_BREAK + "\n", "\n").replace(_BREAK, "\n")
