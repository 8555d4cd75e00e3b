"""A SQLite file that is a cache: a connection for each thread, transactions, errors translated."""

import os
import sqlite3
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.errors import LibraryError
from reader.library import schema

BUSY: Final = 30.0
"""Seconds to wait for another process that is writing."""

_NEW: Final = 0
"""SQLite's `user_version` of a file without tables."""

_UNWRITABLE: Final = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")

_DAMAGED: Final = ("malformed", "not a database", "file is encrypted")


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
        beside: Mapping[str, str] = MappingProxyType({}),
        prepare: Callable[[sqlite3.Connection], None] = lambda _: None,
    ) -> None:
        """Prepare to open a file.

        Args:
            path: The file.
            folders: The folders that a catalog is of, which it never is of others.
            tables: What it holds.
            beside: Files that are asked together with it, by their names in SQL. A transaction
                would lock them all, so this is only for reading.
            prepare: Called with each new connection.
        """
        self.path = path
        self.notes: list[str] = []
        """What has befallen it that the user should know."""
        self._ends: list[Callable[[], None]] = []
        self._roots = [(os.fsencode(folder),) for folder in folders]
        self._tables = tables
        self._beside = beside
        self._prepare_connection = prepare
        self._lock = threading.Lock()
        self._connections: dict[threading.Thread, sqlite3.Connection] = {}
        self._uses: Counter[threading.Thread] = Counter()
        """How often each thread is using its connection just now."""
        self._left: defaultdict[threading.Thread, list[sqlite3.Connection]] = defaultdict(list)
        """Connections that were to be closed while a thread was using them."""

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
            if version not in (_NEW, self._tables.version):
                self._remove()
            if version != self._tables.version:
                self._create()

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

    def close(self) -> None:
        """Close the connections of all threads."""
        self._disconnect()
        while self._ends:
            self._ends.pop()()

    def when_closed(self, end: Callable[[], None]) -> None:
        """Have something done when the file is closed."""
        self._ends.append(end)

    def _disconnect(self) -> None:
        """Close all connections; one that a thread is using is interrupted, and closed by that.

        What has yet to begin is not interrupted, but by the next call.
        """
        with self._lock:
            for thread, connection in self._connections.items():
                if self._uses[thread] and thread is not threading.current_thread():
                    self._left[thread].append(connection)
                else:
                    connection.close()
            self._connections.clear()
            for connection in chain.from_iterable(self._left.values()):
                connection.interrupt()

    @contextmanager
    def _used(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection, which no other thread closes meanwhile."""
        thread = threading.current_thread()
        with self._lock:
            self._uses[thread] += 1
        try:
            yield self._connection()
        finally:
            with self._lock:
                self._uses[thread] -= 1
                if not self._uses[thread]:
                    del self._uses[thread]
                    for connection in self._left.pop(thread, ()):
                        connection.close()

    def _connection(self) -> sqlite3.Connection:
        """Return this thread's connection; those of threads that have ended are closed."""
        thread = threading.current_thread()
        with self._lock:
            if thread not in self._connections:
                for ended in [each for each in self._connections if not each.is_alive()]:
                    self._connections.pop(ended).close()
                connected = self._connections[thread] = _connect(self.path, self._beside)
                self._prepare_connection(connected)
            return self._connections[thread]

    def _version(self) -> int | None:
        """Return the version of the catalog's tables; None if the file is damaged."""
        try:
            return _version(self._connection())
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                return None
            raise

    def _create(self) -> None:
        connection = self._connection()
        connection.execute("pragma journal_mode = wal")
        connection.execute("begin immediate")
        if _version(connection) != self._tables.version:  # another process may have been first
            for statement in _statements(self._tables.script):
                connection.execute(statement)
            if self._roots:
                connection.executemany("insert into roots (path) values (?)", self._roots)
            connection.execute(f"pragma user_version = {self._tables.version}")
        connection.commit()

    def _mourn(self) -> str:
        """Note that the file was damaged."""
        self.notes.append(f"{self.path}: was damaged, and is built again; what is marked is kept")
        return self.notes[-1]

    def _remove(self) -> None:
        self._disconnect()
        try:
            for suffix in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    os.remove(self.path + suffix)
        except OSError as error:
            raise LibraryError(f"{self.path}: cannot be removed: {error.strerror}") from error

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Let no error of SQLite out of the package; make a damaged file anew."""
        try:
            yield
        except sqlite3.Error as error:
            if not _is_damage(error):
                kind = UnwritableError if _name(error).startswith(_UNWRITABLE) else LibraryError
                raise kind(f"{self.path}: {error}") from error
            self._remove()
            self._create()
            raise DamagedError(self._mourn()) from error


def _connect(path: str, beside: Mapping[str, str]) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path,
        timeout=BUSY,
        isolation_level=None,
        check_same_thread=False,  # `close` closes the connections of all threads
    )
    try:
        connection.execute("pragma synchronous = normal")
        for name, other in beside.items():
            connection.execute(f"attach ? as {name}", (other,))
    except sqlite3.Error:
        connection.close()
        raise
    return connection


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
    return any(sign in str(error) for sign in _DAMAGED)
