"""Let go of a question while it is being answered: the next keystroke asks another one."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

_STEPS = 1000
"""Steps of SQLite between two looks at whether the answer is still wanted: 0.1 ms."""


class CancelledError(Exception):
    """The answer is not wanted any more. It is for whoever cancelled, never for the user."""


class Cancel:
    """Whether an answer is still wanted. It may be cancelled from any thread, once for all."""

    def __init__(self) -> None:
        self._cancelled = False

    def __bool__(self) -> bool:
        """Tell whether it has been cancelled."""
        return self._cancelled

    def cancel(self) -> None:
        """Let the answer not be wanted any more; what works at it stops within a millisecond."""
        self._cancelled = True

    def check(self) -> None:
        """Stop here if the answer is not wanted.

        Raises:
            CancelledError: It is not.
        """
        if self._cancelled:
            raise CancelledError

    @contextmanager
    def watching(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Let SQLite stop as soon as the answer is not wanted.

        Raises:
            CancelledError: It is not.
        """
        self.check()
        connection.set_progress_handler(self.__bool__, _STEPS)
        try:
            yield
        except sqlite3.OperationalError:
            self.check()
            raise
        finally:
            connection.set_progress_handler(None, 0)


def watching(connection: sqlite3.Connection, cancel: Cancel | None) -> AbstractContextManager[None]:
    """Let SQLite stop as soon as an answer is not wanted; None: it always is."""
    return nullcontext() if cancel is None else cancel.watching(connection)


def check(cancel: Cancel | None) -> None:
    """Stop here if an answer is not wanted; None: it always is.

    Raises:
        CancelledError: It is not.
    """
    if cancel is not None:
        cancel.check()
