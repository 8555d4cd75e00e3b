"""Running text into lines."""

from collections.abc import Iterator

from reader.document.model import Align, Runs
from reader.document.text import runs_text
from reader.layout.frame import Frame, Place, spans_width
from reader.layout.lines import Line, Role, Span
from reader.layout.runs import cut, stretches
from reader.layout.wrap import wrap


def lay_out_runs(
    runs: Runs,
    frame: Frame,
    place: Place,
    *,
    role: Role | None = None,
    align: Align = Align.START,
    indent: int = 0,
) -> Iterator[Line]:
    """Lay out one leaf of running text.

    Args:
        runs: The text.
        frame: Where it goes.
        place: How far the layout is; is moved behind the text.
        role: What the text is, if not what text is in this frame.
        align: How the lines lie; START leaves it to the frame.
        indent: First-line indent in cells.
    """
    text = runs_text(runs)
    if not text:
        return
    start = place.take(text)
    if align is Align.START:
        align = frame.align
    if align in (Align.CENTER, Align.RIGHT) or not frame.has(indent):
        indent = 0
    looks = stretches(runs, role or frame.role)
    pieces = wrap(text, frame.width, frame.width - indent)
    before = (Span(" " * indent),) if indent else ()
    room = frame.width - indent
    for piece, spans in cut(text, looks, pieces):
        shown = before + _aligned(spans, room, align, last=piece.last)
        yield frame.line(shown, start + piece.start, place.block)
        before, room = (), frame.width


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
            from reader.layout.justify import justified  # noqa: PLC0415  few texts are justified

            return justified(spans, cells)
        case _:
            return spans


def _moved(spans: tuple[Span, ...], cells: int) -> tuple[Span, ...]:
    """Return `spans` with `cells` of space before them."""
    return (Span(" " * cells), *spans) if cells > 0 else spans
