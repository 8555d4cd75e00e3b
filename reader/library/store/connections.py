"""A connection to a SQLite file for each thread, made anew when another file is in its place."""

import os
import sqlite3
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import chain
from typing import Final, NamedTuple

BUSY: Final = 30.0
"""Seconds to wait for another process that is writing."""

_ROOM: Final = 512
"""Kilobytes of pages that a connection holds: each thread has one, and what one page shows is in
few. SQLite's own is four times as much."""

Prepare = Callable[[sqlite3.Connection], None]

_FileId = tuple[int, int] | None
"""Device and inode; None: there is no file."""


class _Connected(NamedTuple):
    connection: sqlite3.Connection
    files: tuple[_FileId, ...]
    """Which files were at the paths when it was made."""


class Connections:
    """The connections of all threads. Every method may be called from any of them."""

    def __init__(self, path: str, beside: Mapping[str, str], prepare: Prepare) -> None:
        """Take what a connection is made with.

        Args:
            path: The file.
            beside: Files that are asked together with it and never written, by their names in SQL.
            prepare: Called with each new connection.
        """
        self._path = path
        self._beside = beside
        self._prepare = prepare
        self._lock = threading.Lock()
        self._made: dict[threading.Thread, _Connected] = {}
        self._uses: Counter[threading.Thread] = Counter()
        """How often each thread is using its connection just now."""
        self._left: defaultdict[threading.Thread, list[sqlite3.Connection]] = defaultdict(list)
        """Connections that were to be closed while a thread was using them."""

    @contextmanager
    def used(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection, which no other thread closes meanwhile."""
        thread = threading.current_thread()
        with self._lock:
            self._uses[thread] += 1
        try:
            yield self.own()
        finally:
            self._let_go(thread)

    def own(self) -> sqlite3.Connection:
        """Return this thread's connection; those of threads that have ended are closed."""
        thread = threading.current_thread()
        with self._lock:
            made = self._made.get(thread)
            if made is not None and self._uses[thread] <= 1 and made.files != self._files():
                self._made.pop(thread).connection.close()
                made = None
            if made is None:
                for ended in [each for each in self._made if not each.is_alive()]:
                    self._made.pop(ended).connection.close()
                made = self._made[thread] = self._connect()
            return made.connection

    def close(self) -> None:
        """Close all connections; one that a thread is using is interrupted, and closed by that.

        What has yet to begin is not interrupted, but by the next call.
        """
        with self._lock:
            for thread, made in self._made.items():
                if self._uses[thread] and thread is not threading.current_thread():
                    self._left[thread].append(made.connection)
                else:
                    made.connection.close()
            self._made.clear()
            for connection in chain.from_iterable(self._left.values()):
                connection.interrupt()

    def _let_go(self, thread: threading.Thread) -> None:
        """Count a use less; with a thread's last, what was to be closed meanwhile is closed."""
        with self._lock:
            self._uses[thread] -= 1
            if not self._uses[thread]:
                del self._uses[thread]
                for connection in self._left.pop(thread, ()):
                    connection.close()

    def _connect(self) -> _Connected:
        connection = sqlite3.connect(
            self._path,
            timeout=BUSY,
            isolation_level=None,
            check_same_thread=False,  # `close` closes the connections of all threads
            uri=True,
        )
        try:
            connection.execute("pragma synchronous = normal")
            connection.execute(f"pragma cache_size = -{_ROOM}")
            for name, other in self._beside.items():
                # A transaction locks all files that could be written to.
                connection.execute(f"attach ? as {name}", (file_uri(other, "ro"),))
            self._prepare(connection)
        except sqlite3.Error:
            connection.close()
            raise
        return _Connected(connection, self._files())

    def _files(self) -> tuple[_FileId, ...]:
        return tuple(map(_file_id, (self._path, *self._beside.values())))


def is_in_use(path: str) -> bool:
    """Tell whether any process has a connection to the SQLite file at `path`.

    Only the last one may end the journal that all write to. A file that is none is in no use.
    """
    try:
        with closing(
            sqlite3.connect(file_uri(path, "rw"), timeout=0, isolation_level=None, uri=True)
        ) as connection:
            connection.execute("pragma journal_mode = delete")
    except sqlite3.Error as error:
        return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    return False


def _file_id(path: str) -> _FileId:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def file_uri(path: str, mode: str) -> str:
    """Return what SQLite opens a file by in a mode of its own: `ro` or `rw`.

    `pathlib` would write the same, and take 5 ms of each start to load.
    """
    quoted = (
        chr(byte) if byte in _UNQUOTED else f"%{byte:02X}"
        for byte in os.fsencode(os.path.abspath(path))
    )
    return f"file://{''.join(quoted)}?mode={mode}"


_UNQUOTED: Final = frozenset(b"/._-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""The bytes of a path that stand for themselves in a URI."""
