"""Look at the folders in the background, and report to one screen."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from textual.screen import Screen
from textual.worker import get_current_worker

from reader.library.folders.scope import Everything, Folders, Only, Scope
from reader.library.model import Progress
from reader.session import Session
from reader.tui.around import shortened
from reader.tui.messages import Failed, Outline, Scanned, Unwatched
from reader.tui.threads.background import Background
from reader.tui.threads.rules_file import RulesFile

REPORT_EVERY = 0.1
"""Seconds between two reports of a scan: a flood of them would slow the keys."""

SHARE = 9
"""How many times longer nothing is reported than it took: groups may be many, and all open."""


class Pace:
    """Says when to report: seldom where that takes long."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next = clock()

    @property
    def is_due(self) -> bool:
        """Whether it is time for a report."""
        return self._clock() >= self._next

    @contextmanager
    def reporting(self) -> Iterator[None]:
        """Report meanwhile."""
        begun = self._clock()
        yield
        now = self._clock()
        self._next = now + max(REPORT_EVERY, SHARE * (now - begun))


class Lookout(Background):
    """Scans and watches in threads."""

    def __init__(
        self,
        session: Session,
        screen: Screen[None],
        outline: Callable[[], Outline],
        rules: RulesFile,
    ) -> None:
        """Prepare to look.

        Args:
            session: The library.
            screen: Where to report to.
            outline: Tells what the library holds, as it is shown.
            rules: What has the session know the rules that there are by now.
        """
        super().__init__(session, screen)
        self._rules = rules
        self._outline = outline
        self._looking = threading.Lock()
        self._closed = threading.Event()

    def begin(self) -> None:
        """Bring the catalog up to date, what is found quickly first; then follow what changes."""
        self._begin(self._watch, "watch", exclusive=True)
        self._begin(partial(self._scan, (Folders(), Everything())), "scan", exclusive=True)

    def scan(self) -> None:
        """Look at everything again; a scan that is under way is given up for it."""
        self._begin(partial(self._scan, (Everything(),), wished=True), "scan", exclusive=True)

    def look(self, path: str) -> None:
        """Look at one file again."""
        self._begin(partial(self._scan, (Only(frozenset((path,))),)), "look")

    def close(self) -> None:
        """End the watch."""
        self._closed.set()

    def _watch(self) -> None:
        from reader.library.scanning.watch import Unwatched as Blind  # noqa: PLC0415  only this thread pays

        for sight in self._session.watch(self._closed):
            if isinstance(sight, Blind):
                self._screen.post_message(Unwatched(sight.reason))
            else:
                self._attempt(partial(self._scan, (sight,)))

    def _scan(self, scopes: Sequence[Scope], *, wished: bool = False) -> None:
        """Scan so far and farther, when no other scan is at it."""
        with self._looking:
            problems = self._rules.take()
            self._scan_all(scopes, wished=wished)
            for problem in problems[:1]:
                self._screen.post_message(Failed(shortened(problem)))

    def _scan_all(self, scopes: Sequence[Scope], *, wished: bool) -> None:
        """Scan so far and farther; only the end of the last is the end."""
        worker, pace, found = get_current_worker(), Pace(), Progress(0, 0, 0)
        for scope in scopes:
            paths, told = scope.paths if isinstance(scope, Only) else frozenset(), 0
            for progress in self._session.scan(scope):
                if worker.is_cancelled:
                    return
                ends = progress.finished and scope is scopes[-1]
                if progress.finished:
                    found = _both(found, progress)
                if ends or (pace.is_due and not progress.finished):
                    with pace.reporting():
                        outline = self._outline() if ends or progress.read != told else None
                        far = found if ends else progress
                        self._screen.post_message(Scanned(far, outline, paths, wished))
                    told = progress.read


def _both(first: Progress, then: Progress) -> Progress:
    """Return what two scans have found, the one after the other."""
    return then._replace(
        read=first.read + then.read, gone=first.gone + then.gone, ruled=first.ruled + then.ruled
    )
