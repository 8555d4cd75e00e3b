"""Ask for what stands in an arrangement: the outline, pages, neighbours. Each is a seek."""

import sqlite3
from itertools import chain
from typing import Any, Final, NamedTuple

from reader.library.model import BEGINNING, Category, Cursor, Entry, Standing, Step
from reader.library.store import rows
from reader.posts.model import CategoryPath


class Dated(NamedTuple):
    """The posts of a group in the order of their dates, as `divisions` asks for them."""

    connection: sqlite3.Connection
    number: int
    """The group's."""

    def next(self, after: int | None) -> int | None:
        """Return where the first post after a standing stands; None: the first of all."""
        found = self.connection.execute(NEXT, (self.number, _or_before_all(after))).fetchone()
        return None if found is None else int(found[0])

    def tally(self, after: int | None, last: int) -> tuple[int, int]:
        """Return how many posts stand after `after` and up to `last`, and how many are unread."""
        among = (self.number, _or_before_all(after), last)
        posts, unread = self.connection.execute(TALLY, among).fetchone()
        return int(posts), int(unread)


class Group(NamedTuple):
    """A group as others are found from it."""

    number: int
    path: CategoryPath
    sort: bytes


def outline(connection: sqlite3.Connection, arrangement: int) -> tuple[Category, ...]:
    """Return the groups of an arrangement, depth first; what is in none last."""
    found = connection.execute(OUTLINE, (arrangement,)).fetchall()
    if not found:
        return ()
    stored, *counts = zip(*found, strict=True)
    return tuple(map(Category, rows.paths_of(stored), *counts))


def group(connection: sqlite3.Connection, arrangement: int, path: CategoryPath) -> Group | None:
    """Return the group at `path`, if there is one."""
    found = connection.execute(GROUP, (arrangement, rows.stored_list(path))).fetchone()
    return None if found is None else Group(found[0], path, found[1])


def page(
    connection: sqlite3.Connection,
    number: int,
    *,
    after: Cursor | None,
    skip: int,
    limit: int,
    step: Step,
) -> tuple[Entry, ...]:
    """Return entries filed in exactly one group.

    Args:
        connection: The catalog.
        number: The group.
        after: Begin after this place; None: at the end that `step` leaves from.
        skip: Entries to pass over, after `after`.
        limit: Entries at the most.
        step: 1 for the order of the arrangement, -1 for the other way round.
    """
    place = BEFORE_ALL[step] if after is None else after
    if skip:
        passed = connection.execute(cursor_sql(step), (number, *place, skip - 1)).fetchone()
        if passed is None:
            return ()
        place = passed
    found = connection.execute(entries_sql(step), (number, *place, max(limit, 0)))
    return tuple(map(_entry, found))


def position(connection: sqlite3.Connection, number: int, cursor: Cursor) -> int:
    """Return how many posts stand before `cursor` in a group."""
    found = connection.execute(POSITION, (number, *cursor))
    return int(found.fetchone()[0])


def is_filed(connection: sqlite3.Connection, number: int, cursor: Cursor) -> bool:
    """Tell whether a post stands at `cursor` in a group."""
    return connection.execute(FILED, (number, *cursor)).fetchone() is not None


def nearest(
    connection: sqlite3.Connection, number: int, cursor: Cursor | None, step: Step, *, unread: bool
) -> Entry | None:
    """Return the entry of a group that is nearest to `cursor`; None: to where `step` leaves."""
    place = BEFORE_ALL[step] if cursor is None else cursor
    found = connection.execute(entries_sql(step, unread=unread), (number, *place, 1)).fetchone()
    return None if found is None else _entry(found)


def next_group(
    connection: sqlite3.Connection, arrangement: int, sort: bytes, step: Step, *, unread: bool
) -> Group | None:
    """Return the nearest group after or before one that sorts as `sort` and has posts."""
    found = connection.execute(group_sql(step, unread=unread), (arrangement, sort)).fetchone()
    return None if found is None else Group(found[0], rows.category_of(found[1]), found[2])


def unread(connection: sqlite3.Connection, arrangement: int, sort: bytes) -> tuple[str, ...]:
    """Return the ids of the unread posts in the group that sorts as `sort`, and below it."""
    beyond = sort + b"\x20"  # what is below goes on with a smaller byte: see `collate.sort_key`
    return tuple(chain.from_iterable(connection.execute(UNREAD, (arrangement, sort, beyond))))


def _or_before_all(standing: int | None) -> Standing:
    return BEGINNING[0] if standing is None else standing


def _entry(row: tuple[Any, ...]) -> Entry:
    return rows.entry_of(row[1:], standing=row[0])


OUTLINE: Final = (
    "select path, posts, total, unread from groups where arrangement = ? and total > 0"
    " order by sort"
)

GROUP: Final = "select id, sort from groups where arrangement = ? and path = ?"

POSITION: Final = (
    "select count(*) from filed where grp = ? and (filed.standing, filed.entry) < (?, ?)"
)

NEXT: Final = "select standing from filed where grp = ? and standing > ? order by standing limit 1"

TALLY: Final = (
    "select count(*), ifnull(sum(unread), 0) from filed"
    " where grp = ? and standing > ? and standing <= ?"
)

FILED: Final = "select 1 from filed where grp = ? and standing = ? and entry = ?"

UNREAD: Final = (
    "select entries.id from entries where row in (select filed.entry from groups"
    " cross join filed indexed by filed_unread on filed.grp = groups.id and filed.unread"
    " where arrangement = ? and sort >= ? and sort < ?)"
)
"""By a seek for each group and each post: what is read costs nothing."""

BEFORE_ALL: Final[dict[Step, Cursor]] = {1: BEGINNING, -1: (b"\xff" * 16, 0)}
"""What lies before all entries, in either direction: SQLite puts numbers before blobs."""


def entries_sql(step: Step, *, unread: bool = False) -> str:
    """Return the query for the entries of a group, after a cursor, so many at the most."""
    rest = _after_sql(step, unread=unread)
    index = "indexed by filed_unread" if unread else ""  # the planner would take the primary key
    return (
        f"select filed.standing, {rows.ENTRY} from filed {index}"  # noqa: S608  our own words
        f" cross join entries on entries.row = filed.entry {rest} limit ?"
    )


def cursor_sql(step: Step) -> str:
    """Return the query for the cursor of the entry of a group so many after a cursor."""
    return f"select filed.standing, filed.entry from filed {_after_sql(step)} limit 1 offset ?"  # noqa: S608


def group_sql(step: Step, *, unread: bool = False) -> str:
    """Return the query for the next group in the outline, after a sort key, that has posts."""
    compare, order = (">", "asc") if step == 1 else ("<", "desc")
    return (
        f"select id, path, sort from groups where arrangement = ? and sort {compare} ?"  # noqa: S608
        f" and {'fresh' if unread else 'posts'} > 0 order by sort {order} limit 1"
    )


def _after_sql(step: Step, *, unread: bool = False) -> str:
    compare, order = (">", "asc") if step == 1 else ("<", "desc")
    return (
        f"where filed.grp = ? {'and filed.unread' if unread else ''}"
        f" and (filed.standing, filed.entry) {compare} (?, ?)"
        f" order by filed.standing {order}, filed.entry {order}"
    )
