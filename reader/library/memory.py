"""What is remembered about posts: said in the logs, held in the catalog, taken back by undoing."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.library import compaction, log, merge, remembered
from reader.library.database import Database
from reader.library.facts import Facts, facts_of
from reader.library.homes import Homes
from reader.library.logs import log_path
from reader.library.marks import Mark, record_of, ticked
from reader.library.undo import Act, Change, History, taken_back


class Memory:
    """The marks of one library. Every method may be called from any thread.

    What a method has changed is on the disk when it returns. Every method may raise a
    LibraryError.
    """

    def __init__(self, database: Database, homes: Homes, device: str) -> None:
        self.homes = homes
        self._database = database
        self._device = device
        self._history = History()
        self._lock = threading.Lock()

    def refresh(self) -> None:
        """Take in what other devices and processes have said meanwhile."""
        merge.merge(self._database, self.homes.read)

    def facts(self, post: str) -> Facts:
        """Return all that is remembered of the post with this id."""
        with self._database.reading() as connection:
            return facts_of(remembered.said(connection, post))

    def own_tags(self) -> tuple[str, ...]:
        """Return all tags that posts have been given, by name."""
        with self._database.reading() as connection:
            return remembered.own_tags(connection)

    def change(self, wished: Iterable[Change], besides: Sequence[Mark] = ()) -> Act:
        """Make facts what is wished; return what was not so already.

        Args:
            wished: What can be undone.
            besides: What is said in the same act and is not undone.
        """
        with self._lock:
            act = self._make(wished, besides)
            self._history.add(act)
        return act

    def undo(self) -> Act | None:
        """Take the last act back and return it; None if there is nothing to undo.

        What has become something else since stays so.
        """
        with self._lock:
            act = self._history.done.pop() if self._history.done else None
            if act is not None:
                self._make(taken_back(act))
                self._history.undone.append(act)
        return act

    def redo(self) -> Act | None:
        """Do again what was undone last and return it; None if there is nothing to redo."""
        with self._lock:
            act = self._history.undone.pop() if self._history.undone else None
            if act is not None:
                self._make(act)
                self._history.done.append(act)
        return act

    def _make(self, wished: Iterable[Change], besides: Sequence[Mark] = ()) -> Act:
        self.refresh()
        with self._database.reading() as connection:
            act = tuple(remembered.differing(connection, wished))
        marks = [Mark(change.posts, change.fact, change.value) for change in act]
        if marks or besides:
            self._say((*marks, *besides))
        return act

    def _say(self, marks: Iterable[Mark]) -> None:
        """Write marks to the logs of this device, and from there into the catalog."""
        said = tuple(ticked(marks, self._device, merge.latest(self._database)))
        logs = {log_path(home, self._device): some for home, some in self._by_home(said)}
        for path, some in logs.items():
            log.append(path, map(record_of, some))
        self.refresh()
        for path in filter(compaction.is_due, logs):
            merge.follow(self._database, path, compaction.compact(path))

    def _by_home(self, marks: Sequence[Mark]) -> Iterable[tuple[str, Sequence[Mark]]]:
        """Yield the folders for logs, each with the marks that are to be written there."""
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
