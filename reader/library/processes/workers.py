"""Work on many things at once: in this process, and in others when there is much to do.

How the others are started and end is told in `beside`.
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Final, Generic, NamedTuple, TypeVar

from reader.library.processes import collecting
from reader.library.processes.beside import Beside
from reader.library.processes.pipe import Pipe

CHUNK: Final = 100
"""Things that are handed over at once."""

_MOST: Final = 4
"""Processes at the most; more would wait for the one that writes."""

AHEAD: Final = 3
"""Chunks that wait at a process, so that it never does, where each is long in the making."""

_Thing = TypeVar("_Thing")
_Made = TypeVar("_Made")


class Done(NamedTuple, Generic[_Thing, _Made]):
    """A chunk that was worked on."""

    things: tuple[_Thing, ...]
    made: _Made
    lost: str
    """How the process ended that was working on it, so that it was done again here; or empty."""


class Workers(Generic[_Thing, _Made]):
    """The processes that do one kind of work; started by the first call that has much of it."""

    def __init__(
        self, work: Callable[[tuple[_Thing, ...]], _Made], many: int, ahead: int = AHEAD
    ) -> None:
        """Take the work.

        Args:
            work: What is done with a chunk. A function of a module, which the others find by its
                name; it takes and returns plain values, which pass a pipe five times as fast.
            many: Things from which on other processes help: they take 0.15 s to start.
            ahead: Chunks that wait at each of them, or are done and wait to be taken.
        """
        self._work = work
        self._many = many
        self._ahead = ahead
        self._workers: list[_Worker] = []

    def each(self, things: Iterable[_Thing]) -> Iterator[Done[_Thing, _Made]]:
        """Work on things, and yield what comes of them in their order, some at a time."""
        waiting = iter(things)
        chunks = iter(lambda: tuple(islice(waiting, CHUNK)), ())
        ahead = tuple(islice(chunks, -(-self._many // CHUNK)))
        if sum(map(len, ahead)) < self._many or processors() == 1:
            return (self._done_here(chunk) for chunk in chain(ahead, chunks))
        return self._done_beside(chain(ahead, chunks))

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        for worker in self._workers:
            worker.let_go()
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _done_beside(self, chunks: Iterable[tuple[_Thing, ...]]) -> Iterator[Done[_Thing, _Made]]:
        """Hand chunks out; do them here as long as no process has started, or none is left."""
        if not self._workers:
            self._workers = [
                _Worker(self._work, self._ahead) for _ in range(min(processors(), _MOST))
            ]
        handed: deque[tuple[_Worker, tuple[_Thing, ...]]] = deque()
        for chunk in chunks:
            while (worker := self._idlest()) is None and handed:
                yield self._taken(*handed.popleft())
            if worker is None:
                yield self._done_here(chunk)
            else:
                worker.hand(chunk)
                handed.append((worker, chunk))
        while handed:
            yield self._taken(*handed.popleft())

    def _idlest(self) -> "_Worker | None":
        ready = [each for each in self._workers if each.is_ready()]
        return min(ready, key=lambda each: each.waiting, default=None)

    def _taken(self, worker: "_Worker", chunk: tuple[_Thing, ...]) -> Done[_Thing, _Made]:
        """Take what has come of a chunk; if its process has died, it is done here."""
        taken = worker.take()
        if taken is None:
            return self._done_here(chunk)._replace(lost=worker.last_words())
        (made,) = taken
        return Done(chunk, made, "")

    def _done_here(self, chunk: tuple[_Thing, ...]) -> Done[_Thing, _Made]:
        return Done(chunk, self._work(chunk), "")


class _Worker:
    """A process that works, as it is seen from here."""

    def __init__(self, work: Callable[[Any], object], ahead: int) -> None:
        self._process = Beside(serve, work)
        self._ahead = ahead
        self.waiting = 0
        """Chunks that were handed over and have not come back."""
        self._has_started = False

    def is_ready(self) -> bool:
        """Tell whether there is room for one more chunk."""
        if not self._has_started and self._process.pipe.is_ready():
            self._has_started = self._receive() is not None
        return self._has_started and self._process.is_alive and self.waiting < self._ahead

    def hand(self, chunk: tuple[object, ...]) -> None:
        """Hand a chunk over; if the process dies, `take` tells."""
        self.waiting += 1
        with suppress(OSError):
            self._process.pipe.send(chunk)

    def take(self) -> tuple[Any] | None:
        """Return what has come of the oldest chunk; None if the process has died."""
        self.waiting -= 1
        taken: tuple[Any] | None = self._receive()
        return taken

    def let_go(self) -> None:
        """Let the process end behind the chunk that it is working on."""
        self._process.pipe.close()

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.end()

    def last_words(self) -> str:
        """Say how the process has ended."""
        return self._process.last_words()

    def _receive(self) -> Any:  # noqa: ANN401  what came through the pipe
        try:
            return self._process.pipe.receive()
        except (EOFError, OSError):
            return None


def processors() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every system tells
        return os.cpu_count() or 1


def serve(pipe: Pipe, work: Callable[[Any], object]) -> None:
    """Work on what comes through the pipe until it ends; the body of the other processes.

    What has come, and was not begun when it ends, is for nobody any more.

    A fault is not told from here, into the app's screen: what was handed over is done again where
    it came from, and shows there.
    """
    gc.set_threshold(collecting.OFTEN_ENOUGH)
    chunks: SimpleQueue[Any] = SimpleQueue()
    made: SimpleQueue[Any] = SimpleQueue()
    ended = Event()
    Thread(target=_receive_all, args=(pipe, chunks, ended), daemon=True).start()
    sender = Thread(target=_send_all, args=(pipe, made))
    sender.start()
    try:
        made.put(())
        while (chunk := chunks.get()) is not None and not ended.is_set():
            made.put((work(chunk),))
    finally:
        made.put(None)
        sender.join()


def _receive_all(pipe: Pipe, chunks: "SimpleQueue[Any]", ended: Event) -> None:
    """Take in what comes at once: neither end may wait for the other to read."""
    with suppress(EOFError, OSError):
        while True:
            chunks.put(pipe.receive())
    ended.set()
    chunks.put(None)


def _send_all(pipe: Pipe, made: "SimpleQueue[Any]") -> None:
    """Send what was made as it is taken, while more is being made."""
    with suppress(OSError):
        while (each := made.get()) is not None:
            pipe.send(each)
