"""The texts of some posts as the catalog has them, field by field; equal ones are one."""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from reader.library.query.model import Field
from reader.library.query.words import cut
from reader.library.store import rows


class Rows(NamedTuple):
    """Those that came after one row, up to another."""

    after: int
    last: int


class Fields:
    """The texts of the posts in some rows; each field is asked for once."""

    def __init__(self, connection: sqlite3.Connection, among: Rows, *, variants: bool) -> None:
        self._connection = connection
        self._among = among
        self._variants = variants
        self._texts: dict[Field, list[tuple[str, list[int]]]] = {}
        self._words: dict[Field, list[tuple[str, list[int]]]] = {}

    def with_words(self, field: Field, phrase: str) -> frozenset[int]:
        """Return the rows in whose field folded words stand, each between two spaces."""
        if field not in self._words:
            self._words[field] = [(self._cut(text), each) for text, each in self._in(field)]
        return _rows(each for text, each in self._words[field] if phrase in text)

    def with_text(self, field: Field, is_in: Callable[[str], bool]) -> frozenset[int]:
        """Return the rows in whose field something is found."""
        return _rows(each for text, each in self._in(field) if is_in(text))

    def _in(self, field: Field) -> list[tuple[str, list[int]]]:
        """Return the texts of a field, each with the rows that have it."""
        if field not in self._texts:
            column, text = STORED[field]
            same: defaultdict[Any, list[int]] = defaultdict(list)
            sql = f"select row, {column} from entries where row > ? and row <= ?"  # noqa: S608  our own
            for row, stored in self._connection.execute(sql, self._among):
                same[stored].append(row)
            self._texts[field] = [(text(stored), each) for stored, each in same.items()]
        return self._texts[field]

    def _cut(self, text: str) -> str:
        return f" {' '.join(cut(text, variants=self._variants).split())} "


def _rows(found: Iterable[list[int]]) -> frozenset[int]:
    return frozenset(row for each in found for row in each)


def _names(*stored: str) -> str:
    return "\n".join(name for each in stored for name in json.loads(each))


def _paths(stored: str) -> str:
    return "\n".join(map("/".join, rows.categories_of(stored)))


def _tags(stored: str) -> str:
    return _names(*stored.split("\n"))


STORED: Final[dict[Field, tuple[str, Callable[[Any], str]]]] = {
    Field.TITLE: ("title", str),
    Field.AUTHOR: (rows.SHARED.format("authors"), _names),
    Field.CATEGORY: (rows.SHARED.format("categories"), _paths),
    Field.TAG: ("tags || char(10) || own_tags", _tags),
    Field.SOURCE: (f"{rows.SHARED.format('site')} || address", str),
    Field.PATH: (rows.PATH, os.fsdecode),
}
"""The fields that the catalog has: as SQL, and what makes the texts of `query.columns.column`."""
