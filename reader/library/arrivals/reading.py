"""Hold posts against queries that only their files answer."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from functools import cache
from typing import Final, NamedTuple

from reader.errors import CostlyError, PostError
from reader.library.model import Entry
from reader.library.processes.workers import Workers
from reader.library.query.matching import matches
from reader.library.query.model import Query
from reader.library.search.bodies import body_at
from reader.posts.rules import Rules

_MANY: Final = 1000
"""Posts from which on other processes help."""


class Doubt(NamedTuple):
    """A post of which its file is to tell whether some queries are for it."""

    entry: Entry
    rules: Rules
    queries: tuple[tuple[int, Query], ...]
    """Each with its number."""
    now: datetime
    variants: bool


class Answer(NamedTuple):
    """What was found of a post."""

    row: int
    fits: tuple[int, ...]
    """The numbers of the queries that are for it."""
    costly: tuple[int, ...]
    """Those with a pattern that takes too long."""


def answers(doubts: Iterator[Doubt]) -> Iterator[Sequence[Answer]]:
    """Read posts; yield what is found of them, some at a time."""
    with closing(Workers(_answers, _MANY)) as workers:
        for _, made, _ in workers.each(doubts):
            yield made


def _answers(doubts: tuple[Doubt, ...]) -> tuple[Answer, ...]:
    return tuple(map(_answer, doubts))


def _answer(doubt: Doubt) -> Answer:
    entry, rules, queries, now, variants = doubt
    read = cache(lambda: body_at(entry.path, rules))
    fits, costly = [], []
    for number, query in queries:
        try:
            if matches(query, entry, now, read, variants=variants):
                fits.append(number)
        except CostlyError:
            costly.append(number)
        except PostError:  # gone since: what it does not say, nobody knows
            continue
    return Answer(entry.cursor[1], tuple(fits), tuple(costly))
