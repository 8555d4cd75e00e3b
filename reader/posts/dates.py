"""Dates as people and programs write them → aware datetimes that keep their zone."""

import re
from datetime import MAXYEAR, MINYEAR, UTC, datetime, timedelta, timezone, tzinfo
from functools import cache

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NUMBERS = {month[:3]: number for number, month in enumerate(_MONTHS, 1)}

_ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2,
    "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "HKT": 8, "SGT": 8, "JST": 9, "KST": 9,
    "AEST": 10, "AEDT": 11, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7,
}  # fmt: skip
"""Hours east of Greenwich; those of RFC 822 as it has them."""

_PIVOT = 50
"""Years of two digits below this are of this century (RFC 2822)."""


def parse_date(text: str, zone: tzinfo) -> datetime | None:
    """Read a date in any form of docs/post-format.md; None if it is none or does not exist.

    Args:
        text: the date as written.
        zone: the zone of a date that has none.
    """
    text = text.strip()
    try:
        when = _rfc_822(text) or _iso(text) or _by_numbers(text, zone) or _by_words(text, zone)
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
    if text[3:5] != ", " or text[25:] != " GMT":
        return None
    month = _NUMBERS.get(text[8:11].lower(), 0)
    return datetime.fromisoformat(f"{text[12:16]}-{month:02}-{text[5:7]}T{text[17:25]}Z")


def _iso(text: str) -> datetime | None:
    """Read what `datetime` reads by itself, which is most of ISO 8601, and fast."""
    if text[4:5] != "-" and not (text[:8].isdecimal() and text[8:9] in {"", "T"}):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _by_numbers(text: str, zone: tzinfo) -> datetime | None:
    """Read year, month, day in this order with anything usual between."""
    if not text[:4].isdecimal():
        return None
    found = _numbers().fullmatch(text)
    if found is None:
        return None
    part = found.groupdict()
    return datetime(
        int(part["year"]),
        int(part["month"]),
        int(part["day"]),
        _hour(int(part["hour"] or 0), part["before"] or part["after"] or ""),
        int(part["minute"] or 0),
        int(part["second"] or 0),
        int((part["fraction"] or "0")[:6].ljust(6, "0")),
        tzinfo=_zone(part["zone"], zone),
    )


@cache
def _numbers() -> re.Pattern[str]:
    """Compile the form of a date whose parts are numbers; Chinese, Japanese and Korean also."""
    return re.compile(
        r"""
        (?P<year>\d{4}) \s* [-/.年년] \s* (?P<month>\d{1,2}) \s* [-/.月월] \s*
        (?P<day>\d{1,2}) \s* [日号일]?
        (?: (?: [Tt,，\s] \s* | (?<=[日号일]) )
            (?P<before>上午|下午|中午|凌晨|早上|晚上|午前|午後|오전|오후)? \s*
            (?P<hour>\d{1,2}) \s* [:：时時点點시] \s* (?P<minute>\d{1,2})? \s* [分분]?
            (?: (?: [:：] | (?<=[分분]) ) \s* (?P<second>\d{1,2}) \s* [秒초]? )?
            (?: [.,] (?P<fraction>\d+) )?
            \s* (?P<after>[AaPp]\.?[Mm]\.?)? )?
        \s* (?P<zone> [Zz] | [A-Za-z]{2,5} | [A-Za-z]+(?:/[A-Za-z_]+)+
              | (?:UTC|GMT)? [-+] \d{1,2} (?: :?\d{2} )? )?
        """,
        re.VERBOSE,
    )


def _by_words(text: str, zone: tzinfo) -> datetime | None:
    """Read a date with the month's English name: RFC 822, `ctime`, `August 25, 2022`."""
    month = day = year = 0
    clock, half, zone_name = "", "", ""
    for word in text.replace(",", " ").split():
        if ":" in word and word[0].isdecimal():
            clock = word
        elif not month and (number := _month(word)):
            month = number
        elif digits := _digits(word):
            if not day and len(digits) <= 2:  # noqa: PLR2004  a day has two digits
                day = int(digits)
            else:
                year = _year(digits)
        elif word.rstrip(".").lower() in {"am", "pm"}:
            half = word
        elif month and clock and (word.isalpha() or word[0] in "+-"):
            zone_name = word
    if not (day and month and year):
        return None
    hour, minute, second = (int(part) for part in f"{clock or '0'}:0:0".split(":")[:3])
    return datetime(year, month, day, _hour(hour, half), minute, second, 0, _zone(zone_name, zone))


def _month(word: str) -> int:
    """Return the number of a month by its name, in full or shortened; 0 for any other word."""
    name = word.rstrip(".").lower()
    number = _NUMBERS.get(name[:3], 0)
    return number if number and _MONTHS[number - 1].startswith(name) else 0


def _digits(word: str) -> str:
    """Return the digits of `25`, `25th` or `2022`; empty for what is no such number."""
    digits = word[:-2] if word[-2:].lower() in {"st", "nd", "rd", "th"} else word
    return digits if digits.isdecimal() and len(digits) <= 4 else ""  # noqa: PLR2004  a year


def _year(digits: str) -> int:
    """Complete a year of two digits."""
    if len(digits) > 2:  # noqa: PLR2004  complete
        return int(digits)
    return int(digits) + (2000 if int(digits) < _PIVOT else 1900)


def _hour(hour: int, half: str) -> int:
    """Return the hour of the day when `half` says which half of it is meant."""
    half = half.replace(".", "").lower()
    if half in {"pm", "下午", "晚上", "午後", "오후"} and hour < 12:  # noqa: PLR2004  noon
        return hour + 12
    return 0 if half in {"am", "上午", "凌晨", "午前", "오전"} and hour == 12 else hour  # noqa: PLR2004


def _zone(name: str | None, default: tzinfo) -> tzinfo:
    """Return the zone that a date names; what is no zone is as if it were not there."""
    if not name:
        return default
    if name[-1].isdecimal():
        return _offset(name.upper().removeprefix("UTC").removeprefix("GMT"))
    if (hours := _ZONES.get(name.upper())) is not None:
        return timezone(timedelta(hours=hours)) if hours else UTC
    return _named_zone(name) or default


def _offset(text: str) -> tzinfo:
    """Read `+08:00`, `+0800`, `+8`."""
    hours, _, minutes = text[1:].partition(":")
    if len(hours) > 2:  # noqa: PLR2004  hours and minutes in one
        hours, minutes = hours[:-2], hours[-2:]
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if not offset:
        return UTC
    return timezone(-offset if text[0] == "-" else offset)


def _named_zone(name: str) -> tzinfo | None:
    """Return a zone by its name in the tz database."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  5 ms that few posts pay

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None
