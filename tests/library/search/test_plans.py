"""A search reads no more than it shows."""

from contextlib import closing

from reader.library.search.finding import listed_sql, words_sql
from tests.library.explained import explained
from tests.library.search.shelf import Shelf


def plan(shelf: Shelf, sql: str, *values: object) -> str:
    with closing(shelf.index()) as index, index.reading() as connection:
        return "\n".join(explained(connection, sql, values))


def test_words_are_found_in_the_order_of_their_numbers(samples: Shelf) -> None:
    steps = plan(samples, words_sql("1"), '"a"', 0, 1, 0, 0)

    assert "SCAN texts VIRTUAL TABLE" in steps
    assert "SEARCH posts USING INTEGER PRIMARY KEY (rowid=?)" in steps
    assert "SEARCH entries USING INDEX sqlite_autoindex_entries_1 (id=?)" in steps
    assert "TEMP B-TREE" not in steps


def test_what_has_no_words_is_found_in_the_order_of_lists(samples: Shelf) -> None:
    steps = plan(samples, listed_sql("entries.read"), 1, 0, 0)

    assert "SEARCH filed USING PRIMARY KEY (grp=? AND (standing,entry)>(?,?))" in steps
    assert "TEMP B-TREE" not in steps
