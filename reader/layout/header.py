"""An article's title and facts, over a line as wide as the page."""

from collections.abc import Iterator

from reader.document.model import Header
from reader.layout.cells import filled
from reader.layout.frame import Frame, Place
from reader.layout.lines import Line, Role, Span
from reader.layout.paragraphs import lay_out_runs
from reader.layout.signs import signed_runs

_NOTICE_SIGN = Span("! ", Role.NOTICE)


def lay_out_header(header: Header, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out the metadata over an article."""
    yield from lay_out_runs(header.title, frame, place, role=Role.TITLE)
    for fact in header.facts:
        yield from lay_out_runs(fact, frame, place, role=Role.FACT)
    for notice in header.notices:
        yield from signed_runs(_NOTICE_SIGN, notice, frame, place, Role.NOTICE)
    yield frame.line((Span(filled("─", frame.width), Role.RULE),), place.offset, place.block)
