"""Lines of the page as strips of the terminal."""

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.document.model import Mark
from reader.layout.cells import width
from reader.layout.lines import Line, Role, Slide

Look = Callable[[Role, Mark, str], Style]
"""Returns the look of a span, by its role, its marks and its link."""

_MORE_LEFT, _MORE_RIGHT = "‹", "›"


def strip(line: Line, *, left: int, cells: int, base: Style, look: Look) -> Strip:
    """Return `line` as a strip.

    Args:
        line: A line of the page.
        left: The cells left of it.
        cells: The cells of the strip, at least as many as the line and its left margin take.
        base: The look of the margins.
        look: The look of a span.
    """
    segments = [Segment(" " * left, base)] if left else []
    segments += [Segment(span.text, look(span.role, span.marks, span.link)) for span in line.spans]
    taken = left + width(line.text)
    segments.append(Segment(" " * (cells - taken), base))
    return Strip(segments, max(cells, taken))


def slid(line: Line, slide: Slide, *, measure: int, by: int, base: Style, look: Look) -> Strip:
    """Return a line that is wider than the page as a strip of `measure` cells.

    A mark at an edge tells that there is more.

    Args:
        line: A line of the page.
        slide: How it can be moved.
        measure: The cells of the page.
        by: The cells that it is moved to the left.
        base: The look of what is empty.
        look: The look of a span.
    """
    end = width(line.text)
    whole = strip(line, left=0, cells=max(end, slide.left + slide.cells), base=base, look=look)
    start, stop = slide.left + by, measure + by
    more_left, more_right = by > 0 and end > slide.left, end > stop
    parts = [
        whole.crop(0, slide.left),
        whole.crop(start + more_left, stop - more_right),
    ]
    mark = look(Role.BORDER, Mark.NONE, "")
    if more_left:
        parts.insert(1, Strip([Segment(_MORE_LEFT, mark)], 1))
    if more_right:
        parts.append(Strip([Segment(_MORE_RIGHT, mark)], 1))
    return Strip.join(parts)


def most(slide: Slide, measure: int) -> int:
    """Return how many cells a line of a page of `measure` cells can be moved to the left."""
    return max(0, slide.left + slide.cells - measure)
