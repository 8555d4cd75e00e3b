"""Letters that stand before links, to be typed."""

from collections.abc import Sequence
from itertools import product

LETTERS = "asdfghjklweruiopvnm"
"""Where fingers lie first; `q` leaves, and what is hard to tell apart or to reach is left out."""


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
