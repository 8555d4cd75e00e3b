"""Marks: kept in this device's log, merged from those of all devices."""

import os
import shutil
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.logs import marks
from reader.library.logs.clock import tick
from reader.library.logs.log import line_of
from reader.library.logs.log_files import log_files
from reader.library.logs.marks import Mark, record_of, ticked
from reader.session import Session
from tests.library.opened import Opener, logged, scan


@pytest.fixture
def session(posts: Path, open_session: Opener) -> Session:
    for name in ("a", "b", "文"):
        (posts / f"{name}.md").write_text(
            f"---\ntitle: {name}\ndate: 2022-08-25\ncategories: [新闻]\n---\n"
        )
    return open_session()


def said(log: Path, post: str, *facts: tuple[str, object, int]) -> None:
    """Let another device have said `facts`: name, value, milliseconds since 1970."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as file:
        for fact, value, ms in facts:
            clock = tick("", log.stem, now_ms=ms)
            file.write(line_of(record_of(Mark((post,), fact, value, clock))))


def test_a_mark_is_a_line_in_the_log_of_this_device(tmp_path: Path, session: Session) -> None:
    entry = session.entries(None)[0]

    session.memory.mark(entry, read=True)

    (line,) = logged(tmp_path)
    assert (line["post"], line["fact"], line["value"]) == (entry.id, "read", True)


def test_a_position_that_is_left_last_holds_whatever_another_device_has_said_before(
    tmp_path: Path, session: Session
) -> None:
    entry = session.entries(None)[0]
    session.memory.leave(entry, 100)
    own = next((tmp_path / "data" / "marks").glob("*.jsonl"))
    said(own.with_name("other.jsonl"), entry.id, ("position", 200, 2_000_000_000_000))

    session.memory.leave(entry, 100)
    session.refresh()

    assert session.memory.facts(entry.id).position == 100


def test_marking_shows_in_the_entry_and_in_all_counts(session: Session) -> None:
    entry = session.entries(None)[0]

    marked = session.memory.mark(entry, read=True, starred=True)

    assert (marked.read, marked.starred) == (True, True)
    assert session.entry(entry.id) == marked
    assert session.entries(None)[0] == marked
    (category,) = session.outline()
    assert (category.total, category.unread) == (3, 2)


def test_a_mark_can_be_taken_back(session: Session) -> None:
    entry = session.memory.mark(session.entries(None)[0], read=True, starred=True)

    entry = session.memory.mark(entry, read=False)

    assert (entry.read, entry.starred) == (False, True)
    assert session.outline()[0].unread == 3


def test_what_is_so_already_is_not_written_again(tmp_path: Path, session: Session) -> None:
    entry = session.entries(None)[0]

    session.memory.mark(entry, read=True)
    session.memory.mark(entry, read=True)
    session.memory.mark(entry)
    session.memory.mark(entry, starred=False)

    assert len(logged(tmp_path)) == 1


def test_marks_survive_the_loss_of_the_catalog(
    tmp_path: Path, session: Session, open_session: Opener
) -> None:
    entry = session.memory.mark(session.entries(None)[1], read=True, starred=True)
    session.close()
    shutil.rmtree(tmp_path / "cache")

    again = open_session()

    found = again.entry(entry.id)
    assert found is not None
    assert (found.read, found.starred) == (True, True)
    assert again.outline()[0].unread == 2


def test_marks_wait_for_a_post_that_is_away(
    posts: Path, session: Session, open_session: Opener
) -> None:
    entry = session.memory.mark(session.entries(None)[0], read=True)
    text = Path(entry.path).read_text()
    Path(entry.path).unlink()
    scan(session)
    assert session.entry(entry.id) is None

    (posts / "back.md").write_text(text)

    found = open_session().entry(entry.id)
    assert found is not None
    assert found.read


def test_a_post_that_is_gone_can_be_marked_still(session: Session) -> None:
    entry = session.entries(None)[0]
    Path(entry.path).unlink()
    scan(session)

    assert session.memory.mark(entry, starred=True).starred


def test_the_latest_word_on_a_fact_holds_whatever_the_order_of_the_logs(
    tmp_path: Path, session: Session
) -> None:
    entry = session.entries(None)[0]
    folder = tmp_path / "data" / "marks"

    said(folder / "b.jsonl", entry.id, ("read", False, 3000), ("starred", True, 1000))
    said(folder / "a.jsonl", entry.id, ("read", True, 2000), ("starred", False, 500))
    session.refresh()
    said(folder / "c.jsonl", entry.id, ("read", True, 1000))
    session.refresh()

    found = session.entry(entry.id)
    assert found is not None
    assert (found.read, found.starred) == (False, True)


def test_a_mark_wins_over_one_from_a_device_whose_clock_is_ahead(
    tmp_path: Path, session: Session
) -> None:
    entry = session.entries(None)[0]
    ahead = 4_000_000_000_000
    said(tmp_path / "data" / "marks" / "ahead.jsonl", entry.id, ("read", True, ahead))
    session.refresh()

    session.memory.mark(entry, read=False)

    session.refresh()
    found = session.entry(entry.id)
    assert found is not None
    assert not found.read


def test_a_log_that_a_synchroniser_replaced_is_read_again(tmp_path: Path, session: Session) -> None:
    one, two, three = session.entries(None)
    log = tmp_path / "data" / "marks" / "other.jsonl"
    said(log, one.id, ("read", True, 1000))
    session.refresh()

    new = tmp_path / "new" / "other.jsonl"
    said(new, two.id, ("read", True, 1000))
    said(new, three.id, ("read", True, 1001))
    new.replace(log)
    session.refresh()

    assert session.count(unread=True) == 0


def test_only_what_is_new_in_a_log_is_read(tmp_path: Path, session: Session) -> None:
    one, two, _ = session.entries(None)
    log = tmp_path / "data" / "marks" / "other.jsonl"
    said(log, one.id, ("read", True, 1000))
    session.refresh()
    inode = log.stat().st_ino

    with log.open("r+b") as file:
        file.write(b"#" * 20)  # a reader that began at the beginning again would not know this line
    said(log, two.id, ("read", True, 1000))
    session.refresh()

    assert log.stat().st_ino == inode
    assert session.count(unread=True) == 1


def test_lines_of_a_later_version_are_kept_or_passed_over(tmp_path: Path, session: Session) -> None:
    entry = session.entries(None)[0]
    log = tmp_path / "data" / "marks" / "later.jsonl"
    said(log, entry.id, ("position", 1204, 1000), ("tags", ["科技", "x"], 1001))
    with log.open("a") as file:
        file.write('{"compact": 2}\n{"post": 1, "fact": "read", "value": true, "clock": "x"}\n')
    said(log, entry.id, ("read", True, 1002))

    session.refresh()

    found = session.entry(entry.id)
    assert found is not None
    assert found.read


def test_a_log_that_is_no_file_is_left_alone(tmp_path: Path, session: Session) -> None:
    folder = tmp_path / "data" / "marks"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "fifo.jsonl")
    (folder / "folder.jsonl").mkdir()

    session.refresh()

    assert log_files(str(folder)) == ()


def test_a_folder_of_logs_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "marks").touch()

    with pytest.raises(LibraryError, match="marks: Not a directory"):
        log_files(str(tmp_path / "marks"))


def test_marks_in_one_act_have_rising_clocks() -> None:
    some = [Mark((f"post {number}",), marks.READ, value=True) for number in range(100)]

    clocks = [mark.clock for mark in ticked(some, "here", "")]

    assert len(set(clocks)) == 100
    assert clocks == sorted(clocks)


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        ("read", (True, False, ())),
        ("starred", (False, True, ())),
        ("tag:科技", (False, False, ("科技",))),
    ],
)
def test_a_line_that_names_a_post_twice_is_as_one_that_names_it_once(
    tmp_path: Path, session: Session, fact: str, shown: tuple[object, ...]
) -> None:
    entry = session.entries(None)[0]
    log = tmp_path / "data" / "marks" / "other.jsonl"
    log.parent.mkdir(parents=True, exist_ok=True)
    mark = Mark((entry.id, entry.id), fact, True, tick("", "other", now_ms=2000))  # noqa: FBT003
    log.write_bytes(line_of(record_of(mark)))

    session.refresh()

    found = session.entry(entry.id)
    assert found is not None
    assert (found.read, found.starred, found.own_tags) == shown
    assert session.count(unread=True) == session.count() - found.read
