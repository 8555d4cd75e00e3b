"""Posts that tell the same story: which of them are copies, and what the copies of one are.

Two tell the same story if they share a page or a text (`posts.story`). Each is looked at by itself:
a post may share its page with one and its text with another.
"""

import json
import os
import sqlite3
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from reader.library.store import rows
from reader.library.store.database import Database
from reader.posts.story import Copy


class _Kind(NamedTuple):
    """What posts may share: a column of `entries`, and the bits of `copies` that are for it."""

    column: str
    any: int
    later: int


KINDS: Final = (
    _Kind("same_page", rows.ANY_PAGE, rows.LATER_PAGE),
    _Kind("same_text", rows.ANY_TEXT, rows.LATER_TEXT),
)

Pair = tuple[int | None, ...]
"""What a post shares with its copies: of each kind a number, or None."""


class Shares:
    """What the posts share that came or went in one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._came: list[Pair] = []
        self._went: list[Pair] = []

    def came(self, pairs: Iterable[Pair]) -> None:
        """Take what posts share that are in the catalog now."""
        self._came += pairs

    def went(self, pairs: Iterable[Pair]) -> None:
        """Take what posts with copies shared that are not, or not so, in the catalog any more."""
        self._went += pairs

    def settle(self) -> None:
        """Write which posts are copies by now."""
        for number, kind in enumerate(KINDS):
            came = {pair[number] for pair in self._came} - {None}
            went = {pair[number] for pair in self._went} - {None}
            several = self._connection.execute(SEVERAL.format(kind.column), (_json(came),))
            changed = went.union(value for (value,) in several)
            if changed:
                self._connection.execute(standing_sql(kind), (_json(changed),))
        self._came.clear()
        self._went.clear()


def copies_of(database: Database, post: str, most: int) -> tuple[Copy, ...]:
    """Return the other posts that tell the same story, the earliest first, `most` at the most."""
    with database.reading() as connection:
        ids = (rows.json_list((post,)),) * len(KINDS)
        return tuple(map(_copy, connection.execute(COPIES_OF, (*ids, post, most))))


def _copy(row: tuple[Any, ...]) -> Copy:
    from pathlib import Path  # noqa: PLC0415  6 ms that only posts with copies pay

    entry = rows.entry_of(row)
    if entry.categories:
        place = " › ".join(entry.categories[0])
    else:
        site, _ = rows.site_and_rest(entry.source)
        place = site.partition("://")[2] or os.path.basename(os.path.dirname(entry.path))
    return Copy(place, entry.date, Path(entry.path).as_uri())


def with_copies(connection: sqlite3.Connection, posts: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of posts, and of all others that tell the same stories."""
    ids = tuple(posts)
    found = connection.execute(
        f"select id from entries where row in ({TOGETHER})",  # noqa: S608  our own words
        (rows.json_list(ids),) * len(KINDS),
    )
    return tuple(dict.fromkeys((*ids, *(id_ for (id_,) in found))))


TOGETHER: Final = " union ".join(
    f"select row from entries where {column} in (select {column}"  # noqa: S608  our own words
    " from json_each(?) as post cross join entries on entries.id = post.value"
    f" where copies & {several})"
    for column, several, _ in KINDS
)
"""The rows of all posts that tell the stories of some, which have copies."""

COPIES_OF: Final = (
    f"select {rows.ENTRY} from entries where row in ({TOGETHER}) and id <> ?"  # noqa: S608
    f" order by date, {rows.PATH} limit ?"
)

SEVERAL: Final = (
    "select {0} from entries where {0} in (select value from json_each(?))"
    " group by {0} having count(*) > 1"
)
"""Of some numbers, those that more than one post have: from the index alone."""


def standing_sql(kind: _Kind) -> str:
    """Return the statement that writes where posts stand among those with the same numbers.

    The earliest is no copy; of several of one second it is the first by its path. What its author
    has not published is behind all that is.
    """
    column, several, later = kind
    own = several | later
    return (
        "with standing as (select row, "  # noqa: S608  our own words
        f"{several} * (count(*) over (partition by {column}) > 1) | {later} * (row_number() over"
        f" (partition by {column} order by draft, date, {rows.PATH}) > 1) as bits"
        f" from entries where {column} in (select value from json_each(?)))"
        f" update entries set copies = copies & ~{own} | bits from standing"
        f" where standing.row = entries.row and copies & {own} <> bits"
    )


def _json(numbers: Iterable[int | None]) -> str:
    return json.dumps(list(numbers))
