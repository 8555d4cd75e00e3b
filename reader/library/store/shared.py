"""What many posts share is kept once: folders, lists of categories, the beginnings of addresses."""

import sqlite3

from reader.library.store import rows

Value = str | bytes


class Shared:
    """The shared values and their numbers, as far as one transaction has asked for them.

    No value is ever taken away while its catalog lasts.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[Value, int] = {}
        self._values: dict[int, Value] = {}

    def number(self, value: Value) -> int:
        """Return the number of a value, which comes to be if need be."""
        if value not in self._numbers:
            self._numbers[value] = self._find(value) or self._add(value)
        return self._numbers[value]

    def value(self, number: int) -> Value:
        """Return the value that has a number."""
        if number not in self._values:
            found = self._connection.execute("select value from shared where id = ?", (number,))
            self._values[number] = found.fetchone()[0]
        return self._values[number]

    def _find(self, value: Value) -> int | None:
        found = self._connection.execute("select id from shared where value = ?", (value,))
        row = found.fetchone()
        return None if row is None else int(row[0])

    def _add(self, value: Value) -> int:
        return rows.inserted(self._connection, "insert into shared (value) values (?)", (value,))
