"""How long ago, as a moment: months and years are those of the calendar."""

from datetime import UTC, datetime, timedelta

from reader.library.query.model import Age, Unit

_BEGINNING = datetime(1, 1, 2, tzinfo=UTC)
"""Before all dates, in any zone."""

_LENGTHS = {
    Unit.HOUR: timedelta(hours=1),
    Unit.DAY: timedelta(days=1),
    Unit.WEEK: timedelta(weeks=1),
}
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}


def moment(age: Age, now: datetime) -> datetime:
    """Return the moment that was so long before `now`."""
    try:
        if age.unit in _LENGTHS:
            return now - age.amount * _LENGTHS[age.unit]
        return _months_before(now, age.amount * _MONTHS[age.unit])
    except (OverflowError, ValueError):
        return _BEGINNING


def _months_before(now: datetime, months: int) -> datetime:
    """Return the same day so many months ago, or the last of that month.

    Raises:
        ValueError: There is no such year.
    """
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    if year < 1:
        raise ValueError(year)
    from calendar import monthrange  # noqa: PLC0415  1 ms that only ages pay

    _, last = monthrange(year, month + 1)
    return now.replace(year=year, month=month + 1, day=min(now.day, last))
