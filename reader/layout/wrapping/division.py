"""Whether a word is worth dividing at the end of a line."""

from collections.abc import Sequence

from reader.layout.breaks.characters import SOFT_HYPHEN
from reader.layout.breaks.linebreak import last_break

ZONE, LADDER_ZONE = 4, 8
"""Cells that a line may be left empty before a word is divided for them; under a divided word."""


def undivided(text: str, cells: Sequence[int], start: int, at: int, room: int) -> int:
    """Return `at`, or the place before the word that it divides if that is nearly as good.

    Args:
        text: The text.
        cells: Its columns.
        start: Where the line begins.
        at: Where it would end.
        room: Its cells.
    """
    earlier = at
    while earlier - start > 1 and text[earlier - 1] == SOFT_HYPHEN:
        earlier = last_break(text, start, earlier - 1)
    if earlier == at or not earlier or cells[earlier] == cells[earlier + 1]:
        return at
    stop = earlier - (text[earlier - 1] == " ")
    zone = LADDER_ZONE if text[start - 1 : start] == SOFT_HYPHEN else ZONE
    return earlier if room - (cells[stop] - cells[start]) <= zone else at
