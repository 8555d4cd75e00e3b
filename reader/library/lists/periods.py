"""The periods that divide a list by date: today, yesterday, this week, and so on to years.

Nearer ones are shorter. Where two begin together, the nearer one has the name.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum
from typing import Final, NamedTuple

from reader.posts.clock import in_zone

_END: Final = datetime.max.replace(tzinfo=UTC)
_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(weeks=1)


class Kind(Enum):
    """What a period is."""

    AHEAD = "ahead"
    """From tomorrow on."""
    TODAY = "today"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this week"
    """Since Monday, as ISO 8601 counts weeks."""
    LAST_WEEK = "last week"
    THIS_MONTH = "this month"
    MONTH = "month"
    """A month of this year."""
    YEAR = "year"


class Period(NamedTuple):
    """A stretch of time."""

    kind: Kind
    since: datetime
    """Its first moment, aware, in the zone of the reader."""
    until: datetime
    """The first moment after it, or later than anything."""


Cut = Callable[[datetime], Period]
"""Tells the period in which something lies."""


def calendar(now: datetime, zone: tzinfo | None) -> Cut:
    """Return what tells the periods as they are `now`.

    Args:
        now: The time, aware.
        zone: In which days begin; None: the computer's.
    """
    near = tuple(_near(now, zone))

    def period_of(moment: datetime) -> Period:
        until = _END
        for kind, since in near:
            if since <= moment:
                return Period(kind, since, until)
            until = since
        return _far(moment, until, zone)

    return period_of


def _near(now: datetime, zone: tzinfo | None) -> Iterator[tuple[Kind, datetime]]:
    """Yield the periods that have a name of their own and when each begins, the latest first."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    begins = (
        (Kind.AHEAD, today + _DAY),
        (Kind.TODAY, today),
        (Kind.YESTERDAY, today - _DAY),
        (Kind.THIS_WEEK, monday),
        (Kind.LAST_WEEK, monday - _WEEK),
        (Kind.THIS_MONTH, today.replace(day=1)),
        *((Kind.MONTH, date(today.year, month, 1)) for month in range(today.month - 1, 0, -1)),
    )
    last = date.max
    for kind, begin in begins:
        if begin < last:
            yield kind, _midnight(begin, zone)
            last = begin


def _far(moment: datetime, until: datetime, zone: tzinfo | None) -> Period:
    """Return the year in which `moment` lies, as far as no nearer period has a part of it."""
    year = in_zone(moment, zone).year
    next_year = _midnight(date(year + 1, 1, 1), zone) if year < date.max.year else _END
    return Period(Kind.YEAR, _midnight(date(year, 1, 1), zone), min(until, next_year))


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    """Return when a day begins."""
    begin = datetime.combine(day, time(), zone)
    try:
        return begin if zone is not None else begin.astimezone()
    except (OverflowError, ValueError):
        return begin.replace(tzinfo=UTC)
