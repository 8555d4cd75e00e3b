"""Read posts for the index: in this process, and in others when there is much to do."""

import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from threading import Thread
from typing import Final, NamedTuple

from reader.errors import PostError
from reader.library.bodies import body_at
from reader.library.model import Entry
from reader.library.query.columns import Body
from reader.library.search.content import content
from reader.library.search.index import Text
from reader.library.workers import processors, track_resources
from reader.posts.rules import Rules

MANY: Final = 1000
"""Posts from which on other processes help."""

CHUNK: Final = 100
"""Posts that are read at once: 0.1 s of work."""

_MOST: Final = 4
"""Processes at the most."""

_AHEAD: Final = 3
"""Chunks that wait for each process."""


class Task(NamedTuple):
    """A post to be read."""

    entry: Entry
    rules: Rules
    variants: bool


Texts = tuple[Text, ...]
_Chunk = tuple[Task, ...]
_Words = tuple[tuple[str, ...], ...]


def texts(tasks: Iterable[Task], *, many: bool) -> Iterator[Texts]:
    """Read posts; yield what the index takes of them, some at a time, in their order."""
    waiting = iter(tasks)
    chunks = iter(lambda: tuple(islice(waiting, CHUNK)), ())
    if many and processors() > 1:
        return _read_beside(chunks)
    return (_texts(chunk, _words(chunk)) for chunk in chunks)


def _read_beside(chunks: Iterable[_Chunk]) -> Iterator[Texts]:
    """Read in other processes, which are started anew: the app runs threads."""
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415  30 ms, for many
    from multiprocessing import get_context  # noqa: PLC0415  the same

    track_resources()
    count = min(processors(), _MOST)
    pool = ProcessPoolExecutor(count, get_context("spawn"), _serve)
    ahead: deque[tuple[_Chunk, Future[_Words]]] = deque()
    try:
        for chunk in chunks:
            ahead.append((chunk, pool.submit(_words, chunk)))
            if len(ahead) > count * _AHEAD:
                done, future = ahead.popleft()
                yield _texts(done, future.result())
        for done, future in ahead:
            yield _texts(done, future.result())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _serve() -> None:
    """Leave Ctrl+C and the screen to the process that started this one, and end when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115  for the life of the process
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one: killed, it could tell nobody."""
    from multiprocessing import parent_process  # noqa: PLC0415  there already

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _texts(chunk: _Chunk, words: _Words) -> Texts:
    return tuple(
        Text(task.entry.id, task.entry.cursor, each)
        for task, each in zip(chunk, words, strict=True)
    )


def _words(chunk: _Chunk) -> _Words:
    return tuple(content(task.entry, _body(task), variants=task.variants) for task in chunk)


def _body(task: Task) -> Body:
    """Return what the file says; one that is gone or cannot be read is found by its row alone."""
    try:
        return body_at(task.entry.path, task.rules)
    except PostError:
        return Body()
