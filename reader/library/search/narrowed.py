"""A library narrowed by a query, in one arrangement: what a list of it shows, what is beside it.

Which posts are in it is found out once, and stays so until it is asked again (`resort`): a list of
unread posts does not lose the one that is being read.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from reader.library.lists.arrangement import Arrangement
from reader.library.lists.arranging import number_of
from reader.library.lists.divisions import Division, is_by_date
from reader.library.lists.gathered import Gathered, GatheredGroup, Held, held
from reader.library.lists.periods import Cut
from reader.library.lists.view import View
from reader.library.model import Cursor, Entry, Place, ancestry
from reader.library.processes.cancel import Cancel, check
from reader.library.query.model import Query
from reader.library.store import rows
from reader.library.store.database import Database
from reader.posts.model import CategoryPath


class Narrowed(Gathered):
    """The posts that a query is for, asked as a `View` is: see `lists.listed.Listing`."""

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
            found: Gives the rows of the posts that it is for; takes `cancel`.
            cancel: Tells whether they are still wanted at first.

        Raises:
            CancelledError: They are not.
        """
        self.query = query
        """What was asked for."""
        self._view = view
        self._found = found
        super().__init__(catalog, held())
        self._held = self._asked(cancel)

    @property
    def arrangement(self) -> Arrangement:
        """How the posts are grouped and sorted."""
        return self._view.arrangement

    def resort(self) -> None:
        """Ask the query again: what was marked meanwhile goes where it belongs."""
        self._view.resort()
        self._held = self._asked()

    def place_of(self, entry: Entry) -> Place:
        """Return where an entry stands first; one that is not here has no group."""
        usual = self._view.place_of(entry)
        cursor = usual.entry.cursor
        others = (group.path for group in self._held.groups if cursor[1] in group.below)
        for path in (usual.category, *others):
            own = self.own(path, cursor)
            if own is not None:
                return Place(path, usual.entry._replace(cursor=own))
        return Place((), usual.entry)

    def divisions(self, group: CategoryPath, cut: Cut) -> tuple[Division, ...]:
        """Return the periods in which a group's posts were published: see `View.divisions`."""
        sorting = self.arrangement.sorting
        if not is_by_date(sorting):
            return ()
        return self.divided(group, cut, oldest_first=sorting[0].backwards)

    def _asked(self, cancel: Cancel | None = None) -> Held:
        found = self._found(cancel=cancel)
        check(cancel)
        return held(_groups(self._filed(found)))

    def _filed(self, found: frozenset[int]) -> list[tuple[CategoryPath, tuple[Cursor, ...]]]:
        """Return the groups in order, with those of the rows `found` that are filed in each."""
        number = number_of(self._catalog, self.arrangement)
        with self._catalog.reading() as connection:
            groups = connection.execute(_GROUPS, (number,)).fetchall()
            filed = connection.execute(_FILED, (number, json.dumps(list(found)))).fetchall()
        cursors = {
            group: tuple(each[1:] for each in several)
            for group, several in groupby(filed, key=itemgetter(0))
        }
        paths = rows.paths_of(tuple(path for _, path in groups))
        return [
            (path, cursors.get(group, ())) for path, (group, _) in zip(paths, groups, strict=True)
        ]


def _groups(filed: Sequence[tuple[CategoryPath, tuple[Cursor, ...]]]) -> Iterator[GatheredGroup]:
    """Yield the groups that hold posts, with all that is below each."""
    below: dict[CategoryPath, set[int]] = {}
    for path, cursors in filed:
        for group in ancestry(path):
            below.setdefault(group, set()).update(row for _, row in cursors)
    for path, cursors in filed:
        if below[path]:
            yield GatheredGroup(path, cursors, frozenset(below[path]))


_GROUPS: Final = "select id, path from groups where arrangement = ? and total > 0 order by sort"

_FILED: Final = (
    "select filed.grp, filed.standing, filed.entry from groups"
    " cross join filed on filed.grp = groups.id where arrangement = ?"
    " and filed.entry in (select value from json_each(?))"
    " order by groups.sort, filed.standing, filed.entry"
)
