"""The library in one arrangement: what a list of it shows, and how one walks in it."""

import sqlite3
from typing import Final, Literal

from reader.library.lists import arranging, filed, listing
from reader.library.lists.arranged import Arranged
from reader.library.lists.arrangement import USUAL, Arrangement
from reader.library.lists.divisions import Division, divisions, is_by_date
from reader.library.lists.filed import Filed
from reader.library.lists.filing import roots_in
from reader.library.lists.periods import Cut
from reader.library.model import Category, Cursor, Entry, Place, Step
from reader.library.store.database import Database
from reader.library.store.shared import Shared
from reader.posts.model import CategoryPath


class View:
    """A way to look at a library. Every method may be called from any thread.

    The first question of an arrangement that nobody has asked for lately takes a moment: about
    a second for 100,000 posts. Every method may raise a LibraryError.
    """

    query: Final = None
    """It has all posts."""

    def __init__(self, database: Database, arrangement: Arrangement = USUAL) -> None:
        self.arrangement = arrangement
        self._database = database

    def outline(self) -> tuple[Category, ...]:
        """Return the groups, depth first, siblings by name; what is in none comes last."""
        number = self._number()
        with self._database.reading() as connection:
            return listing.outline(connection, number)

    def entries(
        self,
        group: CategoryPath,
        *,
        after: Cursor | None = None,
        skip: int = 0,
        limit: int = 100,
        backwards: bool = False,
    ) -> tuple[Entry, ...]:
        """Return the entries filed in exactly `group`.

        Args:
            group: Where to look.
            after: Begin after the entry that has this cursor; None: at the beginning.
            skip: Entries to pass over from there.
            limit: Entries at the most.
            backwards: Begin at the end, the last one first.
        """
        step: Literal[1, -1] = -1 if backwards else 1
        number = self._number()
        with self._database.reading() as connection:
            found = listing.group(connection, number, group)
            if found is None:
                return ()
            return listing.page(
                connection, found.number, after=after, skip=skip, limit=limit, step=step
            )

    def place_of(self, entry: Entry) -> Place:
        """Return where an entry stands first: in the first of its groups."""
        number = self._number()
        with self._database.reading() as connection:
            found = connection.execute(
                f"select {filed.COLUMNS} from entries where id = ?",  # noqa: S608  our own words
                (entry.id,),
            ).fetchone()
            if found is None:
                return Place((), entry)
            shared, roots = Shared(connection), roots_in(connection)
            arranged = Arranged(connection, number, self.arrangement, shared, roots)
            group, standing = arranged.first(Filed._make(found))
            return Place(group, entry._replace(cursor=(standing, found[0])))

    def position(self, place: Place) -> int:
        """Return how many posts stand before `place` in its group."""
        number = self._number()
        with self._database.reading() as connection:
            group = listing.group(connection, number, place.category)
            return (
                0
                if group is None
                else listing.position(connection, group.number, place.entry.cursor)
            )

    def neighbour(self, place: Place, *, step: Step, unread: bool = False) -> Place | None:
        """Return the next (1) or previous (-1) post in the order of the outline.

        That goes on from the last post of a group into the next group.
        """
        number = self._number()
        with self._database.reading() as connection:
            group = listing.group(connection, number, place.category)
            if group is None:
                return None
            cursor = place.entry.cursor
            beside = listing.nearest(connection, group.number, cursor, step, unread=unread)
            if beside is not None:
                return Place(place.category, beside)
            return _beyond(connection, number, group.sort, step, unread=unread)

    def first(self, *, unread: bool = False) -> Place | None:
        """Return the first post in the order of the outline."""
        number = self._number()
        with self._database.reading() as connection:
            return _beyond(connection, number, b"", 1, unread=unread)

    def unread(self, group: CategoryPath) -> tuple[str, ...]:
        """Return the ids of the unread posts in `group` and below it."""
        number = self._number()
        with self._database.reading() as connection:
            found = listing.group(connection, number, group)
            return () if found is None else listing.unread(connection, number, found.sort)

    def divisions(self, group: CategoryPath, cut: Cut) -> tuple[Division, ...]:
        """Return the periods in which a group's posts were published, in the order of the posts.

        Args:
            group: Where to look; only what is filed in exactly this group counts.
            cut: Tells the period of a moment: see `periods.calendar`.

        Returns:
            Nothing, if the posts are in another order than that of their dates.
        """
        sorting = self.arrangement.sorting
        if not is_by_date(sorting):
            return ()
        number = self._number()
        with self._database.reading() as connection:
            found = listing.group(connection, number, group)
            if found is None:
                return ()
            dated = listing.Dated(connection, found.number)
            return tuple(divisions(dated, cut, oldest_first=sorting[0].backwards))

    def resort(self) -> None:
        """Put what was read or marked unread meanwhile where it belongs, if that is sorted by."""
        arranging.resort(self._database, self.arrangement)

    def _number(self) -> int:
        return arranging.number_of(self._database, self.arrangement)


def _beyond(
    connection: sqlite3.Connection, arrangement: int, sort: bytes, step: Step, *, unread: bool
) -> Place | None:
    """Return the nearest post in the groups after or before the one that sorts as `sort`."""
    group = listing.next_group(connection, arrangement, sort, step, unread=unread)
    if group is None:
        return None
    entry = listing.nearest(connection, group.number, None, step, unread=unread)
    return None if entry is None else Place(group.path, entry)
