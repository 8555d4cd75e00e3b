"""Which list there is to be: the one that is wished, and the one that is on the screen."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from reader.library.lists.arrangement import Arrangement, Key
from reader.library.lists.listed import Listing
from reader.library.model import Category, Entry
from reader.posts.model import CategoryPath

if TYPE_CHECKING:
    from reader.library.query.model import Asked, Query


class OnScreen(NamedTuple):
    """The list that is on the screen. Never changes: changes are new values."""

    view: Listing
    """How it is arranged, and what narrows it."""
    opened: frozenset[CategoryPath] = frozenset()
    """Its groups that are open."""
    is_blank: bool = False
    """Whether none of it is seen, but why: another one is wished, and not found yet."""

    @property
    def is_whole(self) -> bool:
        """Whether all posts of the library are seen."""
        return not self.is_blank and self.view.query is None

    def opens(self, view: Listing, groups: Iterable[Category]) -> Collection[CategoryPath]:
        """Return which groups of a list are open; if it is yet to be shown, which may be then.

        What is found is open at first, and how the library was folded before is not known here.
        """
        if view is self.view or view.query is self.view.query is None:
            return self.opened
        return () if view.query is None else {group.path for group in groups}

    def shows(self, query: "Query") -> bool:
        """Tell whether what is seen is what a query is for."""
        return not self.is_blank and self.view.query == query


class Wished(NamedTuple):
    """The list that is wished. Never changes: changes are new values."""

    arrangement: Arrangement
    """How it is to be grouped and sorted."""
    narrowed_by: "Asked | None" = None
    """What narrows it; None: nothing does."""
    sought: Entry | None = None
    """The post that the cursor is to be on once it is shown; None: the one that it is on then."""

    @property
    def query(self) -> "Query | None":
        """What narrows it, as it is asked for."""
        return None if self.narrowed_by is None else self.narrowed_by.query

    def is_for(self, view: Listing) -> bool:
        """Tell whether a list is the wished one: any other was wished before, and is not shown."""
        return view.arrangement == self.arrangement and view.query == self.query

    def sorts_anew(self, on_screen: OnScreen) -> bool:
        """Tell whether what was read meanwhile is to be put where it belongs.

        Unread posts are first then. A list that is yet to come has them there by itself; and to
        sort the one before it would be to give it up.
        """
        unread_first = self.arrangement.sorting[0].key is Key.UNREAD
        return unread_first and not on_screen.is_blank and self.is_for(on_screen.view)

    def seeking(self, entry: Entry | None) -> "Wished":
        """Return the wish with the cursor on a post; None: where it is to be anyway."""
        return self._replace(sought=entry or self.sought)

    def met(self) -> "Wished":
        """Return the wish when its list is shown: later ones leave the cursor where it is then."""
        return self._replace(sought=None)
