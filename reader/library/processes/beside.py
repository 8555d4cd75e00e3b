"""A process beside this one: started anew, kept from Ctrl+C, ended by this one.

It is never forked, for the app runs threads; and it is not of `multiprocessing`, which would start
one more to look after it, and run the main module again.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from reader.library.processes.pipe import Pipe

_PATIENCE: Final = 1.0
"""Seconds that a process has to end."""

_PROGRAM: Final = """\
import sys
sys.path[:] = {path!r}
from reader.library.processes.beside import begin
begin({descriptor})
"""


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
        from socket import socketpair  # noqa: PLC0415  10 ms that few need
        from subprocess import DEVNULL, Popen  # noqa: PLC0415  the same

        own, other = socketpair()
        self.pipe = Pipe(own.detach())
        with other:
            program = _PROGRAM.format(path=sys.path, descriptor=other.fileno())
            self._process = Popen(  # noqa: S603  this Python, and a program of our own
                [sys.executable, "-c", program],
                stdin=DEVNULL,
                stdout=DEVNULL,
                stderr=DEVNULL,  # the app's screen is not for what goes wrong there
                pass_fds=[other.fileno()],
                process_group=0,  # which Ctrl+C and Ctrl+Z do not reach
            )
        with suppress(BrokenPipeError):  # it has ended already, which whoever listens will see
            self.pipe.send((work, given))

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def end(self) -> None:
        """End it: kindly, for it may be using a file."""
        self.pipe.close()
        self._wait()
        self.kill()

    def kill(self) -> None:
        """End it at once."""
        self.pipe.close()
        self._process.kill()
        self._process.wait()

    def last_words(self) -> str:
        """Say how it has ended."""
        self._wait()
        return f"ended with {self._process.returncode}"

    def _wait(self) -> None:
        from subprocess import TimeoutExpired  # noqa: PLC0415  as above

        with suppress(TimeoutExpired):
            self._process.wait(_PATIENCE)


def begin(descriptor: int) -> None:
    """Do the work that comes through the pipe with this number; what the process does."""
    pipe = Pipe(descriptor)
    with suppress(EOFError):  # the other process ended before it has said what is to be done
        work, given = pipe.receive()
        work(pipe, *given)
