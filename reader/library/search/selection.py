"""Who answers which part of a query: the index of words, the catalog's rows, or each post."""

from datetime import date, datetime
from typing import NamedTuple

from reader.library.model import FAR
from reader.library.query.ages import moment
from reader.library.query.model import (
    Age,
    Dates,
    Having,
    Join,
    Joined,
    Not,
    Pattern,
    Quality,
    Query,
    all_of,
)
from reader.library.search.clauses import DAY, Clause, clause, joined, start_of
from reader.library.search.expression import expression, has_rank, is_words
from reader.library.search.row_patterns import is_of_row
from reader.library.store import rows


class Selection(NamedTuple):
    """A query, divided: a post that it is for satisfies all three."""

    match: str
    """The expression of FTS5; empty where no words are asked for."""
    where: Clause
    """On the row in the catalog."""
    rest: Query
    """To be held against each post that is left, which takes its file: see `matching.matches`."""
    first: int = -FAR
    """No post is older, in seconds since 1970: what lies beyond need not be looked at."""
    last: int = FAR
    """No post is newer."""
    unread: bool = False
    """Whether every post is unread, which may be few of very many."""

    @property
    def has_where(self) -> bool:
        """Whether there is a clause on the row."""
        return self.where != joined(Join.ALL, [])


def select(query: Query, now: datetime, *, variants: bool, ranked: bool = False) -> Selection:
    """Divide `query` so that the index answers all that it can.

    Args:
        query: What is asked for.
        now: The time from which ages are counted; aware.
        variants: Whether all forms of a Chinese character are one.
        ranked: Whether the words are to tell which posts are better.
    """
    parts = _parts(query)
    by_post = tuple(part for part in parts if has_pattern(part))
    others = tuple(part for part in parts if not has_pattern(part))
    wanted = tuple(part for part in others if is_words(part))
    with_words = tuple(part for part in others if wanted and _is_about_words(part))
    by_row = [part for part in others if part not in with_words]
    return Selection(
        expression(all_of(with_words), variants=variants, ranked=ranked) if wanted else "",
        joined(Join.ALL, [clause(part, now, variants=variants) for part in by_row]),
        all_of(by_post),
        max((_first(part, now) for part in others), default=-FAR),
        min((_last(part, now) for part in others), default=FAR),
        Having(Quality.UNREAD) in others,
    )


def _parts(query: Query) -> tuple[Query, ...]:
    """Return the queries that a post must satisfy all."""
    match query:
        case Joined(Join.ALL, parts):
            return parts
        case _:
            return (query,)


def _first(query: Query, now: datetime) -> int:
    """Return the second before which no post is that `query` is for."""
    match query:
        case Dates(date() as first):
            return start_of(first) - DAY  # in any zone a date is within a day of that in UTC
        case Age(older=False):
            return rows.seconds(moment(query, now))
        case _:
            return -FAR


def _last(query: Query, now: datetime) -> int:
    """Return the second after which no post is that `query` is for."""
    match query:
        case Dates(_, date() as last):
            return start_of(last) + 2 * DAY
        case Age(older=True):
            return rows.seconds(moment(query, now))
        case _:
            return FAR


def has_pattern(query: Query) -> bool:
    """Tell whether a pattern that takes a post's text is anywhere in `query`."""
    match query:
        case Pattern():
            return not is_of_row(query)
        case Not():
            return has_pattern(query.query)
        case Joined():
            return any(map(has_pattern, query.parts))
        case _:
            return False


def asks_for_words(query: Query) -> bool:
    """Tell whether words are looked for anywhere in `query`."""
    match query:
        case Not():
            return asks_for_words(query.query)
        case Joined():
            return any(map(asks_for_words, query.parts))
        case _:
            return is_words(query)


def can_be_ranked(query: Query) -> bool:
    """Tell whether there are words by which some posts are better than others."""
    parts = _parts(query)
    return any(map(has_rank, parts)) and not any(map(has_pattern, parts))


def _is_about_words(query: Query) -> bool:
    return is_words(query.query if isinstance(query, Not) else query)
