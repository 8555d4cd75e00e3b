"""A paragraph as one: of all ways to end its lines, the one that leaves the evenest right edge.

After Knuth and Plass (Breaking paragraphs into lines, 1981), for lines that are not stretched: a
line costs the square of its hole, so that one large hole is worse than several small ones. The
last line costs nothing, unless it is a widow.
"""

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from reader.layout.cells import columns
from reader.layout.places import Place, places
from reader.layout.widows import is_widow
from reader.layout.wrap import Piece

HYPHEN = 36
"""What a divided word costs: as much as a hole of six cells."""
LADDER = 64
"""What divided words in two lines one under the other cost more."""
WIDOW = 400
"""What a last line of one character costs."""


class Rooms(NamedTuple):
    """The cells of a paragraph's lines."""

    first: int
    others: int
    over: int = 0
    """Cells that a mark from `hanging` may take besides."""
    hanging: frozenset[str] = frozenset()


def wrap_optimally(text: str, rooms: Rooms) -> tuple[Piece, ...] | None:
    """Return the pieces of a text without newlines; None if a word is wider than its line."""
    spots = (Place(0, 0, 0, 0), *places(text, columns(text)))
    over = [rooms.over * (text[spot.stop - 1 : spot.stop] in rooms.hanging) for spot in spots]
    came = _cheapest(text, spots, over, rooms)
    return None if came is None else tuple(reversed(list(_pieces(spots, came))))


def _cheapest(
    text: str, spots: Sequence[Place], over: Sequence[int], rooms: Rooms
) -> Sequence[int] | None:
    """Return for each of `spots` the one before it on the cheapest way; None if none leads out."""
    costs: list[float] = [0]
    came = [0]
    oldest = 0
    last, widest = len(spots) - 1, max(rooms.first, rooms.others)
    for number, spot in enumerate(spots[1:], 1):
        while spot.cells - spot.hyphen - spots[oldest].behind > widest + rooms.over:
            oldest += 1
        if oldest == number:
            return None
        cost, best = inf, 0
        least = min(costs[oldest:])
        for earlier in range(oldest, number):
            begin = spots[earlier]
            room = rooms.others if earlier else rooms.first
            hole = room + over[number] - (spot.cells - begin.behind)
            if least + hole * hole > cost and hole > 0 and number < last:
                break
            if hole >= 0 and (found := costs[earlier] + _cost(text, begin, spot, hole)) < cost:
                cost, best = found, earlier
        costs.append(cost)
        came.append(best)
    return came if costs[-1] < inf else None


def _cost(text: str, begin: Place, spot: Place, hole: int) -> int:
    """Return what a line between two places costs that leaves `hole` cells empty."""
    if spot.following == len(text):
        return WIDOW if is_widow(text[begin.following :]) else 0
    if spot.hyphen:
        return hole * hole + HYPHEN + LADDER * begin.hyphen
    return hole * hole


def _pieces(spots: Sequence[Place], came: Sequence[int]) -> Iterator[Piece]:
    """Yield the lines of the way that leads to the last of `spots`, from the last to the first."""
    number = len(spots) - 1
    while number:
        begin, spot = spots[came[number]], spots[number]
        yield Piece(begin.following, spot.stop, spot.hyphen, number == len(spots) - 1)
        number = came[number]
