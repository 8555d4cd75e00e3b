"""Quotations: behind a bar, and under the words who said them."""

from collections.abc import Iterator
from itertools import islice

from reader.document.contents import runs_text
from reader.document.folds import begins_with_details
from reader.document.model import Quote
from reader.layout.blocks.hanging_indent import signed_runs
from reader.layout.cells import WIDE, width
from reader.layout.frame import Flow, Frame, Position
from reader.layout.lines import Line, Role, Span, without_text

_BAR = Span("│ ", Role.BAR)
SHOWN = 2
"""Lines of a folded quotation that are seen."""
_FOLDED = Span("▸ …", Role.SUMMARY)
_DASH, _WIDE_DASH = Span("— ", Role.ATTRIBUTION), Span("——", Role.ATTRIBUTION)


def lay_out_quote(quote: Quote, frame: Frame, position: Position, flow: Flow) -> Iterator[Line]:
    """Lay out a quotation; who is quoted stands after a dash."""
    inside = frame.inset(_BAR)._replace(role=Role.QUOTE)
    if frame.folds and position.offset in position.folded and not begins_with_details(quote.blocks):
        yield from _folded(_whole(quote, inside, position, flow), inside)
    else:
        yield from _whole(quote, inside, position, flow)


def _whole(quote: Quote, inside: Frame, position: Position, flow: Flow) -> Iterator[Line]:
    """Lay out all of a quotation."""
    yield from flow(quote.blocks, inside, position)
    if quote.attribution:
        wide = width(runs_text(quote.attribution)[:1]) == WIDE
        sign = _WIDE_DASH if wide else _DASH
        yield from signed_runs(sign, quote.attribution, inside, position, Role.ATTRIBUTION)


def _folded(lines: Iterator[Line], inside: Frame) -> Iterator[Line]:
    """Yield the first lines of a quotation, and a sign instead of the others."""
    first = tuple(islice(lines, SHOWN))
    yield from first
    others = tuple(lines)
    if len(others) <= 1:
        yield from others
    else:
        last = first[-1]
        yield without_text(inside.line((_FOLDED,), last.offset, last.block))
