"""A SQLite file that is a cache: of its version, whole, with transactions and errors of ours."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.errors import LibraryError
from reader.language import gettext as _
from reader.library.store import schema
from reader.library.store.connections import Connections, Prepare

_NEW: Final = 0
"""SQLite's `user_version` of a file without tables."""

_ROOM: Final = 32 * 1024
"""KiB of pages; with SQLite's own 2 MB, of a hundred thousand posts each page is read and written
several times as often."""

_PAGES: Final = 4000
"""Pages that are written to the journal before they are to the file, four times as many as usual:
the same page is written again and again."""

_UNWRITABLE: Final = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")

_DAMAGED: Final = ("SQLITE_CORRUPT", "SQLITE_NOTADB")

_NO_TABLE: Final = "vtable constructor failed"
"""What SQLite says, without a code for it, where FTS5 misses its tables as it left them."""


class UnwritableError(LibraryError):
    """A file cannot be written where it belongs."""


class DamagedError(LibraryError):
    """A file was damaged; an empty one is in its place."""


class Tables(NamedTuple):
    """What a file holds."""

    version: int
    """A file of another version is thrown away."""
    script: str
    """SQL."""


CATALOG: Final = Tables(schema.VERSION, schema.TABLES)


class Database:
    """One file: the catalog, or an index. Every method may be called from any thread."""

    def __init__(
        self,
        path: str,
        folders: Sequence[str] = (),
        *,
        tables: Tables = CATALOG,
        beside: Mapping[str, "Database"] = MappingProxyType({}),
        prepare: Prepare = lambda _: None,
    ) -> None:
        """Prepare to open a file.

        Args:
            path: The file.
            folders: The folders that a catalog is of, which it never is of others.
            tables: What it holds.
            beside: Files that are asked together with it, by their names in SQL.
            prepare: Called with each new connection.
        """
        self.path = path
        self.folders = tuple(folders)
        """Those that a catalog is of, absolute and without links."""
        self.notes: list[str] = []
        """What has befallen it that the user should know."""
        self._noted: set[str] = set()
        self._ends: list[Callable[[], None]] = []
        self._roots = [(os.fsencode(folder),) for folder in folders]
        self._tables = tables
        self._beside = beside
        self._others = tuple(beside.values())
        self._prepare_connection = prepare
        paths = {name: other.path for name, other in beside.items()}
        self._connections = Connections(path, paths, self._connected)

    def open(self) -> None:
        """Make sure of a catalog of this version; a damaged or different one is built anew.

        Raises:
            LibraryError: The file cannot be written.
        """
        try:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
        except OSError as error:
            raise UnwritableError(f"{self.path}: {error.strerror}") from error
        try:
            self._prepare()
        except LibraryError:
            self.close()
            raise

    def _prepare(self) -> None:
        with self._translated():
            version = self._version()
            if version is None:
                self._mourn()
            if version != self._tables.version:
                self._remove()
                self._connections.own()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection for queries.

        Raises:
            LibraryError: SQLite could not do what was asked.
        """
        with self._translated(), self._used() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection inside a transaction: all of it happens, or nothing.

        Raises:
            LibraryError: SQLite could not do what was asked.
        """
        with self._translated(), self._used() as connection:
            connection.execute("begin immediate")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def make_room(self) -> None:
        """Let this thread's connection hold many pages, for it is about to write all over the file.

        Raises:
            LibraryError: SQLite could not do what was asked.
        """
        with self._translated(), self._used() as connection:
            connection.execute(f"pragma cache_size = -{_ROOM}")
            connection.execute(f"pragma wal_autocheckpoint = {_PAGES}")

    def is_damaged(self) -> bool:
        """Look at every page of the file, which takes a second at a million posts."""
        try:
            with self._connections.used() as connection:
                found = connection.execute("pragma main.quick_check(1)").fetchone()[0]
                return bool(found != "ok")
        except sqlite3.Error as error:
            return _is_damage(error)

    def build_again(self) -> DamagedError:
        """Put an empty file in the place of one that is damaged; return what to tell of it."""
        self._remove()
        self._connections.own()
        return DamagedError(self._mourn())

    def close(self) -> None:
        """Close the connections of all threads."""
        self._connections.close()
        while self._ends:
            self._ends.pop()()

    def note(self, text: str) -> None:
        """Note down once what the user should know."""
        if text not in self._noted:
            self._noted.add(text)
            self.notes.append(text)

    def when_closed(self, end: Callable[[], None]) -> None:
        """Have something done when the file is closed."""
        self._ends.append(end)

    @contextmanager
    def _used(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection; the files beside are there."""
        for other in self._others:
            with other.reading():
                pass
        with self._connections.used() as connection:
            yield connection

    def _connected(self, connection: sqlite3.Connection) -> None:
        """Prepare a new connection; a file that is new gets its tables."""
        self._prepare_connection(connection)
        if _version(connection) == _NEW:
            self._create(connection)

    def _version(self) -> int | None:
        """Return the version of the tables; None if the file is damaged."""
        try:
            return _version(self._connections.own())
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                return None
            raise

    def _create(self, connection: sqlite3.Connection) -> None:
        connection.execute("pragma main.journal_mode = wal")
        connection.execute("begin immediate")
        if _version(connection) == _NEW:  # another process may have been first
            for statement in _statements(self._tables.script):
                connection.execute(statement)
            if self._roots:
                connection.executemany("insert into roots (path) values (?)", self._roots)
            connection.execute(f"pragma user_version = {self._tables.version}")
        connection.commit()

    def _mourn(self) -> str:
        """Note that the file was damaged."""
        said = _("was damaged, and is built again; what is marked is kept")
        self.notes.append(f"{self.path}: {said}")
        return self.notes[-1]

    def _remove(self) -> None:
        self._connections.close()
        try:
            for suffix in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    os.remove(self.path + suffix)
        except OSError as error:
            why = _("cannot be removed: {why}").format(why=error.strerror)
            raise LibraryError(why, self.path) from error

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Let no error of SQLite out of the package; make the file that is damaged anew."""
        try:
            yield
        except sqlite3.Error as error:
            if not _is_damage(error):
                kind = UnwritableError if _name(error).startswith(_UNWRITABLE) else LibraryError
                raise kind(f"{self.path}: {error}") from error
            damaged = next((each for each in self._others if each.is_damaged()), self)
            raise damaged.build_again() from error


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("pragma user_version").fetchone()[0]
    return version


def _statements(script: str) -> Iterator[str]:
    """Cut a script into statements: `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _name(error: sqlite3.Error) -> str:
    """Return SQLite's name for an error; empty for those of its Python module."""
    return getattr(error, "sqlite_errorname", "")


def _is_damage(error: sqlite3.Error) -> bool:
    return _name(error).startswith(_DAMAGED) or str(error).startswith(_NO_TABLE)
