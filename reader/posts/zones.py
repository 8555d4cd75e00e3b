"""The zone that is named beside a date → the date in it."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo

_HOURS = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2,
    "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "HKT": 8, "SGT": 8, "JST": 9, "KST": 9,
    "AEST": 10, "AEDT": 11, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7,
}  # fmt: skip
"""Hours east of Greenwich; those of RFC 822 as it has them."""


def with_zone(local: datetime, name: str, default: tzinfo) -> datetime:
    """Return the time `local` in the zone `name`; in `default` if that is empty or no zone.

    A name that `default` itself goes by at that time means it: CST is China's time in a library
    of Asia/Shanghai, and Chicago's in others.
    """
    here = local.replace(tzinfo=default)
    if not name or name.upper() == here.tzname():
        return here
    return local.replace(tzinfo=_zone(name) or default)


def _zone(name: str) -> tzinfo | None:
    if "/" in name:
        return zone_named(name)
    if name[-1].isdecimal():
        return _offset(name.upper().removeprefix("UTC").removeprefix("GMT"))
    hours = _HOURS.get(name.upper())
    return None if hours is None else _east(timedelta(hours=hours))


def zone_named(name: str) -> tzinfo | None:
    """Return a zone by its name in the tz database; None if that has none of this name."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  5 ms that few posts pay

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None


def _offset(text: str) -> tzinfo:
    """Read `+08:00`, `+0800`, `+8`."""
    digits = text[1:].replace(":", "")
    if len(digits) <= 2:  # noqa: PLR2004  hours alone have two
        digits += "00"
    offset = timedelta(hours=int(digits[:-2]), minutes=int(digits[-2:]))
    return _east(-offset if text[0] == "-" else offset)


def _east(offset: timedelta) -> tzinfo:
    return timezone(offset) if offset else UTC
