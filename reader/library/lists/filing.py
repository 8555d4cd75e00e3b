"""Keep every arrangement of the catalog true while posts come, change and go."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reader.library.lists.arranged import Arranged
from reader.library.lists.arrangement import Arrangement, Grouping, sorting_named
from reader.library.lists.filed import Filed
from reader.library.store.shared import Shared


class Filing:
    """The filing within one transaction, in each arrangement that is kept; `settle` ends it."""

    def __init__(self, connection: sqlite3.Connection, shared: Shared) -> None:
        self._connection = connection
        self._arranged = kept(connection, shared)

    def file(self, posts: Sequence[Filed]) -> None:
        """File posts in all their groups."""
        for each in self._arranged:
            each.file(posts)

    def unfile(self, posts: Sequence[Filed]) -> None:
        """Undo `file`."""
        for each in self._arranged:
            each.unfile(posts)

    def show_read(self, posts: Sequence[Filed], *, read: bool) -> None:
        """Let posts that were not `read` be that."""
        for each in self._arranged:
            each.show_read(posts, read=read)

    def show_most_read(self, *, read: bool) -> None:
        """Do as `show_read` in one pass over everything: for much of a library at once.

        What changes are the posts whose rows are in the table `changed`.
        """
        for each in self._arranged:
            each.count_changed(read=read)
        with _without_index(self._connection, "filed_unread"):
            self._connection.execute(
                "update filed set unread = ?"
                " where unread = ? and entry in (select row from changed)",
                (not read, read),
            )

    def settle(self) -> None:
        """Write the counts."""
        for each in self._arranged:
            each.settle()


@contextmanager
def _without_index(connection: sqlite3.Connection, name: str) -> Iterator[None]:
    """Take an index away, and build it anew after: a third of the work of keeping it true."""
    found = connection.execute("select sql from sqlite_master where name = ?", (name,))
    (index,) = found.fetchone()
    connection.execute(f"drop index {name}")
    yield
    connection.execute(index)


def kept(connection: sqlite3.Connection, shared: Shared) -> list[Arranged]:
    """Return the arrangements that the catalog keeps."""
    roots = roots_in(connection)
    found = connection.execute("select id, grouping, sorting from arrangements")
    return [
        Arranged(
            connection, number, Arrangement(Grouping(grouping), sorting_named(keys)), shared, roots
        )
        for number, grouping, keys in found.fetchall()
    ]


def roots_in(connection: sqlite3.Connection) -> tuple[bytes, ...]:
    """Return the folders of the library."""
    found = connection.execute("select path from roots order by rowid")
    return tuple(path for (path,) in found)
