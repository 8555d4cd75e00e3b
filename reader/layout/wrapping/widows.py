"""No last line of one character: the line before it ends earlier, where that costs little.

A last line that holds one cluster, with the closing marks behind it, gets company: what stands
behind the place before in the line above, if that line is then empty by at most `MOST` cells, or
a quarter of the room where that is less. All rules of breaking hold; where they do not let it, or
it costs more, the widow stays.
"""

from itertools import accumulate

from reader.layout.breaks.characters import SOFT_HYPHEN
from reader.layout.breaks.linebreak import CLOSING, last_break, letter
from reader.layout.cells import WIDE, clusters, simple_advances, width

LONGEST = 8
"""Characters of a last line, the spaces before it included, that are worth a closer look."""
MOST = 6
"""Cells that the line above may be left empty."""


def in_company(text: str, start: int, cut: int, room: int) -> int:
    """Return `cut`, or an earlier end of the line from `start` that leaves no widow behind it.

    Args:
        text: A text without newlines, all of which behind `cut` fits into the last line.
        start: Where the line before the last begins.
        cut: Where it would end.
        room: The cells of the line.
    """
    if not is_widow(text[cut:].strip(" ")):
        return cut
    line = text[start:cut]
    inside = set() if simple_advances(line) is not None else _inside(line, start)
    fullest = room - min(MOST, room // 4)
    at = cut
    while (at := _place_before(text, start, at)) and width(text[start:at].rstrip(" ")) >= fullest:
        moved = text[at:].strip(" ")
        if at not in inside and text[at - 1] != SOFT_HYPHEN and not is_widow(moved):
            return at if width(moved) <= room else cut
    return cut


def is_widow(line: str) -> bool:
    """Tell whether `line` is one cluster with nothing but closing marks behind it."""
    if len(line) > LONGEST:
        return False
    while len(line) > 1 and letter(line[-1]) in CLOSING:
        line = line[:-1]
    if len(line) <= 1 or line.isascii() or width(line) > WIDE:
        return len(line) == 1
    return len(tuple(clusters(line))) == 1


def _place_before(text: str, start: int, at: int) -> int:
    """Return the last place before `at` where the line from `start` may end; 0 if none is."""
    return last_break(text, start, at - 1) if at - start > 1 else 0


def _inside(line: str, start: int) -> set[int]:
    """Return the places inside the clusters of a line that begins at `start`."""
    ends = accumulate(map(len, clusters(line)), initial=start)
    return set(range(start, start + len(line))).difference(ends)
