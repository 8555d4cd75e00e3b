"""What can be folded, under its summary: folded or not as whoever shows the page has it."""

from collections.abc import Iterator

from reader.document.model import Details, Document
from reader.document.text import leaves
from reader.layout.frame import Flow, Frame, Place
from reader.layout.lines import Line, Role, Span
from reader.layout.signs import signed_runs

_OPEN = Span("▾ ", Role.SUMMARY)
_FOLDED = Span("▸ ", Role.SUMMARY)
_INDENT = Span("  ")


def lay_out_details(details: Details, frame: Frame, place: Place, flow: Flow) -> Iterator[Line]:
    """Lay out a foldable part; of what is folded, the place goes behind the text."""
    folded = place.offset in place.folded
    sign = _FOLDED if folded else _OPEN
    yield from signed_runs(sign, details.summary, frame, place, Role.SUMMARY)
    if folded:
        for leaf in leaves(Document(details.blocks)):
            place.take(leaf)
    else:
        yield from flow(details.blocks, frame.inset(_INDENT), place)
