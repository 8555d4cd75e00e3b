"""What can be folded, under its summary."""

from collections.abc import Iterator

from reader.document.model import Details
from reader.layout.frame import Flow, Frame, Place
from reader.layout.lines import Line, Role, Span
from reader.layout.signs import signed_runs

_SIGN = Span("▾ ", Role.SUMMARY)
_INDENT = Span("  ")


def lay_out_details(details: Details, frame: Frame, place: Place, flow: Flow) -> Iterator[Line]:
    """Lay out a foldable part, unfolded."""
    yield from signed_runs(_SIGN, details.summary, frame, place, Role.SUMMARY)
    yield from flow(details.blocks, frame.inset(_INDENT), place)
