"""The rules of a configuration, with what their queries mean; what is wrong with some is told."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.config import Loaded, Rule
from reader.config.source import Source
from reader.errors import ConfigError, QueryError, ReaderError
from reader.language import gettext as _
from reader.library.logs.facts import TAG_SEPARATORS, tag_named
from reader.library.logs.marks import READ, STARRED, TAG
from reader.library.query.model import EVERYTHING, Query
from reader.library.query.parser import parse_query


class Ruling(NamedTuple):
    """A rule that is understood."""

    typed: str
    """Its query, as it is written."""
    query: Query
    facts: tuple[str, ...]
    """What becomes true of a new post that the query is for: see `logs.marks`."""


class Mistake(NamedTuple):
    """What is wrong with a rule."""

    number: int
    """Which of the tables it is, from 0."""
    key: str
    message: str
    query: QueryError | None = None
    """Where in the query, if it is that."""


def understood(rules: Iterable[Rule]) -> tuple[tuple[Ruling, ...], tuple[Mistake, ...]]:
    """Return the rules that can be understood, and what is wrong with the others."""
    rulings, mistakes = [], []
    for rule in rules:
        try:
            rulings.append(Ruling(rule.query, _query(rule.query), tuple(_facts(rule))))
        except QueryError as error:
            said = _("{error}, at character {at}").format(error=error, at=error.start + 1)
            mistakes.append(Mistake(rule.number, "query", said, error))
        except _WrongError as error:
            mistakes.append(Mistake(rule.number, error.key, error.reason))
    return tuple(rulings), tuple(mistakes)


def problems_of_rules(loaded: Loaded) -> tuple[ConfigError, ...]:
    """Return what is wrong with the rules of a configuration beyond how they are written."""
    source = Source(loaded.path, loaded.lines)
    for number, key, message, query in understood(loaded.config.rule)[1]:
        source.note(("rule", number, key), message, query)
    return tuple(source.problems)


class _WrongError(ReaderError):
    """A key says something that is not allowed."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(reason)
        self.key = key


def _query(typed: str) -> Query:
    """Read the query of a rule.

    Raises:
        QueryError: It cannot be understood.
        _WrongError: It is for every post.
    """
    query = parse_query(typed)
    if query == EVERYTHING:
        raise _WrongError("query", _("nothing is asked for; len:>=0 is every post"))
    return query


def _facts(rule: Rule) -> tuple[str, ...]:
    """Return what a rule makes true.

    Raises:
        _WrongError: One of its tags is none.
    """
    marks = (READ,) * rule.read + (STARRED,) * rule.star
    return (*marks, *dict.fromkeys(TAG + _tag(text) for text in rule.tags))


def _tag(text: str) -> str:
    """Return the tag that is meant.

    Raises:
        _WrongError: There is none, or several.
    """
    tag = tag_named(text)
    if not tag:
        raise _WrongError("tags", _("{tag!r}: no tag").format(tag=text))
    sign = next((sign for sign in tag if sign in TAG_SEPARATORS), "")
    if sign:
        several = _('{tag!r}: a tag has no {sign!r} in it; write ["one", "other"]')
        raise _WrongError("tags", several.format(tag=text, sign=sign))
    return tag
