"""Dates as a person says them, in the few cells that a list has for them.

Each is in the language that its post's title is written in, as far as the script tells it.
"""

from datetime import date, datetime, timedelta, tzinfo
from enum import Enum

from reader.posts.clock import is_day, local
from reader.tui.texts.listed import MONTHS, OWN, SCRIPTS, DateWords


class Form(Enum):
    """How much of a date is told."""

    BRIEF = "09:41"
    """The time of today's, the day of this year's, else the year."""
    DIVIDED = "3 Aug"
    """The time of today's, the day of others': a heading tells the year, but of those to come."""
    SHORT = "today 09:41"
    """As brief, with a word for today and yesterday."""
    LONG = "3 Aug 2021"
    """As short, with the day of other years'."""


def human_date(
    moment: datetime, today: date, zone: tzinfo | None, *, title: str, form: Form
) -> str:
    """Return a date as a list tells it: `今天 09:41`, `3 Aug`, `2021`.

    Args:
        moment: The date, aware.
        today: The day that it is in `zone`.
        zone: Whose days are meant; None: the computer's.
        title: Of the post: it decides the language.
        form: How much is told.
    """
    whole_day, here = is_day(moment), local(moment, zone)
    words, worded = _words(title), form in {Form.SHORT, Form.LONG}
    if here.date() == today and (worded or not whole_day):
        time = "" if whole_day else f"{here:%H:%M}"
        return f"{words.today} {time}".strip() if worded else time
    if worded and here.date() == today - timedelta(days=1):
        return words.yesterday
    if here.year == today.year or (form is Form.DIVIDED and here.year < today.year):
        return _said(words.day, here)
    return _said(words.whole, here) if form is Form.LONG else f"{here.year}"


def month_name(day: date) -> str:
    """Return the name of a month in few letters."""
    return MONTHS[day.month - 1]


def _words(title: str) -> DateWords:
    if title.isascii():
        return OWN
    for first, last, words in SCRIPTS:
        if any(first <= letter <= last for letter in title):
            return words
    return OWN


def _said(pattern: str, day: datetime) -> str:
    name = month_name(day)
    return pattern.format(day=day.day, month=day.month, name=name, year=day.year)
