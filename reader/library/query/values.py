"""How dates, ages and lengths are typed, after `date:`, `newer:`, `len:` and their like."""

from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from unicodedata import normalize

from reader.library.query.model import Age, Dates, Length, Query, Unit

_DAY = timedelta(days=1)
_LONGEST = 99_999
"""In any unit of an age: more than that is before all dates."""

_SEPARATORS = str.maketrans("/.年月", "----", "日")


def read_dates(text: str) -> Query | None:
    """Read `2022`, `2022-08`, `2022-08-25`, or a range: `2022-08..2022-09`, `2022..`, `>2022`."""
    text = normalize("NFKC", text)
    for sign, read in _BEYOND.items():
        if text.startswith(sign):
            return read(text.removeprefix(sign))
    first, dots, last = text.partition("..")
    if not (first or last):
        return None
    begin = _span(first)
    end = _span(last) if dots else begin
    if (first and not begin) or (last and not end):
        return None
    dates = Dates(begin and begin[0], end and end[1])
    in_order = dates.first is None or dates.last is None or dates.first <= dates.last
    return dates if in_order else None


def read_after(text: str) -> Query | None:
    """Read the day, month or year after which posts are looked for."""
    span = _span(normalize("NFKC", text))
    return Dates(span[1] + _DAY, None) if span and span[1] < date.max else None


def read_before(text: str) -> Query | None:
    """Read the day, month or year before which posts are looked for."""
    span = _span(normalize("NFKC", text))
    return Dates(None, span[0] - _DAY) if span and span[0] > date.min else None


_BEYOND: dict[str, Callable[[str], Query | None]] = {
    ">=": lambda day: read_dates(f"{day}.."),
    ">": read_after,
    "<=": lambda day: read_dates(f"..{day}"),
    "<": read_before,
}
"""What a sign before a day, a month or a year is short for."""


def read_newer(text: str) -> Query | None:
    """Read an age at most: `7d`."""
    return _age(text, older=False)


def read_older(text: str) -> Query | None:
    """Read an age that is passed: `7d`."""
    return _age(text, older=True)


def read_length(text: str) -> Query | None:
    """Read `>2000`, `>=2000`, `<500`, `<=500`, `500..2000`, `2000..`, `..500`, `500`."""
    text = normalize("NFKC", text)
    for sign, bounds in _BOUNDS.items():
        if text.startswith(sign):
            number = _number(text.removeprefix(sign))
            return None if number is None else _length(*bounds(number))
    first, dots, last = text.partition("..")
    least, most = _number(first), _number(last)
    if dots:
        readable = (first or last) and (least is not None or not first)
        return _length(least or 0, most) if readable and (most is not None or not last) else None
    return None if least is None else _length(least, least)


_BOUNDS: dict[str, Callable[[int], tuple[int, int | None]]] = {
    ">=": lambda number: (number, None),
    ">": lambda number: (number + 1, None),
    "<=": lambda number: (0, number),
    "<": lambda number: (0, number - 1),
}
"""The least and the most that a sign before a number allows."""


def _length(least: int, most: int | None) -> Query | None:
    return None if most is not None and most < least else Length(least, most)


def _age(text: str, *, older: bool) -> Query | None:
    text = normalize("NFKC", text).lower()
    amount = _number(text[:-1])
    unit = next((each for each in Unit if each.value == text[-1:]), None)
    if amount is None or unit is None or amount > _LONGEST:
        return None
    return Age(amount, unit, older)


def _number(text: str) -> int | None:
    digits = text.isascii() and text.isdecimal() and len(text) <= len(str(_LONGEST)) + 4
    return int(text) if digits else None


def _span(text: str) -> tuple[date, date] | None:
    """Return the first and the last day of a year, a month or a day."""
    numbers = [_number(each) for each in text.translate(_SEPARATORS).rstrip("-").split("-")]
    match numbers:
        case [int(year)]:
            return _days(year, 1, 1, year + 1, 1)
        case [int(year), int(month)]:
            return _days(year, month, 1, year + month // 12, month % 12 + 1)
        case [int(year), int(month), int(day)]:
            return _days(year, month, day)
        case _:
            return None


def _days(
    year: int, month: int, day: int, next_year: int = 0, next_month: int = 0
) -> tuple[date, date] | None:
    """Return a day and the last one before the next month or year; without such, the day."""
    try:
        first = date(year, month, day)
        if not next_year:
            return first, first
        return first, date.max if next_year > MAXYEAR else date(next_year, next_month, 1) - _DAY
    except ValueError:
        return None
