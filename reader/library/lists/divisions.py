"""A group by date, divided into periods: found by steps from one period to the next."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from reader.library.lists.arrangement import Key, Sort, Sorting
from reader.library.lists.periods import Cut, Period
from reader.library.store.rows import EPOCH, seconds


class Division(NamedTuple):
    """The posts of a group that were published within a period."""

    period: Period
    number: int
    """The place of the first of them in the group, from 0."""
    posts: int
    unread: int


class Dated(Protocol):
    """The posts of a group, by where they stand in an order that is that of dates alone."""

    def next(self, after: int | None) -> int | None:
        """Return where the first post after a standing stands; None: the first of all."""

    def tally(self, after: int | None, last: int) -> tuple[int, int]:
        """Return how many posts stand after `after` and up to `last`, and how many are unread."""


def is_by_date(sorting: Sorting) -> bool:
    """Tell whether an order is that of dates and of nothing else."""
    return sorting in ((Sort(Key.DATE),), (Sort(Key.DATE, backwards=True),))


def divisions(posts: Dated, cut: Cut, *, oldest_first: bool = False) -> Iterator[Division]:
    """Yield the periods in which posts were published, in the order of the posts.

    Args:
        posts: The posts of a group.
        cut: Tells the period of a moment.
        oldest_first: Whether that is their order.
    """
    number, done = 0, None
    while (standing := posts.next(done)) is not None:
        period = cut(_moment(standing, oldest_first=oldest_first))
        last = seconds(period.until) - 1 if oldest_first else -seconds(period.since)
        count, unread = posts.tally(done, last)
        yield Division(period, number, count, unread)
        number, done = number + count, last


def _moment(standing: int, *, oldest_first: bool) -> datetime:
    """Return the date of a post: see `standing.py`."""
    return EPOCH + timedelta(seconds=standing if oldest_first else -standing)
