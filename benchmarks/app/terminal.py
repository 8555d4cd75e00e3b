"""A program on a terminal of its own: keys go in, and when its answers are there is measured."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

SIZE = struct.pack("HHHH", 40, 120, 0, 0)
"""Rows, columns."""
_QUIET = 0.3
"""Seconds of silence after which an answer is over."""
_LONGEST = 120.0
"""Seconds to wait for a text."""
_ASKED = b"\x1b[6n"
"""Where the cursor is, which any terminal tells at once."""
_ANSWERED = b"\x1b[1;2R"
"""In the second column: behind a character of one cell."""


class Answer(NamedTuple):
    """What a key brings about."""

    seconds: float
    """From the key to the last byte of the answer."""
    cpu: float
    """Seconds of processor time."""
    size: int
    """Bytes."""


class Terminal:
    """A running program, and the terminal of 120 by 40 that it draws on."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._start = time.perf_counter()
        self._process, self._file = pty.fork()
        if self._process == 0:
            os.execvpe(command[0], list(command), environment)  # noqa: S606  what is measured
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, SIZE)
        self._drawn = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._file)

    def until(self, text: str) -> float:
        """Wait for a text; return the seconds since the start, or since the last key.

        Raises:
            TimeoutError: It does not come.
        """
        wanted, end = text.encode(), time.perf_counter() + _LONGEST
        while wanted not in self._drawn:
            self._read(1.0)
            if time.perf_counter() > end:
                raise TimeoutError(f"no {text!r} on the screen: {self._drawn[-2000:]!r}")
        return time.perf_counter() - self._start

    def settle(self, seconds: float = 0.5) -> None:
        """Wait until nothing has been drawn for so long."""
        while self._read(seconds):
            pass

    def type(self, keys: str) -> None:
        """Type keys; what was drawn before is forgotten."""
        self._drawn = b""
        self._start = time.perf_counter()
        os.write(self._file, keys.encode())

    def key(self, keys: str) -> Answer:
        """Type keys and wait for all that they bring about."""
        before = self._cpu()
        self.type(keys)
        last = self._start
        while self._read(_QUIET):
            last = time.perf_counter()
        return Answer(last - self._start, self._cpu() - before, len(self._drawn))

    @property
    def memory(self) -> int:
        """Bytes that the process and those it has started hold now; what is shared, by shares."""
        return sum(map(_held, self._family(self._process)))

    def _family(self, parent: int) -> Iterator[int]:
        yield parent
        for task in Path(f"/proc/{parent}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from self._family(int(child))

    def _cpu(self) -> float:
        """Return the processor time of all threads so far, in seconds."""
        tasks = Path(f"/proc/{self._process}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def _read(self, seconds: float) -> bool:
        """Take in what is drawn next; tell whether anything was within so many seconds."""
        ready, _, _ = select.select([self._file], [], [], seconds)
        if not ready:
            return False
        drawn = os.read(self._file, 1 << 16)
        self._drawn += drawn
        if _ASKED in drawn:
            os.write(self._file, _ANSWERED)
        return bool(drawn)


def _held(process: int) -> int:
    """Return the bytes that a process holds, of what others hold too its share."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    line = next(line for line in lines if line.startswith("Pss:"))
    return int(line.split()[1]) * 1024
