"""Which numbers posts get, so that those of most are in the order of lists."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.library.model import Cursor
from reader.library.search.tables import FIRST


class Edges(NamedTuple):
    """Where the numbers in order end, and those in no order."""

    low: int
    newest: Cursor
    """The place of the post with the number `low`."""
    high: int
    oldest: Cursor
    loose: int
    """The highest number of all that are in no order."""


def numbers(places: Sequence[Cursor], edges: Edges | None) -> tuple[int, ...]:
    """Return a number for each post.

    Args:
        places: Where the posts stand in lists, newest first.
        edges: Of what is there; None: nothing is.
    """
    if edges is None:
        return tuple(range(FIRST, FIRST + len(places)))
    newer = sum(place < edges.newest for place in places)
    older = sum(place > edges.oldest for place in places)
    between = len(places) - newer - older
    return (
        *range(edges.low - newer, edges.low),
        *range(edges.loose + 1, edges.loose + 1 + between),
        *range(edges.high + 1, edges.high + 1 + older),
    )


def is_scattered(in_order: int, loose: int, dead: int) -> bool:
    """Tell whether so much is out of order, or gone, that all had better be taken in again."""
    return loose + dead > max(_FEW, in_order // 4)


_FEW = 2000
"""Posts that are searched in no order within a frame of the screen."""
