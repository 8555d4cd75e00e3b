"""The file of the index: what is in it, and what comes and goes."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Final, NamedTuple

from reader.library.model import Cursor
from reader.library.processes.cancel import Cancel, watching
from reader.library.search.content import COLUMNS
from reader.library.search.numbers import Edges, is_scattered, numbers
from reader.library.search.row_patterns import add_functions, costly_patterns
from reader.library.search.tables import LOOSE, tables
from reader.library.store.database import Database


class Text(NamedTuple):
    """A post as it goes into the index."""

    id: str
    cursor: Cursor
    """Its place in lists."""
    content: tuple[str, ...]
    """The words of each column: see `content.content`."""


class Index:
    """The index of a catalog. Every method but `close` may raise a LibraryError."""

    def __init__(self, path: str, catalog: Database, *, variants: bool) -> None:
        """Take its path, the catalog, and whether all forms of a Chinese character are one."""
        self.variants = variants
        self.turn = f"{path}-turn"
        """The file at which processes take turns in writing it."""
        self._file = Database(
            path,
            tables=tables(variants=variants),
            beside={"catalog": catalog},
            prepare=add_functions,
        )
        self._is_open = False
        self._opening = Lock()

    @contextmanager
    def reading(self, cancel: Cancel | None = None) -> Iterator[sqlite3.Connection]:
        """Give a connection for queries to the index and the catalog together.

        Args:
            cancel: Tells whether the answer is still wanted.

        Raises:
            LibraryError: SQLite could not do what was asked.
            CostlyError: A pattern takes too long.
            CancelledError: The answer is not wanted.
        """
        self._open()
        with (
            costly_patterns(),
            self._file.reading() as connection,
            watching(connection, cancel),
        ):
            yield connection

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def held(self) -> int:
        """Return how many posts are in it."""
        self._open()
        with self._file.reading() as connection:
            return int(connection.execute(_HELD).fetchone()[0])

    def change(self, gone: Iterable[str], texts: Sequence[Text]) -> None:
        """Let posts go, and take texts in, in the place of what was known of those posts.

        Args:
            gone: Ids.
            texts: In any order: a date may have changed since they were put in one.

        Raises:
            LibraryError: The file cannot be written.
        """
        self._open()
        with self._file.writing() as connection:
            left = [*gone, *(text.id for text in texts)]
            connection.executemany(
                "update posts set post = null where post = ?", [(id_,) for id_ in left]
            )
            places = [text.cursor for text in texts]
            numbered = list(zip(numbers(places, edges(connection)), texts, strict=True))
            connection.executemany(
                "insert into posts (number, post, standing, entry) values (?, ?, ?, ?)",
                [(number, text.id, *text.cursor) for number, text in numbered],
            )
            connection.executemany(
                _TAKE, [(number, *text.content) for number, text in sorted(numbered, key=_number)]
            )

    def is_scattered(self) -> bool:
        """Tell whether the index had better be built again."""
        self._open()
        with self._file.reading() as connection:
            return is_scattered(*connection.execute(_SCATTERED, (LOOSE, LOOSE)).fetchone())

    def is_of_catalog(self) -> bool:
        """Tell whether the catalog is still the one whose posts were taken in."""
        self._open()
        with self._file.reading() as connection:
            return is_of_catalog(connection)

    def clear(self) -> None:
        """Let everything go, and be the index of the catalog as it is now."""
        self._open()
        with self._file.writing() as connection:
            connection.execute("insert into texts (texts) values ('delete-all')")
            connection.execute("delete from posts")
            connection.execute("update held set posts = 0")
            connection.execute("delete from indexed")
            connection.execute("insert into indexed (edition) select id from catalog.edition")

    def _open(self) -> None:
        """Make sure of the file; it is empty if it was damaged or of another version."""
        with self._opening:
            if not self._is_open:
                self._file.open()
                self._is_open = True


def _number(numbered: tuple[int, Text]) -> int:
    """Return what FTS5 is to be told the posts by: it writes those in order in one go."""
    return numbered[0]


def is_of_catalog(connection: sqlite3.Connection) -> bool:
    """Tell whether an index is one of the catalog that is beside it."""
    return bool(connection.execute(_OF_CATALOG).fetchone()[0])


def edges(connection: sqlite3.Connection) -> Edges | None:
    """Return where the numbers in the index end; None if it is empty."""
    low = connection.execute(f"{_EDGE} order by number limit 1").fetchone()
    if low is None:
        return None
    below = (LOOSE,)
    high = connection.execute(f"{_EDGE} where number < ? order by number desc limit 1", below)
    number, *oldest = high.fetchone()
    last = connection.execute("select max(number) from posts").fetchone()[0]
    return Edges(low[0], low[1:], number, tuple(oldest), max(LOOSE, last))


_OF_CATALOG: Final = (
    "select exists (select 1 from indexed join catalog.edition on edition.id = indexed.edition)"
)
_EDGE: Final = "select number, standing, entry from posts"
_HELD: Final = "select posts from held"
_SCATTERED: Final = """
select
  (select count(*) from posts where number < ?),
  (select count(*) from posts where number >= ?),
  (select count(*) from posts where post is null)
"""
_TAKE: Final = (
    f"insert into texts (rowid, {', '.join(COLUMNS)}, facts)"  # noqa: S608  our own names
    f" values (?, {', '.join('?' for _ in COLUMNS)}, ?)"
)
