"""The work in the background: it asks the session in threads, and reports to one screen."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.errors import CostlyError, LibraryError, PostError, ReaderError
from reader.library.lists.listed import Listing
from reader.library.model import Entry, Place
from reader.programs import browse
from reader.session import Session
from reader.tui.messages import (
    Arranged,
    Failed,
    LinkLed,
    OpeningFailed,
    PictureDrawn,
    PostFailed,
    PostOpened,
)
from reader.tui.page.open_post import Version, version_of
from reader.tui.shelf.arrangements import said_of
from reader.tui.threads.ahead import Ahead
from reader.tui.threads.scribe import Scribe

if TYPE_CHECKING:
    from reader.article import Article
    from reader.document.find import Hit
    from reader.document.model import Document
    from reader.library.query.model import Query
    from reader.pictures.model import Drawing

BROWSING = "browse"
"""The name of a thread that waits for a program in which an address is open."""


class Desk(Scribe):
    """Opens posts and addresses, and prepares lists; writes marks down, as any scribe does."""

    def __init__(self, session: Session, screen: Screen[None]) -> None:
        super().__init__(session, screen)
        self._ahead = Ahead(session)

    def make_ready(self) -> None:
        """Load what opening a post takes, before one is wished."""
        self._begin(self._session.make_ready, "ready")

    def arrange(self, view: Listing) -> None:
        """Prepare to show the library as `view` arranges it: its index may have to be made."""
        self._begin(partial(self._arrange, view), "arrange", exclusive=True)

    def let_be(self) -> None:
        """Give up what is still being arranged."""
        self._screen.workers.cancel_group(self._screen, "arrange")

    def open(self, place: Place, query: "Query | None" = None) -> None:
        """Open a post, or open it again; one that is still being opened is given up.

        Args:
            place: The post.
            query: What was searched for where it was found.
        """
        self.give_up()
        if query is not None or not self._is_shown_at_once(place):
            self._begin(partial(self._open, place, query), "open")

    def foresee(self, likely: Callable[[], Entry | None]) -> None:
        """Read a post that may be opened next, which `likely` tells; None: it tells none."""
        self._begin(partial(self._foresee, likely), "foresee", exclusive=True)

    def forget_ahead(self) -> None:
        """Let go of what was read ahead, for it may be otherwise by now."""
        self._ahead.forget()

    def give_up(self) -> None:
        """Open nothing any more."""
        self._screen.workers.cancel_group(self._screen, "open")

    def follow(self, entry: Entry, address: str) -> None:
        """Find out where a link in a post leads."""
        self.report(partial(self._led, entry, address), "follow")

    def draw(self, drawing: "Drawing", cell: tuple[int, int] | None) -> None:
        """Draw a picture of the page.

        Args:
            drawing: The picture.
            cell: The pixels of a cell, for a terminal that draws it itself; None: none does.
        """
        self.report(partial(self._drawn, drawing, cell), "draw")

    def report(self, work: Callable[[], Message | None], group: str) -> None:
        """Begin `work` in a thread; what it returns, or a ReaderError of it, is reported."""
        self._begin(partial(self._report, work), group)

    def browse(self, url: str) -> None:
        """Open an address in a program with a window of its own.

        It may stay open as long as it likes: nobody waits for the thread that does.
        """
        work = partial(browse, url, self._session.openers)
        Thread(target=self._attempt, args=(work,), name=BROWSING, daemon=True).start()

    def _led(self, entry: Entry, address: str) -> LinkLed:
        links = self._session.links
        found = links.target(address, entry)
        return LinkLed(links.whole(address, entry) if found is None else address, found)

    def _drawn(self, drawing: "Drawing", cell: tuple[int, int] | None) -> PictureDrawn:
        return PictureDrawn(drawing, self._session.draw(drawing, cell))

    def _arrange(self, view: Listing) -> None:
        worker = get_current_worker()
        view.resort()
        arranged = Arranged(self.outline_of(view), said_of(view.arrangement))
        if not worker.is_cancelled:  # it would come behind what was asked for after it
            self._screen.post_message(arranged)

    def _is_shown_at_once(self, place: Place) -> bool:
        """Show a post that has been read ahead; tell if it was."""
        with suppress(LibraryError):  # who opens it in a thread meets it as well, and tells
            made = self._ahead.take(place.entry, waiting=False)
            if made is not None:
                self._show(place, *made)
                return True
        return False

    def _open(self, place: Place, query: "Query | None") -> None:
        try:
            self._read(place, query)
        except ReaderError as error:
            self._screen.post_message(OpeningFailed(place, query, error))

    def _read(self, place: Place, query: "Query | None") -> None:
        worker = get_current_worker()
        ahead = self._ahead.take(place.entry, waiting=True)
        version = version_of(self._session, place.entry)
        try:
            version, article = ahead or (version, self._session.open(place.entry))
        except PostError as error:
            self._screen.post_message(PostFailed(place, version, error))
            return
        if not worker.is_cancelled:
            self._show(place, version, article, query)

    def _show(
        self, place: Place, version: Version, article: "Article", query: "Query | None" = None
    ) -> None:
        """Report a post that has been read."""
        position = self._session.memory.facts(place.entry.id).position
        hits, costly = self._places(article.document, query)
        self._screen.post_message(PostOpened(place, article, version, position, query, hits))
        if costly is not None:
            self._screen.post_message(Failed(costly))

    def _foresee(self, likely: Callable[[], Entry | None]) -> None:
        entry = likely()
        if entry is not None:
            self._ahead.read(entry)

    def _places(
        self, document: "Document", query: "Query | None"
    ) -> "tuple[tuple[Hit, ...], CostlyError | None]":
        """Return where what was searched for stands on a page; nowhere if that takes too long."""
        if query is None:
            return (), None
        from reader.document.readings import readings  # noqa: PLC0415  only searches pay
        from reader.document.text import plain_text  # noqa: PLC0415  the same

        try:
            places = self._session.search.places(plain_text(document), query, readings(document))
        except CostlyError as error:
            return (), error
        return places, None
