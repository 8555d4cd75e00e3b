"""Ask the index and the catalog together: the posts that a query is for, newest first."""

import sqlite3
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import islice
from typing import Final

from reader.library.lists.arrangement import WHOLE
from reader.library.lists.arranging import STANDARD
from reader.library.model import BEGINNING, FAR, Cursor, Entry, Standing
from reader.library.processes.cancel import check
from reader.library.query.matching import matches
from reader.library.query.model import EVERYTHING, Query
from reader.library.search.index import Index, edges
from reader.library.search.numbers import Edges
from reader.library.search.question import Question
from reader.library.search.selection import Selection, select
from reader.library.search.tables import LOOSE
from reader.library.store import rows

_FEW: Final = 1000
"""Posts that wait for the index, of which all are looked at."""

_MANY: Final = 8
"""One of so many posts is unread at the most, where it pays to know these beforehand."""


def newest(
    index: Index,
    question: Question,
    *,
    after: Cursor = BEGINNING,
    limit: int,
    at_hand: bool = False,
) -> tuple[Entry, ...]:
    """Return the posts that are asked for, newest first.

    Args:
        index: The index; posts that it has yet to take in are found by their rows alone.
        question: What is asked for.
        after: Begin after the post that has this cursor.
        limit: Posts at the most.
        at_hand: Leave out what the index has yet to take in.

    Raises:
        LibraryError: The index or the catalog cannot be read.
        CancelledError: The answer is not wanted any more.
    """
    selection = select(question.query, question.now, variants=index.variants)
    with index.reading(question.cancel) as connection:
        found: Iterable[Entry]
        if selection.match:
            taken = _with_words(connection, selection, after)
            fresh = () if at_hand else waiting(connection, index, question, after)
            found = merge(*taken, fresh, key=_cursor)
        else:
            found = _listed(connection, selection, after)
        if selection.rest != EVERYTHING:
            found = (each for each in found if _fits(selection.rest, question, index, each))
        return tuple(islice(found, limit))


FOUND: Final = """
from (select rowid as number from texts where texts match ?) as found
cross join posts on posts.number = found.number
cross join entries on entries.id = posts.post
"""

AMONG_UNREAD: Final = f"""+found.number in (
  select posts.number from filed indexed by filed_unread
  cross join entries on entries.row = filed.entry
  cross join posts on posts.post = entries.id
  where filed.grp = (select id from groups where arrangement = {STANDARD[WHOLE]})
    and filed.unread
) and """  # noqa: S608  our own number
"""Goes before the condition on rows where few posts are unread, and these alone are asked for: what
is read is passed over by its number. The sign keeps SQLite from asking FTS5 for each number."""


def words_sql(where: str) -> str:
    """Return the query for posts with words, between two numbers and after a cursor."""
    return (
        f"select {rows.ENTRY} {FOUND} where found.number between ? and ? and {where}"
        " and (-entries.date, entries.row) > (?, ?) order by found.number"
    )


def listed_sql(where: str, *, unread: bool = False) -> str:
    """Return the query for posts in the order of lists, after a cursor."""
    index, only = ("indexed by filed_unread", "and filed.unread") if unread else ("", "")
    return (
        f"select {rows.ENTRY} from filed {index}"  # noqa: S608  our own words
        " cross join entries on entries.row = filed.entry"
        f" where filed.grp = (select id from groups where arrangement = ?) {only}"
        f" and (filed.standing, filed.entry) > (?, ?) and ({where})"
        " order by filed.standing, filed.entry"
    )


def found_where(connection: sqlite3.Connection, selection: Selection) -> str:
    """Return what holds of the rows that are found by words, as SQL after `where`."""
    among = ""
    if selection.unread:
        total, unread = connection.execute(_COUNTS).fetchone()
        few = AMONG_UNREAD if unread else "false and "
        among = few if unread * _MANY < total else ""
    return f"{among} ({selection.where.sql})"


def _with_words(
    connection: sqlite3.Connection, selection: Selection, after: Cursor
) -> tuple[Iterator[Entry], Iterator[Entry]]:
    """Return the posts in the index, newest first: those in order, and those in none."""
    ends = edges(connection)
    if ends is None:
        return iter(()), iter(())
    sql = words_sql(found_where(connection, selection))

    def between(first: int, last: int) -> Iterator[Entry]:
        values = (selection.match, first, last, *selection.where.values, *after)
        return map(rows.entry_of, connection.execute(sql, values))

    loose = sorted(between(LOOSE, FAR), key=_cursor)
    first = _number_at(connection, ends, _later(after[0], -selection.last))
    last = _number_at(connection, ends, 1 - selection.first) - 1
    return between(first, last), iter(loose)


def _number_at(connection: sqlite3.Connection, ends: Edges, standing: Standing) -> int:
    """Return the first of the numbers in order whose post stands there or later in lists."""
    low, high = ends.low, ends.high + 1
    if isinstance(standing, int) and abs(standing) >= FAR:  # no bound
        return low if standing < 0 else high
    while low < high:
        middle = (low + high) // 2
        found = connection.execute(_STANDING, (middle,)).fetchone()[0]
        low, high = (low, middle) if found >= standing else (middle + 1, high)
    return low


def _later(one: Standing, other: int) -> Standing:
    """Return which of two places in lists by date is the later one."""
    return max(one, other) if isinstance(one, int) else one


_COUNTS: Final = f"select total, unread from groups where arrangement = {STANDARD[WHOLE]}"  # noqa: S608
_STANDING: Final = "select standing from posts where number = ?"


def _listed(connection: sqlite3.Connection, selection: Selection, after: Cursor) -> Iterator[Entry]:
    """Yield the posts that no words are asked of, newest first."""
    sql = listed_sql(selection.where.sql, unread=selection.unread)
    values = (STANDARD[WHOLE], *after, *selection.where.values)
    return map(rows.entry_of, connection.execute(sql, values))


def waiting(
    connection: sqlite3.Connection, index: Index, question: Question, after: Cursor
) -> Iterator[Entry]:
    """Yield posts that the index has yet to take in, newest first, as far as their rows tell."""
    number = connection.execute("select count(*) from unsearched").fetchone()[0]
    if number == 0:
        return
    where = "not exists (select 1 from posts where post = entries.id)"
    if number <= _FEW:
        where += " and entries.id in (select post from unsearched)"
    values = (STANDARD[WHOLE], *after)
    for row in connection.execute(listed_sql(where), values):
        entry = rows.entry_of(row)
        if matches(question.query, entry, question.now, variants=index.variants):
            yield entry


def _fits(query: Query, question: Question, index: Index, entry: Entry) -> bool:
    """Hold a post against the part of a query that no index answers."""
    check(question.cancel)
    return matches(
        query, entry, question.now, lambda: question.body(entry), variants=index.variants
    )


def _cursor(entry: Entry) -> Cursor:
    return entry.cursor
