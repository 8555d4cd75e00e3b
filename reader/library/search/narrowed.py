"""A library narrowed by a query, in one arrangement: what a list of it shows, what is beside it.

Which posts are in it is found out once, and stays so until it is asked again (`resort`): a list of
unread posts does not lose the one that is being read. What is told of each is as it is now.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Final, NamedTuple

from reader.library import rows
from reader.library.arrangement import Arrangement
from reader.library.arranging import number_of
from reader.library.cancel import Cancel, check
from reader.library.database import Database
from reader.library.model import Category, Cursor, Entry, Place, Step
from reader.library.query.model import Query
from reader.library.view import View
from reader.posts.model import CategoryPath

_FIRST: Final = 64
"""Posts that are looked at first, for an unread one; then each time eight times as many."""


class Group(NamedTuple):
    """A group that holds posts of the query, itself or further down."""

    path: CategoryPath
    cursors: tuple[Cursor, ...]
    """Of the posts in exactly this group, in order."""
    below: frozenset[int]
    """The rows of the posts in it and below."""


class _Held(NamedTuple):
    """What was found."""

    total: int
    groups: tuple[Group, ...]
    """In the order of the outline."""
    places: Mapping[CategoryPath, int]
    """Which of the groups has a path."""

    def group(self, path: CategoryPath) -> Group:
        """Return a group, which is empty if nothing was found in it."""
        at = self.places.get(path)
        return Group(path, (), frozenset()) if at is None else self.groups[at]


class Narrowed:
    """The posts that a query is for, asked as a `View` is: see `library.listed.Listing`."""

    def __init__(
        self,
        catalog: Database,
        view: View,
        query: Query,
        found: Callable[..., frozenset[int]],
        cancel: Cancel | None = None,
    ) -> None:
        """Find the posts.

        Args:
            catalog: The catalog.
            view: The library in the arrangement that is wanted.
            query: What is asked for.
            found: Gives the rows of the posts that `query` is for; takes `cancel`.
            cancel: Tells whether they are still wanted at first.

        Raises:
            CancelledError: They are not.
        """
        self.query = query
        self._catalog = catalog
        self._view = view
        self._found = found
        self._held = self._asked(cancel)

    @property
    def arrangement(self) -> Arrangement:
        """How the posts are grouped and sorted."""
        return self._view.arrangement

    def __len__(self) -> int:
        """Return how many different posts there are."""
        return self._held.total

    def resort(self) -> None:
        """Ask the query again: what was marked meanwhile goes where it belongs."""
        self._view.resort()
        self._held = self._asked()

    def outline(self) -> tuple[Category, ...]:
        """Return the groups that hold posts, with the counts of those alone."""
        groups = self._held.groups
        every = chain.from_iterable(each.below for each in groups if _is_outermost(each))
        unread = self._unread(every)
        return tuple(
            Category(path, len(cursors), len(below), len(below & unread))
            for path, cursors, below in groups
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
        cursors = self._cursors(group)
        if backwards:
            end = (len(cursors) if after is None else bisect_left(cursors, after)) - skip
            return self._entries(cursors[max(0, end - limit) : max(0, end)][::-1])
        start = (0 if after is None else bisect_right(cursors, after)) + skip
        return self._entries(cursors[start : start + limit])

    def place_of(self, entry: Entry) -> Place:
        """Return where an entry stands first; one that is not here has no group."""
        usual = self._view.place_of(entry)
        if usual.entry.cursor in self._cursors(usual.category):
            return usual
        for path, cursors, below in self._held.groups:
            if entry.cursor[1] in below:
                standing = next((each for each in cursors if each[1] == entry.cursor[1]), None)
                if standing is not None:
                    return Place(path, entry._replace(cursor=standing))
        return Place((), entry)

    def position(self, place: Place) -> int:
        """Return how many posts stand before `place` in its group."""
        return bisect_left(self._cursors(place.category), place.entry.cursor)

    def neighbour(self, place: Place, *, step: Step, unread: bool = False) -> Place | None:
        """Return the next (1) or previous (-1) post in the order of the outline."""
        groups, at = self._held.groups, self._held.places.get(place.category)
        if at is None:
            return None
        cursors = groups[at].cursors
        if step == 1:
            beside = cursors[bisect_right(cursors, place.entry.cursor) :]
        else:
            beside = cursors[: bisect_left(cursors, place.entry.cursor)]
        others = groups[at + 1 :] if step == 1 else groups[:at][::-1]
        return self._nearest([(place.category, beside), *_places(others)], step, unread=unread)

    def first(self, *, unread: bool = False) -> Place | None:
        """Return the first post in the order of the outline."""
        return self._nearest(_places(self._held.groups), 1, unread=unread)

    def unread(self, group: CategoryPath) -> tuple[str, ...]:
        """Return the ids of the unread posts in `group` and below it."""
        held = self._held.group(group)
        with self._catalog.reading() as connection:
            found = connection.execute(_UNREAD_IDS, (_list(held.below),))
            return tuple(id_ for (id_,) in found)

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

    def _cursors(self, path: CategoryPath) -> tuple[Cursor, ...]:
        return self._held.group(path).cursors

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

    def _unread(self, of: Iterable[int]) -> frozenset[int]:
        """Return which of some rows are of unread posts."""
        with self._catalog.reading() as connection:
            found = connection.execute(_UNREAD_ROWS, (_list(of),))
            return frozenset(row for (row,) in found)

    def _asked(self, cancel: Cancel | None = None) -> "_Held":
        found = self._found(cancel=cancel)
        check(cancel)
        groups = tuple(_groups(self._filed(found)))
        return _Held(len(found), groups, {each.path: at for at, each in enumerate(groups)})

    def _filed(self, found: frozenset[int]) -> list[tuple[CategoryPath, tuple[Cursor, ...]]]:
        """Return the groups in order, with those of the rows `found` that are filed in each."""
        number = number_of(self._catalog, self.arrangement)
        with self._catalog.reading() as connection:
            groups = connection.execute(_GROUPS, (number,)).fetchall()
            filed = connection.execute(_FILED, (number, _list(found))).fetchall()
        cursors = {
            group: tuple(each[1:] for each in several)
            for group, several in groupby(filed, key=itemgetter(0))
        }
        paths = rows.paths_of(path for _, path in groups)
        return [
            (path, cursors.get(group, ())) for path, (group, _) in zip(paths, groups, strict=True)
        ]


def _groups(filed: Sequence[tuple[CategoryPath, tuple[Cursor, ...]]]) -> Iterator[Group]:
    """Yield the groups that hold posts, with all that is below each."""
    below: dict[CategoryPath, set[int]] = {}
    for path, cursors in filed:
        for depth in range(1 if path else 0, len(path) + 1):
            below.setdefault(path[:depth], set()).update(row for _, row in cursors)
    for path, cursors in filed:
        if below[path]:
            yield Group(path, cursors, frozenset(below[path]))


def _is_outermost(group: Group) -> bool:
    return len(group.path) <= 1


def _places(groups: Iterable[Group]) -> Iterator[tuple[CategoryPath, tuple[Cursor, ...]]]:
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

_GROUPS: Final = "select id, path from groups where arrangement = ? and total > 0 order by sort"

_FILED: Final = (
    "select filed.grp, filed.standing, filed.entry from groups"  # noqa: S608  our own words
    f" cross join filed on filed.grp = groups.id where arrangement = ? and filed.entry {_IN}"
    " order by groups.sort, filed.standing, filed.entry"
)

_ENTRIES: Final = f"select entries.row, {rows.ENTRY} from entries where entries.row {_IN}"  # noqa: S608

_UNREAD_ROWS: Final = f"select row from entries where row {_IN} and not read"  # noqa: S608

_UNREAD_IDS: Final = f"select id from entries where row {_IN} and not read order by row"  # noqa: S608
