"""Read many files at once: in this process, and beside it in others when there is much to do.

The others are started anew (`spawn`), never forked: the app runs threads. They end when their pipe
does, however this process ends.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from itertools import chain, islice
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, assert_never

from reader.library.columns import Columns
from reader.library.identity import Trait
from reader.library.model import Unreadable
from reader.library.reading import Outcome, Reading, Task, attempt

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

CHUNK: Final = 100
"""Files that are handed over at once: 5 ms of work, and less than a pipe holds."""

MANY: Final = 2000
"""Files from which on other processes help: they take 0.15 s to start, and so many to read here."""

_MOST: Final = 4
"""Processes at the most; more would wait for the one that writes."""

_AHEAD: Final = 3
"""Chunks that wait at a process, so that it never does."""

_PATIENCE: Final = 1.0
"""Seconds that a process has to end."""

Chunk = tuple[Task, ...]
Outcomes = tuple[Outcome, ...]


class Readers:
    """The processes that read; started by the first call that has much to do."""

    def __init__(self, many: int = MANY) -> None:
        self._many = many
        self._workers: list[_Worker] = []

    def read(self, tasks: Iterable[Task]) -> Iterator[Outcomes]:
        """Read files; yield what comes of them in their order, some at a time."""
        waiting = iter(tasks)
        chunks = iter(lambda: tuple(islice(waiting, CHUNK)), ())
        ahead = tuple(islice(chunks, -(-self._many // CHUNK)))
        if sum(map(len, ahead)) < self._many or processors() == 1:
            return (_read_here(chunk) for chunk in chain(ahead, chunks))
        return self._read_beside(chain(ahead, chunks))

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _read_beside(self, chunks: Iterable[Chunk]) -> Iterator[Outcomes]:
        """Hand chunks out; read them here as long as no process has started, or none is left."""
        if not self._workers:
            self._workers = [_Worker() for _ in range(min(processors(), _MOST))]
        handed: deque[tuple[_Worker, Chunk]] = deque()
        for chunk in chunks:
            while (worker := self._idlest()) is None and handed:
                yield _outcomes(*handed.popleft())
            if worker is None:
                yield _read_here(chunk)
            else:
                worker.hand(chunk)
                handed.append((worker, chunk))
        while handed:
            yield _outcomes(*handed.popleft())

    def _idlest(self) -> "_Worker | None":
        ready = [each for each in self._workers if each.is_ready()]
        return min(ready, key=lambda each: each.waiting, default=None)


class _Worker:
    """A process that reads, as it is seen from here."""

    def __init__(self) -> None:
        from multiprocessing import get_context  # noqa: PLC0415  20 ms that few scans need

        spawning = get_context("spawn")
        self._pipe, end = spawning.Pipe()
        self._process = spawning.Process(target=serve, args=(end,), daemon=True)
        self.waiting = 0
        """Chunks that were handed over and have not come back."""
        self._has_started = False
        track_resources()
        with _uninterrupted():
            self._process.start()
        end.close()

    def is_ready(self) -> bool:
        """Tell whether there is room for one more chunk."""
        if not self._has_started and self._pipe.poll():
            self._has_started = self._receive() is not None
        return self._has_started and self._process.is_alive() and self.waiting < _AHEAD

    def hand(self, chunk: Chunk) -> None:
        """Hand a chunk over; if the process dies, `take` tells."""
        self.waiting += 1
        with suppress(OSError):
            self._pipe.send(tuple(map(tuple, chunk)))

    def take(self) -> Outcomes | None:
        """Return what has come of the oldest chunk; None if the process has died."""
        self.waiting -= 1
        packed = self._receive()
        return None if packed is None else tuple(map(_unpacked, packed))

    def end(self) -> None:
        """End the process: kindly, for it may be using a file."""
        self._pipe.close()
        self._process.join(_PATIENCE)
        self._process.kill()
        self._process.join()

    def last_words(self) -> str:
        """Say how the process has ended."""
        self._process.join(_PATIENCE)
        return f"ended with {self._process.exitcode}"

    def _receive(self) -> Any:  # noqa: ANN401  what came through the pipe
        try:
            return self._pipe.recv()
        except (EOFError, OSError):
            return None


def processors() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every system tells
        return os.cpu_count() or 1


def serve(pipe: "Connection") -> None:
    """Read what comes through the pipe until it ends; the body of the other processes.

    A fault is not told from here, into the app's screen: what was handed over is read again where
    it came from, and shows there.
    """
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115  for the life of the process
    chunks: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_receive_all, args=(pipe, chunks), daemon=True).start()
    with suppress(OSError):
        pipe.send(())
        while (chunk := chunks.get()) is not None:
            pipe.send([_packed(attempt(Task(*each))) for each in chunk])


def _receive_all(pipe: "Connection", chunks: "SimpleQueue[Any]") -> None:
    """Take in what comes at once: neither end may wait for the other to read."""
    with suppress(EOFError, OSError):
        while True:
            chunks.put(pipe.recv())
    chunks.put(None)


def _outcomes(worker: _Worker, chunk: Chunk) -> Outcomes:
    """Return what has come of a chunk; if its process has died, it is read here."""
    outcomes = worker.take()
    if outcomes is not None:
        return outcomes
    message = f"a process that was reading here {worker.last_words()}; its files were read again"
    return (Unreadable(os.path.dirname(chunk[0].path), message), *_read_here(chunk))


def _read_here(chunk: Chunk) -> Outcomes:
    return tuple(map(attempt, chunk))


def _packed(outcome: Outcome) -> tuple[object, ...] | None:
    """Return an outcome as plain values, which pass a pipe five times as fast."""
    match outcome:
        case None:
            return None
        case Unreadable():
            return tuple(outcome)
        case Reading(path, stamp, columns, trait, is_listed):
            return path, stamp, tuple(columns), tuple(trait), is_listed
        case _:
            assert_never(outcome)


def _unpacked(packed: tuple[Any, ...] | None) -> Outcome:
    match packed:
        case None:
            return None
        case path, message:
            return Unreadable(path, message)
        case path, stamp, columns, trait, is_listed:
            return Reading(path, stamp, Columns._make(columns), Trait._make(trait), is_listed)
        case _:
            raise AssertionError(packed)


def track_resources() -> None:
    """Start what `multiprocessing` tracks resources with, which is to be done before a process.

    It hands on the file of `sys.stderr`; while an app draws on the terminal there is none, and to
    hand that on fails.
    """
    from multiprocessing import resource_tracker  # noqa: PLC0415  as `get_context`

    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Start processes that a Ctrl+C does not reach: this one ends them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
