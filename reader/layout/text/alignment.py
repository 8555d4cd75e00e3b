"""Lines set between their margins: left, right, in the middle, or full."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.document.model import Align
from reader.layout.frame import spans_width
from reader.layout.lines import Span
from reader.layout.text.runs import Shown

_MOVED = (Align.CENTER, Align.RIGHT)


class Room(NamedTuple):
    """The cells of a paragraph's lines."""

    cells: int
    indent: int = 0
    """Cells before the text of the first line."""
    margin: int = 0
    """Cells behind the others, into which a line may hang."""


def set_lines(shown: Iterator[Shown], room: Room, align: Align) -> Iterator[Shown]:
    """Yield lines set as `align` has them, the first with an indent."""
    cells, indent, margin = room
    before = (Span(" " * indent),) if indent and align not in _MOVED else ()
    free = cells - indent
    for piece, spans in shown:
        hangs = margin and spans_width(spans) > free
        aligned = _aligned(spans, free + margin if hangs else free, align, last=piece.last)
        yield piece, (*before, *aligned)
        before, free = (), cells


def _aligned(spans: tuple[Span, ...], cells: int, align: Align, *, last: bool) -> tuple[Span, ...]:
    """Return `spans` set in a line of `cells` as `align` has them.

    Args:
        spans: What stands in the line.
        cells: The line's room.
        align: How it lies.
        last: Whether it ends where the text does, or where its author ended it.
    """
    match align:
        case Align.CENTER:
            return _moved(spans, (cells - spans_width(spans)) // 2)
        case Align.RIGHT:
            return _moved(spans, cells - spans_width(spans))
        case Align.JUSTIFY if not last:
            from reader.layout.text.justify import justified  # noqa: PLC0415  few texts are justified

            return justified(spans, cells)
        case _:
            return spans


def _moved(spans: tuple[Span, ...], cells: int) -> tuple[Span, ...]:
    """Return `spans` with `cells` of space before them."""
    return (Span(" " * cells), *spans) if cells > 0 else spans
