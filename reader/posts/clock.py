"""Dates by the clock of whoever reads them."""

from datetime import date, datetime, time, tzinfo


def in_zone(moment: datetime, zone: tzinfo | None) -> datetime:
    """Return an aware `moment` in `zone`; at either end of time, where none reaches, as it is.

    Args:
        moment: When.
        zone: The reader's; None: the computer's.
    """
    try:
        return moment.astimezone(zone)
    except (OverflowError, ValueError):
        return moment


def is_day(moment: datetime) -> bool:
    """Tell whether a date is at midnight sharp: it stands for a day, which is the same anywhere."""
    return moment.time() == time()


def local(moment: datetime, zone: tzinfo | None) -> datetime:
    """Return a date in the reader's zone, or the day as it is; None: the computer's."""
    return moment if is_day(moment) else in_zone(moment, zone)


def day_in(moment: datetime, zone: tzinfo | None) -> date:
    """Return the day of a date in the reader's zone; None: the computer's."""
    return local(moment, zone).date()
