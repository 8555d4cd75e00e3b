"""Write to the catalog: posts come, change and go; what is remembered comes in from the logs."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from reader.library import marks, remembered, rows
from reader.library.columns import Columns
from reader.library.database import Database
from reader.library.facts import facts_of
from reader.library.filing import Filed, Filing
from reader.library.identity import Known, Trait
from reader.library.ledger import Ledger
from reader.library.remembered import Merged


class Record(NamedTuple):
    """A post as it goes into the catalog."""

    id: str
    path: str
    trait: Trait
    columns: Columns


@contextmanager
def changing(database: Database) -> Iterator["Batch"]:
    """Give a batch of changes: all of it happens, counts included, or nothing.

    Raises:
        LibraryError: The catalog cannot be written.
    """
    with database.writing() as connection:
        batch = Batch(connection)
        yield batch
        batch.settle()


class Batch:
    """Changes inside one transaction; made by `changing`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._filing = Filing(connection)
        self.ledger = Ledger(connection)
        self.settle = self._filing.settle

    def put_all(self, records: Iterable[Record]) -> None:
        """Write posts, each in the place of what was known under its id."""
        for record in records:
            self.put(record)

    def put(self, record: Record) -> None:
        """Write a post in the place of what was known under its id."""
        self._clear(record.id)
        self._connection.execute(_UPSERT, self._columns(record))
        filed = self._filed(record.id)
        self._connection.executemany(
            "insert into problems (entry, line, message, assumed) values (?, ?, ?, ?)",
            [(filed.row, *each) for each in record.columns.problems],
        )
        self._filing.file(filed)

    def remove(self, id: str) -> None:  # noqa: A002  the field's word
        """Take a post out of the catalog; what is remembered about it stays."""
        self._clear(id)
        self._execute("delete from entries where id = ?", id)

    def complain(self, complaints: Mapping[str, str], about: Iterable[str] | None) -> None:
        """Write which files and folders could not be read, in the place of the former ones.

        Args:
            complaints: Why not, by path.
            about: The paths that were looked at; None: all that there are.
        """
        if about is None:
            self._execute("delete from complaints")
        else:
            paths = [(os.fsencode(path),) for path in about]
            self._connection.executemany("delete from complaints where path = ?", paths)
        self._connection.executemany(
            "insert or replace into complaints (path, message) values (?, ?)",
            [(os.fsencode(path), rows.storable(text)) for path, text in complaints.items()],
        )

    def mark(self, mark: marks.Mark) -> None:
        """Take a mark in, for the posts of which no later one on the same fact is known."""
        for post in remembered.take(self._connection, mark):
            if self.holds(post):
                self._show(post, mark.fact)

    def merged(self, path: str, merged: Merged, clock: str) -> None:
        """Remember how far the log at `path` is merged, and the latest clock in it."""
        remembered.put_merged(self._connection, path, merged, clock)

    def known_at(self, path: str) -> tuple[Known, ...]:
        """Return what is known of `path`: two posts, while files are swapping their names."""
        return tuple(map(_known, self._execute(_KNOWN + "path = ?", os.fsencode(path))))

    def known_as(self, id: str) -> Known | None:  # noqa: A002  the field's word
        """Return what is known of the post `id`."""
        found = self._execute(_KNOWN + "id = ?", id).fetchone()
        return None if found is None else _known(found)

    def known_among(self, paths: Iterable[str]) -> dict[str, tuple[Known, ...]]:
        """Return what is known of the posts at `paths`, by path; other files are not in it."""
        found = {path: self.known_at(path) for path in paths}
        return {path: known for path, known in found.items() if known}

    def held(self, ids: Iterable[str]) -> frozenset[str]:
        """Return which of the posts `ids` are in the catalog."""
        return frozenset(id_ for id_ in ids if self.holds(id_))

    def holds(self, id: str) -> bool:  # noqa: A002  the field's word
        """Tell whether the post `id` is in the catalog."""
        return self._execute("select 1 from entries where id = ?", id).fetchone() is not None

    def _execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        return self._connection.execute(statement, values)

    def _columns(self, record: Record) -> dict[str, object]:
        return {
            "id": record.id,
            "path": os.fsencode(record.path),
            "inode": record.trait.inode,
            "key": record.trait.key,
            "body": record.trait.body,
            **record.columns._asdict(),
            "problems": len(record.columns.problems),
            **self._remembered(record.id),
        }

    def _remembered(self, post: str) -> dict[str, object]:
        """Return what the marks say that the lists show, by column."""
        facts = facts_of(remembered.said(self._connection, post))
        return {
            "read": facts.read,
            "starred": facts.starred,
            "own_tags": rows.stored_list(facts.tags),
        }

    def _show(self, post: str, fact: str) -> None:
        """Let the row of a post say what its marks say of a fact."""
        column = "own_tags" if fact.startswith(marks.TAG) else fact
        if column not in _SHOWN:
            return
        self._filing.unfile(self._filed(post))
        self._execute(_SHOWN[column], self._remembered(post)[column], post)
        self._filing.file(self._filed(post))

    def _clear(self, post: str) -> None:
        """Undo the filing of a post that is in the catalog, and forget its problems."""
        if self.holds(post):
            filed = self._filed(post)
            self._filing.unfile(filed)
            self._execute("delete from problems where entry = ?", filed.row)

    def _filed(self, post: str) -> Filed:
        row, date, categories, read = self._execute(
            "select row, date, categories, read from entries where id = ?", post
        ).fetchone()
        return Filed(row, date, rows.categories_of(categories), unread=not read)


def known(database: Database, paths: Iterable[str]) -> tuple[Known, ...]:
    """Return what is known of the posts at `paths`; other files are passed over."""
    with database.reading() as connection:
        found = (
            connection.execute(_KNOWN + "path = ?", (os.fsencode(path),)).fetchone()
            for path in paths
        )
        return tuple(_known(row) for row in found if row is not None)


def _known(row: tuple[Any, ...]) -> Known:
    id_, path, *trait = row
    return Known(id_, os.fsdecode(path), Trait(*trait))


_KNOWN = "select id, path, key, body, inode, date from entries where "

_SHOWN = {
    marks.READ: "update entries set read = ? where id = ?",
    marks.STARRED: "update entries set starred = ? where id = ?",
    "own_tags": "update entries set own_tags = ? where id = ?",
}
"""The columns that marks decide, and how the row of a post is told."""

_COLUMNS = (
    "id", "path", "inode", "key", "body", "title", "date", "zone", "categories", "authors",
    "tags", "source", "length", "problems", *_SHOWN,
)  # fmt: skip
_UPSERT = (
    f"insert into entries ({', '.join(_COLUMNS)})"  # noqa: S608  our own names
    f" values ({', '.join(':' + each for each in _COLUMNS)})"
    f" on conflict (id) do update set {', '.join(f'{each} = excluded.{each}' for each in _COLUMNS)}"
)
