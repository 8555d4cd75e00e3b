"""Which numbers posts get, so that those of most are in the order of lists."""

from collections.abc import Iterator, Sequence
from itertools import chain
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
    """Return a number for each post: in order only beyond the edges, else among the loose.

    Args:
        places: Where the posts stand in lists, in any order.
        edges: Of what is there; None: nothing is.
    """
    ranks = sorted(range(len(places)), key=places.__getitem__)
    numbered = dict(zip(ranks, _ascending([places[at] for at in ranks], edges), strict=True))
    return tuple(numbered[at] for at in range(len(places)))


def is_scattered(in_order: int, loose: int, dead: int) -> bool:
    """Tell whether so much is out of order, or gone, that all had better be taken in again."""
    return loose + dead > max(_FEW, in_order // 4)


def _ascending(places: Sequence[Cursor], edges: Edges | None) -> Iterator[int]:
    """Return the numbers of posts that come newest first."""
    if edges is None:
        return iter(range(FIRST, FIRST + len(places)))
    newer = sum(place < edges.newest for place in places)
    older = sum(place > edges.oldest for place in places)
    between = len(places) - newer - older
    return chain(
        range(edges.low - newer, edges.low),
        range(edges.loose + 1, edges.loose + 1 + between),
        range(edges.high + 1, edges.high + 1 + older),
    )


_FEW = 2000
"""Posts that are searched in no order within a frame of the screen."""
