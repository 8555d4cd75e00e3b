"""Whose turn it is to bring a file up to date: one process does, the others wait for that."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

PATIENCE: Final = 5.0
"""Seconds without news from the process that has the turn, after which it may be suspended."""

_PAUSE: Final = 0.1
"""Seconds between two looks at how far that process is."""

_Far = TypeVar("_Far")


class Turn:
    """The turn at a file, which is there for nothing else. It ends with the process that has it."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._descriptor: int | None = None

    def is_ours(self) -> bool:
        """Take the turn if nobody else has it, and tell whether it is ours.

        Where files cannot be locked it always is: what is done twice is only done in vain.
        """
        if self._descriptor is None:
            try:
                self._descriptor = _locked(self._path)
            except BlockingIOError:
                return False
            except OSError:
                return True
        return True

    def wait(self, far: Callable[[], _Far], patience: float = PATIENCE) -> Iterator[_Far]:
        """Wait for the turn, and yield how far the process is that has it.

        It may not be ours at the end: a process that does not get on is not waited for.

        Args:
            far: Tells how far that process is.
            patience: Seconds to wait while that stays the same.
        """
        told, news = None, time.monotonic()
        while not self.is_ours():
            now = far()
            if now != told:
                told, news = now, time.monotonic()
            elif time.monotonic() - news > patience:
                return
            yield now
            time.sleep(_PAUSE)

    def close(self) -> None:
        """Leave it to the next one."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _locked(path: str) -> int:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
