"""Ask the catalog: pages, neighbours, the outline. Each is a seek in an index, at any size."""

import os
import sqlite3
from collections.abc import Iterator
from typing import Final

from reader.library import rows
from reader.library.database import Database
from reader.library.model import Category, Cursor, Entry, Place, Step, Unreadable
from reader.posts.model import CategoryPath, Problem


def page(
    database: Database,
    category: CategoryPath | None,
    *,
    after: Cursor | None,
    skip: int,
    limit: int,
    step: Step,
) -> tuple[Entry, ...]:
    """Return entries filed in exactly `category`; None is the whole library.

    Args:
        database: The catalog.
        category: Where to look.
        after: Begin after this place; None: at the end that `step` leaves from.
        skip: Entries to pass over, after `after`.
        limit: Entries at the most.
        step: 1 for newest first, -1 for oldest first.
    """
    with database.reading() as connection:
        number = _number(connection, category)
        place = _START[step] if after is None else after
        if skip:
            passed = connection.execute(cursor_sql(step), (number, *place, skip - 1)).fetchone()
            if passed is None:
                return ()
            place = passed
        found = connection.execute(entries_sql(step), (number, *place, max(limit, 0)))
        return tuple(rows.entry_of(row) for row in found)


def entry(database: Database, id: str) -> Entry | None:  # noqa: A002  the field's word
    """Return the entry of the post `id`."""
    return _one(database, "id = ?", rows.storable(id))


def entry_at(database: Database, path: str) -> Entry | None:
    """Return the entry of the file `path`, an absolute path."""
    return _one(database, "path = ?", os.fsencode(path))


def count(database: Database, *, unread: bool = False) -> int:
    """Return how many posts there are, or how many of them are unread."""
    column = "unread" if unread else "total"
    with database.reading() as connection:
        found = connection.execute(
            f"select {column} from categories where path = ?",  # noqa: S608  our own words
            (rows.WHOLE_LIBRARY,),
        ).fetchone()
        return 0 if found is None else int(found[0])


def position(database: Database, place: Place) -> int:
    """Return how many newer posts stand before `place` in its category."""
    with database.reading() as connection:
        number = _number(connection, place.category)
        found = connection.execute(POSITION, (number, *place.entry.cursor)).fetchone()
        return int(found[0])


def outline(database: Database) -> tuple[Category, ...]:
    """Return the categories, depth first; the posts without one last."""
    with database.reading() as connection:
        return tuple(
            Category(rows.category_of(path), *counts)
            for path, *counts in connection.execute(OUTLINE)
        )


def neighbour(database: Database, place: Place, step: Step, *, unread: bool) -> Place | None:
    """Return the post after or before `place` in the order of the library pane."""
    with database.reading() as connection:
        number = _number(connection, place.category)
        cursor = place.entry.cursor
        beside = _nearest(connection, number, place.category, cursor, step, unread=unread)
        return beside or _beyond(connection, place.category, step, unread=unread)


def first(database: Database, *, unread: bool) -> Place | None:
    """Return the post at the top of the library pane."""
    with database.reading() as connection:
        return _beyond(connection, None, 1, unread=unread)


def problems(database: Database) -> Iterator[tuple[Entry, tuple[Problem, ...]]]:
    """Yield the entries that have problems, by path."""
    with database.reading() as connection:
        found = connection.execute(
            f"select {rows.ENTRY} from entries where problems > 0 order by path"  # noqa: S608
        ).fetchall()
        for row in found:
            one = rows.entry_of(row)
            said = connection.execute(
                "select line, message, assumed from problems where entry = ? order by line",
                (one.cursor[1],),
            )
            yield one, tuple(Problem(*each) for each in said.fetchall())


def unreadable(database: Database) -> tuple[Unreadable, ...]:
    """Return the files and folders that could not be read at the last scan, by path."""
    with database.reading() as connection:
        found = connection.execute("select path, message from complaints order by path")
        return tuple(Unreadable(os.fsdecode(path), message) for path, message in found)


OUTLINE: Final = (
    "select path, posts, total, unread from categories where sort > '' and total > 0 order by sort"
)

POSITION: Final = (
    "select count(*) from filed where category = ? and (filed.date, filed.entry) > (?, ?)"
)

_START: Final[dict[Step, Cursor]] = {1: (1 << 62, 0), -1: (-(1 << 62), 0)}
"""What lies before all entries, in either direction."""


def entries_sql(step: Step, *, unread: bool = False) -> str:
    """Return the query for the entries of a category, after a cursor, so many at the most."""
    rest = _after_sql(step, unread=unread)
    return (
        f"select {rows.ENTRY} from filed {_index(unread=unread)}"  # noqa: S608  our own words
        f" cross join entries on entries.row = filed.entry {rest} limit ?"
    )


def cursor_sql(step: Step) -> str:
    """Return the query for the cursor of the entry of a category so many after a cursor."""
    return f"select filed.date, filed.entry from filed {_after_sql(step)} limit 1 offset ?"  # noqa: S608


def category_sql(step: Step, *, unread: bool = False) -> str:
    """Return the query for the next category in the outline, after a sort key, that has posts."""
    compare, order = (">", "asc") if step == 1 else ("<", "desc")
    return (
        f"select id, path from categories where sort {compare} ? and sort > ''"  # noqa: S608
        f" and {'fresh' if unread else 'posts'} > 0 order by sort {order} limit 1"
    )


def _after_sql(step: Step, *, unread: bool = False) -> str:
    compare, order = ("<", "desc") if step == 1 else (">", "asc")
    return (
        f"where filed.category = ? {'and filed.unread' if unread else ''}"
        f" and (filed.date, filed.entry) {compare} (?, ?)"
        f" order by filed.date {order}, filed.entry {order}"
    )


def _index(*, unread: bool) -> str:
    """Name the index that passes over what is read: the planner would take the primary key."""
    return "indexed by filed_unread" if unread else ""


def _number(connection: sqlite3.Connection, category: CategoryPath | None) -> int | None:
    stored = rows.stored_category(category)
    found = connection.execute("select id from categories where path = ?", (stored,)).fetchone()
    return None if found is None else int(found[0])


def _one(database: Database, where: str, value: object) -> Entry | None:
    with database.reading() as connection:
        found = connection.execute(
            f"select {rows.ENTRY} from entries where {where}",  # noqa: S608  our own words
            (value,),
        ).fetchone()
        return None if found is None else rows.entry_of(found)


def _beyond(
    connection: sqlite3.Connection, category: CategoryPath | None, step: Step, *, unread: bool
) -> Place | None:
    """Return the nearest post in the categories after or before `category`."""
    found = connection.execute(
        category_sql(step, unread=unread), (rows.sort_key(category),)
    ).fetchone()
    if found is None:
        return None
    number, path = found
    start = _START[step]
    return _nearest(connection, number, rows.category_of(path), start, step, unread=unread)


def _nearest(
    connection: sqlite3.Connection,
    number: int | None,
    category: CategoryPath,
    cursor: Cursor,
    step: Step,
    *,
    unread: bool,
) -> Place | None:
    """Return the post of the category `number` that is nearest to `cursor`."""
    found = connection.execute(entries_sql(step, unread=unread), (number, *cursor, 1)).fetchone()
    return None if found is None else Place(category, rows.entry_of(found))
