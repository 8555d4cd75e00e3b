"""An article's title and facts, over a line as wide as the page."""

from collections.abc import Iterator

from reader.document.model import Header
from reader.layout.blocks.hanging_indent import signed_runs
from reader.layout.cells import filled
from reader.layout.frame import Frame, Position
from reader.layout.lines import Line, Role, Span
from reader.layout.text.paragraphs import lay_out_runs

_NOTICE_SIGN = Span("! ", Role.NOTICE)
_CUT_AT_END, _CUT_AT_START = " ·", "· "
"""What the end of a line leaves of the dot between two facts, read to the right and to the left."""


def lay_out_header(header: Header, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out the metadata over an article."""
    yield from lay_out_runs(header.title, frame, position, role=Role.TITLE)
    for fact in header.facts:
        yield from map(_without_cut_divider, lay_out_runs(fact, frame, position, role=Role.FACT))
    for notice in header.notices:
        yield from signed_runs(_NOTICE_SIGN, notice, frame, position, Role.NOTICE)
    yield frame.line((Span(filled("─", frame.width), Role.RULE),), position.offset, position.block)


def _without_cut_divider(line: Line) -> Line:
    """Return `line` without the dot at its end, which divides a fact from none."""
    spans = [
        span._replace(text="  ") if span.text == _CUT_AT_START else span
        for span in line.spans
        if span.text != _CUT_AT_END
    ]
    return line._replace(spans=tuple(spans))
