"""Where a line ends before a mark that must not begin the next: it hangs, or room is made for it.

Without these the character before the mark goes down with it (push-out). With a margin for it, a
full stop or comma of Chinese and Japanese hangs there (JLREQ 3.1.9, clreq 3.1.6.4); else, where
gaps were put into the line for show, as many of them as it takes are given up (push-in).
"""

from bisect import bisect_left
from collections.abc import Container, Sequence

from reader.layout.breaks.linebreak import CLOSING, break_allowed, letter, spaces_break
from reader.layout.cells import reach
from reader.layout.wrapping.clustered import line_end
from reader.layout.wrapping.division import undivided

HANGING = frozenset("，。、．：；！？")
"""Marks that may hang in the margin."""
OVERHANG = 2
"""The cells of the margin: of one of these marks."""
MOST_MARKS = 8
"""Marks that room is made for."""


def end_before_marks(
    gaps: Sequence[int],
    hanging: Container[str],
    text: str,
    cells: Sequence[int],
    start: int,
    room: int,
) -> int:
    """Return where to end the line from `start`, of which not all fits into `room` cells.

    The line may then take more cells than there are: as many as its gaps give up, and as its last
    mark hangs by.

    Args:
        gaps: Where in the text gaps were put in, in order.
        hanging: The marks that have a margin to hang in.
        text: The text.
        cells: Its columns.
        start: Where the line begins.
        room: Its cells, without the margin.
    """
    at = line_end(text, cells, start, room)
    limit = reach(cells, start, room)
    if at == limit or text[limit] == " ":
        return undivided(text, cells, start, at, room)
    if text[limit] in hanging and _may_end(text, cells, limit + 1):
        return limit + 1
    end, farthest = limit, min(limit + MOST_MARKS, len(text))
    while end < farthest and letter(text[end]) in CLOSING:
        end += 1
    given_up = bisect_left(gaps, end) - bisect_left(gaps, start)
    if end > limit and cells[end] - cells[start] <= room + given_up and _may_end(text, cells, end):
        return end
    return undivided(text, cells, start, at, room)


def _may_end(text: str, cells: Sequence[int], at: int) -> bool:
    """Tell whether a line may end at `at`, which is behind its beginning."""
    if at == len(text) or text[at] == " ":
        return spaces_break(text, at)
    return cells[at] < cells[at + 1] and break_allowed(text, at)
