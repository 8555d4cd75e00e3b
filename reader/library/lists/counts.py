"""How posts count in the outline: which groups they add to, and how much."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.posts.model import CategoryPath


class Count(NamedTuple):
    """The counts of one group; see `schema.py`."""

    posts: int = 0
    fresh: int = 0
    total: int = 0
    unread: int = 0

    def plus(self, other: "Count") -> "Count":
        """Return the sum, count by count."""
        return Count(*(mine + its for mine, its in zip(self, other, strict=True)))


def counted(
    filed: tuple[CategoryPath, ...], posts: int, unread: int
) -> Iterator[tuple[CategoryPath, Count]]:
    """Yield what posts that are all filed in the same groups add to each of these and above.

    A post in two groups counts once in what is above both.

    Args:
        filed: The groups, each once.
        posts: How many posts there are; negative if they are taken away.
        unread: How many of them are unread.
    """
    above = {path[:depth] for path in filed for depth in range(1, len(path))}
    for path in filed:
        yield path, Count(posts, unread, posts, unread)
    for path in above.difference(filed):
        yield path, Count(0, 0, posts, unread)
