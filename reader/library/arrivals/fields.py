"""The texts of some posts as the catalog has them, field by field; equal ones are one."""

import json
import os
import sqlite3
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from reader.library.arrivals.ledger import Rows
from reader.library.query.model import Field
from reader.library.query.words import cut
from reader.library.store import rows


class Fields:
    """The texts of the posts in some rows; each field is asked for once."""

    def __init__(self, connection: sqlite3.Connection, among: Rows, *, variants: bool) -> None:
        self._connection = connection
        self._among = among
        self._variants = variants
        self._texts: dict[Field, list[tuple[str, str]]] = {}
        self._words: dict[str, str] = {}

    def with_words(self, field: Field, phrase: str) -> frozenset[int]:
        """Return the rows in whose field folded words stand, each between two spaces."""
        longest = max(phrase.split(), key=len)

        def is_in(text: str) -> bool:
            if text.isascii() and longest not in text.lower():  # to look for that costs a tenth
                return False
            return phrase in self._folded(text)

        return self.with_text(field, is_in)

    def with_text(self, field: Field, is_in: Callable[[str], bool]) -> frozenset[int]:
        """Return the rows in whose field something is found."""
        if field not in self._texts:
            sql, text = STORED[field]
            found = self._connection.execute(sql, self._among)
            self._texts[field] = [(text(stored), numbers) for stored, numbers in found]
        found_in = (numbers for text, numbers in self._texts[field] if is_in(text))
        return frozenset(int(row) for numbers in found_in for row in numbers.split(","))

    def _folded(self, text: str) -> str:
        if text not in self._words:
            words = cut(text, variants=self._variants).split()
            self._words[text] = f" {' '.join(words)} "
        return self._words[text]


def _names(*stored: str) -> str:
    return "\n".join(name for each in stored for name in json.loads(each))


def _paths(stored: str) -> str:
    return "\n".join(map("/".join, rows.categories_of(stored)))


@lru_cache(4096)
def _tags(stored: str) -> str:
    return _names(*stored.split("\n"))


def _each(column: str) -> str:
    """Return the query for what nearly each post has another one of, and its row."""
    return f"select {column}, cast(row as text) from entries where {_AMONG}"  # noqa: S608  our own


def _shared(column: str) -> str:
    """Return the query for what many posts share, and their rows."""
    return (
        f"select value, numbers from (select {column} as id, group_concat(row) as numbers"  # noqa: S608  our own
        f" from entries where {_AMONG} group by {column}) join shared using (id)"
    )


_AMONG: Final = "row > ? and row <= ?"

STORED: Final[dict[Field, tuple[str, Callable[[Any], str]]]] = {
    Field.TITLE: (_each("title"), str),
    Field.AUTHOR: (_shared("authors"), _names),
    Field.CATEGORY: (_shared("categories"), _paths),
    Field.TAG: (_each("tags || char(10) || own_tags"), _tags),
    Field.SOURCE: (_each(f"{rows.SHARED.format('site')} || address"), str),
    Field.PATH: (_each(rows.PATH), os.fsdecode),
}
"""The fields that the catalog has: SQL for what is stored and the rows that have it, with commas
between; and what makes the text of `query.columns.column` of it."""
