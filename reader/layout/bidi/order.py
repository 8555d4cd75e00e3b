"""The order in which the characters of a line are seen: UAX #9, L1, L2 and L4.

Letters are not shaped (joined), since terminals that can do so do it themselves.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from reader.layout.bidi.explicit import EMBEDDINGS, ISOLATES, POP, POP_ISOLATE
from reader.layout.bidi.levels import classes
from reader.layout.unicode.mirrors import MIRRORS

_INVISIBLE = f"W{EMBEDDINGS}{POP}{ISOLATES}{POP_ISOLATE}B"
_ENDS = re.compile(f"(?<![{_INVISIBLE}])[{_INVISIBLE}]*+(?:[GP]|$)")
"""What has the paragraph's level: separators, white space before them and at the line's end."""
MIRRORED = str.maketrans(MIRRORS)
"""What stands for a character that reads from right to left (L4)."""


class Visual(NamedTuple):
    """A part of a text that is read in one direction."""

    start: int
    end: int
    level: int
    """Odd: from right to left."""


def visual_order(text: str, embedding: list[int], base: int, start: int, end: int) -> list[Visual]:
    """Return the parts of a line of `text` from left to right, as they are to be seen.

    Args:
        text: A paragraph's text.
        embedding: The level of each of its characters (`levels.levels`).
        base: The paragraph's level.
        start: Where the line begins (characters).
        end: Where it ends.
    """
    shown = embedding[start:end]
    for part in _ENDS.finditer(classes(text[start:end])):
        shown[slice(*part.span())] = [base] * (part.end() - part.start())
    return _reordered(_runs(shown, start))


def _runs(shown: list[int], start: int) -> list[Visual]:
    """Return the parts of one level, in the order they are read in."""
    runs = []
    for level, part in groupby(shown):
        end = start + len(list(part))
        runs.append(Visual(start, end, level))
        start = end
    return runs


def _reordered(runs: list[Visual]) -> list[Visual]:
    """Reverse the parts from the highest level on down to the first (L2)."""
    if len(runs) == 1:
        return runs
    deepest = max((run.level for run in runs), default=0)
    for level in range(deepest, 0, -1):
        runs = [run for part in _split(runs, level) for run in part]
    return runs


def _split(runs: list[Visual], level: int) -> Iterator[list[Visual]]:
    """Yield neighbours at or above `level`, the last first, and those below as they are."""
    for deep, part in groupby(runs, lambda run: run.level >= level):
        together = list(part)
        yield together[::-1] if deep else together
