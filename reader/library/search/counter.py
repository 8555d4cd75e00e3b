"""Counts of saved searches, kept until something changes: asking for them costs next to nothing."""

import os
import threading
from collections.abc import Callable, Sequence
from time import time_ns
from typing import Final, NamedTuple

from reader.library.query.model import Age, Joined, Not, Query

_SETTLED: Final = 50_000_000
"""Nanoseconds after which a file that says the same has not changed: clocks of files are coarse."""
_MINUTE: Final = 60_000_000_000


class Tally(NamedTuple):
    """How many posts a query is for."""

    total: int
    unread: int


FilesStamp = tuple[tuple[int, int], ...]
"""Size and time of change of each file."""


class Counter:
    """Counts that are kept. Every method may be called from any thread."""

    def __init__(self, paths: Sequence[str]) -> None:
        """Take the files from which is counted; the journals beside them are looked at as well."""
        self._paths = tuple(path + end for path in paths for end in ("", "-wal"))
        self._stamp: FilesStamp = ()
        self._kept: dict[tuple[Query, int], Tally] = {}
        self._lock = threading.Lock()

    def tallies(
        self, queries: Sequence[Query], count: Callable[[Sequence[Query]], Sequence[Tally]]
    ) -> tuple[Tally, ...]:
        """Return the tally of each query; `count` gives those that are not known.

        What was counted while a file changed is not kept.
        """
        now = time_ns()
        stamp = self._now()
        keys = [(query, now // _MINUTE if _has_age(query) else 0) for query in queries]
        with self._lock:
            if stamp != self._stamp:
                self._kept, self._stamp = {}, stamp
            known = {key: self._kept[key] for key in keys if key in self._kept}
        missing = [key for key in dict.fromkeys(keys) if key not in known]
        counted = count([query for query, _ in missing]) if missing else ()
        known.update(zip(missing, counted, strict=True))
        with self._lock:
            if stamp == self._stamp == self._now() and _is_settled(stamp, now):
                self._kept.update(known)
        return tuple(known[key] for key in keys)

    def _now(self) -> FilesStamp:
        return tuple(map(_stamp, self._paths))


def _stamp(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return (-1, 0)
    return (status.st_size, status.st_mtime_ns)


def _is_settled(stamp: FilesStamp, now: int) -> bool:
    """Tell whether nothing could have changed since without another stamp."""
    return all(changed < now - _SETTLED for _, changed in stamp)


def _has_age(query: Query) -> bool:
    """Tell whether the answer is another one when time goes by."""
    match query:
        case Age():
            return True
        case Not(inner):
            return _has_age(inner)
        case Joined(_, parts):
            return any(map(_has_age, parts))
        case _:
            return False
