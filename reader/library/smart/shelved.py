"""A list with smart groups before it, asked as a `View` is: see `listed.Listing`."""

from typing import TYPE_CHECKING

from reader.library.lists.arrangement import Arrangement
from reader.library.lists.divisions import Division
from reader.library.lists.listed import Listing
from reader.library.lists.periods import Cut
from reader.library.model import Category, Cursor, Entry, Place, Step
from reader.library.smart.groups import SmartGroups
from reader.library.smart.names import saved_name
from reader.posts.model import CategoryPath

if TYPE_CHECKING:
    from reader.library.query.model import Query


class Shelved:
    """A list, and the smart groups before it. One walks on from these into the list, not back.

    Where smart groups are found anew, that is another one: what was told of this is known by it.
    """

    def __init__(self, usual: Listing, smart: SmartGroups) -> None:
        self.usual = usual
        self.smart = smart

    @property
    def arrangement(self) -> Arrangement:
        """How the list is grouped and sorted."""
        return self.usual.arrangement

    @property
    def query(self) -> "Query | None":
        """What the list is narrowed by."""
        return self.usual.query

    def outline(self) -> tuple[Category, ...]:
        """Return the smart groups and those of the list; no smart ones if the list is empty."""
        usual = self.usual.outline()
        return (*self.smart.outline(), *usual) if usual else ()

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
        return self._of(group).entries(
            group, after=after, skip=skip, limit=limit, backwards=backwards
        )

    def place_of(self, entry: Entry) -> Place:
        """Return where an entry stands first in the list."""
        return self.usual.place_of(entry)

    def position(self, place: Place) -> int:
        """Return how many posts stand before `place` in its group."""
        return self._of(place.category).position(place)

    def neighbour(self, place: Place, *, step: Step, unread: bool = False) -> Place | None:
        """Return the next (1) or previous (-1) post in the order of the outline."""
        beside = self._of(place.category).neighbour(place, step=step, unread=unread)
        if beside is None and step == 1 and self.smart.holds(place.category):
            return self.usual.first(unread=unread)
        return beside

    def first(self, *, unread: bool = False) -> Place | None:
        """Return the first post of the list."""
        return self.usual.first(unread=unread)

    def unread(self, group: CategoryPath) -> tuple[str, ...]:
        """Return the ids of the unread posts in `group` and below it."""
        return self._of(group).unread(group)

    def divisions(self, group: CategoryPath, cut: Cut) -> tuple[Division, ...]:
        """Return the periods in which a group's posts were published; none if not by date."""
        if not self.smart.holds(group):
            return self.usual.divisions(group, cut)
        return () if saved_name(group) is None else self.smart.divided(group, cut)

    def resort(self) -> None:
        """Put what was marked meanwhile where it belongs, if the list goes by that."""
        self.usual.resort()

    def _of(self, group: CategoryPath) -> "Listing | SmartGroups":
        return self.smart if self.smart.holds(group) else self.usual
