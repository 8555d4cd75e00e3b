"""Find out which new posts each of some queries is for: no index need have them yet."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import datetime
from os.path import dirname
from typing import NamedTuple

from reader.config import Config
from reader.errors import CostlyError
from reader.library.arrivals.bounds import Newcomers
from reader.library.arrivals.ledger import Rows
from reader.library.folders.rules import Rulebook
from reader.library.model import Entry
from reader.library.query.model import Query
from reader.library.store import rows
from reader.library.store.database import Database

_SOME = 100
"""Entries that are taken from the catalog at once."""


class Sifted(NamedTuple):
    """How far it is."""

    done: int
    """Files that were read so far."""
    total: int
    """Those that are to be."""


class Sieve:
    """Some queries, and which posts were found to be what each is for."""

    def __init__(
        self, database: Database, config: Config, queries: Sequence[Query], now: datetime
    ) -> None:
        """Take the queries, and the time from which ages are counted."""
        self._database = database
        self._libraries = config.library
        self._variants = config.variants
        self._queries = queries
        self._now = now
        self.found: list[set[int]] = [set() for _ in queries]
        """The rows of the posts that each query is for."""
        self.costly: set[int] = set()
        """The numbers of the queries that were given up: a pattern takes too long."""

    def sift(self, among: Rows, wanted: Container[int]) -> Iterator[Sifted]:
        """Hold posts against the queries; it may be left off at any step.

        The catalog tells most of it; posts of which only the file can tell are read.

        Args:
            among: Where the posts are.
            wanted: The rows of them that are asked about.
        """
        doubtful = self._told_by_catalog(among, wanted)
        if doubtful:
            yield from self._told_by_files(doubtful)

    def _told_by_catalog(self, among: Rows, wanted: Container[int]) -> dict[int, list[int]]:
        """Take what the catalog tells; return the other rows, with the numbers of queries."""
        doubtful: defaultdict[int, list[int]] = defaultdict(list)
        with self._database.reading() as connection:
            newcomers = Newcomers(connection, among, self._now, variants=self._variants)
            for number, query in enumerate(self._queries):
                try:
                    sure, possible = newcomers.bounds(query)
                except CostlyError:
                    self.costly.add(number)
                    continue
                self.found[number].update(row for row in sure if row in wanted)
                for row in possible - sure:
                    if row in wanted:
                        doubtful[row].append(number)
        return doubtful

    def _told_by_files(self, doubtful: dict[int, list[int]]) -> Iterator[Sifted]:
        from reader.library.arrivals.reading import Doubt, answers  # noqa: PLC0415  20 ms, as below

        rulebook = Rulebook(self._libraries)
        doubts = (
            Doubt(entry, rulebook.of(dirname(entry.path)), asked, self._now, self._variants)
            for entry in self._entries(sorted(doubtful))
            if (asked := self._asked(doubtful[entry.cursor[1]]))
        )
        done = 0
        for some in answers(doubts):
            done += len(some)
            for row, fits, costly in some:
                self.costly.update(costly)
                for number in fits:
                    self.found[number].add(row)
            yield Sifted(done, len(doubtful))

    def _asked(self, numbers: Sequence[int]) -> tuple[tuple[int, Query], ...]:
        """Return queries with their numbers, without those that were given up."""
        return tuple((each, self._queries[each]) for each in numbers if each not in self.costly)

    def _entries(self, wanted: Sequence[int]) -> Iterator[Entry]:
        sql = f"select {rows.ENTRY} from entries where row = ?"  # noqa: S608  our own names
        for start in range(0, len(wanted), _SOME):
            with self._database.reading() as connection:
                some = wanted[start : start + _SOME]
                found = [connection.execute(sql, (row,)).fetchone() for row in some]
            yield from (rows.entry_of(row) for row in found if row is not None)
