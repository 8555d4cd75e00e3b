"""Up to which post the rules have been asked, as the catalog keeps it.

No row is given to two posts, and a new post's is after all that ever were: so one number tells.
Every function may raise a LibraryError.
"""

from typing import Final, NamedTuple

from reader.library.store.database import Database


class Rows(NamedTuple):
    """Those that came after one row, up to another."""

    after: int
    last: int


def newcomers(database: Database) -> Rows | None:
    """Return the rows of the posts that came since; None if none did."""
    with database.reading() as connection:
        among = Rows(*connection.execute(_SINCE).fetchone())
    return among if among.after < among.last else None


def settle(database: Database, last: int) -> None:
    """Remember that the rules have been asked about all posts up to a row."""
    with database.writing() as connection:
        connection.execute("update ruled set row = max(row, ?)", (last,))


_SINCE: Final = """
select row, coalesce((select seq from sqlite_sequence where name = 'entries'), 0) from ruled
"""
