"""Preformatted text into lines: its spaces and line breaks count."""

from collections.abc import Iterator, Sequence

from reader.document.model import Code
from reader.layout.cells import columns, reach, width
from reader.layout.frame import Frame, Place, spans_width
from reader.layout.lines import Line, Role, Span

TAB = 4
"""Columns between tab stops in code."""
_INDENT = Span("  ")
_CONTINUED = Span("↪ ", Role.BORDER)


def lay_out_code(code: Code, frame: Frame, place: Place) -> Iterator[Line]:
    """Lay out preformatted text; a line that is too long goes on after a mark."""
    frame = frame.inset(_INDENT)
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
