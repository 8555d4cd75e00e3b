"""A process beside this one: started anew, kept from Ctrl+C, ended by this one.

It is never forked, for the app runs threads.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_PATIENCE: Final = 1.0
"""Seconds that a process has to end."""

_TRACKING: Final = Lock()
"""`redirect_stderr` changes what holds for all threads."""


class Beside:
    """A process, as it is seen from here, and a pipe to it."""

    def __init__(self, work: Callable[..., object], *given: object) -> None:
        """Start it.

        Args:
            work: What it does: a function of a module, which it finds by its name. It is called
                with its end of the pipe, and what is given; and is to return when that has no other
                end any more, however this process ended.
            given: Plain values.
        """
        from multiprocessing import get_context  # noqa: PLC0415  20 ms that few need

        spawning = get_context("spawn")
        self.pipe, end = spawning.Pipe()
        self._process = spawning.Process(target=_silently, args=(work, end, *given), daemon=True)
        track_resources()
        with _uninterrupted():
            self._process.start()
        end.close()

    @property
    def pid(self) -> int | None:
        """The number of the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended."""
        return self._process.is_alive()

    def end(self) -> None:
        """End it: kindly, for it may be using a file."""
        self.pipe.close()
        self._process.join(_PATIENCE)
        self._process.kill()
        self._process.join()

    def kill(self) -> None:
        """End it at once."""
        self.pipe.close()
        self._process.kill()
        self._process.join()

    def last_words(self) -> str:
        """Say how it has ended."""
        self._process.join(_PATIENCE)
        return f"ended with {self._process.exitcode}"


def track_resources() -> None:
    """Start what `multiprocessing` tracks resources with, which is to be done before a process.

    It hands on the file of `sys.stderr`; while an app draws on the terminal there is none, and to
    hand that on fails.
    """
    from multiprocessing import resource_tracker  # noqa: PLC0415  as `get_context`

    with _TRACKING, redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def _silently(work: "Callable[..., object]", pipe: "Connection", *given: Any) -> None:  # noqa: ANN401  whatever it takes
    """Do the work; the app's screen is not for what goes wrong here."""
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115  for the life of the process
    work(pipe, *given)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Start processes that a Ctrl+C does not reach: this one ends them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
