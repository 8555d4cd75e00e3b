"""Quotations: behind a bar, and under the words who said them."""

from collections.abc import Iterator

from reader.document.contents import runs_text
from reader.document.model import Quote
from reader.layout.blocks.hanging_indent import signed_runs
from reader.layout.cells import WIDE, width
from reader.layout.frame import Flow, Frame, Position
from reader.layout.lines import Line, Role, Span

_BAR = Span("│ ", Role.BAR)
_DASH, _WIDE_DASH = Span("— ", Role.ATTRIBUTION), Span("——", Role.ATTRIBUTION)


def lay_out_quote(quote: Quote, frame: Frame, position: Position, flow: Flow) -> Iterator[Line]:
    """Lay out a quotation; who is quoted stands after a dash."""
    inside = frame.inset(_BAR)._replace(role=Role.QUOTE)
    yield from flow(quote.blocks, inside, position)
    if quote.attribution:
        wide = width(runs_text(quote.attribution)[:1]) == WIDE
        sign = _WIDE_DASH if wide else _DASH
        yield from signed_runs(sign, quote.attribution, inside, position, Role.ATTRIBUTION)
