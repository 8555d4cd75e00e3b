"""Where lines of Thai, Lao and Khmer may end: these scripts put no space between words.

Words of Thai are found by budoux's model. For Lao and Khmer no light library has the words, so
their lines end between clusters, where neither side would be misread. A text that marks its
words itself, with zero-width spaces, is left as it is.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from reader.document.model import Run
from reader.layout.breaks.characters import ZERO_WIDTH_SPACE
from reader.layout.cells import clusters
from reader.layout.inserted.insertions import Marked, Sign, inserted

if TYPE_CHECKING:
    from budoux import Parser

WORD_END = ZERO_WIDTH_SPACE
"""A line may end there, and nothing is shown."""
_THAI, _LAO, _KHMER = (
    "\u0e01-\u0e4e",
    "\u0e81-\u0ece\u0edc-\u0edf",
    "\u1780-\u17d3\u17d7\u17dc\u17dd",
)
_SPACELESS = re.compile(f"([{_THAI}]+)|[{_LAO}]+|[{_KHMER}]+")
_NEVER_FIRST = frozenset("ะาำๅๆฯ\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6\u0eaf\u17d7")
"""Vowels that follow their consonant, and signs of repetition and abbreviation."""
_NEVER_LAST = frozenset("เแโใไ\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4\u17d2")
"""Vowels that stand before their consonant, and the sign that a letter below follows."""
_UNFINISHED = frozenset("\u0eb1\u0ebb")
"""Vowels of Lao that stand only before a final consonant."""
_LAO_O, _LAO_YY = "\u0ead", "\u0eb7"
"""The two halves of a vowel of Lao."""


def words_marked(text: str) -> Marked:
    """Return a text with a zero-width space wherever one of its lines may end between letters."""
    return inserted((Run(text),), word_ends(text))


def word_ends(text: str) -> Iterator[Sign]:
    """Yield a zero-width space for each place inside `text` where a line may end."""
    if WORD_END in text:
        return
    for run in _SPACELESS.finditer(text):
        for at in _ends_in(run.group(), thai=run.group(1) is not None):
            yield run.start() + at, WORD_END


def _ends_in(run: str, *, thai: bool) -> Iterator[int]:
    """Yield the places in letters of one script where a line may end."""
    parts = tuple(_thai().parse(run) if thai else clusters(run))
    whole = set(accumulate(map(len, clusters(run)))) if thai else None
    at = 0
    for before, after in pairwise(parts):
        at += len(before)
        if (whole is None or at in whole) and not _belong_together(before, after):
            yield at


def _belong_together(before: str, after: str) -> bool:
    """Tell whether a reader would stumble over a line that ends between two parts of a text."""
    if after[0] in _NEVER_FIRST or before[-1] in _NEVER_LAST:
        return True
    return not _UNFINISHED.isdisjoint(before) or (after[0] == _LAO_O and _LAO_YY in before)


@cache
def _thai() -> "Parser":
    """Load the model of Thai words."""
    from budoux import load_default_thai_parser  # noqa: PLC0415  12 ms that only Thai pays

    return load_default_thai_parser()
