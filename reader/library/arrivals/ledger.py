"""Up to which post the rules have been asked, as the catalog keeps it.

No row is given to two posts, and a new post's is after all that ever were: so one number tells.
Every function may raise a LibraryError.
"""

import os
from typing import Final, NamedTuple

from reader.library.arrivals.met import sign
from reader.library.store import rows
from reader.library.store.database import Database


class Rows(NamedTuple):
    """Those that came after one row, up to another."""

    after: int
    last: int


class Newcomer(NamedTuple):
    """A post that is new to the catalog."""

    row: int
    path: str
    sign: str
    """What it is remembered by: see `met.sign`."""


def newcomers(database: Database) -> Rows | None:
    """Return the rows of the posts that came since; None if none did."""
    return _rows(database, "row")


def unasked(database: Database, rules: str) -> Rows | None:
    """Return those of them that have not been held against `rules` either while others were wrong.

    Args:
        database: The catalog.
        rules: What tells from others the rules that can be understood.
    """
    return _rows(database, "max(row, iif(rules = ?, asked, 0))", rules)


def posts(database: Database, among: Rows) -> tuple[Newcomer, ...]:
    """Return the posts in some rows."""
    with database.reading() as connection:
        found = connection.execute(_POSTS, among)
        return tuple(
            Newcomer(row, os.fsdecode(path), sign(id_, draft=draft))
            for row, path, id_, draft in found
        )


def settle(database: Database, last: int, rules: str, *, all_known: bool) -> None:
    """Remember that all posts up to a row have been held against `rules`.

    Args:
        database: The catalog.
        last: The row.
        rules: As for `unasked`.
        all_known: Whether none is wrong, so that these posts are new no more.
    """
    with database.writing() as connection:
        connection.execute(_SETTLE, (last, rules, last if all_known else 0))


def _rows(database: Database, after: str, *values: str) -> Rows | None:
    with database.reading() as connection:
        among = Rows(*connection.execute(_SINCE.format(after), values).fetchone())
    return among if among.after < among.last else None


_SINCE: Final = """
select {}, coalesce((select seq from sqlite_sequence where name = 'entries'), 0) from ruled
"""
_POSTS: Final = f"select row, {rows.PATH}, id, draft from entries where row > ? and row <= ?"  # noqa: S608  our own
_SETTLE: Final = "update ruled set asked = ?, rules = ?, row = max(row, ?)"
