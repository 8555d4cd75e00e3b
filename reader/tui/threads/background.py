"""How work is begun in a thread, and how what it makes and its errors are reported."""

import asyncio
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.library.processes.cancel import CancelledError
from reader.session import Session
from reader.tui.messages import Failed

TOGETHER = 0.05
"""Seconds within which what is made is reported at once: a message for each would slow the keys."""

THREADS = 6
"""Threads at the most, however many processors there are: each has its connection to the catalog,
and keeps the memory that its largest search took."""

_Made = TypeVar("_Made")


def share_threads() -> None:
    """Let all that works beside the screen share some threads; to be called before it begins."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  once the list is on screen

    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS))


class Background:
    """Asks the session in threads. Touches no widget: it posts messages to the screen."""

    def __init__(self, session: Session, screen: Screen[Any]) -> None:
        self._session = session
        self._screen = screen

    def _begin(self, work: Callable[[], None], group: str, *, exclusive: bool = False) -> None:
        """Begin `work` in a thread; a ReaderError of it is reported."""
        attempt = partial(self._attempt, work)
        self._screen.run_worker(attempt, thread=True, group=group, exclusive=exclusive)

    def _report(self, work: Callable[[], Message | None]) -> None:
        """Do `work`, and report what it returns, if anything."""
        message = work()
        if message is not None:
            self._screen.post_message(message)

    def _report_all(
        self, made: Iterable[_Made], message: Callable[[tuple[_Made, ...]], Message]
    ) -> None:
        """Report things as they are made, some at once; end when they are not wanted any more."""
        worker, since = get_current_worker(), time.monotonic()
        some: list[_Made] = []
        try:
            for each in made:
                if worker.is_cancelled:
                    return
                some.append(each)
                if time.monotonic() - since >= TOGETHER:
                    self._screen.post_message(message(tuple(some)))
                    some, since = [], time.monotonic()
        finally:
            if some:
                self._screen.post_message(message(tuple(some)))

    def _attempt(self, work: Callable[[], None]) -> None:
        try:
            with suppress(CancelledError):
                work()
        except ReaderError as error:
            self._screen.post_message(Failed(error))
