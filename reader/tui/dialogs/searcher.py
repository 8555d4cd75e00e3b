"""What searches while one types: in threads, telling the search of what is found."""

from dataclasses import dataclass
from functools import partial

from textual.message import Message

from reader.library.model import Entry
from reader.library.processes.cancel import Cancel
from reader.library.query.hits import Excerpt
from reader.library.query.model import Asked
from reader.library.search.stages import Found
from reader.tui.threads.indexer import Indexer

LIMIT = 200
"""Posts that are shown at the most; all of them are in the list that Tab narrows."""


@dataclass(repr=False, eq=False)
class SearchFound(Message):
    """Something was found."""

    asked: Asked
    found: Found


@dataclass(repr=False, eq=False)
class SearchEnded(Message):
    """Nothing else will be found."""

    asked: Asked


@dataclass(repr=False, eq=False)
class Excerpted(Message):
    """The parts of some posts in which something was found."""

    asked: Asked
    excerpts: tuple[tuple[Entry, Excerpt], ...]


class Searcher(Indexer):
    """Searches; what was searched for before is given up."""

    _cancel = Cancel()

    def search(self, asked: Asked, *, again: bool = False) -> None:
        """Find the posts of a query.

        Args:
            asked: What is asked.
            again: Whether it was asked before: what was found then stays until all is found now.
        """
        self._cancel.cancel()
        self._cancel = Cancel()
        self._begin(partial(self._search, asked, self._cancel, again=again), "search")

    def read_excerpts(self, asked: Asked, entries: tuple[Entry, ...], cells: int) -> None:
        """Read the parts of posts in which something was found."""
        self._begin(partial(self._read, asked, entries, cells), "excerpts", exclusive=True)

    def close(self) -> None:
        """Give up what is searched for."""
        self._cancel.cancel()

    def _search(self, asked: Asked, cancel: Cancel, *, again: bool) -> None:
        """Tell what each stage finds; only the last can tell that there is nothing."""
        held_back: Found | None = None
        try:
            for found in self._session.search.typed(asked.query, limit=LIMIT, cancel=cancel):
                if again or not found.hits:
                    held_back = found
                else:
                    held_back = None
                    self._screen.post_message(SearchFound(asked, found))
        finally:
            if not cancel:
                if held_back is not None:
                    self._screen.post_message(SearchFound(asked, held_back))
                self._screen.post_message(SearchEnded(asked))

    def _read(self, asked: Asked, entries: tuple[Entry, ...], cells: int) -> None:
        read = self._session.search.excerpts(entries, asked.query, cells)
        self._report_all(read, partial(Excerpted, asked))
