"""Who answers which part of a query: the index of words, the catalog's rows, or each post."""

from datetime import datetime
from typing import NamedTuple

from reader.library.query.model import Join, Joined, Not, Pattern, Query, all_of
from reader.library.search.conditions import Condition, condition, joined
from reader.library.search.expression import expression, is_words


class Selection(NamedTuple):
    """A query, divided: a post that it is for satisfies all three."""

    match: str
    """The expression of FTS5; empty where no words are asked for."""
    where: Condition
    """On the row in the catalog."""
    rest: Query
    """To be held against each post that is left, which takes its file: see `matching.matches`."""


def select(query: Query, now: datetime, *, variants: bool) -> Selection:
    """Divide `query` so that the index answers all that it can."""
    is_all = isinstance(query, Joined) and query.how is Join.ALL
    parts = query.parts if is_all and isinstance(query, Joined) else (query,)
    by_post = tuple(part for part in parts if has_pattern(part))
    others = tuple(part for part in parts if not has_pattern(part))
    wanted = tuple(part for part in others if is_words(part))
    with_words = tuple(part for part in others if wanted and _is_about_words(part))
    by_row = [part for part in others if part not in with_words]
    return Selection(
        expression(all_of(with_words), variants=variants) if wanted else "",
        joined(Join.ALL, [condition(part, now, variants=variants) for part in by_row]),
        all_of(by_post),
    )


def has_pattern(query: Query) -> bool:
    """Tell whether a pattern is anywhere in `query`."""
    match query:
        case Pattern():
            return True
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


def _is_about_words(query: Query) -> bool:
    return is_words(query.query if isinstance(query, Not) else query)
