"""Ask for all posts that a query is for at once: which, and how many there are."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from reader.library.model import BEGINNING, FAR
from reader.library.query.model import EVERYTHING
from reader.library.search.counter import Tally
from reader.library.search.finding import FOUND, found_where, newest, waiting
from reader.library.search.index import Index, is_of_catalog
from reader.library.search.question import Question
from reader.library.search.selection import Selection, select


def rows_of(index: Index, question: Question) -> frozenset[int]:
    """Return the rows of all posts that are asked for: see `finding.newest`.

    Raises:
        LibraryError: The index or the catalog cannot be read.
        CancelledError: The answer is not wanted any more.
    """
    selection = select(question.query, question.now, variants=index.variants)
    if selection.rest != EVERYTHING:
        return frozenset(entry.cursor[1] for entry in newest(index, question, limit=FAR))
    where = selection.where
    with index.reading(question.cancel) as connection:
        if not selection.match:
            sql = f"select row from entries where {where.sql}"  # noqa: S608  our own words
            return frozenset(row for (row,) in connection.execute(sql, where.values))
        sql = (
            _TAKEN
            if _is_settled(connection) and not selection.has_where
            else _found(connection, selection)
        )
        taken = connection.execute(sql, (selection.match, *where.values))
        fresh = waiting(connection, index, question, BEGINNING)
        return frozenset((*(row for (row,) in taken), *(entry.cursor[1] for entry in fresh)))


def tallies(index: Index, questions: Sequence[Question]) -> list[Tally]:
    """Return of each question how many posts it is for, and how many of these are unread.

    Raises:
        LibraryError: The index or the catalog cannot be read.
        CancelledError: The answer is not wanted any more.
    """
    with index.reading() as connection:
        unread = frozenset(row for (row,) in connection.execute(_UNREAD))
    found = (rows_of(index, question) for question in questions)
    return [Tally(len(rows), len(rows & unread)) for rows in found]


def _is_settled(connection: sqlite3.Connection) -> bool:
    """Tell whether nothing waits for the index, so that it knows the posts' rows as they are."""
    waits = connection.execute("select exists (select 1 from unsearched)").fetchone()[0]
    return is_of_catalog(connection) and not waits


def _found(connection: sqlite3.Connection, selection: Selection) -> str:
    return f"select entries.row {FOUND} where {found_where(connection, selection)}"


_TAKEN: Final = """
select posts.entry
from (select rowid as number from texts where texts match ?) as found
cross join posts on posts.number = found.number
where posts.post is not null
"""
"""What is found without a look at the catalog: a third of the time."""

_UNREAD: Final = "select row from entries where not read"
