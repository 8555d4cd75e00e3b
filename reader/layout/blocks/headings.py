"""Headings: underlined in the upper two levels, signed below."""

from collections.abc import Iterator

from reader.document.model import Heading
from reader.layout.blocks.hanging_indent import signed_runs
from reader.layout.cells import filled, width
from reader.layout.frame import Frame, Position
from reader.layout.lines import Line, Role, Span, without_text
from reader.layout.text.paragraphs import lay_out_runs

CHAPTER = 2
"""Headings up to this level stand after two blank lines, and are underlined."""
_ROLES = (
    Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.HEADING_5, Role.HEADING_6,
)  # fmt: skip
_UNDERLINES = {1: "━", 2: "─"}
_SIGNS = {3: "▌ ", 4: "▪ ", 5: "▫ ", 6: "· "}


def lay_out_heading(heading: Heading, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out a heading."""
    role = _ROLES[heading.level - 1]
    if heading.level > CHAPTER:
        sign = Span(_SIGNS[heading.level], role)
        yield from signed_runs(sign, heading.runs, frame, position, role)
        return
    lines = list(lay_out_runs(heading.runs, frame, position, role=role, align=heading.align))
    yield from lines
    start, end = _extent(lines, frame)
    underline = Span(filled(_UNDERLINES[heading.level], end - start), role)
    offset = lines[-1].offset if lines else position.offset
    yield without_text(frame.line((Span(" " * start), underline), offset, position.block))


def _extent(lines: list[Line], frame: Frame) -> tuple[int, int]:
    """Return the cells before the text of all `lines` inside their frame, and before its end."""
    first, last = len(frame.left), -len(frame.right) or None
    texts = ["".join([span.text for span in line.spans[first:last]]) for line in lines]
    start = min((width(text) - width(text.lstrip()) for text in texts), default=0)
    return start, max((width(text.rstrip()) for text in texts), default=0)
