"""A pipe to another process: values go through it, one after another.

`multiprocessing.connection` does the same, and is 3.5 MB in each process that watches or works.
"""

import os
import pickle
import select
from typing import Any, Final

_HEAD: Final = 8
"""The bytes before each value, which tell how many it has."""
_MOST: Final = 1 << 20
"""Bytes that are read at once: a buffer of that size is made for each read."""


class Pipe:
    """One end of it. One thread may send while another one receives."""

    def __init__(self, descriptor: int) -> None:
        """Use a file descriptor; it is closed with the pipe."""
        self._descriptor = descriptor

    def send(self, value: object) -> None:
        """Send a value; wait until there is room for it.

        Raises:
            OSError: Nobody is at the other end any more, or this one is closed.
        """
        said = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        left = memoryview(len(said).to_bytes(_HEAD, "big") + said)
        while left:
            left = left[os.write(self._descriptor, left) :]

    def receive(self) -> Any:  # noqa: ANN401  whatever was sent
        """Wait for the next value, and return it.

        Raises:
            EOFError: Nobody is at the other end any more.
            OSError: The same, or this end is closed.
        """
        size = int.from_bytes(self._read(_HEAD), "big")
        return pickle.loads(self._read(size))  # noqa: S301  from a process of our own

    def is_ready(self, seconds: float | None = 0.0) -> bool:
        """Tell whether something is to be received, or the end, within so many seconds.

        Args:
            seconds: None: wait for as long as it takes.
        """
        poll = select.poll()
        poll.register(self._descriptor, select.POLLIN)
        return bool(poll.poll(None if seconds is None else 1000 * seconds))

    def close(self) -> None:
        """Let go of this end, once: the other one is told so."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def _read(self, size: int) -> bytes:
        parts = []
        while size:
            part = os.read(self._descriptor, min(size, _MOST))
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)
