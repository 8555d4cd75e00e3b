"""Which of some posts a query is for, as far as the catalog tells: of the others their files do."""

import sqlite3
from datetime import datetime
from functools import cached_property, reduce
from typing import Final, NamedTuple

from reader.library.arrivals.fields import STORED, Fields
from reader.library.arrivals.ledger import Rows
from reader.library.query.matching import ANYWHERE
from reader.library.query.model import (
    Field,
    Having,
    Join,
    Joined,
    Not,
    Pattern,
    Quality,
    Query,
    Term,
)
from reader.library.query.words import words
from reader.library.search.clauses import clause

_IN_TEXT: Final = (Quality.IMAGE, Quality.CODE, Quality.TABLE)


class Bounds(NamedTuple):
    """What is known of the posts that a query is for, by rows."""

    sure: frozenset[int]
    """It is for these,"""
    possible: frozenset[int]
    """and for none beyond these."""


class Newcomers:
    """The posts in some rows, held against queries."""

    def __init__(
        self, connection: sqlite3.Connection, among: Rows, now: datetime, *, variants: bool
    ) -> None:
        """Take them.

        Args:
            connection: To the catalog.
            among: Their rows.
            now: The time from which ages are counted; aware.
            variants: Whether all forms of a Chinese character are one.
        """
        self._connection = connection
        self._among = among
        self._now = now
        self._variants = variants
        self._fields = Fields(connection, among, variants=variants)

    def bounds(self, query: Query) -> Bounds:
        """Return which of the posts `query` is for, as far as that is known.

        Raises:
            CostlyError: A pattern takes too long.
        """
        match query:
            case Term() | Pattern():
                return self._found(query)
            case Having(quality) if quality in _IN_TEXT:
                return Bounds(frozenset(), self._all)
            case Not():
                sure, possible = self.bounds(query.query)
                return Bounds(self._all - possible, self._all - sure)
            case Joined(how, parts):
                join = frozenset.intersection if how is Join.ALL else frozenset.union
                each = [self.bounds(part) for part in parts]
                return Bounds(*(reduce(join, sets) for sets in zip(*each, strict=True)))
            case _:
                sql, values = clause(query, self._now, variants=self._variants)
                found = self._where(sql, values)
                return Bounds(found, found)

    @cached_property
    def _all(self) -> frozenset[int]:
        return self._where("1")

    def _where(self, sql: str, values: tuple[object, ...] = ()) -> frozenset[int]:
        found = self._connection.execute(
            f"select row from entries where row > ? and row <= ? and ({sql})",  # noqa: S608  our own
            (*self._among, *values),
        )
        return frozenset(row for (row,) in found)

    def _found(self, sought: Term | Pattern) -> Bounds:
        """Return where words or a pattern are found: of what only files have nothing is known."""
        fields = _fields_of(sought)
        known = [field for field in fields if field is not None and field in STORED]
        sure = frozenset[int]().union(*(self._found_in(field, sought) for field in known))
        return Bounds(sure, sure if len(known) == len(fields) else self._all)

    def _found_in(self, field: Field, sought: Term | Pattern) -> frozenset[int]:
        if isinstance(sought, Term):
            phrase = " ".join(words(sought.text, variants=self._variants))
            end = "" if sought.prefix else " "
            return self._fields.with_words(field, f" {phrase}{end}")
        from reader.expressions import expression  # noqa: PLC0415  few queries have a pattern

        return self._fields.with_text(field, expression(sought.pattern).is_in)


def _fields_of(sought: Term | Pattern) -> tuple[Field | None, ...]:
    """Return where something is looked for, as `query.matching` has it; None is the body."""
    if sought.field is not None:
        return (sought.field,)
    return ANYWHERE if isinstance(sought, Term) else (Field.TITLE, None)
