import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from select import select

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.config import Config
from reader.errors import LibraryError
from reader.library.processes import workers
from reader.library.query.model import EVERYTHING, Term, negated
from reader.library.query.parser import parse_query
from reader.session import Session, open_library
from tests.library.opened import scan
from tests.library.search.shelf import ROOT, Shelf

WORD = Term("潮水")


def test_a_post_is_found_by_its_text_once_it_was_taken_in(shelf: Shelf) -> None:
    shelf.write("a.md", "One", "潮水 and tide")
    shelf.scan()

    before = shelf.found(WORD)
    shelf.take_in()

    assert before == []
    assert shelf.found(WORD) == ["One"]


def test_a_post_is_found_by_its_title_before_it_was_taken_in(shelf: Shelf) -> None:
    shelf.write("a.md", "潮水 One", date="2024-01-01")
    shelf.take_in()
    shelf.write("b.md", "潮水 Two", date="2024-01-03")
    shelf.write("c.md", "Three", date="2024-01-02")
    shelf.scan()

    assert shelf.found(WORD) == ["潮水 Two", "潮水 One"]
    assert shelf.found(negated(WORD)) == ["潮水 Two", "Three"]


@pytest.fixture
def _few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have fifty posts written at once and not five hundred, so that few take some time."""
    monkeypatch.setattr(workers, "CHUNK", 10)


@pytest.mark.usefixtures("_few_at_once")
def test_it_is_told_how_far_the_index_is(shelf: Shelf) -> None:
    for number in range(110):
        shelf.write(f"{number}.md", f"Post {number}", "潮水")
    shelf.scan()

    told = list(shelf.session.search.take_in())

    assert [each.total for each in told] == [110] * len(told)
    assert [each.done for each in told] == [50, 100, 110]
    assert len(shelf.found(WORD)) == 110


@pytest.mark.usefixtures("_few_at_once")
def test_what_was_left_off_goes_on_where_it_was(shelf: Shelf) -> None:
    for number in range(110):
        shelf.write(
            f"{number:04}.md",
            f"{number}",
            "潮水",
            date=f"2024-01-01T{number // 60:02}:{number % 60:02}:00",
        )
    shelf.scan()

    taking = shelf.session.search.take_in()
    next(taking)
    taking.close()
    halfway = shelf.found(WORD)
    told = list(shelf.again().search.take_in())

    assert halfway == [str(number) for number in range(109, 59, -1)]
    assert [each.done for each in told] == [100, 110]
    assert shelf.found(WORD) == [str(number) for number in range(109, -1, -1)]


def beside(shelf: Shelf) -> Session:
    """Open the library as another process does meanwhile."""
    data = shelf.cache.parent / "other"
    return open_library([str(shelf.posts)], cache=str(shelf.cache), data=str(data))


def many(shelf: Shelf, posts: int) -> None:
    for number in range(posts):
        shelf.write(f"{number}.md", f"Post {number}", "潮水")
    shelf.scan()


def dead(shelf: Shelf) -> int:
    """Return how many numbers of the index belong to no post any more."""
    with closing(sqlite3.connect(shelf.texts)) as connection:
        found: tuple[int] = connection.execute(
            "select count(*) from posts where post is null"
        ).fetchone()
        return found[0]


@pytest.mark.usefixtures("_few_at_once")
def test_while_one_process_takes_texts_in_another_tells_how_far_it_is(shelf: Shelf) -> None:
    many(shelf, 110)
    other = beside(shelf)

    ours, theirs = shelf.session.search.take_in(), other.search.take_in()
    told = [next(ours).done, next(theirs).done, next(ours).done, next(theirs).done]
    told += [each.done for each in ours]
    rest = [each.done for each in theirs]

    other.close()
    assert told == [50, 50, 100, 100, 110]
    assert rest == []
    assert dead(shelf) == 0
    assert len(shelf.found(WORD)) == 110


@pytest.mark.usefixtures("_few_at_once")
def test_nobody_waits_for_a_process_that_does_not_get_on_and_nothing_is_taken_in_twice(
    shelf: Shelf,
) -> None:
    many(shelf, 110)
    suspended = shelf.session.search.take_in()
    next(suspended)
    other = beside(shelf)

    told = [each.done for each in other.search.take_in(patience=0)]
    rest = [each.done for each in suspended]

    other.close()
    assert told == [50, 100, 110]
    assert rest == [110, 110]
    assert dead(shelf) == 0
    assert len(shelf.found(WORD)) == 110


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_an_index_that_was_taken_away_or_damaged_is_built_again(
    shelf: Shelf, damage: bytes | None
) -> None:
    shelf.write("a.md", "One", "潮水")
    shelf.take_in()
    shelf.session.close()
    for path in shelf.cache.glob("*.texts*"):
        path.unlink()
        if damage is not None and path.suffix == ".texts":
            path.write_bytes(damage)

    shelf.again()
    shelf.take_in()

    assert shelf.found(WORD) == ["One"]


def test_an_index_of_the_other_kind_of_words_is_built_again(shelf: Shelf) -> None:
    shelf.write("a.md", "汉", "汉字")
    shelf.write("b.md", "漢", "漢字")
    shelf.take_in()
    together = shelf.found(Term("汉字"))

    shelf.again(Config(variants=False))
    shelf.take_in()

    assert sorted(together) == ["汉", "漢"]
    assert shelf.found(Term("汉字")) == ["汉"]


def unlink_all(*patterns: Iterator[Path]) -> None:
    for path in chain.from_iterable(patterns):
        path.unlink()


def test_an_index_is_not_believed_when_its_catalog_is_another(shelf: Shelf) -> None:
    for number in range(3):
        shelf.write(f"{number}.md", f"{number}", "潮水", date=f"2024-01-0{number + 1}")
    shelf.take_in()
    shelf.session.close()
    unlink_all(shelf.cache.glob("*.sqlite*"), shelf.posts.glob("0.md"))

    shelf.again()
    shelf.scan()
    shelf.session.memory.change(shelf.session.search.ids(WORD), {"starred": True})
    starred = [entry.title for entry in shelf.entries() if entry.starred]

    assert shelf.found(WORD) == ["2", "1"]
    assert starred == ["2", "1"]
    assert shelf.session.search.counts([WORD])[0].total == 2


def test_a_catalog_that_vanishes_meanwhile_is_there_again_after_a_scan(shelf: Shelf) -> None:
    shelf.write("a.md", "One", "潮水")
    shelf.write("b.md", "Two", "潮水", date="2024-01-01")
    shelf.take_in()
    unlink_all(shelf.cache.glob("*.sqlite*"), shelf.posts.glob("b.md"))

    before = shelf.found(WORD)
    shelf.take_in()

    assert before == []
    assert shelf.found(WORD) == ["One"]


def spoil(path: Path, table: str) -> None:
    """Overwrite where a table begins."""
    with closing(sqlite3.connect(path)) as connection, path.open("r+b") as file:
        sql = "select rootpage from sqlite_schema where name = ?"
        (page,) = connection.execute(sql, (table,)).fetchone()
        file.seek(4096 * (page - 1))
        file.write(b"\xff" * 4096)


@pytest.mark.parametrize(
    ("spoilt", "table"), [("*.sqlite", "entries"), ("*.texts", "posts"), ("*.texts", "texts_data")]
)
def test_which_of_the_two_files_is_damaged_is_found_out_and_that_one_built_again(
    shelf: Shelf, spoilt: str, table: str
) -> None:
    shelf.write("a.md", "One", "潮水")
    shelf.take_in()
    shelf.session.close()
    (path,) = shelf.cache.glob(spoilt)
    spoil(path, table)
    shelf.again()

    with pytest.raises(LibraryError, match=f"^{path}: was damaged, and is built again"):
        shelf.found(WORD)
    shelf.take_in()

    assert shelf.found(WORD) == ["One"]
    assert len(shelf.entries()) == 1


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["write", "remove", "take in", "open"]),
        st.integers(0, 4),
        st.sampled_from(["潮水", "tide", "潮水 tide", ""]),
        st.integers(1, 9),
    ),
    max_size=12,
)


@given(changes=CHANGES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_changes_the_same_is_found_as_by_a_new_index(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, int, str, int]]
) -> None:
    shelf = Shelf(tmp_path_factory.mktemp("changes"))

    for kind, number, body, day in changes:
        match kind:
            case "write":
                shelf.write(f"{number}.md", f"{number} {body[:1]}", body, date=f"2024-01-0{day}")
            case "remove":
                (shelf.posts / f"{number}.md").unlink(missing_ok=True)
            case "take in":
                shelf.take_in()
            case _:
                shelf.again()
    shelf.take_in()

    dates = ("潮水 after:2024-01-04", "tide date:2024-01-05")
    for typed in ("潮水", "tide", "潮 -tide", "tid*", "title:潮", "-潮水", "", *dates):
        query = parse_query(typed)
        assert shelf.found(query) == shelf.expected(query), typed
    shelf.session.close()


def dated(shelf: Shelf, number: int, day: int, body: str = "潮水") -> None:
    """Write a post whose date is so many days after another."""
    date = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=day)
    shelf.write(f"{number}.md", f"{number}", body, date=f"{date:%Y-%m-%d}")


EDITS = [[(50, 2000), (51, 550), (100, -5)], [(1, 3000), (0, 3001), (105, 1050)]]
"""Posts and the days that they get, before each of the first reports of an index."""


@pytest.mark.usefixtures("_few_at_once")
def test_dates_that_are_edited_while_the_index_is_built_leave_it_as_one_that_is_built_anew(
    shelf: Shelf,
) -> None:
    for number in range(110):
        dated(shelf, number, 10 * number)
    shelf.scan()

    taking = shelf.session.search.take_in()
    for edits in EDITS:
        for number, day in edits:
            dated(shelf, number, day, "潮水 tide")
        shelf.scan()
        next(taking)
    for _ in taking:
        pass
    shelf.take_in()

    for typed in ("潮水", "tide", "潮水 after:2021-06", "潮水 before:2021-05", "tide date:2021"):
        query = parse_query(typed)
        assert shelf.found(query) == shelf.expected(query), typed


@pytest.mark.usefixtures("_few_at_once")
def test_what_changes_while_two_processes_take_in_the_same_is_taken_in(shelf: Shelf) -> None:
    for number in range(110):
        dated(shelf, number, 10 * number)
    shelf.scan()
    other = open_library(
        [str(shelf.posts)], cache=str(shelf.cache), data=str(shelf.cache.parent / "other")
    )

    taking = shelf.session.search.take_in()
    next(taking)
    for _ in other.search.take_in(patience=0):
        pass
    dated(shelf, 109, 1090, "春 tide")
    shelf.scan()
    for _ in taking:
        pass
    shelf.take_in()
    other.close()

    assert shelf.found(Term("春")) == shelf.found(Term("tide")) == ["109"]


PATIENCE = 30.0
"""Seconds for a process to end."""

KILLED = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from reader.library.processes import workers
from reader.library.search import contents
from tests.library.children import children
from tests.library.search.shelf import Shelf
workers.CHUNK, contents.MANY = 10, 100
shelf = Shelf(Path(sys.argv[2]))
taking = shelf.session.search.take_in()
for _ in range(int(sys.argv[3])):
    next(taking)
print(*children(), flush=True)
for _ in taking:
    pass
"""


