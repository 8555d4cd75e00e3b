"""A post whose file is gone is kept as long as something is remembered of it."""

from pathlib import Path

import pytest

from reader.library.model import Entry
from reader.session import Session
from tests.library.opened import Opener, scan

BODY = "正文" * 200


def write(path: Path, title: str, body: str = BODY, date: str = "2024-05-06") -> Path:
    path.write_text(f"---\ntitle: {title}\ndate: {date}\n---\n{body} {title[:1]}\n")
    return path


def one(session: Session) -> Entry:
    (entry,) = session.entries(None)
    return entry


@pytest.fixture
def session(posts: Path, open_session: Opener) -> Session:
    """Open a library whose one post is starred, and gone."""
    path = write(posts / "星.md", "星")
    opened = open_session()
    opened.memory.mark(one(opened), starred=True)
    path.unlink()
    scan(opened)
    return opened


def test_a_remembered_post_whose_file_is_gone_is_in_no_list_but_kept(
    posts: Path, session: Session
) -> None:
    assert (session.count(), session.entries(None), session.outline()) == (0, (), ())
    (gone,) = session.memory.gone()
    assert (gone.title, gone.path) == ("星", str(posts / "星.md"))
    assert gone.date.date().isoformat() == "2024-05-06"


def test_a_post_of_which_nothing_is_remembered_is_dropped(
    posts: Path, open_session: Opener
) -> None:
    path = write(posts / "a.md", "a")
    session = open_session()
    session.memory.mark(one(session), read=True)
    session.memory.mark(one(session), read=False)

    path.unlink()
    scan(session)

    assert session.memory.gone() == ()


@pytest.mark.parametrize(
    ("title", "body", "date"),
    [
        ("星", BODY, "2024-05-06"),
        ("星辰", BODY, "2020-01-01"),
        ("星", "另一篇", "2024-05-06"),
    ],
    ids=["the same", "with the same body", "with the same front matter"],
)
def test_a_post_that_comes_back_is_what_it_was(
    posts: Path, session: Session, title: str, body: str, date: str
) -> None:
    write(posts / "new name.md", title, body, date)

    scan(session)

    assert one(session).starred
    assert session.memory.gone() == ()


def test_copies_that_come_back_are_told_by_their_names(posts: Path, open_session: Opener) -> None:
    names = [f"{kind} {number}.md" for number in range(8) for kind in ("copy", "原文")]
    session = open_session()
    for name in names:
        write(posts / name, "潮水")
    scan(session)
    for entry in session.entries(None):
        session.memory.tag(entry, (Path(entry.path).name,))

    for name in names:
        (posts / name).unlink()
    scan(session)
    (posts / "新").mkdir()
    for name in names:
        write(posts / "新" / name, "潮水")
    scan(session)

    assert {Path(each.path).name: each.own_tags for each in session.entries(None)} == {
        name: (name,) for name in names
    }


def test_another_post_is_not_taken_for_one_that_is_gone(posts: Path, session: Session) -> None:
    write(posts / "另.md", "月", "不同的正文" * 100)

    scan(session)

    assert not one(session).starred
    assert [each.title for each in session.memory.gone()] == ["星"]


def test_what_is_forgotten_is_gone_for_good(posts: Path, session: Session) -> None:
    session.memory.forget(session.memory.gone())

    assert session.memory.gone() == ()
    write(posts / "星.md", "星")
    scan(session)
    assert not one(session).starred


def test_a_post_that_loses_its_last_mark_elsewhere_is_let_go_by_the_next_scan(
    session: Session,
) -> None:
    (gone,) = session.memory.gone()

    session.memory.change([gone.id], {"starred": False})
    scan(session)

    assert session.memory.gone() == ()


def test_a_post_that_becomes_a_draft_is_not_gone(posts: Path, open_session: Opener) -> None:
    path = write(posts / "a.md", "a")
    session = open_session()
    session.memory.mark(one(session), starred=True)

    path.write_text(path.read_text().replace("title: a", "title: a\ndraft: true"))
    scan(session)
    path.write_text(path.read_text().replace("draft: true\n", ""))
    scan(session)

    assert one(session).starred
