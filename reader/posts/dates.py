"""Dates as programs and people write them → aware datetimes that keep their zone."""

from datetime import MAXYEAR, MINYEAR, datetime, tzinfo

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBERS = {month: f"{number:02}" for number, month in enumerate(_MONTHS, 1)}


_LOCAL = len("2022-08-25 03:18:00")
"""Where Ruby and feeds put a space, or two, before the zone's offset."""


def parse_date(text: str, zone: tzinfo) -> datetime | None:
    """Read a date in any form of docs/post-format.md; None if it is none or does not exist.

    Args:
        text: the date as written.
        zone: the zone of a date that has none.
    """
    text = text.strip()
    try:
        when = _rfc_822(text) or _iso(text) or _loose(text, zone)
    except (ValueError, OverflowError):
        return None
    if when is None or not MINYEAR < when.year < MAXYEAR:
        return None
    return when.replace(tzinfo=zone) if when.tzinfo is None else when


def date_of_stamp(stamp: float, zone: tzinfo) -> datetime | None:
    """Return a file's time of change as a date; None if the file system says nonsense."""
    try:
        return datetime.fromtimestamp(stamp, zone)
    except (ValueError, OverflowError, OSError):
        return None


def _rfc_822(text: str) -> datetime | None:
    """Read `Thu, 25 Aug 2022 03:18:00 GMT`, which most feeds write, without taking it apart."""
    month = _NUMBERS.get(text[8:11])
    if month is None or text[3:5] != ", " or text[25:] != " GMT":
        return None
    return datetime.fromisoformat(f"{text[12:16]}-{month}-{text[5:7]}T{text[17:25]}Z")


def _iso(text: str) -> datetime | None:
    """Read what `datetime` reads by itself, which is most of ISO 8601, and fast."""
    if text[4:5] != "-" and not (text[:8].isdecimal() and text[8:9] in {"", "T"}):
        return None
    if text[19:20] == " " and len(text) > _LOCAL + len("+0800"):
        text = text[:_LOCAL] + text[_LOCAL:].lstrip(" ")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _loose(text: str, zone: tzinfo) -> datetime | None:
    from reader.posts.loose_dates import read_loosely  # noqa: PLC0415  4 ms of patterns, for some

    return read_loosely(text, zone)
