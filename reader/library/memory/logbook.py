"""The logs of one library: this device writes in its own, and all are merged into the catalog."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reader.errors import LibraryError
from reader.language import gettext as _
from reader.library.catalog import remembered
from reader.library.logs import log
from reader.library.logs.clock import earliest
from reader.library.logs.homes import Homes, can
from reader.library.logs.log_files import log_path
from reader.library.logs.marks import Mark, record_of, ticked
from reader.library.memory import merge
from reader.library.store.database import Database


class Logbook:
    """Where marks are written down. Every method may raise a LibraryError."""

    def __init__(self, database: Database, homes: Homes, device: str) -> None:
        self.homes = homes
        self._database = database
        self._device = device

    def refresh(self) -> bool:
        """Take in what other devices and processes have said meanwhile; tell if there was any."""
        return merge.merge(self._database, self.homes.read)

    def say(self, marks: Iterable[Mark]) -> None:
        """Write down `marks` as made here and now; they are on the disk when it returns."""
        self._append(tuple(marks), self._made_now)

    def say_unless_said(self, marks: Sequence[Mark]) -> tuple[Mark, ...]:
        """Write down `marks` of posts of which nobody has said anything on the fact; return these.

        No person makes them, so whatever a person says holds against them, whenever and wherever
        that was or will be: they are earlier than all that anybody says.
        """
        said: list[Mark] = []
        clock = earliest(self._device)

        def made(some: Sequence[Mark]) -> Iterator[Mark]:
            unsaid = self.unsaid(some)
            said.extend(unsaid)
            yield from (mark._replace(clock=clock) for mark in unsaid)

        if some := self.unsaid(marks):  # else there need be no log
            self._append(some, made)
        return tuple(said)

    def unsaid(self, marks: Sequence[Mark]) -> tuple[Mark, ...]:
        """Return `marks` with those of their posts of which nobody has said anything on the fact.

        Of several that say the same of a post the first one does.
        """
        self.refresh()
        with self._database.reading() as connection:
            return tuple(remembered.unsaid(connection, marks))

    def require_writable(self) -> None:
        """See to it that logs can be written, as far as that is known before it is done.

        Raises:
            LibraryError: One cannot be.
        """
        for home in self.homes.written:
            path = log_path(home, self._device)
            if not (os.access(path, os.W_OK) if os.path.exists(path) else can(os.W_OK, home)):
                raise LibraryError(_("cannot be written"), path)

    def write(self, marks: Sequence[Mark]) -> None:
        """Write down `marks`, whenever and wherever they were made."""
        self._append(marks, iter)

    def tidy(self) -> None:
        """Compact the logs of this device that are worth it; one that cannot be stays as it is."""
        for home in self.homes.read:
            path = log_path(home, self._device)
            if os.access(path, os.W_OK):
                self._compact(path)

    def _compact(self, path: str) -> None:
        """Compact a log if that is worth it; if it cannot be done, the database's notes tell."""
        from reader.library.logs import compaction  # noqa: PLC0415  only the end of a session pays

        try:
            rewritten = compaction.compact(path) if compaction.is_due(path) else None
        except LibraryError as error:
            self._database.note(f"{error}; this log of marks stays as it is")
            return
        if rewritten is not None:
            merge.follow(self._database, path, rewritten)

    def _append(
        self, marks: Sequence[Mark], made: Callable[[Sequence[Mark]], Iterable[Mark]]
    ) -> None:
        """Append to this device's log in each folder; what is `made` is, once no other can."""
        for home, some in self._by_home(marks):
            log.append(log_path(home, self._device), map(record_of, made(some)))
        self.refresh()

    def _made_now(self, marks: Sequence[Mark]) -> Iterator[Mark]:
        """Yield marks with clocks after all that any process of this device has written."""
        self.refresh()
        yield from ticked(marks, self._device, merge.latest(self._database))

    def _by_home(self, marks: Sequence[Mark]) -> Iterable[tuple[str, Sequence[Mark]]]:
        """Return the folders for logs, each with the marks that are to be written there."""
        if not self.homes.of_folders:
            return [(self.homes.own, marks)]
        with self._database.reading() as connection:
            paths = remembered.paths(connection, {post for mark in marks for post in mark.posts})
        found: defaultdict[str, list[Mark]] = defaultdict(list)
        for mark in marks:
            for home, posts in self._homes_of(mark.posts, paths).items():
                found[home].append(mark._replace(posts=tuple(posts)))
        return found.items()

    def _homes_of(self, posts: Iterable[str], paths: Mapping[str, str]) -> dict[str, list[str]]:
        homes: defaultdict[str, list[str]] = defaultdict(list)
        for post in posts:
            home = self.homes.of(paths[post]) if post in paths else self.homes.own
            homes[home].append(post)
        return homes
