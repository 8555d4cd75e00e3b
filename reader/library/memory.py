"""What is remembered about posts: marked in acts, which can be taken back and done again."""

import threading
from collections.abc import Iterable, Sequence

from reader.library import remembered
from reader.library.database import Database
from reader.library.facts import Facts, facts_of
from reader.library.logbook import Logbook
from reader.library.marks import Mark
from reader.library.undo import Act, Change, History, taken_back


class Memory:
    """The marks of one library. Every method may be called from any thread.

    What a method has changed is on the disk when it returns. Every method may raise a
    LibraryError.
    """

    def __init__(self, database: Database, logbook: Logbook) -> None:
        self._database = database
        self._logbook = logbook
        self._history = History()
        self._lock = threading.Lock()

    def facts(self, post: str) -> Facts:
        """Return all that is remembered of the post with this id."""
        with self._database.reading() as connection:
            return facts_of(remembered.said(connection, post))

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
            act = self._history.last_done
            if act is not None:
                self._make(taken_back(act))
                self._history.step_back()
        return act

    def redo(self) -> Act | None:
        """Do again what was undone last and return it; None if there is nothing to redo."""
        with self._lock:
            act = self._history.last_undone
            if act is not None:
                self._make(act)
                self._history.step_on()
        return act

    def _make(self, wished: Iterable[Change], besides: Sequence[Mark] = ()) -> Act:
        self._logbook.refresh()
        with self._database.reading() as connection:
            act = tuple(remembered.differing(connection, wished))
        marks = [Mark(change.posts, change.fact, change.value) for change in act]
        if marks or besides:
            self._logbook.say((*marks, *besides))
        return act
