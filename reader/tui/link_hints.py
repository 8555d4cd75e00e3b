"""Letters that stand at the links on the screen, to be typed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from reader.layout.cells import width
from reader.layout.lines import Line, Role

LETTERS = "asdfghjklweruiopvnm"
"""Where fingers lie first; `q` leaves, and what is hard to tell apart or to reach is left out."""

_BESIDE = frozenset({Role.BAR, Role.BORDER, Role.MARKER})


class Seen(NamedTuple):
    """A link as it is seen."""

    row: int
    """Of the lines that are looked at, from 0."""
    cell: int
    """The first of it on its line."""
    address: str


def labels(count: int, letters: str = LETTERS) -> tuple[str, ...]:
    """Return `count` labels of which none begins another, the shortest there are, all of a length.

    Labels of one length can be read off without thinking of which are complete.
    """
    length = 1
    while len(letters) ** length < count:
        length += 1
    spelled = ("".join(typed) for typed in product(letters, repeat=length))
    return tuple(label for label, _ in zip(spelled, range(count), strict=False))


def remaining(labelled: Sequence[str], typed: str) -> tuple[int, ...]:
    """Return which of the labels may still be meant by what is typed so far."""
    return tuple(n for n, label in enumerate(labelled) if label.startswith(typed))


def links_seen(lines: Iterable[Line]) -> Iterator[Seen]:
    """Yield each link on `lines` once: one that goes on in the next line is not another."""
    open_at_end = ""
    for row, line in enumerate(lines):
        last, cell = open_at_end, 0
        for text, role, _, link in line.spans:
            if link and link != last:
                yield Seen(row, cell, link)
            if link or (text.strip() and role not in _BESIDE):
                last = link
            cell += width(text)
        open_at_end = last if line.text.strip() else ""
