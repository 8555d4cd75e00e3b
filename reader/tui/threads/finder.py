"""What is looked for in the background: posts that a query is for, smart groups, beginnings."""

from collections.abc import Iterable
from functools import partial
from itertools import starmap
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.errors import ReaderError
from reader.library.lists.arrangement import Arrangement
from reader.library.model import Entry
from reader.library.processes.cancel import Cancel
from reader.library.query.model import EVERYTHING, Query
from reader.library.query.words import normal
from reader.library.smart.shelved import Shelved
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui.messages import Arranged, Began, NarrowFailed, SmartFound
from reader.tui.threads.desk import Desk
from reader.tui.threads.indexer import Indexer

if TYPE_CHECKING:
    from reader.library.query.hits import Excerpt

BEGINNING = 300
"""Characters of a text that a line of a list may need."""


class Finder(Indexer):
    """Asks for what is found. What was asked before in the same way is given up."""

    def __init__(self, session: Session, screen: Screen[None], desk: Desk) -> None:
        super().__init__(session, screen)
        self._desk = desk
        self._narrowing = Cancel()
        self._smart = Cancel()

    def narrow(self, query: Query, arrangement: Arrangement, said: str = "") -> None:
        """Find the posts that the library is to be narrowed to.

        Args:
            query: What they are found by.
            arrangement: How they are grouped and sorted.
            said: What to tell the reader then.
        """
        self.let_be()
        self._narrowing = Cancel()
        work = partial(self._narrow, query, arrangement, said, self._narrowing)
        self._begin(work, "narrow")

    def let_be(self) -> None:
        """Give up what is still being narrowed."""
        self._narrowing.cancel()

    def find_smart(self, shelved: Shelved, here: CategoryPath) -> None:
        """Find the smart groups anew; the one that one is in stays as it is."""
        self._smart.cancel()
        self._smart = Cancel()
        self._begin(partial(self._find_smart, shelved, here, self._smart), "smart")

    def read_beginnings(self, entries: Iterable[Entry]) -> None:
        """Read how the texts of posts begin."""
        work = partial(self._read_beginnings, tuple(entries))
        self._begin(work, "beginnings", exclusive=True)

    def _narrow(self, query: Query, arrangement: Arrangement, said: str, cancel: Cancel) -> None:
        try:
            found = self._session.search.narrowed(query, arrangement, cancel=cancel)
            arranged = Arranged(self._desk.outline_of(found), said, len(found))
        except ReaderError as error:
            self._screen.post_message(NarrowFailed(query, error))
        else:
            cancel.check()
            self._screen.post_message(arranged)

    def _find_smart(self, shelved: Shelved, here: CategoryPath, cancel: Cancel) -> None:
        smart = self._session.smart().groups(
            self._desk.on_screen.opened, former=shelved.smart, here=here, cancel=cancel
        )
        outline = self._desk.outline_of(Shelved(shelved.usual, smart))
        cancel.check()
        self._screen.post_message(SmartFound(outline))

    def _read_beginnings(self, entries: tuple[Entry, ...]) -> None:
        read = self._session.search.excerpts(entries, EVERYTHING, BEGINNING)
        self._report_all(starmap(_beginning, read), Began)


def _beginning(entry: Entry, begins: "Excerpt") -> tuple[str, str]:
    """Return the id of a post, and how its text begins after its title."""
    return entry.id, begins.text.removeprefix(normal(entry.title)).lstrip()
