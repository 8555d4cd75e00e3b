"""Preformatted text into lines: its spaces and line breaks count."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.document.model import Code, Mark
from reader.layout.cells import columns, reach, width
from reader.layout.frame import Frame, Position, spans_width
from reader.layout.lines import Line, Role, Slide, Span, new_line, new_span
from reader.layout.text.paragraphs import lay_out_runs
from reader.layout.unicode.harmless import harmless
from reader.typography import LongCode

TAB = 4
"""Cells between tab stops."""
_INDENT = Span("  ", Role.CODE)
_CONTINUED = Span("↪ ", Role.BORDER)
_CUT = Span("›", Role.BORDER)

Spans = tuple[Span, ...]
_Cut = tuple[Spans, int]
"""What a line shows, and where in the source's line it begins (characters)."""


def lay_out_code(code: Code, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out code under its title; what becomes of long lines is a matter of the typography."""
    yield from lay_out_runs(code.title, frame, position, role=Role.CAPTION)
    frame = frame.inset(_INDENT)
    sources = code.text.split("\n")
    slide = _slide(sources, frame)
    frame = frame._replace(width=frame.widest)
    offset = position.take(code.text)
    straight = slide is None and not frame.right
    for source, spans in zip(sources, _spans(code, sources, frame), strict=True):
        if straight and harmless(source) and width(source) <= frame.width:
            yield new_line((frame.left + spans, offset, position.block, None, (), (), None))
            offset += len(source) + 1
            continue
        shown = _untabbed(spans) if "\t" in source else spans
        places = _places(source)
        for cut, start in _cuts(shown, frame):
            line = frame.line(cut, offset + bisect_right(places, start) - 1, position.block)
            yield line._replace(slide=slide) if slide else line
        offset += len(source) + 1


def _spans(code: Code, sources: Sequence[str], frame: Frame) -> Iterator[Spans]:
    """Yield the spans of each line of the source, its parts told apart if that is wanted."""
    if not frame.typography.highlight:
        yield from [(new_span((source, Role.CODE, Mark.NONE, "")),) for source in sources]
        return
    from reader.layout.blocks.highlight import highlighted  # noqa: PLC0415  only where it is wanted

    parts = highlighted(code)
    for source in sources:
        spans = next(parts, ())
        yield spans if spans and _text(spans) == source else (Span(source, Role.CODE),)


def _cuts(spans: Spans, frame: Frame) -> Iterator[_Cut]:
    """Yield what becomes of one line of the source."""
    long, text = frame.typography.code, _text(spans)
    if long is LongCode.WHOLE or width(text) <= frame.width:
        yield spans, 0
    elif long is LongCode.CUT:
        yield (*_between(spans, 0, reach(columns(text), 0, frame.width - 1)), _CUT), 0
    else:
        yield from _wrapped(spans, text, columns(text), frame)


def _wrapped(spans: Spans, text: str, cells: Sequence[int], frame: Frame) -> Iterator[_Cut]:
    """Yield the pieces of a line that is too long: what is left goes on after a mark."""
    end = _piece_end(text, cells, 0, frame.width)
    yield tuple(_between(spans, 0, end)), 0
    mark = (_CONTINUED,) if frame.has(width(_CONTINUED.text)) else ()
    room = frame.width - spans_width(mark)
    while end < len(text):
        start, end = end, _piece_end(text, cells, end, room)
        yield (*mark, *_between(spans, start, end)), start


def _piece_end(text: str, cells: Sequence[int], start: int, room: int) -> int:
    """Return where a piece of code ends: after a space, unless that leaves half a line empty."""
    end = reach(cells, start, room)
    if end == len(text):
        return end
    after = text.rfind(" ", start + (end - start) // 2, end) + 1
    return after if after and cells[after] < cells[after + 1] else end


def _between(spans: Spans, start: int, end: int) -> Iterator[Span]:
    """Yield the part of `spans` from one place in their text to another."""
    at = 0
    for span in spans:
        text = span.text[max(0, start - at) : max(0, end - at)]
        at += len(span.text)
        if text:
            yield span._replace(text=text)


def _untabbed(spans: Spans) -> Spans:
    """Return `spans` with spaces up to the next stop instead of each tab."""
    stops = _stops(_text(spans))
    return tuple(
        span._replace(text=re.sub("\t", lambda _: " " * next(stops), span.text)) for span in spans
    )


def _stops(source: str) -> Iterator[int]:
    """Yield the cells from each tab in a line to its stop."""
    column = 0
    for piece in source.split("\t"):
        column += width(piece)
        stop = TAB - column % TAB
        yield stop
        column += stop


def _places(source: str) -> Sequence[int]:
    """Return where each character of a line of the source is shown: tabs are spaces there."""
    if "\t" not in source:
        return range(len(source) + 1)
    stops = _stops(source)
    return list(accumulate([next(stops) if char == "\t" else 1 for char in source], initial=0))


def _slide(sources: Sequence[str], frame: Frame) -> Slide | None:
    """Return how far lines of code that go beyond the page reach; None if none does."""
    whole = frame.typography.code is LongCode.WHOLE
    if not whole and frame.widest == frame.width:
        return None
    longest = max(map(_shown_width, sources))
    reached = longest if whole else min(longest, frame.widest)
    return Slide(spans_width(frame.left), reached) if longest > frame.width else None


def _shown_width(source: str) -> int:
    return width(_text(_untabbed((Span(source),))) if "\t" in source else source)


def _text(spans: Spans) -> str:
    return "".join([span.text for span in spans])
