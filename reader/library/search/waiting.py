"""What the index has yet to take in or to let go, as the catalog's triggers note it down.

Every function may raise a LibraryError.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from reader.library.lists.arrangement import WHOLE
from reader.library.lists.arranging import STANDARD
from reader.library.model import Entry, Indexing
from reader.library.search.index import Index
from reader.library.store import rows
from reader.library.store.database import Database

_SOME: Final = 100
"""Entries that are taken from the catalog at once."""


class Waiting(NamedTuple):
    """The posts that wait, and the events of each that are done with it."""

    gone: Sequence[str]
    come: Sequence[str]
    """New and changed, newest first."""
    events: dict[str, list[int]]


def waiting(catalog: Database) -> Waiting:
    """Return what is to be done."""
    events: defaultdict[str, list[int]] = defaultdict(list)
    gone: list[str] = []
    come: list[str] = []
    with catalog.reading() as connection:
        for event, post, is_gone in connection.execute(_WAITING):
            if post not in events:
                (gone if is_gone else come).append(post)
            events[post].append(event)
    return Waiting(gone, come, events)


def still_waiting(catalog: Database, events: Mapping[str, Sequence[int]]) -> frozenset[str]:
    """Return which posts no other process has taken in meanwhile.

    Args:
        catalog: The catalog.
        events: Those of each post, by its id.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    asked = json.dumps([event for each in events.values() for event in each])
    with catalog.reading() as connection:
        left = {event for (event,) in connection.execute(_LEFT, (asked,))}
    return frozenset(post for post, each in events.items() if not left.isdisjoint(each))


def settle(catalog: Database, events: Iterable[int]) -> None:
    """Take what is done off the list; what happened meanwhile stays on it."""
    with catalog.writing() as connection:
        connection.executemany(
            "delete from unsearched where event = ?", [(event,) for event in events]
        )


def begin_again(catalog: Database) -> None:
    """Put all posts on the list."""
    with catalog.writing() as connection:
        connection.execute("delete from unsearched")
        connection.execute("insert into unsearched (post) select id from entries")


def count(catalog: Database) -> tuple[int, int]:
    """Return how many posts are in the library, and how many events wait."""
    with catalog.reading() as connection:
        found = connection.execute(_COUNT, (STANDARD[WHOLE],)).fetchone()
        return int(found[0] or 0), int(found[1])


def indexing(catalog: Database, index: Index) -> Indexing:
    """Return how far the index is."""
    total, _ = count(catalog)
    return Indexing(min(index.held(), total), total)


def is_settled(catalog: Database, index: Index) -> bool:
    """Tell whether nothing waits, and nothing is missing."""
    total, events = count(catalog)
    return events == 0 and index.held() == total and index.is_of_catalog()


def entries(catalog: Database, posts: Sequence[str]) -> Iterator[Entry]:
    """Yield the entries of `posts` that are still in the catalog, in that order."""
    for start in range(0, len(posts), _SOME):
        with catalog.reading() as connection:
            found = [
                connection.execute(_ENTRY, (post,)).fetchone()
                for post in posts[start : start + _SOME]
            ]
        yield from (rows.entry_of(row) for row in found if row is not None)


_WAITING: Final = """
select event, post, entries.row is null
from unsearched left join entries on entries.id = unsearched.post
order by entries.date desc, entries.row
"""
_LEFT: Final = "select event from unsearched where event in (select value from json_each(?))"
_COUNT: Final = """
select
  (select total from groups where arrangement = ?),
  (select count(*) from unsearched)
"""
_ENTRY: Final = f"select {rows.ENTRY} from entries where id = ?"  # noqa: S608  our own names
