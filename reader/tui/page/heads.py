"""The head of a table that stays in sight while one reads on in the table's rows."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.layout.lines import Line

MOST = 4
"""Lines: a head that has more is one to be read, and not one to be kept before one's eyes."""
SHARE = 3
"""A head takes no more than this part of the pane: a third."""


class Pinned(NamedTuple):
    """What stands over the first lines of a pane."""

    first: int = 0
    """The first of its lines on the page."""
    lines: int = 0
    """How many it has; 0: nothing stands there."""


NOTHING = Pinned()


def pinned(lines: Sequence[Line], top: int, height: int) -> Pinned:
    """Return the head of the table that goes on at line `top`, if its rows are seen under it.

    Args:
        lines: The page, as far as the pane shows it.
        top: The line on top of the pane.
        height: The lines of the pane.
    """
    head = lines[top].head if 0 <= top < len(lines) else None
    if head is None or not head.above or head.lines > _most(height):
        return NOTHING
    first, below = top - head.above, top + head.lines
    under = lines[below].head if below < len(lines) else None
    goes_on = under is not None and below - under.above == first
    return Pinned(first, head.lines) if goes_on else NOTHING


def top_for(lines: Sequence[Line], row: int, height: int) -> int:
    """Return the line to have on top for line `row` to be the first that is seen below its head.

    Args:
        lines: The page.
        row: The line.
        height: The lines of the pane.
    """
    head = lines[row].head if 0 <= row < len(lines) else None
    if head is None or head.lines > _most(height):
        return row
    return row - min(head.above, head.lines)


def _most(height: int) -> int:
    """Return the lines of the highest head that stays in sight in a pane."""
    return min(MOST, height // SHARE)
