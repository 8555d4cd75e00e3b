"""Text into lines: running text that is wrapped, and code whose line breaks count."""

from collections.abc import Iterator, Sequence

from reader.document.model import Align, Code, Runs
from reader.document.text import runs_text
from reader.layout.cells import columns, reach, width
from reader.layout.frame import Frame, Place, spans_width
from reader.layout.lines import Line, Role, Span
from reader.layout.runs import cut, stretches
from reader.layout.wrap import wrap

TAB = 4
"""Columns between tab stops in code."""
_CONTINUED = Span("↪ ", Role.BORDER)


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


def lay_out_code(code: Code, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out preformatted text; a line that is too long goes on after a mark."""
    offset = place.take(code.text)
    for source in code.text.split("\n"):
        for before, piece, start in _code_pieces(source.expandtabs(TAB), frame):
            spans = (*before, Span(piece, Role.CODE))
            yield frame.line(spans, offset + min(start, len(source)), place.block)
        offset += len(source) + 1


def _code_pieces(text: str, frame: Frame) -> Iterator[tuple[tuple[Span, ...], str, int]]:
    """Yield what stands before each piece of a line of code, the piece, and where it starts."""
    cells = columns(text)
    end = _code_end(text, cells, 0, frame.width)
    yield (), text[:end], 0
    mark = (_CONTINUED,) if frame.has(width(_CONTINUED.text)) else ()
    room = frame.width - spans_width(mark)
    while end < len(text):
        start, end = end, _code_end(text, cells, end, room)
        yield mark, text[start:end], start


def _code_end(text: str, cells: Sequence[int], start: int, room: int) -> int:
    """Return where a piece of code ends: after a space, unless that leaves half a line empty."""
    end = reach(cells, start, room)
    if end == len(text):
        return end
    return text.rfind(" ", start + (end - start) // 2, end) + 1 or end


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
