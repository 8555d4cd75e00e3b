"""What can be found in a library: all that is asked of its index."""

from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import datetime
from os.path import dirname
from typing import Final

from reader.config import Library
from reader.errors import PostError
from reader.library.database import Database
from reader.library.model import Cursor, Entry, Indexing
from reader.library.query.columns import Body
from reader.library.query.hits import Excerpt, excerpt
from reader.library.query.model import Query
from reader.library.rules import rules_for
from reader.library.search import finding
from reader.library.search.index import Index
from reader.library.search.selection import asks_for_words
from reader.library.search.waiting import indexing, is_settled

_PAGE: Final = 500
"""Posts that are taken from the index at once."""


class Search:
    """A library's posts by what is in them. Every method may be called from any thread.

    Every method may raise a LibraryError.
    """

    def __init__(
        self,
        catalog: Database,
        index: str,
        libraries: Sequence[Library],
        clock: Callable[[], datetime],
        *,
        variants: bool,
    ) -> None:
        """Prepare to search.

        Args:
            catalog: The catalog.
            index: The file of the index of texts, which may not be there yet.
            libraries: The configured ones.
            clock: Tells the time from which ages are counted.
            variants: Whether all forms of a Chinese character are one.
        """
        self._catalog = catalog
        self._libraries = libraries
        self._clock = clock
        self._index = Index(index, catalog.path, variants=variants)

    def newest(
        self, query: Query, *, after: Cursor = finding.BEGINNING, limit: int = 100
    ) -> tuple[Entry, ...]:
        """Return the posts that `query` is for, newest first, after the one with a cursor."""
        return finding.newest(
            self._index, query, self._clock(), self._body, after=after, limit=limit
        )

    def all(self, query: Query) -> Iterator[Entry]:
        """Yield all posts that `query` is for, newest first, as they are asked for."""
        after = finding.BEGINNING
        while page := self.newest(query, after=after, limit=_PAGE):
            yield from page
            after = page[-1].cursor

    def best(self, query: Query, *, limit: int = 100) -> tuple[Entry, ...]:
        """Return the posts that the words of `query` tell of, the best first."""
        return finding.best(self._index, query, self._clock(), limit=limit)

    def count(self, query: Query) -> int:
        """Return how many posts `query` is for; it has no patterns."""
        return finding.count(self._index, query, self._clock())

    def excerpt(self, entry: Entry, query: Query, length: int) -> Excerpt:
        """Return the part of a post, so many characters at the most, that shows what was found."""
        text = self._body(entry).text
        return excerpt(text, query, length, variants=self._index.variants)

    def needs_index(self, query: Query) -> bool:
        """Tell whether `query` asks for words, which only posts that were taken in are found by."""
        return asks_for_words(query)

    def take_in(self) -> Generator[Indexing]:
        """Take into the index what is new in the catalog, and tell how far it is.

        What was taken in so far is found at each report; it may be left off at any.
        """
        if is_settled(self._catalog, self._index):
            return
        from reader.library.search.taking import take_in  # noqa: PLC0415  20 ms, for news only

        yield from take_in(self._catalog, self._index, self._libraries)

    def progress(self) -> Indexing:
        """Return how far the index is."""
        return indexing(self._catalog, self._index)

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def _body(self, entry: Entry) -> Body:
        """Read a post; one that is gone has no text."""
        from reader.library.bodies import body_at  # noqa: PLC0415  20 ms, for patterns and excerpts

        try:
            return body_at(entry.path, rules_for(dirname(entry.path), self._libraries))
        except PostError:
            return Body()
