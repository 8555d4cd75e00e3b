"""The standard queries are seeks: what they cost does not grow with the library."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Literal

import pytest

from reader.library import queries, schema

Step = Literal[1, -1]
STEPS: tuple[Step, Step] = (1, -1)


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.TABLES)
        yield connection


def explained(connection: sqlite3.Connection, query: str) -> list[str]:
    values = (1,) * query.count("?")
    return [row[3] for row in connection.execute(f"explain query plan {query}", values)]


@pytest.mark.parametrize("step", STEPS)
def test_a_page_is_one_seek_and_its_rows(connection: sqlite3.Connection, step: Step) -> None:
    less = "<" if step == 1 else ">"

    assert explained(connection, queries.entries_sql(step)) == [
        f"SEARCH filed USING PRIMARY KEY (category=? AND (date,entry){less}(?,?))",
        "SEARCH entries USING INTEGER PRIMARY KEY (rowid=?)",
    ]


@pytest.mark.parametrize("step", STEPS)
def test_the_next_unread_is_one_seek_past_all_that_are_read(
    connection: sqlite3.Connection, step: Step
) -> None:
    less = "<" if step == 1 else ">"

    assert explained(connection, queries.entries_sql(step, unread=True)) == [
        f"SEARCH filed USING INDEX filed_unread (category=? AND (date,entry){less}(?,?))",
        "SEARCH entries USING INTEGER PRIMARY KEY (rowid=?)",
    ]


@pytest.mark.parametrize("step", STEPS)
def test_entries_are_passed_over_in_the_index_alone(
    connection: sqlite3.Connection, step: Step
) -> None:
    (plan,) = explained(connection, queries.cursor_sql(step))

    assert plan.startswith("SEARCH filed USING PRIMARY KEY (category=? AND (date,entry)")


def test_a_position_is_counted_in_the_index_alone(connection: sqlite3.Connection) -> None:
    (plan,) = explained(connection, queries.POSITION)

    assert plan.startswith("SEARCH filed USING PRIMARY KEY (category=? AND (date,entry)>")


def test_the_outline_is_read_in_order_from_its_index(connection: sqlite3.Connection) -> None:
    assert explained(connection, queries.OUTLINE) == [
        "SEARCH categories USING INDEX categories_in_order (sort>?)"
    ]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("unread", [False, True])
def test_the_next_category_is_found_in_the_index(
    connection: sqlite3.Connection, step: Step, *, unread: bool
) -> None:
    (plan,) = explained(connection, queries.category_sql(step, unread=unread))

    assert plan.startswith("SEARCH categories USING INDEX categories_in_order (sort")


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("select 1 from entries where id = ?", "sqlite_autoindex_entries_1 (id=?)"),
        ("select 1 from entries where path = ?", "entries_by_path (path=?)"),
        ("select 1 from problems where entry = ?", "problems_by_entry (entry=?)"),
        ("select value from marks where post = ?", "PRIMARY KEY (post=?)"),
    ],
)
def test_a_post_is_found_by_what_it_is_asked_for(
    connection: sqlite3.Connection, query: str, index: str
) -> None:
    (plan,) = explained(connection, query)

    assert plan.endswith(index)
