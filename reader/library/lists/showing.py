"""Let the lists show what was marked, of one post or of a hundred thousand."""

import sqlite3
from typing import Final

from reader.library.lists import filed
from reader.library.lists.arrangement import WHOLE
from reader.library.lists.arranging import STANDARD
from reader.library.lists.filed import Filed
from reader.library.lists.filing import Filing
from reader.library.store import rows

_MUCH: Final = 8
"""From an eighth of the library on, everything filed is gone through once."""

ROWS_OF: Final = (
    "select row from json_each(?) as post cross join entries on entries.id = post.value"
    " order by row"
)
"""By a seek for each post, in the index of ids alone; `in (select …)` would copy them first."""


def show_read(
    connection: sqlite3.Connection, filing: Filing, posts: tuple[str, ...], *, read: bool
) -> None:
    """Show those of `posts` that are in the catalog as read, or as unread."""
    count = _find_changed(connection, posts, read=read)
    connection.execute(
        "update entries set read = ? where row in (select row from changed)", (read,)
    )
    if count * _MUCH < _total(connection):
        filing.show_read(_changed(connection), read=read)
    else:
        filing.show_most_read(read=read)


def show_starred(connection: sqlite3.Connection, posts: tuple[str, ...], *, starred: bool) -> None:
    """Show posts with a star, or without."""
    connection.execute(
        "update entries set starred = ? where id in (select value from json_each(?))",
        (starred, rows.json_list(posts)),
    )


def show_noted(connection: sqlite3.Connection, noted: dict[str, bool]) -> None:
    """Show posts, by id, with a note or a passage, or without any."""
    connection.executemany(
        "update entries set noted = ? where id = ?", [(now, id_) for id_, now in noted.items()]
    )


def show_tags(connection: sqlite3.Connection, filing: Filing, own_tags: dict[str, str]) -> None:
    """Show posts with other tags of their reader: JSON lists, by id."""
    found = connection.execute(
        f"select id, {filed.COLUMNS} from entries"  # noqa: S608  our own words
        " where id in (select value from json_each(?))",
        (rows.json_list(own_tags),),
    )
    before = {id_: Filed(*columns) for id_, *columns in found}
    filing.unfile(tuple(before.values()))
    connection.executemany(
        "update entries set own_tags = ? where id = ?",
        [(own_tags[id_], id_) for id_ in before],
    )
    filing.file([post._replace(own_tags=own_tags[id_]) for id_, post in before.items()])


def _find_changed(connection: sqlite3.Connection, posts: tuple[str, ...], *, read: bool) -> int:
    """Write the rows of those of `posts` that are shown otherwise into the table `changed`.

    Ids are in no order that rows are in, so rows are looked up in the index of ids alone, and
    only then looked at, one after the other.
    """
    for table in ("marked", "changed"):
        connection.execute(f"create temp table if not exists {table} (row integer primary key)")
        connection.execute(f"delete from {table}")  # noqa: S608  our own name
    connection.execute(f"insert into marked {ROWS_OF}", (rows.json_list(posts),))
    return connection.execute(
        "insert into changed select marked.row from marked"
        " cross join entries on entries.row = marked.row where read <> ?",
        (read,),
    ).rowcount


def _changed(connection: sqlite3.Connection) -> list[Filed]:
    """Return the posts in the table `changed`."""
    found = connection.execute(
        f"select {filed.COLUMNS} from changed cross join entries on entries.row = changed.row"  # noqa: S608
    )
    return list(map(Filed._make, found))


def _total(connection: sqlite3.Connection) -> int:
    found = connection.execute(
        "select total from groups where arrangement = ?", (STANDARD[WHOLE],)
    ).fetchone()
    return 0 if found is None else int(found[0])
