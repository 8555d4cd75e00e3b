"""Bring the index up to date with the catalog: newest first, and again where it was left off."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import islice
from os.path import dirname
from typing import Final

from reader.config import Library
from reader.library.folders.rules import Rulebook
from reader.library.model import Indexing
from reader.library.processes.turn import Turn
from reader.library.search.contents import Task, texts
from reader.library.search.index import Index
from reader.library.search.waiting import (
    begin_again,
    count,
    entries,
    indexing,
    settle,
    still_waiting,
    waiting,
)
from reader.library.store.database import Database

_WRITTEN: Final = 5
"""Chunks that are written at once: what is lost when it is stopped is half a second's work."""


def take_in(
    catalog: Database, index: Index, libraries: Sequence[Library], *, patience: float
) -> Iterator[Indexing]:
    """Bring the index up to date, and tell how far it is.

    It may be left off at any report; what was taken in by then is found. While another process is
    at it, its progress is told.

    Args:
        catalog: The catalog.
        index: The index of its texts.
        libraries: The configured ones.
        patience: Seconds to wait for another process that does not get on.

    Raises:
        LibraryError: One of the files cannot be written.
    """
    with closing(Turn(index.turn)) as turn:
        yield from turn.wait(partial(indexing, catalog, index), patience)
        _mend(catalog, index)
        yield from _taken_in(catalog, index, libraries)


def _taken_in(catalog: Database, index: Index, libraries: Sequence[Library]) -> Iterator[Indexing]:
    work = waiting(catalog)
    index.change(work.gone, ())
    settle(catalog, (event for post in work.gone for event in work.events[post]))
    rulebook = Rulebook(libraries)
    tasks = (
        Task(entry, rulebook.of(dirname(entry.path)), index.variants)
        for entry in entries(catalog, work.come)
    )
    with closing(texts(tasks)) as read:
        while batch := [text for chunk in islice(read, _WRITTEN) for text in chunk]:
            wanted = still_waiting(catalog, {text.id: work.events[text.id] for text in batch})
            index.change((), [text for text in batch if text.id in wanted])
            settle(catalog, (event for post in wanted for event in work.events[post]))
            yield indexing(catalog, index)


def _mend(catalog: Database, index: Index) -> None:
    """See to it that an index that is another catalog's, or in disorder, is built from the start.

    One that was taken away is nobody's. A crash of the whole computer may undo what was last
    written to one of the two files.
    """
    total, events = count(catalog)
    astray = abs(index.held() - total) > events
    if astray or not index.is_of_catalog() or index.is_scattered():
        index.clear()
        begin_again(catalog)
