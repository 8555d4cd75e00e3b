"""A scrollbar with ticks where something was found."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

from reader.layout.cells import width
from reader.layout.lines import Line

Range = tuple[int, int]
"""Where a part of the logical text begins, and the character behind it."""
_TICK, _NARROW_TICK = "━", "-"


class Ticked:
    """A vertical scrollbar, as another draws it, and ticks on it."""

    def __init__(
        self, bar: ScrollBarRender, ticks: Callable[[int], Iterable[int]], look: Style
    ) -> None:
        """Put ticks on a bar.

        Args:
            bar: What draws it.
            ticks: Tells for its number of rows which of them have a tick.
            look: The colour of a tick.
        """
        self._bar, self._ticks, self._look = bar, ticks, look

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segments]:
        for drawn in self._bar.__rich_console__(console, options):
            assert isinstance(drawn, Segments)  # noqa: S101  it draws nothing else
            rows = list(drawn.segments)
            for row in self._ticks(len(rows)):
                rows[row] = self._ticked(rows[row])
            yield Segments(rows, new_lines=True)

    def _ticked(self, segment: Segment) -> Segment:
        """Return a row of the bar with a tick in it."""
        old = segment.style or Style()
        ground = old.color if old.reverse else old.bgcolor
        tick = _TICK if width(_TICK) == 1 else _NARROW_TICK
        return Segment(tick, Style(color=self._look.color, bgcolor=ground, meta=old.meta))


def tick_rows(ranges: Sequence[Range], lines: Sequence[Line], rows: int) -> Iterator[int]:
    """Yield the rows of a bar, as high as the page is long, at which a piece of the text is.

    Args:
        ranges: The pieces, in order.
        lines: The page.
        rows: The height of the bar.
    """
    if not ranges or not lines:
        return
    last = len(lines)
    for row in range(rows):
        first, after = row * last // rows, max((row + 1) * last // rows, row * last // rows + 1)
        end = lines[after].offset if after < last else max(ranges[-1][1], lines[-1].offset + 1)
        begin = lines[min(first, last - 1)].offset
        if any(begin <= start < end for start, _ in overlapping(ranges, begin, end)):
            yield row


def shown_by(lines: Sequence[Line], row: int, text: str) -> Range:
    """Return the part of the text of which a line of a page shows something."""
    from reader.layout.places import end_of  # noqa: PLC0415  1 ms that no list waits for

    line = lines[row]
    begin = min([line.offset, *(part.offset for part in line.parts)])
    return begin, end_of(lines, row, text)


def overlapping(ranges: Sequence[Range], begin: int, end: int) -> Iterator[Range]:
    """Yield those of `ranges`, which are in order and apart, that share something with another."""
    for number in range(bisect_right(ranges, begin, key=_end), len(ranges)):
        if ranges[number][0] >= end:
            return
        yield ranges[number]


def _end(of: Range) -> int:
    return of[1]
