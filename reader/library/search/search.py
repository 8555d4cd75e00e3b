"""What can be found in a library: all that is asked of its index."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from os.path import dirname
from typing import Final

from reader.config import Config
from reader.errors import PostError
from reader.library.catalog import queries
from reader.library.folders.rules import Rulebook
from reader.library.lists.arrangement import USUAL, Arrangement
from reader.library.lists.view import View
from reader.library.model import BEGINNING, Cursor, Entry, Indexing
from reader.library.processes.cancel import Cancel, check
from reader.library.processes.turn import PATIENCE
from reader.library.query.columns import Body
from reader.library.query.hits import Excerpt, Span, excerpt, places
from reader.library.query.model import Query
from reader.library.search import finding, ranking, whole
from reader.library.search.counter import Counter, Tally
from reader.library.search.index import Index
from reader.library.search.narrowed import Narrowed
from reader.library.search.question import Question
from reader.library.search.selection import asks_for_words, can_be_ranked
from reader.library.search.spelling import can_spell, spelt
from reader.library.search.stages import Ask, Found, Stage, stages
from reader.library.search.waiting import indexing, is_settled
from reader.library.store.database import Database

_PAGE: Final = 500
"""Posts that are taken from the index at once."""


class Search:
    """A library's posts by what is in them. Every method may be called from any thread.

    Every method may raise a LibraryError.
    """

    def __init__(
        self, catalog: Database, index: str, config: Config, clock: Callable[[], datetime]
    ) -> None:
        """Prepare to search.

        Args:
            catalog: The catalog.
            index: The file of the index of texts, which may not be there yet.
            config: How posts are read, and whether all forms of a Chinese character are one.
            clock: Tells the time from which ages are counted.
        """
        self._catalog = catalog
        self._libraries = config.library
        self._clock = clock
        self._index = Index(index, catalog, variants=config.variants)
        self._counter = Counter((index, catalog.path))

    def newest(
        self,
        query: Query,
        *,
        after: Cursor = BEGINNING,
        limit: int = 100,
        cancel: Cancel | None = None,
    ) -> tuple[Entry, ...]:
        """Return the posts that `query` is for, newest first, after the one with a cursor.

        Raises:
            CancelledError: The answer is not wanted any more.
        """
        question = self._asked(query, cancel)
        return finding.newest(self._index, question, after=after, limit=limit)

    def all(self, query: Query) -> Iterator[Entry]:
        """Yield all posts that `query` is for, newest first, as they are asked for."""
        after = BEGINNING
        while page := self.newest(query, after=after, limit=_PAGE):
            yield from page
            after = page[-1].cursor

    def ranks(self, query: Query) -> bool:
        """Tell whether `query` has words by which some posts are better than others."""
        return can_be_ranked(query)

    def best(
        self, query: Query, *, limit: int | None = 100, cancel: Cancel | None = None
    ) -> tuple[Entry, ...]:
        """Return the posts that the words of `query` tell of, the best first; None: all of them.

        Raises:
            CancelledError: The answer is not wanted any more.
        """
        return ranking.best(self._index, self._asked(query, cancel), limit=limit)

    def typed(
        self, query: Query, *, limit: int = 50, cancel: Cancel | None = None
    ) -> Iterator[Found]:
        """Yield what is found, in stages: each takes the place of the one before.

        The first is there at once, whatever the index holds by then; the last are the best.

        Args:
            query: What is typed.
            limit: Posts at the most.
            cancel: Cancelled at the next key, which asks for something else: the stages end.
        """
        variants = self._index.variants
        return stages(
            self._asks(query, cancel), query, self.progress, limit=limit, variants=variants
        )

    def narrowed(
        self,
        query: Query,
        arrangement: Arrangement = USUAL,
        *,
        pinyin: bool = True,
        cancel: Cancel | None = None,
    ) -> Narrowed:
        """Return the posts that `query` is for, as `Session.view` gives all posts.

        Args:
            query: What is asked for.
            arrangement: How they are grouped and sorted.
            pinyin: Find titles and categories also by what words spell: see `spells`.
            cancel: Cancelled when they are not wanted any more.

        Raises:
            CancelledError: They are not wanted any more.
        """
        found = partial(self.rows, spelt(query) if pinyin and self.spells else query)
        return Narrowed(self._catalog, View(self._catalog, arrangement), query, found, cancel)

    @property
    def spells(self) -> bool:
        """Whether Chinese titles and categories are found by pinyin: what that takes is there."""
        return can_spell()

    def rows(self, query: Query, *, cancel: Cancel | None = None) -> frozenset[int]:
        """Return the rows of all posts that `query` is for: of cursors, the second half.

        Raises:
            CancelledError: They are not wanted any more.
        """
        return whole.rows_of(self._index, self._asked(query, cancel))

    def ids(self, query: Query, *, cancel: Cancel | None = None) -> tuple[str, ...]:
        """Return the ids of all posts that `query` is for, once the index has what that takes.

        Args:
            query: What is asked for.
            cancel: Cancelled when texts that are yet to be taken in are not waited for any more.

        Raises:
            CancelledError: They are not.
        """
        for _ in self.take_in() if self.needs_index(query) else ():
            check(cancel)
        return queries.ids_of(self._catalog, self.rows(query))

    def counts(
        self, queries: Sequence[Query], *, cancel: Cancel | None = None
    ) -> tuple[Tally, ...]:
        """Return how many posts each of some queries is for, and how many of these are unread.

        What was counted is kept until the library or its index changes.

        Raises:
            CancelledError: They are not wanted any more.
        """

        def count(missing: Sequence[Query]) -> list[Tally]:
            return whole.tallies(self._index, [self._asked(query, cancel) for query in missing])

        return self._counter.tallies(queries, count)

    def excerpt(self, entry: Entry, query: Query, length: int) -> Excerpt:
        """Return the part of a post, so many characters at the most, that shows what was found."""
        [(_, found)] = self.excerpts((entry,), query, length)
        return found

    def excerpts(
        self, entries: Iterable[Entry], query: Query, length: int
    ) -> Iterator[tuple[Entry, Excerpt]]:
        """Yield the same of some posts, each with its own: while one types, many are read again."""
        from reader.library.search.bodies import text_at  # noqa: PLC0415  20 ms, as below

        rulebook, variants = Rulebook(self._libraries), self._index.variants
        for entry in entries:
            try:
                text = text_at(entry.path, rulebook.of(dirname(entry.path)))
            except PostError:
                text = ""
            yield entry, excerpt(text, query, length, variants=variants)

    def places(self, text: str, query: Query, readings: Sequence[Span]) -> tuple[Span, ...]:
        """Return where the words that `query` is for stand on a page, which has such readings."""
        return places(text, query, readings, variants=self._index.variants)

    def needs_index(self, query: Query) -> bool:
        """Tell whether `query` asks for words, which only posts that were taken in are found by."""
        return asks_for_words(query)

    def awaits_index(self, query: Query) -> bool:
        """Tell whether there may be more posts for `query` that are yet to be taken in."""
        return self.needs_index(query) and not is_settled(self._catalog, self._index)

    def take_in(self, *, patience: float = PATIENCE) -> Generator[Indexing]:
        """Take into the index what is new in the catalog, and tell how far it is.

        What was taken in so far is found at each report; it may be left off at any. Where another
        process is at it, this one waits, but not longer than `patience` seconds for any news.
        """
        if is_settled(self._catalog, self._index):
            return
        from reader.library.search.taking import take_in  # noqa: PLC0415  20 ms, for news only

        yield from take_in(self._catalog, self._index, self._libraries, patience=patience)

    def progress(self) -> Indexing:
        """Return how far the index is."""
        return indexing(self._catalog, self._index)

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def _asks(self, query: Query, cancel: Cancel | None) -> Iterator[tuple[Stage, Ask]]:
        """Yield the stages of a search."""

        def newest(limit: int, *, at_hand: bool = False) -> tuple[Entry, ...]:
            question = self._asked(query, cancel)
            return finding.newest(self._index, question, limit=limit, at_hand=at_hand)

        if self.awaits_index(query):
            yield Stage.AT_HAND, partial(newest, at_hand=True)
        yield Stage.NEWEST, newest
        if self.ranks(query):
            yield Stage.BEST, lambda limit: self.best(query, limit=limit, cancel=cancel)

    def _asked(self, query: Query, cancel: Cancel | None = None) -> Question:
        body = partial(self._body, Rulebook(self._libraries))
        return Question(query, self._clock(), body, cancel)

    def _body(self, rulebook: Rulebook, entry: Entry) -> Body:
        """Read a post; one that is gone has no text."""
        from reader.library.search.bodies import body_at  # noqa: PLC0415  20 ms, for patterns and excerpts

        try:
            return body_at(entry.path, rulebook.of(dirname(entry.path)))
        except PostError:
            return Body()
