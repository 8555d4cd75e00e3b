"""How a post counts in the outline: which categories it adds to, and how much."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.posts.model import CategoryPath

UNFILED: CategoryPath = ()
"""Holds the posts without a category."""


class Count(NamedTuple):
    """The counts of one category; see `schema.py`."""

    posts: int = 0
    fresh: int = 0
    total: int = 0
    unread: int = 0

    def plus(self, other: "Count") -> "Count":
        """Return the sum, count by count."""
        return Count(*(mine + its for mine, its in zip(self, other, strict=True)))

    def minus(self) -> "Count":
        """Return what takes this away again."""
        return Count(*(-each for each in self))


def filings(categories: tuple[CategoryPath, ...]) -> tuple[CategoryPath | None, ...]:
    """Return what a post is filed in: its categories, or `UNFILED`; and the whole library."""
    return (None, *dict.fromkeys(categories or (UNFILED,)))


def counted(
    categories: tuple[CategoryPath, ...], *, unread: bool
) -> Iterator[tuple[CategoryPath | None, Count]]:
    """Yield what one post adds to each category; None is the whole library.

    A post in two categories counts once in what is above both.
    """
    filed = filings(categories)
    above = {path[:depth] for path in filed if path for depth in range(1, len(path))}
    for path in filed:
        yield path, Count(1, int(unread), 1, int(unread))
    for path in above.difference(filed):
        yield path, Count(0, 0, 1, int(unread))
