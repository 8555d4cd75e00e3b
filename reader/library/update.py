"""Bring the catalog up to date with the folders: walk, compare, read what changed, write."""

from collections.abc import Iterator, Sequence
from itertools import islice
from os.path import dirname, lexists
from typing import NamedTuple

from reader.config import Library
from reader.errors import PostError
from reader.library.catalog import changing, indexed, known
from reader.library.claims import claims_in
from reader.library.database import Database
from reader.library.estate import Estate
from reader.library.model import Progress, Unreadable
from reader.library.plan import Changes, Stamp, plan
from reader.library.reading import Reading, read, stamp_of
from reader.library.register import Register
from reader.library.rules import is_inside, rules_for
from reader.library.scan import walk
from reader.posts.rules import Generator, Rules

BATCH = 200
"""Files that are read between two commits: the list fills while a scan is running."""

_REPORT = 1000
"""Files that are found between two reports of progress."""


class Sources(NamedTuple):
    """What a catalog is made of."""

    folders: tuple[str, ...]
    """Absolute, without links, none inside another."""
    libraries: tuple[Library, ...]
    """The configured ones."""
    claims: str
    """The log of identities."""


def update(database: Database, sources: Sources) -> Iterator[Progress]:
    """Bring the catalog up to date, and tell how far it is; it may be left off at any report.

    Raises:
        LibraryError: The catalog or the log of identities cannot be written.
    """
    return _Update(database, sources).steps()


class _Update:
    """One update: what was found, and what could not be read."""

    def __init__(self, database: Database, sources: Sources) -> None:
        self._database = database
        self._sources = sources
        self._told: dict[str, Generator] = {}
        self._rules: dict[str, Rules] = {}
        self._on_disk: dict[str, Stamp] = {}
        self._unreadable: dict[str, str] = {}

    def steps(self) -> Iterator[Progress]:
        yield from self._walk()
        changes = plan(self._on_disk, indexed(self._database))
        gone = self._gone(changes)
        register = self._register(gone)
        yield from self._read(changes.to_read, register)
        with changing(self._database) as batch:
            register.close(batch)
            for path in gone:
                batch.remove_other(path)
            batch.complain(self._unreadable)
        yield self._progress(len(changes.to_read), changes.to_read, finished=True)

    def _walk(self) -> Iterator[Progress]:
        for step in walk(self._sources.folders):
            if isinstance(step, Unreadable):
                self._unreadable[step.path] = step.message
                continue
            self._on_disk[step.path] = stamp_of(step.status, self._rules_of(step.path))
            if len(self._on_disk) % _REPORT == 0:
                yield Progress(len(self._on_disk), 0, 0)

    def _gone(self, changes: Changes) -> tuple[str, ...]:
        """Return what is gone; what lies in a place that cannot be read may still be there."""
        return tuple(
            path
            for path in changes.gone
            if not any(is_inside(path, place) for place in self._unreadable)
        )

    def _register(self, gone: Sequence[str]) -> Register:
        left = known(self._database, gone)
        claims = claims_in(self._sources.claims)
        estate = Estate(left, claims, self._on_disk)
        return Register(estate, self._sources.folders, self._sources.claims)

    def _read(self, paths: Sequence[str], register: Register) -> Iterator[Progress]:
        waiting = iter(paths)
        done = 0
        while some := tuple(islice(waiting, BATCH)):
            readings = tuple(self._readings(some))
            with changing(self._database) as batch:
                register.enter(batch, readings)
            done += len(some)
            yield self._progress(done, paths)

    def _readings(self, paths: Sequence[str]) -> Iterator[Reading]:
        for path in paths:
            try:
                yield read(path, self._rules_of(path))
            except PostError as error:
                if lexists(path):  # else it was deleted meanwhile, and the next scan sees that
                    self._unreadable[path] = str(error).removeprefix(f"{path}: ")

    def _rules_of(self, path: str) -> Rules:
        folder = dirname(path)
        if folder not in self._rules:
            self._rules[folder] = rules_for(folder, self._sources.libraries, self._told)
        return self._rules[folder]

    def _progress(self, done: int, paths: Sequence[str], *, finished: bool = False) -> Progress:
        return Progress(len(self._on_disk), done, len(paths), finished)
