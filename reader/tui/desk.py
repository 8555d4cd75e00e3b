"""The work in the background: it asks the session in threads, and reports to one screen."""

import time
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

    def scan(self) -> None:
        """Bring the catalog up to date; a scan that is under way is given up for a new one."""
        self._screen.run_worker(self._scan, thread=True, exclusive=True, group="scan")

    def open(self, place: Place) -> None:
        """Open a post, and mark it read; a post that is still being opened is given up."""
        work = partial(self._open, place)
        self._screen.run_worker(work, thread=True, exclusive=True, group="open")

    def mark(self, entry: Entry, *, read: bool | None = None, starred: bool | None = None) -> None:
        """Write down that a post is read, unread, starred or not."""
        work = partial(self._mark, entry, read=read, starred=starred)
        self._screen.run_worker(work, thread=True, group="mark")

    def browse(self, url: str) -> None:
        """Open an address in a browser with a window of its own."""
        self._screen.run_worker(partial(self._browse, url), thread=True, group="browse")

    def _scan(self) -> None:
        worker = get_current_worker()
        reported = 0.0
        try:
            for progress in self._session.scan():
                if worker.is_cancelled:
                    return
                now = time.monotonic()
                if progress.finished or now - reported >= REPORT_EVERY:
                    self._screen.post_message(Scanned(progress, self._session.outline()))
                    reported = now
        except ReaderError as error:
            self._screen.post_message(Failed(error))

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
            self._mark(place.entry, read=True)

    def _mark(self, entry: Entry, *, read: bool | None = None, starred: bool | None = None) -> None:
        try:
            marked = self._session.mark(entry, read=read, starred=starred)
            self._screen.post_message(Marked(marked, self._session.outline()))
        except ReaderError as error:
            self._screen.post_message(Failed(error))

    def _browse(self, url: str) -> None:
        try:
            browse(url)
        except ReaderError as error:
            self._screen.post_message(Failed(error))
