"""Headings: underlined in the upper two levels, signed below."""

from collections.abc import Iterator

from reader.document.model import Heading
from reader.layout.cells import width
from reader.layout.frame import Frame, Place, spans_width
from reader.layout.lines import Line, Role, Span
from reader.layout.paragraphs import lay_out_runs
from reader.layout.signs import signed_runs

CHAPTER = 2
"""Headings up to this level stand after two blank lines, and are underlined."""
_ROLES = (
    Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.HEADING_5, Role.HEADING_6,
)  # fmt: skip
_UNDERLINES = {1: "━", 2: "─"}
_SIGNS = {3: "▌ ", 4: "▪ ", 5: "▫ ", 6: "· "}


def lay_out_heading(heading: Heading, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out a heading."""
    role = _ROLES[heading.level - 1]
    if heading.level > CHAPTER:
        sign = Span(_SIGNS[heading.level], role)
        yield from signed_runs(sign, heading.runs, frame, place, role)
        return
    left, widest, offset = spans_width(frame.left), 0, place.offset
    for line in lay_out_runs(heading.runs, frame, place, role=role, align=heading.align):
        widest = max(widest, width(line.text) - left)
        yield line
    underline = Span(_UNDERLINES[heading.level] * widest, role)
    yield frame.line((underline,), offset, place.block)
