"""A query → a clause of SQL on the rows of `entries`."""

from datetime import date, datetime
from typing import NamedTuple, assert_never

from reader.library.query.ages import moment
from reader.library.query.model import (
    Age,
    Dates,
    Having,
    Join,
    Joined,
    Length,
    Not,
    Pattern,
    Quality,
    Query,
    Term,
)
from reader.library.search.expression import expression, is_words
from reader.library.search.row_patterns import row_sql
from reader.library.store import rows

DAY = 86_400


class Clause(NamedTuple):
    """SQL, and the values for its question marks."""

    sql: str
    values: tuple[object, ...] = ()


_FLAGS = {
    Quality.READ: Clause("entries.read"),
    Quality.UNREAD: Clause("not entries.read"),
    Quality.STARRED: Clause("entries.starred"),
    Quality.DRAFT: Clause("entries.draft"),
    Quality.COPY: Clause(f"entries.copies & {rows.LATER}"),
    Quality.PROBLEM: Clause("entries.problems > 0"),
    Quality.NOTE: Clause("entries.noted"),
}


def clause(query: Query, now: datetime, *, variants: bool) -> Clause:
    """Return the clause for a query without patterns that take a post's text.

    Args:
        query: What is asked for.
        now: The time from which ages are counted; aware.
        variants: Whether all forms of a Chinese character are one.
    """
    if is_words(query):
        return Clause(
            "entries.id in (select posts.post from (select rowid as number from texts"
            " where texts match ?) as found cross join posts on posts.number = found.number"
            " where posts.post is not null)",
            (expression(query, variants=variants),),
        )
    match query:
        case Having(quality):
            return _FLAGS[quality]
        case Dates(first, last):
            least = None if first is None else start_of(first)
            most = None if last is None else start_of(last) + DAY - 1
            return _between("entries.date + entries.zone", least, most)
        case Age():
            sign = "<" if query.older else ">="
            return Clause(f"entries.date {sign} ?", (rows.seconds(moment(query, now)),))
        case Length(least, most):
            return _between("entries.length", least, most)
        case Not():
            inner = clause(query.query, now, variants=variants)
            return Clause(f"not ({inner.sql})", inner.values)
        case Joined(how, parts):
            each = [clause(part, now, variants=variants) for part in parts]
            return joined(how, each)
        case Pattern():
            sql, value = row_sql(query)
            return Clause(sql, (value,))
        case Term():
            raise ValueError(query)
        case _:
            assert_never(query)


def joined(how: Join, conditions: list[Clause]) -> Clause:
    """Return the clause that all of several make, or any; none at all always holds."""
    if not conditions:
        return Clause("1")
    sign = " and " if how is Join.ALL else " or "
    sql = sign.join(f"({each.sql})" for each in conditions)
    return Clause(sql, tuple(value for each in conditions for value in each.values))


def _between(column: str, least: int | None, most: int | None) -> Clause:
    bounds = [(">=", least), ("<=", most)]
    given = [Clause(f"{column} {sign} ?", (value,)) for sign, value in bounds if value is not None]
    return joined(Join.ALL, given)


def start_of(day: date) -> int:
    """Return when a day begins in UTC, in seconds since 1970."""
    return (day - rows.EPOCH.date()).days * DAY
