"""Write to the catalog: posts come, change and go; what is remembered comes in from the logs."""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from reader.library.catalog import entering, remembered
from reader.library.catalog.copies import Shares
from reader.library.catalog.entering import Entrant
from reader.library.catalog.gone import Absent
from reader.library.catalog.known import held, known_among, known_as
from reader.library.catalog.ledger import Ledger
from reader.library.catalog.remembered import Merged
from reader.library.identity.signs import Known
from reader.library.lists import showing
from reader.library.lists.filing import Filing
from reader.library.logs import marks
from reader.library.logs.clock import FIRST
from reader.library.logs.marks import Mark
from reader.library.store import rows
from reader.library.store.database import Database
from reader.library.store.shared import Shared


@contextmanager
def changing(database: Database) -> Iterator["Batch"]:
    """Give a batch of changes: all of it happens, counts included, or nothing.

    Raises:
        LibraryError: The catalog cannot be written.
    """
    with database.writing() as connection:
        batch = Batch(connection)
        yield batch
        batch.settle()


class Batch:
    """Changes inside one transaction; made by `changing`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._shared = Shared(connection)
        self._filing = Filing(connection, self._shared)
        self._shares = Shares(connection)
        self.ledger = Ledger(connection)
        self.absent = Absent(connection)

    def settle(self) -> None:
        """Write what is told of many posts together: counts, and which are copies."""
        self._filing.settle()
        self._shares.settle()

    def put_all(self, records: Iterable[Entrant]) -> None:
        """Write posts, each in the place of what was known under its id."""
        entering.enter(self._connection, self._shared, self._filing, self._shares, records)

    def remove(self, id: str) -> None:  # noqa: A002  the field's word
        """Take a post out of the catalog; what is remembered about it stays."""
        entering.withdraw(self._connection, self._filing, self._shares, (id,))
        self._connection.execute("delete from entries where id = ?", (id,))

    def complain(self, complaints: Mapping[str, str], about: Iterable[str] | None) -> None:
        """Write which files and folders could not be read, in the place of the former ones.

        Args:
            complaints: Why not, by path.
            about: The paths that were looked at; None: all that there are.
        """
        if about is None:
            self._connection.execute("delete from complaints")
        else:
            paths = [(os.fsencode(path),) for path in about]
            self._connection.executemany("delete from complaints where path = ?", paths)
        self._connection.executemany(
            "insert or replace into complaints (path, message) values (?, ?)",
            [(os.fsencode(path), rows.storable(text)) for path, text in complaints.items()],
        )

    def mark_all(self, said: Iterable[Mark]) -> str:
        """Take marks in, each for the posts of which no later one on the same fact is known.

        The lists show at the end what has become of all of them.

        Returns:
            The latest of their clocks.
        """
        known, latest = remembered.latest_clock(self._connection), FIRST
        taken: list[Mark] = []
        for mark in said:
            posts = remembered.take(self._connection, mark, max(known, latest))
            latest = max(latest, mark.clock)
            taken.append(mark._replace(posts=posts))
        for fact, posts, value in _became(taken):
            if posts:
                self._show(fact, posts, value=value)
        return latest

    def merged(self, path: str, merged: Merged, clock: str) -> None:
        """Remember how far the log at `path` is merged, and the latest clock in it."""
        remembered.put_merged(self._connection, path, merged, clock)

    def known_among(self, paths: Iterable[str]) -> dict[str, tuple[Known, ...]]:
        """Return what is known of the posts at `paths`, by path; other files are not in it."""
        return known_among(self._connection, paths)

    def known_as(self, id: str) -> Known | None:  # noqa: A002  the field's word
        """Return what is known of the post `id`."""
        return known_as(self._connection, id)

    def held(self, ids: Iterable[str]) -> frozenset[str]:
        """Return which of the posts `ids` are in the catalog."""
        return held(self._connection, ids)

    def holds(self, id: str) -> bool:  # noqa: A002  the field's word
        """Tell whether the post `id` is in the catalog."""
        return bool(self.held((id,)))

    def _show(self, fact: str, posts: tuple[str, ...], *, value: bool) -> None:
        """Let the lists show what a fact of posts has become, if they show it."""
        match fact:
            case marks.READ:
                showing.show_read(self._connection, self._filing, posts, read=value)
            case marks.STARRED:
                showing.show_starred(self._connection, posts, starred=value)
            case tag if tag.startswith(marks.TAG):
                shown = entering.shown_of(self._connection, posts)
                own_tags = {post: shown[post].own_tags for post in posts}
                showing.show_tags(self._connection, self._filing, own_tags)
            case note if note.startswith((marks.NOTE, marks.PASSAGE)):
                shown = entering.shown_of(self._connection, posts)
                showing.show_noted(self._connection, {post: shown[post].noted for post in posts})


def _became(taken: Sequence[Mark]) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Yield what has become of facts in the end: of which posts they are true, and of which not."""
    if len(taken) == 1:  # of a hundred thousand posts, maybe
        (mark,) = taken
        yield mark.fact, mark.posts, mark.value is True
        return
    became: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for mark in taken:
        became[mark.fact].update(dict.fromkeys(mark.posts, mark.value is True))
    for fact, values in became.items():
        for value in (True, False):
            yield fact, tuple(post for post, now in values.items() if now is value), value
