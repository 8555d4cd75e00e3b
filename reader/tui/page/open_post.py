"""What is open: the post that the page shows, and the one that is on its way there."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.library.folders.stamps import Stamp
from reader.library.model import Entry, Place
from reader.session import Session

if TYPE_CHECKING:
    from reader.article import Article
    from reader.document.model import Document
    from reader.library.query.model import Query

    Arrive = Callable[[Document], int]
    """Finds the offset to begin at in a document's logical text."""


class Version(NamedTuple):
    """What a post's page is made of: it is to be made anew where this is another."""

    path: str
    own_tags: tuple[str, ...]
    stamp: Stamp | None
    """Of its file when that was scanned; None: it is gone."""


class Shown(NamedTuple):
    """The post that the page shows."""

    place: Place
    """Where it stands by now, with what is known of it by now."""
    version: Version
    """What the page was made of."""
    article: "Article | None"
    """None: its file could not be read, as the page says."""
    query: "Query | None" = None
    """What was searched for where it was opened; None: nothing."""
    position: int = 0
    """Where reading it goes on, as far as it is written down."""
    lost: str = ""
    """What is told of its file, if that cannot be read any more."""
    preview: bool = False
    """Whether it is shown since the cursor is on it, and nobody has opened it."""


class Opening(NamedTuple):
    """The post that is on its way to the page."""

    place: Place
    query: "Query | None" = None
    """What it was found by; None: nothing was searched for."""
    arrive: "Arrive | None" = None
    """Tells where to begin; None: where it was left."""
    preview: bool = False
    """Whether it is to be shown only, and not opened."""


class Open(NamedTuple):
    """What is open. Never changes: changes are new values."""

    shown: Shown | None = None
    """None: the page shows no post."""
    opening: Opening | None = None
    """None: nothing is on its way."""

    @property
    def place(self) -> Place | None:
        """The post that was opened last, which may be on its way still."""
        return None if self._last is None else self._last.place

    @property
    def article(self) -> "Article | None":
        """What is on the page; None: it shows no post, or one that could not be read."""
        return None if self.shown is None else self.shown.article

    @property
    def is_preview(self) -> bool:
        """Whether that is only shown, and nobody has opened it."""
        return self._last is not None and self._last.preview

    @property
    def _last(self) -> Shown | Opening | None:
        return self.opening or self.shown

    def is_at(self, entry: Entry) -> bool:
        """Tell whether a post is the one that was opened last."""
        return self.place is not None and self.place.entry.id == entry.id

    def shows(self, entry: Entry) -> bool:
        """Tell whether the text of a post is on the page."""
        shown = self.shown
        return shown is not None and bool(shown.article) and shown.place.entry.id == entry.id

    def awaits(self, entry: Entry, query: "Query | None") -> bool:
        """Tell whether a post that has been read, with what was searched for, is wanted still."""
        return self.is_at(entry) and (self.opening is None or self.opening.query == query)

    def turned_to(self, opening: Opening | None) -> "Open":
        """Return what is open when another post is on its way, or none any more."""
        return Open(self.shown, opening)

    def come(
        self,
        version: Version,
        article: "Article | None" = None,
        query: "Query | None" = None,
        position: int = 0,
    ) -> "Open":
        """Return what is open when the page shows the post that was opened last.

        Args:
            version: What the page is made of.
            article: The post; None: it could not be read.
            query: What was searched for where it was opened.
            position: Where reading it goes on, if the page did not show it before.
        """
        last, shown = self._last, self.shown
        if last is None:
            return self
        place, preview = last.place, last.preview
        if shown is not None and self.shows(place.entry):
            position = shown.position
        return Open(Shown(place, version, article, query, position, preview=preview))

    def taken_up(self) -> "Open":
        """Return the same, where the post that was opened last is not only shown."""
        shown, opening = self
        if opening is not None:
            return Open(shown, opening._replace(preview=False))
        return Open(shown and shown._replace(preview=False))

    def lose(self, version: Version, lost: str) -> "Open":
        """Return what is open when the file of the post that is shown can be read no more."""
        return Open(self.shown and self.shown._replace(version=version, lost=lost))

    def placed(self, now: Callable[[Place], Place]) -> "Open":
        """Return the same posts where they stand now, which `now` tells."""
        shown, opening = self
        return Open(
            shown and shown._replace(place=now(shown.place)),
            opening and opening._replace(place=now(opening.place)),
        )


def known(place: Place, entry: Entry) -> Place:
    """Return a place with what is known of its post by now, if `entry` is that post."""
    same = entry.id == place.entry.id
    return place._replace(entry=entry._replace(cursor=place.entry.cursor)) if same else place


def version_of(session: Session, entry: Entry) -> Version:
    """Return what the page of a post would be made of now.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    return Version(entry.path, entry.own_tags, session.stamp(entry.path))
