"""Preformatted text: what is in it, and nothing of how a page shows it."""

from selectolax.lexbor import LexborNode

from reader.document.elements.languages import language, title
from reader.document.model import Code, Run
from reader.document.normalise.buttons import without_buttons
from reader.document.normalise.code_lines import joined, line_elements, with_breaks
from reader.document.normalise.gutters import (
    numbered_code,
    without_coloured_numbers,
    without_numbers,
)
from reader.document.normalise.habit import Habit
from reader.document.walk.style import Attributes
from reader.document.walk.walk import Walk, block


def code(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<pre>`: spaces and line breaks count."""
    walk.fired[Habit.BUTTON] += without_buttons(node)
    lines = _numbered(node)
    has_numbers = lines is not None or without_numbers(node)
    elements = line_elements(lines or node)
    walk.fired[Habit.HIGHLIGHTER] += bool(elements)
    whole = _trimmed(joined(elements)) if elements else _text(lines or node)
    text = without_coloured_numbers(whole, node)
    walk.fired[Habit.LINE_NUMBERS] += has_numbers or text != whole
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
    """Return the text of a `<pre>`."""
    return _trimmed(with_breaks(node))


def _trimmed(text: str) -> str:
    """Return `text` without its outer line breaks."""
    return text.replace("\r", "").removeprefix("\n").rstrip()
