"""Dates as people write them: in numbers, or with the English name of the month."""

import re
from datetime import datetime, timedelta, tzinfo
from functools import cache

from reader.posts.zones import with_zone

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip

_PIVOT = 50
"""Years of two digits below this are of this century (RFC 2822)."""

_AFTERNOON = {"pm": 12, "下午": 12, "午後": 12, "오후": 12, "中午": 11, "晚上": 13}
"""Words after which the hours below the number are counted from noon."""

_MORNING = frozenset({"am", "上午", "凌晨", "早上", "午前", "오전"})

_LAST_HOUR, _LAST_MINUTE = 24, 59

_TIME = r"""
    (?P<before>上午|下午|中午|凌晨|早上|晚上|午前|午後|오전|오후)? \s*
    (?P<hour>\d{1,2}) \s* [:：时時点點시] \s* (?P<minute>\d{1,2})? \s* [分분]?
    (?: (?: [:：] | (?<=[分분]) ) \s* (?P<second>\d{1,2}) \s* [秒초]? )?
    (?: [.,] (?P<fraction>\d+) )?
    (?: \s* (?P<after>[AaPp]\.?[Mm]) (?![A-Za-z]) \.? )?
"""
_ZONE = r"""
    (?: \s* \(?
        (?P<zone> (?:UTC|GMT)? [-+] \d{1,2} (?: :?\d{2} )?
                | [A-Za-z]+ (?:/[A-Za-z][\w+-]*)+
                | [A-Za-z]{1,5} (?![A-Za-z]) )
        (?: \s+ [A-Za-z]{2,5} )? \)? )?
"""
"""The zone; after an offset, as Go writes it, a name too."""


def read_loosely(text: str, zone: tzinfo) -> datetime | None:
    """Read a date; None if it has none of the forms.

    Args:
        text: the date as written.
        zone: the zone of a date that names none.

    Raises:
        ValueError: The date does not exist.
        OverflowError: It lies beyond all calendars.
    """
    text = " ".join(text.split())
    return _by_numbers(text, zone) or _by_words(text, zone) or _with_slashes(text, zone)


def _by_numbers(text: str, zone: tzinfo) -> datetime | None:
    """Read year, month, day in this order with anything usual between."""
    found = _numbers().fullmatch(text)
    return None if found is None else _parts(found, zone)


def _by_words(text: str, zone: tzinfo) -> datetime | None:
    """Read a date with the month's English name: RFC 822, `ctime`, `August 25, 2022`."""
    words = text.replace(",", " ").split()
    month = next(filter(None, map(_month, words)), 0)
    numbers = [digits for word in words if (digits := _digits(word))]
    short = [digits for digits in numbers if len(digits) <= 2]  # noqa: PLR2004  a day has two
    if not month or not short or len(numbers) != 2:  # noqa: PLR2004  a day and a year
        return None
    numbers.remove(short[0])
    day = datetime(_year(numbers[0]), month, int(short[0]))  # noqa: DTZ001  its zone follows
    clock = _clock().search(text)
    if clock is None:
        return with_zone(day, "", zone)
    return with_zone(day + _since_midnight(clock), clock["zone"] or "", zone)


def _with_slashes(text: str, zone: tzinfo) -> datetime | None:
    """Read `3/24/2021, 4:27:06 PM`, as browsers write it; else the day may be the first number."""
    found = _slashed().fullmatch(text)
    return _parts(found, zone) if found is not None and found["after"] else None


def _parts(found: re.Match[str], zone: tzinfo) -> datetime:
    """Return the date whose parts are groups of a form."""
    day = datetime(int(found["year"]), int(found["month"]), int(found["day"]))  # noqa: DTZ001  follows
    return with_zone(day + _since_midnight(found), found["zone"] or "", zone)


@cache
def _slashed() -> re.Pattern[str]:
    """Compile the form of a date with its year behind."""
    day = r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"
    return re.compile(rf"{day}[,\s]\s*{_TIME}{_ZONE}", re.VERBOSE)


@cache
def _numbers() -> re.Pattern[str]:
    """Compile the form of a date whose parts are numbers; Chinese, Japanese and Korean also."""
    return re.compile(
        rf"""
        (?P<year>\d{{4}}) \s* [-/.年년] \s* (?P<month>\d{{1,2}}) \s* [-/.月월] \s*
        (?P<day>\d{{1,2}}) \s* [日号일.]?
        (?: \s* [(（]? (?:星期|周|週)? [一二三四五六日天月火水木金土월화수목금토일] (?:曜日|요일)?
            [)）]? )?
        (?: (?: [Tt,，\s] \s* | (?<=[日号일]) ) {_TIME} )? {_ZONE}
        """,
        re.VERBOSE,
    )


@cache
def _clock() -> re.Pattern[str]:
    """Compile the form of a time of the day, with its zone."""
    return re.compile(_TIME + _ZONE, re.VERBOSE)


def _since_midnight(found: re.Match[str]) -> timedelta:
    """Return the time of the day; 24 o'clock is the end of it."""
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    if hour > _LAST_HOUR or max(minute, second) > _LAST_MINUTE:
        raise ValueError(found[0])
    fraction = int((found["fraction"] or "0")[:6].ljust(6, "0"))
    half = (found["before"] or found["after"] or "").replace(".", "").lower()
    hour = _of_24(hour, half)
    return timedelta(hours=hour, minutes=minute, seconds=second, microseconds=fraction)


def _of_24(hour: int, half: str) -> int:
    """Return the hour of the day when `half` says which half of it is meant."""
    if half in _MORNING:
        return hour % 12
    return hour + 12 if hour < _AFTERNOON.get(half, 0) else hour


def _month(word: str) -> int:
    """Return the number of a month by its name, in full or shortened; 0 for any other word."""
    name = word.rstrip(".").lower()
    if len(name) < 3:  # noqa: PLR2004  no month is shortened further
        return 0
    return next((n for n, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)


def _digits(word: str) -> str:
    """Return the digits of `25`, `25th` or `2022`; empty for what is no such number."""
    digits = word[:-2] if word[-2:].lower() in {"st", "nd", "rd", "th"} else word
    return digits if digits.isdecimal() and len(digits) <= 4 else ""  # noqa: PLR2004  a year


def _year(digits: str) -> int:
    """Complete a year of two digits."""
    match len(digits):
        case 2:
            return int(digits) + (2000 if int(digits) < _PIVOT else 1900)
        case 4:
            return int(digits)
        case _:
            raise ValueError(digits)
