"""The open post on the screen: how it is opened, where reading it goes on."""

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from textual import on

from reader.document.model import Document
from reader.library.model import Entry, Place
from reader.session import Session
from reader.tui import texts
from reader.tui.messages import PostFailed, PostOpened
from reader.tui.page import placeholders
from reader.tui.page.resume import kept, offset_of
from reader.tui.screens.arranged import ArrangedScreen, telling
from reader.tui.widgets.library import LibraryPane
from reader.tui.widgets.status import AND

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.query.model import Query


class Arrival(NamedTuple):
    """Where to begin in a post that is being opened."""

    post: str
    """Its id."""
    arrive: Callable[[Document], int]
    """Finds the offset in its document's logical text."""


class OpenedScreen(ArrangedScreen):
    """Shows a post on the page."""

    def __init__(self, session: Session, *, post: str | None) -> None:
        super().__init__(session)
        self.article: Article | None = None
        """The open post; None: none is shown."""
        self.arrival: Arrival | None = None
        """Where to begin in the post that is being opened, if not where it was left."""
        self.found_by: Query | None = None
        """What was searched for where the post was opened; None: nothing."""
        self._read = ""
        """The id of the post that the page shows, or empty."""
        self._position = 0
        """Where reading that post goes on, as far as it is written down."""
        self._awaited = post
        """The file to open as soon as the library knows it."""
        self._lost = ""
        """What is told as long as the page shows a post whose file cannot be read any more."""

    def open_place(self, place: Place) -> None:
        """Open a post, unless it is open; the cursor of the library goes with it."""
        self.complete()
        self.keep_position()
        self.place = place
        self._awaited = None
        self.put_cursor(place)
        self.library.shown = place.entry.id
        if place.entry.id != self._read:
            self._lost = ""
        self.status.place = self.where()
        if place.entry.id != self._read:
            self.found_by = self.query_here()
            self.desk.open(place, self.found_by)

    def query_here(self) -> "Query | None":
        """Return what is searched for where posts are opened now; None: nothing."""
        return None

    def open_anew(self, place: Place) -> None:
        """Open a post, also if it is open: something else is searched for in it now."""
        if self.is_open(place.entry):
            self.keep_position()
            self._read = ""
        self.open_place(place)

    def light_found(self, opened: PostOpened, *, again: bool, moving: bool) -> None:
        """Light on the page what was searched for."""

    def keep_position(self) -> None:
        """Have it written down where the reader is in the open post."""
        position = self.position
        if position is not None and position != self._position and self.place is not None:
            self._position = position
            self.desk.leave(self.place.entry, position)

    def leave(self) -> None:
        """Write down at once where the reader is, for the app is over.

        Raises:
            LibraryError: It cannot be written.
        """
        if self.position is not None and self.place is not None:
            self.session.memory.leave(self.place.entry, self.position)

    @property
    def shown_document(self) -> Document | None:
        """What the page shows of the open post; None while it shows something else."""
        opened = self.place is not None and self.place.entry.id == self._read
        return self.page.document if opened else None

    @property
    def position(self) -> int | None:
        """Where one is in the open post, as `tui.page.resume` counts; None if none is shown."""
        document = self.shown_document
        return None if document is None else kept(document, self.page.reached)

    def where(self) -> str:
        """Say where the open post is, and whether there is more of it than its text here."""
        return AND.join(filter(None, (super().where(), self._lost)))

    def is_open(self, entry: Entry) -> bool:
        """Tell whether `entry` is the post that is open, or being opened."""
        return self.place is not None and self.place.entry.id == entry.id

    @on(LibraryPane.Opened)
    @telling
    def _open_row(self, opened: LibraryPane.Opened) -> None:
        place = self.place_at(opened.row)
        if place is not None:
            self.open_place(place)
            self.go_to_page()
        if place is None or place.entry.id == self._read:
            self._let_keys_go()

    def _let_keys_go(self) -> None:
        """Let what was typed ahead be done: the post that it is for is on the page.

        It may yet have to be laid out for the room that the page has by now, where it begins anew.
        So the page is asked, behind all that it is yet to be told: a screen that asks itself again
        and again gives nobody else a turn.
        """
        if self.held.holding and self.on_page and not self.page.fits:
            self.page.call_after_refresh(self._let_keys_go)
        else:
            self.call_after_refresh(self.held.release)

    @on(PostOpened)
    def _show_post(self, opened: PostOpened) -> None:
        entry, article = opened.place.entry, opened.article
        if not self.is_open(entry):
            return
        self._let_keys_go()
        again, document = entry.id == self._read, article.document
        self._lose("")
        arrival, self.arrival, self.article = self.arrival, None, article
        at = 0 if opened.hits else offset_of(document, opened.position)
        if arrival is not None and arrival.post == entry.id:
            at = arrival.arrive(document)
        self.page.show(document, keep_place=again, at=at)
        if not again:
            self._read, self._position = entry.id, opened.position
            if at and arrival is None:
                self.status.say(texts.RESUMED)
        self.light_found(opened, again=again, moving=arrival is None)
        if article.post.problems:
            self.status.say(texts.HAS_PROBLEMS, failed=True)

    @on(PostFailed)
    def _show_failure(self, failed: PostFailed) -> None:
        entry, error = failed.place.entry, failed.error
        if not self.is_open(entry):
            return
        self._let_keys_go()
        if entry.id == self._read:
            gone = isinstance(error.__cause__, FileNotFoundError)
            self._lose(texts.FILE_GONE if gone else texts.FILE_UNREADABLE)
            self.status.say(texts.TEXT_STAYS.format(error=error), failed=True)
            return
        self._read, self.article = "", None
        self.page.show(placeholders.unreadable(entry, error))

    def close(self) -> None:
        """Let no post be open."""
        self.place = self.article = self.found_by = None
        self._read, self._position = "", 0
        self._lose("")
        self.status.place = self.where()

    def _lose(self, told: str) -> None:
        """Tell what has become of the file of the open post; nothing: it can be read."""
        if told != self._lost:
            self._lost = told
            self.status.place = self.where()

    def open_awaited(self) -> None:
        """Open the post that was asked for at the start, if the library knows it by now."""
        entry = self.session.entry_at(self._awaited) if self._awaited else None
        if entry is not None:
            self.show_outline(self.desk.outline())  # the list on the screen may be without it
            self.open_place(self.view.place_of(entry))
            self.go_to_page()

    def miss_awaited(self) -> None:
        """Say so if the post that was asked for at the start is not in the library."""
        if self._awaited is not None:
            missed = PurePath(self._awaited).name
            self.status.say(texts.NOT_IN_LIBRARY.format(name=missed), failed=True)
            self._awaited = None
