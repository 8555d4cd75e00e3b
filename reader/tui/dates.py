"""Dates in the few cells that a list has for them."""

from datetime import datetime, tzinfo

SHORT = 6
"""The cells of a short date: `31 Dec`."""
LONG = 10
"""The cells of a long date: `2021-12-31`."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_date(date: datetime, now: datetime, zone: tzinfo | None) -> str:
    """Return the time of today's, the day of this year's, the year of anything else."""
    local, today = _local(date, zone), _local(now, zone)
    if local.date() == today.date():
        return f"{local:%H:%M}"
    if local.year == today.year:
        return f"{local.day} {_MONTHS[local.month - 1]}"
    return f"{local.year}"


def long_date(date: datetime, zone: tzinfo | None) -> str:
    """Return the day as ISO 8601 writes it."""
    return f"{_local(date, zone).date()}"


def _local(date: datetime, zone: tzinfo | None) -> datetime:
    """Return `date` in `zone`; at either end of time, where no zone reaches, as it is."""
    try:
        return date.astimezone(zone)
    except (OverflowError, ValueError):
        return date
