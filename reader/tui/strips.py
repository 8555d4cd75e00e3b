"""Lines of the page as strips of the terminal."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.document.model import Mark
from reader.layout.cells import between, width
from reader.layout.lines import CODE_ROLES, Line, Role, Slide

Look = Callable[[Role, Mark, str], Style]
"""Returns the look of a span, by its role, its marks and its link."""

_MORE_LEFT, _MORE_RIGHT = "‹", "›"


class Column(NamedTuple):
    """Where a page stands in its pane."""

    left: int
    """The cells left of it."""
    measure: int
    """Its own cells."""
    pane: int
    """The cells of the pane."""


def strip(line: Line, column: Column, *, by: int, base: Style, look: Look) -> Strip:
    """Return `line` as a strip.

    Args:
        line: A line of the page.
        column: Where the page stands.
        by: The cells that a line that is wider than the page is moved to the left.
        base: The look of what is empty.
        look: The look of a span.
    """
    ground = look(Role.CODE, Mark.NONE, "") if _is_code(line) else base
    left, measure, pane = column
    if line.slide is None:
        shown = _spans(line, measure, ground, look)
    else:
        shown = _slid(line, line.slide, measure=measure, by=by, ground=ground, look=look)
    margin = [Segment(" " * left, base)] if left else []
    taken = left + shown.cell_length
    return Strip([*margin, *shown, Segment(" " * (pane - taken), base)], max(pane, taken))


def _spans(line: Line, measure: int, ground: Style, look: Look) -> Strip:
    """Return the spans of a line, filled up to the measure."""
    taken = width(line.text)
    segments = [Segment(span.text, look(span.role, span.marks, span.link)) for span in line.spans]
    return Strip([*segments, Segment(" " * (measure - taken), ground)], max(measure, taken))


def _slid(line: Line, slide: Slide, *, measure: int, by: int, ground: Style, look: Look) -> Strip:
    """Return as much of a line as the page is wide; a mark at an edge tells that there is more."""
    end = width(line.text)
    whole = _spans(line, slide.left + slide.cells, ground, look)
    start, stop = slide.left + by, measure + by
    more_left, more_right = by > 0 and end > slide.left, end > stop
    mark = look(Role.BORDER, Mark.NONE, "") + Style(bgcolor=ground.bgcolor)
    parts = [
        _crop(whole, 0, slide.left),
        Strip([Segment(_MORE_LEFT * more_left, mark)], more_left),
        _crop(whole, start + more_left, stop - more_right),
        Strip([Segment(_MORE_RIGHT * more_right, mark)], more_right),
    ]
    return Strip.join(parts)


def _crop(whole: Strip, start: int, stop: int) -> Strip:
    """Return a part of a strip, cut where characters are drawn and not where Rich has them."""
    at, segments = 0, []
    for text, style, _ in whole:
        if part := between(text, start - at, stop - at):
            segments.append(Segment(part, style))
        at += width(text)
    return Strip(segments, stop - start)


def _is_code(line: Line) -> bool:
    """Tell whether a line is one of a block of code."""
    return bool(line.spans) and line.spans[-1].role in CODE_ROLES


class Light(NamedTuple):
    """Cells of a line that are to stand out."""

    start: int
    end: int
    style: Style


def lit(drawn: Strip, line: Line, column: Column, lights: Iterable[Light], *, by: int) -> Strip:
    """Return the strip of a line with cells of the line lit.

    Args:
        drawn: What `strip` returned for the line.
        line: The line.
        column: Where the page stands.
        lights: What is lit, the last one over the others.
        by: The cells that the line is moved to the left.
    """
    edge = line.slide.left if line.slide else 0
    for start, end, style in lights:
        first, last = (max(edge, at - by) if at >= edge else at for at in (start, end))
        first, last = (column.left + min(at, column.measure) for at in (first, last))
        if first < last:
            whole = drawn.cell_length
            middle = _crop(drawn, first, last)
            shone = Strip([Segment(text, (old or Style()) + style) for text, old, _ in middle])
            drawn = Strip.join([_crop(drawn, 0, first), shone, _crop(drawn, last, whole)])
    return drawn


def row(segments: Iterable[Segment], cells: int, base: Style) -> Strip:
    """Return a row of exactly `cells`: segments that take no more, and what is left empty.

    Textual would measure them by Rich's table, to which every ambiguous character is narrow.
    """
    taken = list(segments)
    free = cells - sum(width(segment.text) for segment in taken)
    return Strip([*taken, Segment(" " * free, base)], cells)


def most(slide: Slide, measure: int) -> int:
    """Return how many cells a line of a page of `measure` cells can be moved to the left."""
    return max(0, slide.left + slide.cells - measure)
