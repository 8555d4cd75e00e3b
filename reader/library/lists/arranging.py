"""Make the arrangements that are asked for, and let go of those that are not any more.

An arrangement is an index. Two are always kept; another one is made when it is first asked for,
and kept up to date from then on, until several newer ones have been made.
"""

import sqlite3
from typing import Final

from reader.library.lists import filed
from reader.library.lists.arranged import Arranged
from reader.library.lists.arrangement import USUAL, WHOLE, Arrangement, Key, name_of
from reader.library.lists.filed import Filed
from reader.library.lists.filing import roots_in
from reader.library.store import rows
from reader.library.store.database import Database
from reader.library.store.shared import Shared

STANDARD: Final = {WHOLE: 1, USUAL: 2}
"""The arrangements that are always there, and their numbers: see `schema.py`."""

MOST: Final = 6
"""How many others are kept: about 5 MB each for 100,000 posts."""

_CHUNK: Final = 20_000
"""Posts that are sorted at a time: sorted ones are written faster, but are all held."""


def number_of(database: Database, arrangement: Arrangement) -> int:
    """Return the number of an arrangement, which is made if it is not kept.

    Raises:
        LibraryError: The catalog cannot be written.
    """
    standard = STANDARD.get(arrangement)
    return standard or _kept(database, arrangement) or _made(database, arrangement)


def resort(database: Database, arrangement: Arrangement) -> None:
    """Put what was marked meanwhile where it belongs, if unread posts are to be first.

    Until then it stays where it was: a list in which one reads does not jump.

    Raises:
        LibraryError: The catalog cannot be written.
    """
    if arrangement.sorting[0].key is Key.UNREAD:
        number = number_of(database, arrangement)
        with database.writing() as connection:
            _move(connection, connection.execute(NOW_READ, (number,)).fetchall(), b"\1")
            _move(connection, connection.execute(NOW_UNREAD, (number,)).fetchall(), b"\0")


def _kept(database: Database, arrangement: Arrangement) -> int | None:
    with database.reading() as connection:
        found = connection.execute(KEPT, _names(arrangement)).fetchone()
        return None if found is None else int(found[0])


def _made(database: Database, arrangement: Arrangement) -> int:
    """Make an arrangement, in the place of the oldest if there are many."""
    with database.writing() as connection:
        made = connection.execute(KEPT, _names(arrangement)).fetchone()
        if made is not None:  # by another process, since it was looked for
            return int(made[0])
        for (oldest,) in connection.execute(TOO_MANY, (len(STANDARD), MOST - 1)).fetchall():
            _drop(connection, oldest)
        number = rows.inserted(
            connection,
            "insert into arrangements (grouping, sorting) values (?, ?)",
            _names(arrangement),
        )
        shared = Shared(connection)
        arranged = Arranged(connection, number, arrangement, shared, roots_in(connection))
        posts = connection.execute(f"select {filed.COLUMNS} from entries order by row")  # noqa: S608
        while chunk := posts.fetchmany(_CHUNK):
            arranged.file([Filed._make(each) for each in chunk])
        arranged.settle()
        return int(number)


def _drop(connection: sqlite3.Connection, number: int) -> None:
    of_it = "(select id from groups where arrangement = ?)"
    connection.execute(f"delete from filed where grp in {of_it}", (number,))  # noqa: S608
    connection.execute("delete from groups where arrangement = ?", (number,))
    connection.execute("delete from arrangements where id = ?", (number,))


def _move(
    connection: sqlite3.Connection, filed: list[tuple[int, bytes, int]], first: bytes
) -> None:
    """Let posts stand where their standing begins with another byte."""
    connection.executemany(
        "update filed set standing = ? where grp = ? and standing = ? and entry = ?",
        [(first + standing[1:], group, standing, row) for group, standing, row in filed],
    )


def _names(arrangement: Arrangement) -> tuple[str, str]:
    return arrangement.grouping.value, name_of(arrangement.sorting)


KEPT: Final = "select id from arrangements where grouping = ? and sorting = ?"

TOO_MANY: Final = "select id from arrangements where id > ? order by id desc limit -1 offset ?"

_MOVED: Final = (
    "select grp, standing, entry from filed {index} where {unread}"
    " and grp in (select id from groups where arrangement = ?) and standing {where} x'01'"
)
NOW_READ: Final = _MOVED.format(index="", unread="not unread", where="<")
NOW_UNREAD: Final = _MOVED.format(index="indexed by filed_unread", unread="unread", where=">=")
