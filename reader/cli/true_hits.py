"""What is found, held against its files: some may have been edited in place meanwhile."""

import os
from collections.abc import Callable, Iterable, Iterator

from reader.cli.progress import follow
from reader.library.folders.scope import ALL_FILES, Only, Scope
from reader.library.folders.stamps import stamp_of
from reader.library.model import Entry
from reader.session import Session

MOST = 1000
"""Hits of which each file is looked at; for more, to look at all files takes no longer."""


def true_hits(session: Session, find: Callable[[int | None], Iterable[Entry]]) -> Iterable[Entry]:
    """Return what is found once all of it is as its files are.

    Where nothing is found, or very much, each file of the library is looked at.

    Args:
        session: The library.
        find: Searches it as it is known by then, for so many posts at the most; None: for all.
    """
    looked_at: frozenset[str] = frozenset()
    while True:
        found = tuple(find(MOST + 1))
        if not 0 < len(found) <= MOST:
            _look(session, ALL_FILES)
            return find(None)
        stale = frozenset(_stale(session, found)) - looked_at
        if not stale:
            return found
        _look(session, Only(stale))
        looked_at |= stale  # one that has only just been written is not as it was read for a while


def _look(session: Session, scope: Scope) -> None:
    follow(session.scan(scope))


def _stale(session: Session, entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the files that are not as they were when they were read."""
    for entry in entries:
        try:
            now = stamp_of(os.stat(entry.path))
        except OSError:
            yield entry.path
        else:
            if now != session.stamp(entry.path):
                yield entry.path
