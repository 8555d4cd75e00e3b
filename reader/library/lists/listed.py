"""What a list of a library is asked: a `View`, one with smart groups, or one that is narrowed."""

from typing import TYPE_CHECKING, Protocol

from reader.library.lists.arrangement import Arrangement
from reader.library.lists.divisions import Division
from reader.library.lists.periods import Cut
from reader.library.model import Category, Cursor, Entry, Place, Step
from reader.posts.model import CategoryPath

if TYPE_CHECKING:
    from reader.library.query.model import Query


class Listing(Protocol):
    """The posts of a library in one arrangement: see `View`, `Shelved`, `search.narrowed.Narrowed`.

    Every method may be called from any thread, and may raise a LibraryError.
    """

    @property
    def arrangement(self) -> Arrangement:
        """How the posts are grouped and sorted."""

    @property
    def query(self) -> "Query | None":
        """What it is narrowed by; None: it has all posts."""

    def outline(self) -> tuple[Category, ...]:
        """Return the groups, depth first, siblings by name; what is in none comes last."""

    def entries(
        self,
        group: CategoryPath,
        *,
        after: Cursor | None = None,
        skip: int = 0,
        limit: int = 100,
        backwards: bool = False,
    ) -> tuple[Entry, ...]:
        """Return the entries filed in exactly `group`."""

    def place_of(self, entry: Entry) -> Place:
        """Return where an entry stands first: in the first of its groups."""

    def position(self, place: Place) -> int:
        """Return how many posts stand before `place` in its group."""

    def neighbour(self, place: Place, *, step: Step, unread: bool = False) -> Place | None:
        """Return the next (1) or previous (-1) post in the order of the outline."""

    def first(self, *, unread: bool = False) -> Place | None:
        """Return the first post in the order of the outline."""

    def unread(self, group: CategoryPath) -> tuple[str, ...]:
        """Return the ids of the unread posts in `group` and below it."""

    def divisions(self, group: CategoryPath, cut: Cut) -> tuple[Division, ...]:
        """Return the periods in which a group's posts were published; none if not by date."""

    def resort(self) -> None:
        """Put what was marked meanwhile where it belongs, if the list goes by that."""
