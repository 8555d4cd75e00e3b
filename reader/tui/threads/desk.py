"""The work in the background: it asks the session in threads, and reports to one screen."""

from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import PostError
from reader.library.lists.listed import Listing
from reader.library.model import Entry, Place
from reader.programs import browse
from reader.tui.messages import Arranged, LinkLed, PostFailed, PostOpened
from reader.tui.shelf.arrangements import said_of
from reader.tui.threads.scribe import Scribe

if TYPE_CHECKING:
    from reader.document.find import Hit
    from reader.document.model import Document
    from reader.library.query.model import Query

BROWSING = "browse"
"""The name of a thread that waits for a program in which an address is open."""


class Desk(Scribe):
    """Opens and marks."""

    def arrange(self, view: Listing, query: "Query | None" = None) -> None:
        """Prepare to show the library in another arrangement: its index may have to be made.

        Args:
            view: The library so arranged.
            query: What narrows it.
        """
        self._begin(partial(self._arrange, view, query), "arrange", exclusive=True)

    def open(self, place: Place, query: "Query | None" = None) -> None:
        """Open a post, and mark it read; a post that is still being opened is given up.

        Args:
            place: The post.
            query: What was searched for where it was found.
        """
        self._begin(partial(self._open, place, query, self._opened), "open", exclusive=True)

    def renew(self, place: Place, query: "Query | None" = None) -> None:
        """Open a post again that is open, because it is shown otherwise now."""
        self._begin(partial(self._open, place, query), "open", exclusive=True)

    def follow(self, entry: Entry, address: str) -> None:
        """Find out where a link in a post leads."""
        self.report(lambda: LinkLed(address, self._session.target(address, entry)), "follow")

    def report(self, work: Callable[[], Message | None], group: str) -> None:
        """Begin `work` in a thread; what it returns, or a ReaderError of it, is reported."""
        self._begin(partial(self._report, work), group)

    def browse(self, url: str) -> None:
        """Open an address in a program with a window of its own.

        It may stay open as long as it likes: nobody waits for the thread that does.
        """
        work = partial(browse, url, self._session.openers)
        Thread(target=self._attempt, args=(work,), name=BROWSING, daemon=True).start()

    def _arrange(self, view: Listing, query: "Query | None") -> None:
        view.resort()
        self._screen.post_message(Arranged(self.outline_of(view), said_of(view.arrangement), query))

    def _open(
        self,
        place: Place,
        query: "Query | None",
        then: Callable[[Entry], None] | None = None,
    ) -> None:
        worker = get_current_worker()
        try:
            article = self._session.open(place.entry)
        except PostError as error:
            self._screen.post_message(PostFailed(place, error))
            return
        if worker.is_cancelled:
            return
        position = self._session.memory.facts(place.entry.id).position
        hits = () if query is None else self._places(article.document, query)
        self._screen.post_message(PostOpened(place, article, position, query, hits))
        if then is not None:
            then(place.entry)

    def _places(self, document: "Document", query: "Query") -> "tuple[Hit, ...]":
        """Return where what was searched for stands on a page."""
        from reader.document.readings import readings  # noqa: PLC0415  only searches pay
        from reader.document.text import plain_text  # noqa: PLC0415  the same

        return self._session.search.places(plain_text(document), query, readings(document))

    def _opened(self, entry: Entry) -> None:
        """Write down that a post was opened; another thread may be at marks that come before."""
        self._promise_here(partial(self._mark_opened, entry))
