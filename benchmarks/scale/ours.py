"""What this reader takes for a library, in a process of its own.

    python -m benchmarks.scale.ours STEPS FOLDER CACHE DATA

Prints the seconds of each step as JSON, and the most memory that was used, in bytes. `STEPS` is
`first` (there is no catalog yet), `again` (there is one) or `browse`.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from glob import glob
from unittest.mock import patch

from reader.library.folders.scope import Everything, Folders, Only, Scope
from reader.library.lists.arrangement import WHOLE
from reader.session import Session, open_library

Figures = dict[str, float]

_TIMES = 15
"""How often what takes no second is done; the median counts."""
_FEW = 3
"""How often a scan is done; the quickest counts."""
_PAGE = 100
"""Entries of a page."""


class Library:
    """Where the library and what belongs to it lies."""

    def __init__(self, folder: str, cache: str, data: str) -> None:
        self.folder = folder
        self.cache = cache
        self.data = data

    def open(self) -> Session:
        """Open it."""
        return open_library([self.folder], cache=self.cache, data=self.data)


def first(library: Library) -> Figures:
    """Build the catalog; tell when the first posts are in the list, and when all are."""
    start = time.perf_counter()
    with closing(library.open()) as session:
        rows = 0.0
        for _ in session.scan():
            if not rows and session.count():
                rows = time.perf_counter() - start
        total = time.perf_counter() - start
    size = sum(os.path.getsize(path) for path in glob(f"{library.cache}/*"))
    return {"first scan": total, "first rows": rows, "size": size}


def again(library: Library) -> Figures:
    """Scan what is known: nothing changed, by the folders alone, one file changed."""
    figures: Figures = {}
    for name, scope in (("nothing changed", Everything()), ("folders only", Folders())):
        figures[name] = min(_seconds(partial(_scan, library, scope)) for _ in range(_FEW))
    with closing(library.open()) as session:
        path = session.entries(_a_category(session))[0].path
    _touch(path)
    figures["one file changed"] = _seconds(lambda: _scan(library, Everything()))
    with closing(library.open()) as session:
        _touch(path)
        told = Only(frozenset({path}))
        figures["one file, told by the watch"] = _seconds(lambda: list(session.scan(told)))
    return figures


def browse(library: Library) -> Figures:
    """Do what a person does with the keys of the app."""
    figures = {"open to first page": _median(lambda: _first_page(library))}
    with closing(library.open()) as session:
        figures |= _reading(session)
        with _waiting_for_the_disk() as waited:
            figures |= _marking(session, waited)
    return figures


def _reading(session: Session) -> Figures:
    view = session.view()
    category = _a_category(session)
    place = view.first(unread=True)
    if place is None:
        raise AssertionError(session.folders)
    after = view.entries(category, limit=1000)[-1].cursor
    return {
        "outline": _median(view.outline),
        "page of a category": _median(lambda: view.entries(category, limit=_PAGE)),
        "page far below": _median(lambda: view.entries(category, after=after, limit=_PAGE)),
        "next unread": _median(lambda: view.neighbour(place, step=1, unread=True)),
    }


def _marking(session: Session, waited: list[float]) -> Figures:
    """Mark one post, all posts, and take that back; the disk's part apart."""
    whole = session.view(WHOLE)
    entries = iter(whole.entries((), limit=_TIMES))
    figures = {"mark one": _median(lambda: session.memory.mark(next(entries), read=True), waited)}
    figures["fsync of that"] = sum(waited) / _TIMES
    waited.clear()
    figures["mark all"] = _seconds(lambda: session.memory.mark_group(whole, ()))
    figures["undo of mark all"] = _seconds(session.memory.undo)
    figures["redo of mark all"] = _seconds(session.memory.redo)
    figures["mark one after that"] = _seconds(
        lambda: session.memory.mark(whole.entries(())[0], read=False)
    )
    return figures


def _first_page(library: Library) -> None:
    with closing(library.open()) as session:
        view = session.view()
        place = view.first()
        if place is not None:
            view.entries(place.category, limit=_PAGE)


def _a_category(session: Session) -> tuple[str, ...]:
    """Return the category that holds the most posts itself."""
    return max(session.outline(), key=lambda category: category.posts).path


def _scan(library: Library, scope: Scope) -> None:
    with closing(library.open()) as session:
        for _ in session.scan(scope):
            pass


def _touch(path: str) -> None:
    with open(path, "ab") as file:
        file.write(b"\n")


@contextmanager
def _waiting_for_the_disk() -> Iterator[list[float]]:
    """Gather the seconds that are spent in `fsync`."""
    waited: list[float] = []
    sync = os.fsync

    def timed(descriptor: int) -> None:
        start = time.perf_counter()
        sync(descriptor)
        waited.append(time.perf_counter() - start)

    with patch("os.fsync", timed):
        yield waited


def _seconds(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def _median(task: Callable[[], object], waited: list[float] | None = None) -> float:
    """Return the seconds of a task, the median of several; without what the disk took."""
    taken = []
    for _ in range(_TIMES):
        before = sum(waited or ())
        taken.append(_seconds(task) - (sum(waited or ()) - before))
    return sorted(taken)[_TIMES // 2]


def main() -> None:
    """Do the steps, and print what they took."""
    steps, *places = sys.argv[1:]
    figures = {"first": first, "again": again, "browse": browse}[steps](Library(*places))
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        figures[f"memory {who}"] = resource.getrusage(who).ru_maxrss * 1024
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