@pytest.mark.parametrize("reports", [0, 2])
def test_an_index_whose_process_is_killed_finds_all_in_the_end(
    tmp_path: Path, reports: int
) -> None:
    shelf = Shelf(tmp_path)
    for number in range(160):
        shelf.write(f"{number}.md", f"{number}", "潮水", date=f"2024-01-{number % 28 + 1:02}")
    shelf.scan()
    shelf.session.close()

    arguments = [sys.executable, "-c", KILLED, str(ROOT), str(tmp_path), str(reports)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        pids = killed.stdout.readline().split() if sys.platform == "linux" else ()
        helpers = [os.pidfd_open(int(pid)) for pid in pids]
        os.kill(killed.pid, signal.SIGKILL)

    shelf.again()
    shelf.take_in()
    assert shelf.found(WORD) == shelf.found(EVERYTHING)
    assert len(shelf.found(WORD)) == 160
    assert all(select([helper], [], [], PATIENCE)[0] for helper in helpers), "a helper is left"
    for helper in helpers:
        os.close(helper)
    shelf.session.close()


def test_what_the_index_holds_is_counted_anew_after_each_change(shelf: Shelf) -> None:
    for number in range(3):
        shelf.write(f"{number}.md", f"Post {number}", "潮水")
    shelf.take_in()
    other = beside(shelf)
    held = [shelf.session.search.progress().done, other.search.progress().done]

    shelf.write("3.md", "Post 3", "潮水")
    shelf.take_in()
    held += [shelf.session.search.progress().done, other.search.progress().done]
    (shelf.posts / "0.md").unlink()
    scan(other)
    for _ in other.search.take_in():
        pass
    held += [shelf.session.search.progress().done, other.search.progress().done]

    other.close()

    assert held == [3, 3, 4, 4, 3, 3]
