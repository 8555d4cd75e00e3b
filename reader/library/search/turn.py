"""Whose turn it is to write the index: one process does, the others wait for what it writes."""

import fcntl
import os
from typing import Final

PATIENCE: Final = 5.0
"""Seconds without news from the process that has the turn, after which it may be suspended."""


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
