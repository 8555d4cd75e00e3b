"""The standard queries are seeks: what they cost does not grow with the library."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.library.catalog import known, ledger
from reader.library.lists import arranging, listing, showing
from reader.library.model import Step
from reader.library.store import schema
from tests.library.explained import explained

STEPS: tuple[Step, Step] = (1, -1)


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.TABLES)
        yield connection


def steps(connection: sqlite3.Connection, query: str) -> list[str]:
    """Return how SQLite goes about a query, without the look-ups of what posts share."""
    plan = explained(connection, query)
    return [step for step in plan if "shared" not in step and "SCALAR SUBQUERY" not in step]


@pytest.mark.parametrize("step", STEPS)
def test_a_page_is_one_seek_and_its_rows(connection: sqlite3.Connection, step: Step) -> None:
    more = ">" if step == 1 else "<"

    assert steps(connection, listing.entries_sql(step)) == [
        f"SEARCH filed USING PRIMARY KEY (grp=? AND (standing,entry){more}(?,?))",
        "SEARCH entries USING INTEGER PRIMARY KEY (rowid=?)",
    ]


@pytest.mark.parametrize("step", STEPS)
def test_the_next_unread_is_one_seek_past_all_that_are_read(
    connection: sqlite3.Connection, step: Step
) -> None:
    more = ">" if step == 1 else "<"

    assert steps(connection, listing.entries_sql(step, unread=True)) == [
        f"SEARCH filed USING INDEX filed_unread (grp=? AND (standing,entry){more}(?,?))",
        "SEARCH entries USING INTEGER PRIMARY KEY (rowid=?)",
    ]


def test_what_posts_share_is_looked_up_by_its_number(connection: sqlite3.Connection) -> None:
    plan = explained(connection, listing.entries_sql(1))

    assert {step for step in plan if "shared" in step} == {
        "SEARCH shared USING INTEGER PRIMARY KEY (rowid=?)"
    }


@pytest.mark.parametrize("step", STEPS)
def test_entries_are_passed_over_in_the_index_alone(
    connection: sqlite3.Connection, step: Step
) -> None:
    (plan,) = steps(connection, listing.cursor_sql(step))

    assert plan.startswith("SEARCH filed USING PRIMARY KEY (grp=? AND (standing,entry)")


def test_a_position_is_counted_in_the_index_alone(connection: sqlite3.Connection) -> None:
    (plan,) = steps(connection, listing.POSITION)

    assert plan.startswith("SEARCH filed USING PRIMARY KEY (grp=? AND (standing,entry)<")


def test_where_a_post_stands_is_one_seek(connection: sqlite3.Connection) -> None:
    assert steps(connection, listing.FILED) == [
        "SEARCH filed USING PRIMARY KEY (grp=? AND standing=? AND entry=?)"
    ]


def test_the_outline_is_read_in_order_from_its_index(connection: sqlite3.Connection) -> None:
    assert steps(connection, listing.OUTLINE) == [
        "SEARCH groups USING INDEX groups_in_order (arrangement=?)"
    ]


def test_a_group_is_found_by_its_path(connection: sqlite3.Connection) -> None:
    assert steps(connection, listing.GROUP) == [
        "SEARCH groups USING INDEX sqlite_autoindex_groups_1 (arrangement=? AND path=?)"
    ]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("unread", [False, True])
def test_the_next_group_is_found_in_the_index(
    connection: sqlite3.Connection, step: Step, *, unread: bool
) -> None:
    (plan,) = steps(connection, listing.group_sql(step, unread=unread))

    assert plan.startswith("SEARCH groups USING INDEX groups_in_order (arrangement=? AND sort")


def test_what_is_unread_below_a_group_is_a_seek_for_each_group_and_post(
    connection: sqlite3.Connection,
) -> None:
    plan = steps(connection, listing.UNREAD)

    assert [step for step in plan if step.startswith(("SEARCH", "SCAN"))] == [
        "SEARCH entries USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH groups USING COVERING INDEX groups_in_order (arrangement=? AND sort>? AND sort<?)",
        "SEARCH filed USING INDEX filed_unread (grp=?)",
    ]


def test_the_rows_of_many_posts_are_a_seek_for_each_in_the_index_of_ids_alone(
    connection: sqlite3.Connection,
) -> None:
    (_, seek, *_) = steps(connection, showing.ROWS_OF)

    assert seek == "SEARCH entries USING COVERING INDEX sqlite_autoindex_entries_1 (id=?)"


def test_what_is_to_be_read_again_in_a_folder_is_sought_in_it_alone(
    connection: sqlite3.Connection,
) -> None:
    (first, *_) = steps(connection, ledger.READ_AGAIN)

    assert first == "SEARCH files USING PRIMARY KEY (folder=?)"


def test_an_arrangement_is_found_by_its_names(connection: sqlite3.Connection) -> None:
    (plan,) = steps(connection, arranging.KEPT)

    assert plan.endswith("sqlite_autoindex_arrangements_1 (grouping=? AND sorting=?)")


def test_only_what_was_marked_is_resorted(connection: sqlite3.Connection) -> None:
    (first, *_) = steps(connection, arranging.NOW_READ)
    (unread, *_) = steps(connection, arranging.NOW_UNREAD)

    assert first == "SEARCH filed USING PRIMARY KEY (grp=? AND standing<?)"
    assert unread == "SEARCH filed USING INDEX filed_unread (grp=? AND standing>?)"


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("select 1 from entries where id = ?", "sqlite_autoindex_entries_1 (id=?)"),
        ("select 1 from entries where spot = ?", "entries_by_spot (spot=?)"),
        (known.KNOWN_AT, "entries_by_spot (spot=?)"),
        (known.HELD, "sqlite_autoindex_entries_1 (id=?)"),
        ("select 1 from problems where entry = ?", "problems_by_entry (entry=?)"),
        ("select value from marks where post = ?", "PRIMARY KEY (post=?)"),
    ],
)
def test_a_post_is_found_by_what_it_is_asked_for(
    connection: sqlite3.Connection, query: str, index: str
) -> None:
    (search, *_) = steps(connection, query)

    assert search.endswith(index)
