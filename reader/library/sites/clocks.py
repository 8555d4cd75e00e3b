"""What the clock of a generator may show for a date: addresses have its days, not instants."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from reader.posts.dates import parse_date

_UNSAID = timezone(timedelta(0), "unsaid")
"""Stands for the zone of a date that has none."""
_TIME = re.compile(r"\d:\d\d")


def as_written(date: str) -> tuple[datetime, ...]:
    """Return what stands there, whatever the zone, as Hugo has it; nothing if it is no date."""
    when = parse_date(date, _UNSAID)
    return () if when is None else (when.replace(tzinfo=None),)


def of_hexo(date: str, zone: tzinfo | None) -> tuple[datetime, ...]:
    """Return what the computer on which the site is made may make of a date.

    That is what stands there, if nobody says a zone. A zone in the configuration is that of the
    date, and the computer shows it in its own: the author's does, or a server with UTC. What
    becomes of a zone in the date depends on how it is written, and on the version.
    """
    when = parse_date(date, _UNSAID)
    if when is None:
        return ()
    shown = as_written(date) if when.tzinfo is _UNSAID else _anywhere(when, zone)
    if zone is None:
        return shown
    instants = (each.replace(tzinfo=zone) for each in shown)
    return (*shown, *(each.astimezone(UTC).replace(tzinfo=None) for each in instants))


def of_jekyll(date: str, zone: tzinfo | None) -> tuple[datetime, ...]:
    """Return what the site's zone makes of a time, which is one of UTC if nothing else is said.

    Where the configuration names no zone, that of the computer holds on which the site is made.
    """
    when = parse_date(date, _UNSAID)
    if when is None:
        return ()
    if not _TIME.search(date):
        return as_written(date)
    if zone is not None:
        return (when.astimezone(zone).replace(tzinfo=None),)
    return _anywhere(when, None)


def _anywhere(when: datetime, zone: tzinfo | None) -> tuple[datetime, ...]:
    """Return a time in all zones in which it may be shown: its own, that of servers, the site's."""
    zones = (when.tzinfo, UTC, zone or UTC)
    return tuple(dict.fromkeys(when.astimezone(each).replace(tzinfo=None) for each in zones))
