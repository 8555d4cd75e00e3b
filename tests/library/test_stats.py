"""What is counted and asked of a library beside its lists."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from reader.config import Config
from reader.library.memory import recent
from reader.library.store import schema
from reader.session import Session, open_library
from tests.library.explained import explained
from tests.library.opened import Opener

CLOCKS = (datetime(2026, 2, 28, 23, 30, tzinfo=UTC), datetime(2026, 3, 14, tzinfo=UTC))


def _same(time: datetime) -> datetime:
    return time


@pytest.fixture
def session(posts: Path, open_session: Opener) -> Session:
    for name, tags in (("a", "[air, 科技]"), ("b", "[air]"), ("sub/文", "[]"), ("subway/c", "[]")):
        path = posts / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: {name}\ndate: 2022-08-25\ntags: {tags}\n---\n")
    return open_session()


def test_the_posts_opened_last_are_read_from_an_index() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.TABLES)
        plan = explained(connection, recent.LAST_OPENED)

    steps = [step for step in plan if "CORRELATED" not in step]
    assert steps[0] == "SCAN opened USING INDEX marks_opened"
    assert all(step.startswith("SEARCH") for step in steps[1:])


def test_a_post_counts_in_the_month_in_which_it_was_last_opened(
    tmp_path: Path, posts: Path, session: Session
) -> None:
    cache, data = str(tmp_path / "cache"), str(tmp_path / "data")
    one, two, *_ = session.entries(None)
    for clock, entry in zip(CLOCKS, (one, two), strict=True):
        at = open_library([str(posts)], clock=partial(_same, clock), cache=cache, data=data)
        at.memory.opened(entry)
        at.close()

    in_utc = open_library([str(posts)], config=Config(zone=UTC), cache=cache, data=data)

    assert in_utc.condition.stats().opened == (("2026-03", 1), ("2026-02", 1))
    assert (in_utc.condition.stats().posts, in_utc.condition.stats().unread) == (4, 2)
    in_utc.close()


def test_what_is_remembered_of_posts_that_are_away_is_not_counted(session: Session) -> None:
    session.memory.change(["away"], {"starred": True, "note:x": True, "tag:x": True})

    stats = session.condition.stats()

    assert (stats.starred, stats.noted, stats.tagged) == (0, 0, 0)


def test_the_posts_in_a_folder_are_those_below_it(posts: Path, session: Session) -> None:
    found = session.posts_in(str(posts / "sub"))

    entry = session.entry_at(str(posts / "sub" / "文.md"))
    assert entry is not None
    assert found == (entry.id,)
    assert len(session.posts_in(str(posts))) == 4
    assert session.posts_in("/") == session.posts_in(str(posts))


def test_own_tags_come_first_and_then_the_most_frequent(session: Session) -> None:
    session.memory.tag(session.entries(None)[0], ["待读"])

    assert session.memory.known_tags() == ("待读", "air", "科技")
