"""Running text into lines."""

from collections.abc import Iterator

from reader.document.model import Align, Runs
from reader.document.text import runs_text
from reader.layout.direction import has_leftward
from reader.layout.frame import Frame, Place, spans_width
from reader.layout.lines import Line, Role, Span, harmless, line
from reader.layout.runs import Shown, break_glyphs, cut, stretches
from reader.layout.wrap import wrap

_AS_FRAMED = Align.START
_AS_IT_COMES = (Align.START, Align.LEFT)
_MOVED = (Align.CENTER, Align.RIGHT)
"""Bound once: looking a member up in its enum costs as much as a slice."""


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
    if align is _AS_FRAMED:
        align = frame.align
    if align in _MOVED or not frame.has(indent):
        indent = 0
    pieces = wrap(text, frame.width, frame.width - indent)
    looks = stretches(runs, role or frame.role, break_glyphs(text))
    if frame.typography.bidi and (frame.leftward or has_leftward(text)):
        from reader.layout.directed import directed  # noqa: PLC0415  2 ms that few texts pay

        shown, align = directed(text, looks, pieces, align, leftward=frame.leftward)
    else:
        shown = cut(text, looks, pieces)
    if indent or align not in _AS_IT_COMES:
        shown = _set(shown, frame.width, align, indent)
    make = Line if harmless(text.replace("\n", "")) else line
    left, block = frame.left, place.block
    if frame.right:
        shown = ((piece, frame.closed(spans)) for piece, spans in shown)
    for piece, spans in shown:
        yield make(left + spans, start + piece.start, block)


def _set(shown: Iterator[Shown], cells: int, align: Align, indent: int) -> Iterator[Shown]:
    """Yield lines of at most `cells`, set as `align` has them, the first with an indent."""
    before = (Span(" " * indent),) if indent and align not in _MOVED else ()
    room = cells - indent
    for piece, spans in shown:
        yield piece, (*before, *_aligned(spans, room, align, last=piece.last))
        before, room = (), cells


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
