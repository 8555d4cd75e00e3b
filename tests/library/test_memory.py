"""What is remembered of a post, and how it is taken back."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library.logs.facts import facts_of, tag_named
from reader.library.memory.acts import told
from reader.library.memory.recent import recent
from reader.library.model import Entry
from reader.session import Session, open_library
from tests.library.opened import Opener, logged, scan

NOW = datetime(2026, 3, 14, 15, 9, tzinfo=UTC)


@pytest.fixture
def session(posts: Path, open_session: Opener) -> Session:
    for name in ("a", "b", "文"):
        (posts / f"{name}.md").write_text(
            f"---\ntitle: {name}\ndate: 2022-08-25\ncategories: [新闻]\n---\n"
        )
    return open_session()


@pytest.fixture
def entry(session: Session) -> Entry:
    return session.entries(None)[0]


def test_many_posts_are_marked_in_one_line(tmp_path: Path, session: Session) -> None:
    ids = sorted(each.id for each in session.entries(None))

    act = session.memory.mark_group(session.view(), ("新闻",))

    (line,) = logged(tmp_path)
    assert line["posts"] == sorted(ids) == sorted(act[0].posts)
    assert session.count(unread=True) == 0


def test_what_is_so_already_is_no_part_of_an_act(session: Session, entry: Entry) -> None:
    session.memory.mark(entry, read=True)

    (change,) = session.memory.mark_group(session.view(), ("新闻",))

    assert entry.id not in change.posts
    assert session.memory.mark_group(session.view(), ("新闻",)) == ()


def test_undoing_is_said_by_new_lines_with_later_clocks(tmp_path: Path, session: Session) -> None:
    session.memory.mark_group(session.view(), ("新闻",))

    session.memory.undo()

    done, undone = logged(tmp_path)
    assert undone["value"] is False
    assert str(undone["clock"]) > str(done["clock"])
    assert session.count(unread=True) == 3


def test_acts_are_undone_and_done_again_in_their_order(session: Session, entry: Entry) -> None:
    session.memory.mark(entry, starred=True)
    session.memory.tag(entry, ["科技", "b"])
    session.memory.mark(entry, read=True)

    undone = [told(session.memory.undo() or ()) for _ in range(3)]
    facts = session.memory.facts(entry.id)
    nothing = session.memory.undo()
    again = [told(session.memory.redo() or ()) for _ in range(3)]

    assert undone == ["1 post marked read", "1 post tagged 科技, tagged b", "1 post starred"]
    assert again == undone[::-1]
    assert (facts.read, facts.starred, facts.tags) == (False, False, ())
    assert nothing is None is session.memory.redo()
    assert session.memory.facts(entry.id).tags == ("科技", "b")


def test_undoing_leaves_alone_what_has_become_something_else_since(
    session: Session, entry: Entry, open_session: Opener
) -> None:
    session.memory.mark_group(session.view(), ("新闻",))
    elsewhere = open_session()
    elsewhere.memory.mark(entry, read=False)
    elsewhere.memory.mark(entry, read=True)
    elsewhere.memory.mark(entry, read=False)

    session.memory.undo()
    session.memory.redo()

    assert session.count(unread=True) == 0


def test_positions_and_openings_are_not_undone(session: Session, entry: Entry) -> None:
    session.memory.opened(entry)
    session.memory.leave(entry, 1204)

    session.memory.undo()

    facts = session.memory.facts(entry.id)
    assert (facts.read, facts.position) == (False, 1204)
    assert facts.opened is not None
    assert session.memory.undo() is None


def test_a_letter_stands_for_a_place_of_its_post(session: Session, entry: Entry) -> None:
    for letter, position in (("a", 7), ("b", 0), ("a", 1204)):
        session.memory.keep_place(entry, letter, position)

    assert dict(session.memory.facts(entry.id).places) == {"a": 1204, "b": 0}
    assert session.memory.facts(session.entries(None)[1].id).places == ()


def test_a_position_that_is_known_is_not_written_again(
    tmp_path: Path, session: Session, entry: Entry
) -> None:
    session.memory.leave(entry, 0)
    session.memory.leave(entry, 7)
    session.memory.leave(entry, 7)

    assert [line["value"] for line in logged(tmp_path)] == [7]


def test_tags_of_two_devices_add_up(tmp_path: Path, session: Session, entry: Entry) -> None:
    session.memory.tag(entry, ["科技"])
    own = next((tmp_path / "data" / "marks").iterdir())
    other = own.with_name("other.jsonl")
    other.write_text(own.read_text().replace("tag:科技", "tag:待读"))

    session.refresh()

    assert sorted(session.memory.facts(entry.id).tags) == ["待读", "科技"]
    assert sorted(session.entries(None)[0].own_tags) == ["待读", "科技"]


def test_tags_come_back_with_a_catalog_that_is_built_anew(
    tmp_path: Path, session: Session, entry: Entry, open_session: Opener
) -> None:
    session.memory.tag(entry, ["科技"])
    session.close()
    for file in (tmp_path / "cache").iterdir():
        file.unlink()

    again = open_session().entry(entry.id)

    assert again is not None
    assert again.own_tags == ("科技",)


def test_notes_are_kept_in_the_order_of_writing(session: Session, entry: Entry) -> None:
    session.memory.change([entry.id], {"note:第一": True})
    session.memory.change([entry.id], {"note:another": True, "note:gone": True})
    session.memory.change([entry.id], {"note:gone": False})

    assert session.memory.facts(entry.id).notes == ("第一", "another")


def test_the_posts_that_were_opened_are_told_the_last_one_first(
    tmp_path: Path, posts: Path, session: Session
) -> None:
    cache, data = str(tmp_path / "cache"), str(tmp_path / "data")
    session = open_library([str(posts)], clock=lambda: NOW, cache=cache, data=data)
    one, two, three = session.entries(None)
    for each in (one, two, three, one):
        session.memory.opened(each)
    session.memory.leave(three, 9)

    opened = recent(session.smart(asked=False).catalog, 2)

    assert [(each.entry.id, each.position) for each in opened] == [(one.id, 0), (three.id, 9)]
    assert opened[0].opened == NOW
    session.close()


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("position", "far"),
        ("position", -4),
        ("position", None),
        ("opened", 7),
        ("opened", "yesterday"),
        ("opened", "2026-03-14T15:09:00"),
        ("tag:x", "yes"),
        ("read", 1),
        ("place:a", None),
        ("place:a", True),
        ("place:a", -1),
    ],
)
def test_a_value_of_another_kind_is_no_value(fact: str, value: object) -> None:
    assert facts_of({fact: value}) == facts_of({})


@pytest.mark.parametrize(
    ("typed", "tag"),
    [("科技", "科技"), (" #to  read ", "to read"), ("e\u0301", "\u00e9"), ("#", ""), ("", "")],
)
def test_a_tag_is_what_is_meant_by_what_is_typed(typed: str, tag: str) -> None:
    assert tag_named(typed) == tag


def test_what_another_process_of_the_device_said_does_not_win_over_what_is_said_after_it(
    tmp_path: Path, session: Session, entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its clock may have been set back since, and its catalog be another one."""
    other = open_library(
        list(session.folders), cache=str(tmp_path / "other"), data=str(tmp_path / "data")
    )
    scan(other)
    session.memory.mark(entry, starred=True)
    monkeypatch.setattr(time, "time_ns", lambda: 0)

    other.memory.mark(entry, starred=False, read=True)
    other.close()
    session.refresh()

    assert session.memory.facts(entry.id).starred is False
    assert session.memory.facts(entry.id).read is True


@pytest.mark.parametrize("said", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_a_time_that_is_in_no_year_elsewhere_is_none(said: str) -> None:
    assert facts_of({"opened": said}).opened is None
