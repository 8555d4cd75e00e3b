"""Posts that tell the same story: which of them are copies, and what the copies of one are.

Two tell the same story if they share a page or a text (`posts.story`). Each is looked at by itself:
a post may share its page with one and its text with another.
"""

import json
import sqlite3
from collections.abc import Iterable
from typing import Final, NamedTuple

from reader.library.store import rows


class _Kind(NamedTuple):
    """What posts may share: a column of `entries`, and the bits of `copies` that are for it."""

    column: str
    any: int
    later: int


_KINDS: Final = (
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
        for number, kind in enumerate(_KINDS):
            came = {pair[number] for pair in self._came} - {None}
            went = {pair[number] for pair in self._went} - {None}
            several = self._connection.execute(SEVERAL.format(kind.column), (_json(came),))
            changed = went.union(value for (value,) in several)
            if changed:
                self._connection.execute(_standing(kind), (_json(changed),))
        self._came.clear()
        self._went.clear()


SEVERAL: Final = (
    "select {0} from entries where {0} in (select value from json_each(?))"
    " group by {0} having count(*) > 1"
)
"""Of some numbers, those that more than one post have: from the index alone."""


def _standing(kind: _Kind) -> str:
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
