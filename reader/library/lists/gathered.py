"""Posts put together in groups once, asked as a `View` is: see `listed.Listing`.

Which posts are in a group, and in which order, stays, but for those that have left the library when
the outline is told; what is told of each is as it is now.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from reader.library.lists.divisions import Division, divisions
from reader.library.lists.periods import Cut
from reader.library.model import Category, Cursor, Entry, Place, Step
from reader.library.store import rows
from reader.library.store.database import Database
from reader.posts.model import CategoryPath

_FIRST: Final = 64
"""Posts that are looked at first, for an unread one; then each time eight times as many."""


class GatheredGroup(NamedTuple):
    """A group that holds posts, itself or further down."""

    path: CategoryPath
    cursors: tuple[Cursor, ...]
    """Of the posts in exactly this group, in order."""
    below: frozenset[int]
    """The rows of the posts in it and below."""


class Held(NamedTuple):
    """All groups."""

    groups: tuple[GatheredGroup, ...]
    """In the order of the outline."""
    places: Mapping[CategoryPath, int]
    """Which of the groups has a path."""

    def group(self, path: CategoryPath) -> GatheredGroup:
        """Return a group, which is empty if there is none."""
        at = self.places.get(path)
        return GatheredGroup(path, (), frozenset()) if at is None else self.groups[at]

    def without(self, rows: frozenset[int]) -> "Held":
        """Return the groups, which may be empty then, without some of the posts in them."""
        left = (
            GatheredGroup(
                each.path,
                tuple(cursor for cursor in each.cursors if cursor[1] not in rows),
                each.below - rows,
            )
            for each in self.groups
        )
        return held(left)

    @property
    def rows(self) -> frozenset[int]:
        """The rows of all posts."""
        return frozenset().union(*(each.below for each in self.groups if len(each.path) <= 1))


def held(groups: Iterable[GatheredGroup] = ()) -> Held:
    """Return groups as they are held."""
    every = tuple(groups)
    return Held(every, {each.path: at for at, each in enumerate(every)})


class Gathered:
    """Groups of posts. Every method may be called from any thread, and may raise a LibraryError."""

    def __init__(self, catalog: Database, groups: Held) -> None:
        self._catalog = catalog
        self._held = groups

    def __len__(self) -> int:
        """Return how many different posts there are."""
        return len(self._held.rows)

    def cursors(self, group: CategoryPath) -> tuple[Cursor, ...]:
        """Return where the posts of exactly `group` stand, in order."""
        return self._held.group(group).cursors

    def own(self, group: CategoryPath, cursor: Cursor) -> Cursor | None:
        """Return where the post of a cursor, of any order, stands in exactly `group`."""
        cursors = self.cursors(group)
        at = before(cursors, cursor)
        if cursors[at : at + 1] == (cursor,):
            return cursor
        return next((each for each in cursors if each[1] == cursor[1]), None)

    def outline(self) -> tuple[Category, ...]:
        """Return the groups that hold posts, with the counts of those alone.

        What has left the library meanwhile is in none any more, and counts nowhere.
        """
        asked = self._held
        gone, unread = self._gone_and_unread(asked)
        now = asked.without(gone) if gone else asked
        if self._held is asked:  # it was not asked again meanwhile
            self._held = now
        return tuple(
            Category(path, len(cursors), len(below), len(below & unread))
            for path, cursors, below in now.groups
        )

    def entries(
        self,
        group: CategoryPath,
        *,
        after: Cursor | None = None,
        skip: int = 0,
        limit: int = 100,
        backwards: bool = False,
    ) -> tuple[Entry, ...]:
        """Return the entries filed in exactly `group`: see `View.entries`."""
        cursors = self.cursors(group)
        if backwards:
            end = (len(cursors) if after is None else before(cursors, after)) - skip
            return self._entries(cursors[max(0, end - limit) : max(0, end)][::-1])
        start = (0 if after is None else before(cursors, after, itself=True)) + skip
        return self._entries(cursors[start : start + limit])

    def position(self, place: Place) -> int:
        """Return how many posts stand before `place` in its group."""
        return before(self.cursors(place.category), place.entry.cursor)

    def neighbour(self, place: Place, *, step: Step, unread: bool = False) -> Place | None:
        """Return the next (1) or previous (-1) post in the order of the outline."""
        groups, at = self._held.groups, self._held.places.get(place.category)
        if at is None:
            return None
        cursors = groups[at].cursors
        if step == 1:
            beside = cursors[before(cursors, place.entry.cursor, itself=True) :]
        else:
            beside = cursors[: before(cursors, place.entry.cursor)]
        others = groups[at + 1 :] if step == 1 else groups[:at][::-1]
        return self._nearest([(place.category, beside), *_places(others)], step, unread=unread)

    def first(self, *, unread: bool = False) -> Place | None:
        """Return the first post in the order of the outline."""
        return self._nearest(_places(self._held.groups), 1, unread=unread)

    def unread(self, group: CategoryPath) -> tuple[str, ...]:
        """Return the ids of the unread posts in `group` and below it."""
        below = self._held.group(group).below
        with self._catalog.reading() as connection:
            found = connection.execute(_UNREAD_IDS, (_list(below),))
            return tuple(id_ for (id_,) in found)

    def divided(
        self, group: CategoryPath, cut: Cut, *, oldest_first: bool = False
    ) -> tuple[Division, ...]:
        """Return the periods of a group that is in the order of dates."""
        cursors = self.cursors(group)
        dated = _Dated(cursors, self._unread(row for _, row in cursors))
        return tuple(divisions(dated, cut, oldest_first=oldest_first))

    def _nearest(
        self, places: Iterable[tuple[CategoryPath, Sequence[Cursor]]], step: Step, *, unread: bool
    ) -> Place | None:
        """Return the first post of groups in turn, each begun at the end that `step` leaves."""
        steps = ((path, cursor) for path, cursors in places for cursor in cursors[::step])
        for some in _growing(steps):
            wanted = self._unread(cursor[1] for _, cursor in some) if unread else None
            for path, cursor in some:
                entry = self._entry(cursor) if wanted is None or cursor[1] in wanted else None
                if entry is not None:
                    return Place(path, entry)
        return None

    def _entry(self, cursor: Cursor) -> Entry | None:
        return next(iter(self._entries([cursor])), None)

    def _entries(self, cursors: Sequence[Cursor]) -> tuple[Entry, ...]:
        """Return what is at these places, without what has left the library meanwhile."""
        with self._catalog.reading() as connection:
            found = connection.execute(_ENTRIES, (_list(row for _, row in cursors),))
            by_row = {row: rest for row, *rest in found}
        return tuple(
            rows.entry_of(tuple(by_row[row]), standing=standing)
            for standing, row in cursors
            if row in by_row
        )

    def _gone_and_unread(self, groups: Held) -> tuple[frozenset[int], frozenset[int]]:
        """Return the rows of posts in groups that have left the library, and of unread ones."""
        with self._catalog.reading() as connection:
            told = connection.execute(_GONE_OR_UNREAD, (_list(groups.rows),)).fetchall()
        gone = frozenset(row for row, is_gone in told if is_gone)
        return gone, frozenset(row for row, _ in told) - gone

    def _unread(self, of: Iterable[int]) -> frozenset[int]:
        """Return which of some rows are of unread posts."""
        with self._catalog.reading() as connection:
            found = connection.execute(_UNREAD_ROWS, (_list(of),))
            return frozenset(row for (row,) in found)


def before(cursors: Sequence[Cursor], cursor: Cursor, *, itself: bool = False) -> int:
    """Return how many cursors of an order are before one, or are it (`itself`).

    A post that is not here may have the cursor of another order: numbers are before bytes then, as
    SQLite has it.
    """
    if cursors and type(cursors[0][0]) is not type(cursor[0]):
        return len(cursors) if isinstance(cursor[0], bytes) else 0
    return (bisect_right if itself else bisect_left)(cursors, cursor)


class _Dated(NamedTuple):
    """The posts of a group, as `divisions` asks for them."""

    cursors: Sequence[Cursor]
    unread: frozenset[int]

    def next(self, after: int | None) -> int | None:
        start = self._beyond(after)
        return int(self.cursors[start][0]) if start < len(self.cursors) else None

    def tally(self, after: int | None, last: int) -> tuple[int, int]:
        within = self.cursors[self._beyond(after) : self._beyond(last)]
        return len(within), sum(row in self.unread for _, row in within)

    def _beyond(self, standing: int | None) -> int:
        return 0 if standing is None else bisect_left(self.cursors, (standing + 1, -1))


def _places(groups: Iterable[GatheredGroup]) -> Iterator[tuple[CategoryPath, tuple[Cursor, ...]]]:
    return ((path, cursors) for path, cursors, _ in groups)


def _growing(
    steps: Iterator[tuple[CategoryPath, Cursor]],
) -> Iterator[list[tuple[CategoryPath, Cursor]]]:
    """Cut what is to be looked at into ever larger pieces."""
    size = _FIRST
    for first in steps:
        piece = [first, *(each for _, each in zip(range(size - 1), steps, strict=False))]
        yield piece
        size *= 8


def _list(numbers: Iterable[int]) -> str:
    """Return rows as SQL takes many at once."""
    return json.dumps(list(numbers))


_IN: Final = "in (select value from json_each(?))"

_ENTRIES: Final = f"select entries.row, {rows.ENTRY} from entries where entries.row {_IN}"  # noqa: S608

_GONE_OR_UNREAD: Final = (
    "select value, row is null from json_each(?) left join entries on row = value"
    " where row is null or not read"
)

_UNREAD_ROWS: Final = f"select row from entries where row {_IN} and not read"  # noqa: S608

_UNREAD_IDS: Final = f"select id from entries where row {_IN} and not read order by row"  # noqa: S608
