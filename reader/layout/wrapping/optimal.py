"""A paragraph as one: of all ways to end its lines, the one that leaves the evenest right edge.

After Knuth and Plass (Breaking paragraphs into lines, 1981), for lines that are not stretched: a
line costs the square of its hole, so that one large hole is worse than several small ones. The
last line costs nothing, unless it is a widow.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from reader.layout.cells import columns
from reader.layout.wrapping.breakpoints import Breakpoint, breakpoints
from reader.layout.wrapping.widows import is_widow
from reader.layout.wrapping.wrap import Piece

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
    spots = (Breakpoint(0, 0, 0, rooms.first - rooms.others), *breakpoints(text, columns(text)))
    came = _cheapest(text, spots, rooms)
    return None if came is None else tuple(reversed(list(_pieces(spots, came))))


def _cheapest(text: str, spots: Sequence[Breakpoint], rooms: Rooms) -> Sequence[int] | None:
    """Return for each of `spots` the one before it on the cheapest way; None if none leads out.

    An indent counts as cells before the first place.
    """
    costs: list[float] = [0]
    came = [0]
    behind = [spot.behind for spot in spots]
    for spot in spots[1:-1]:
        room = rooms.others + rooms.over * (text[spot.stop - 1] in rooms.hanging) - spot.cells
        oldest = bisect_left(behind, -room, 0, len(costs))
        least = min(costs[oldest:], default=inf)
        cost, best = inf, 0
        for earlier in range(oldest, len(costs)):
            square = (room + behind[earlier]) ** 2
            if least + square >= cost:
                break
            found = costs[earlier] + square
            if spot.hyphen:
                found += HYPHEN + LADDER * spots[earlier].hyphen
            if found < cost:
                cost, best = found, earlier
        costs.append(cost)
        came.append(best)
    cost, best = min(_ends(text, spots, costs, rooms), default=(inf, 0))
    return [*came, best] if cost < inf else None


def _ends(
    text: str, spots: Sequence[Breakpoint], costs: Sequence[float], rooms: Rooms
) -> Iterator[tuple[float, int]]:
    """Yield what each last line that fits costs, and where it begins."""
    last = spots[-1]
    room = rooms.others + rooms.over * (text[last.stop - 1 : last.stop] in rooms.hanging)
    for number in range(len(costs) - 1, -1, -1):
        if last.cells - spots[number].behind > room:
            return
        yield costs[number] + WIDOW * is_widow(text[spots[number].following :]), number


def _pieces(spots: Sequence[Breakpoint], came: Sequence[int]) -> Iterator[Piece]:
    """Yield the lines of the way that leads to the last of `spots`, from the last to the first."""
    number = len(spots) - 1
    while number:
        begin, spot = spots[came[number]], spots[number]
        yield Piece(begin.following, spot.stop, spot.hyphen, number == len(spots) - 1)
        number = came[number]
