"""Smart groups: what is being read, what was read lately, what saved searches find.

A group that nobody has unfolded is only counted.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.library.lists.arrangement import WHOLE
from reader.library.lists.gathered import Gathered, GatheredGroup, held
from reader.library.memory.recent import recent
from reader.library.model import Category, Cursor, Place, Recent, Step
from reader.library.processes.cancel import Cancel
from reader.library.smart.names import CONTINUE, RECENT, saved_path
from reader.library.store.database import Database
from reader.posts.model import CategoryPath

if TYPE_CHECKING:
    from reader.library.search.counter import Tally
    from reader.library.search.search import Search
    from reader.library.smart.saved import SavedSearch

_LATELY: Final = 200
"""So many of the posts that were opened last are looked at …"""
_SHOWN: Final = 50
"""… and so many of them shown."""

_Groups = Mapping[CategoryPath, tuple[Cursor, ...]]


class SmartGroups(Gathered):
    """The groups, as they were found; those that were only counted have no posts here."""

    def __init__(
        self,
        catalog: Database,
        groups: _Groups,
        counted: Mapping[CategoryPath, "Tally"],
    ) -> None:
        """Hold groups.

        Args:
            catalog: The catalog.
            groups: All of them in order; those that were only counted are empty.
            counted: How many posts these have.
        """
        found = (
            GatheredGroup(path, cursors, frozenset(row for _, row in cursors))
            for path, cursors in groups.items()
        )
        super().__init__(catalog, held(found))
        self._counted = counted

    def outline(self) -> tuple[Category, ...]:
        """Return the groups, each with its counts."""
        return tuple(
            category._replace(total=tally.total, unread=tally.unread)
            if not category.posts and (tally := self._counted.get(category.path))
            else category
            for category in super().outline()
        )

    def holds(self, path: CategoryPath) -> bool:
        """Tell whether `path` is one of these groups."""
        return path in self._held.places

    def position(self, place: Place) -> int:
        """Return how many posts stand before `place` in its group."""
        return super().position(self._now(place))

    def neighbour(self, place: Place, *, step: Step, unread: bool = False) -> Place | None:
        """Return the next (1) or previous (-1) post in the order of the outline."""
        return super().neighbour(self._now(place), step=step, unread=unread)

    def _now(self, place: Place) -> Place:
        """Return where a post stands now in a group of which the order may be another by now."""
        own = self.own(place.category, place.entry.cursor)
        return place if own is None else place._replace(entry=place.entry._replace(cursor=own))


class Smart(NamedTuple):
    """Where smart groups come from."""

    catalog: Database
    saved: "Sequence[SavedSearch]"
    search: "Search | None"
    """None: saved searches are not asked, and so have neither counts nor posts."""

    def groups(
        self,
        opened: Collection[CategoryPath] = (),
        *,
        former: SmartGroups | None = None,
        here: CategoryPath = (),
        cancel: Cancel | None = None,
    ) -> SmartGroups:
        """Find the groups.

        Args:
            opened: Those of which the posts are wanted.
            former: What was found before.
            here: The one that stays as it was: a list does not move under the cursor.
            cancel: Tells whether they are still wanted.

        Raises:
            CancelledError: They are not.
        """
        saved = {saved_path(each.name): each for each in self.saved}
        lately = self._lately()
        found = {}
        for path in (CONTINUE, *saved, RECENT):
            if former is not None and path == here and former.cursors(here):
                found[path] = former.cursors(here)
            elif path in saved:
                found[path] = self._posts(saved[path], cancel) if path in opened else ()
            elif lately[path]:
                found[path] = lately[path]
        return SmartGroups(self.catalog, found, self._tallies(cancel))

    def _lately(self) -> _Groups:
        """Return the groups of what was opened lately; they are empty if nothing was."""
        lately = recent(self.catalog, _LATELY)
        begun = [each for each in lately if each.position]
        return {CONTINUE: _in_order(begun[:_SHOWN]), RECENT: _in_order(lately[:_SHOWN])}

    def _posts(self, saved: "SavedSearch", cancel: Cancel | None) -> tuple[Cursor, ...]:
        """Return where the posts of a saved search stand, newest first."""
        if self.search is None:
            return ()
        return self.search.narrowed(saved.query, WHOLE, pinyin=False, cancel=cancel).cursors(())

    def _tallies(self, cancel: Cancel | None) -> Mapping[CategoryPath, "Tally"]:
        if self.search is None or not self.saved:
            return {}
        tallies = self.search.counts([each.query for each in self.saved], cancel=cancel)
        paths = (saved_path(each.name) for each in self.saved)
        return dict(zip(paths, tallies, strict=True))


def _in_order(posts: Sequence[Recent]) -> tuple[Cursor, ...]:
    return tuple((place, each.entry.cursor[1]) for place, each in enumerate(posts))
