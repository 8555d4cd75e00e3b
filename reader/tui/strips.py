"""Lines of the page as strips of the terminal."""

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.document.model import Mark
from reader.layout.cells import width
from reader.layout.lines import Line, Role


def strip(
    line: Line, *, left: int, cells: int, base: Style, look: Callable[[Role, Mark, str], Style]
) -> Strip:
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
