"""Ask the index for the posts that a query is for, best first."""

from typing import Final

from reader.library.model import FAR, Entry
from reader.library.search.index import Index, edges
from reader.library.search.question import Question
from reader.library.search.selection import Selection, select
from reader.library.search.tables import LOOSE
from reader.library.store import rows

RANKED: Final = 50_000
"""Posts among which the best few are sought, the newest that have the words: of words that are in
more than these, all are much the same, and to weigh each takes as long as to read a page."""

_WEIGHTS: Final = "10, 4, 4, 4, 1, 0"
"""What a word counts in the columns of the index: title, author, category, tag, body, facts."""


def best(
    index: Index, question: Question, *, limit: int | None, among: int = RANKED
) -> tuple[Entry, ...]:
    """Return the posts whose words are asked for, best first: in the title, rare, often, recent.

    Args:
        index: The index; posts that it has yet to take in are not found.
        question: What is asked for, with words and without patterns.
        limit: Posts at the most; None: all that there are, however many.
        among: Posts that are weighed at the most if there is a limit, and those in no order.

    Raises:
        LibraryError: The index or the catalog cannot be read.
        CancelledError: The answer is not wanted any more.
    """
    selection = select(question.query, question.now, variants=index.variants, ranked=True)
    most, weighed = (-1, -1) if limit is None else (limit, among)
    with index.reading(question.cancel) as connection:
        ends = edges(connection)
        if ends is None or not selection.match:
            return ()
        span = max(1, ends.high - ends.low)
        asked = (ends.low, span, selection.match)
        in_order = (*asked, 0, LOOSE - 1, *selection.where.values, weighed)
        loose = (*asked, LOOSE, FAR, *selection.where.values, -1)
        found = connection.execute(best_sql(selection), (*in_order, *loose, most))
        return tuple(map(rows.entry_of, found.fetchall()))


def best_sql(selection: Selection) -> str:
    """Return the query for the best posts; bm25 is below zero, and the better the lower.

    The newest of all counts half as much again as the oldest. Rows are looked up for the best
    alone, unless it takes them to tell what is asked for.
    """
    recency = "1.5 - 0.5 * min(1, (texts.rowid - ?) / cast(? as real))"
    score = f"bm25(texts, {_WEIGHTS}) * ({recency}) as score"
    rows_too = "cross join entries on entries.id = posts.post" if selection.has_where else ""
    weighed = (
        f"select * from (select posts.post as post, {score} from texts"  # noqa: S608  our own words
        f" cross join posts on posts.number = texts.rowid {rows_too}"
        " where texts match ? and texts.rowid between ? and ?"
        f" and posts.post is not null and {selection.where.sql} limit ?)"
    )
    return (
        f"select {rows.ENTRY} from (select * from ({weighed} union all {weighed})"  # noqa: S608
        " order by score limit ?) as found cross join entries on entries.id = found.post"
        " order by score"
    )
