"""The work in the background: it asks the session in threads, and reports to one screen."""

import threading
import time
from collections.abc import Callable
from functools import partial

from textual.screen import Screen
from textual.worker import get_current_worker

from reader.errors import PostError, ReaderError
from reader.library.model import Entry, Place
from reader.programs import browse
from reader.session import Session
from reader.tui.messages import Failed, Marked, PostFailed, PostOpened, Scanned

REPORT_EVERY = 0.1
"""Seconds between two reports of a scan: a flood of them would slow the keys."""


class Desk:
    """Scans, opens and marks in threads. Touches no widget: it posts messages to the screen."""

    def __init__(self, session: Session, screen: Screen[None]) -> None:
        self._session = session
        self._screen = screen
        self._marking = threading.Lock()

    def scan(self) -> None:
        """Bring the catalog up to date; a scan that is under way is given up for a new one."""
        self._begin(self._scan, "scan", exclusive=True)

    def open(self, place: Place) -> None:
        """Open a post, and mark it read; a post that is still being opened is given up."""
        self._begin(partial(self._open, place), "open", exclusive=True)

    def toggle_read(self, entry: Entry) -> None:
        """Write down that a post is read, or unread if it is read."""
        self._begin(partial(self._toggle_read, entry), "mark")

    def toggle_star(self, entry: Entry) -> None:
        """Write down that a post is starred, or not if it is."""
        self._begin(partial(self._toggle_star, entry), "mark")

    def browse(self, url: str) -> None:
        """Open an address in a browser with a window of its own."""
        self._begin(partial(browse, url), "browse")

    def _begin(self, work: Callable[[], None], group: str, *, exclusive: bool = False) -> None:
        """Begin `work` in a thread; a ReaderError of it is reported."""
        attempt = partial(self._attempt, work)
        self._screen.run_worker(attempt, thread=True, group=group, exclusive=exclusive)

    def _attempt(self, work: Callable[[], None]) -> None:
        try:
            work()
        except ReaderError as error:
            self._screen.post_message(Failed(error))

    def _scan(self) -> None:
        worker = get_current_worker()
        reported = 0.0
        for progress in self._session.scan():
            if worker.is_cancelled:
                return
            now = time.monotonic()
            if progress.finished or now - reported >= REPORT_EVERY:
                self._screen.post_message(Scanned(progress, self._session.outline()))
                reported = now

    def _open(self, place: Place) -> None:
        worker = get_current_worker()
        try:
            article = self._session.open(place.entry)
        except PostError as error:
            self._screen.post_message(PostFailed(place, error))
            return
        if worker.is_cancelled:
            return
        self._screen.post_message(PostOpened(place, article))
        if not place.entry.read:
            with self._marking:
                self._mark(place.entry, read=True)

    def _toggle_read(self, entry: Entry) -> None:
        with self._marking:
            read = not self._now(entry).read
            self._mark(entry, "Marked as read" if read else "Marked as unread", read=read)

    def _toggle_star(self, entry: Entry) -> None:
        with self._marking:
            starred = not self._now(entry).starred
            self._mark(entry, "Starred" if starred else "Star taken away", starred=starred)

    def _now(self, entry: Entry) -> Entry:
        """Return what is known of a post after all keys before this one."""
        return self._session.entry(entry.id) or entry

    def _mark(
        self, entry: Entry, said: str = "", *, read: bool | None = None, starred: bool | None = None
    ) -> None:
        """Write a mark; only then let it be shown."""
        marked = self._session.mark(entry, read=read, starred=starred)
        self._screen.post_message(Marked(marked, self._session.outline(), said))
