"""What is taken for a post, and what cannot be read."""

import os
from contextlib import closing
from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reader.config import Config, Library
from reader.library.model import Unreadable
from reader.session import Session, open_library
from tests.library.opened import Opener, scan

FRONT = "---\ntitle: 标题\n---\n正文\n"


def titles(session: Session) -> set[str]:
    return {each.title for each in session.entries(None)}


@pytest.mark.parametrize(
    ("name", "text", "is_post"),
    [
        ("a.md", "No front matter", True),
        ("a.markdown", "没有", True),
        ("a.mkd", "没有", True),
        ("a.mdx", FRONT, True),
        ("a.mdx", "A part of a page, 没有", False),
        ("a.md", FRONT, True),
        ("a.html", FRONT, True),
        ("a.htm", "+++\ntitle = 'x'\n+++\n", True),
        ("a.txt", ";;;\n\"title\": \"x\"\n;;;\n", True),
        ("a.html", "<!doctype html><p>A page.</p>", False),
        ("a.txt", "A note.\n\nAnd more of it.\n", False),
        ("a.md", "---\ntitle: x\ndraft: true\n---\n", False),
        ("a.md", "---\ntitle: x\npublished: false\n---\n", False),
        ("a.md", "", True),
        ("_index.md", "---\ntitle: 文章\n---\n", False),
        ("_index.zh.md", "+++\nsort_by = 'date'\n+++\n\n", False),
        ("_index.html", "---\ntitle: Posts\n---\n", False),
        ("_index.md", "---\ntitle: 文章\n---\n这里是全部文章。\n", True),
        ("_indexes.md", "---\ntitle: x\n---\n", True),
    ],
)  # fmt: skip
def test_a_file_is_a_post_by_its_ending_and_its_front_matter(
    posts: Path, open_session: Opener, name: str, text: str, *, is_post: bool
) -> None:
    (posts / name).write_text(text)

    assert open_session().count() == is_post


def test_a_draft_that_is_published_appears_and_one_that_is_withdrawn_goes(
    posts: Path, open_session: Opener
) -> None:
    path = posts / "a.md"
    path.write_text("---\ntitle: x\ncategories: [新闻]\ndraft: true\n---\n")
    session = open_session()
    assert session.count() == 0

    path.write_text("---\ntitle: x\ncategories: [新闻]\n---\n")
    scan(session)
    assert (session.count(), len(session.outline())) == (1, 1)

    path.write_text("---\ntitle: x\ncategories: [新闻]\ndraft: true\n---\n")
    scan(session)
    assert (session.count(), session.outline()) == (0, ())


def test_a_file_without_a_date_has_that_of_its_file(posts: Path, open_session: Opener) -> None:
    (posts / "a.md").write_text("正文")
    os.utime(posts / "a.md", (1_661_397_480, 1_661_397_480))

    (entry,) = open_session().entries(None)

    assert entry.date.isoformat() == "2022-08-25T03:18:00+00:00"
    assert entry.cursor[0] == -1_661_397_480


def test_names_that_are_not_utf_8_are_listed_opened_and_marked(
    posts: Path, open_session: Opener
) -> None:
    raw = os.fsencode(posts) + b"/\xd0\xc2\xce\xc5.md"
    Path(os.fsdecode(raw)).write_text("---\ntitle: 新闻\n---\n正文\n")

    session = open_session()

    (entry,) = session.entries(None)
    assert os.fsencode(entry.path) == raw
    assert session.entry_at(os.fsdecode(raw)) == entry
    assert session.open(entry).post.title == "新闻"
    assert session.memory.mark(entry, read=True).read


def test_a_name_that_is_not_utf_8_is_the_title_where_nothing_else_is(
    posts: Path, open_session: Opener
) -> None:
    Path(os.fsdecode(os.fsencode(posts) + b"/\xff.md")).write_text("")

    (entry,) = open_session().entries(None)

    assert entry.title
    assert entry.title.isprintable()


def test_problems_are_told_by_path_with_their_lines(posts: Path, open_session: Opener) -> None:
    (posts / "good.md").write_text(FRONT)
    (posts / "坏.md").write_text("---\ntitle: 标题\ndate: 2020-02-30\n---\n")
    (posts / "bad.md").write_text("---\ntitle: b\ndate: never\n---\n")
    session = open_session()

    told = list(session.condition.problems())

    assert [os.path.basename(entry.path) for entry, _ in told] == ["bad.md", "坏.md"]
    assert [[problem.line for problem in problems] for _, problems in told] == [[3], [3]]
    assert [entry.problems for entry, _ in told] == [1, 1]
    for entry, _ in told:
        session.memory.mark(entry, read=True)
    assert len(list(session.condition.problems())) == 2


def test_problems_that_were_mended_are_forgotten(posts: Path, open_session: Opener) -> None:
    (posts / "bad.md").write_text("---\ntitle: b\ndate: never\n---\n")
    session = open_session()

    (posts / "bad.md").write_text(FRONT)
    scan(session)

    assert list(session.condition.problems()) == []


def test_what_cannot_be_read_is_told_and_stays_as_it_was(as_nobody: Path) -> None:
    posts = as_nobody / "posts"
    for name in ("a.md", "locked.md", "closed/b.md", "new.md"):
        (posts / name).parent.mkdir(parents=True, exist_ok=True)
        (posts / name).write_text(f"---\ntitle: {name}\n---\n")
    (posts / "new.md").rename(as_nobody / "new.md")
    data, cache = str(as_nobody / "data"), str(as_nobody / "cache")

    with closing(open_library([str(posts)], cache=cache, data=data)) as session:
        scan(session)
        (as_nobody / "new.md").rename(posts / "new.md")
        (posts / "new.md").chmod(0)
        (posts / "locked.md").write_text("---\ntitle: changed\n---\n")
        (posts / "locked.md").chmod(0)
        (posts / "closed").chmod(0)
        scan(session)

        assert titles(session) == {"a.md", "locked.md", "closed/b.md"}
        assert session.condition.unreadable() == (
            Unreadable(str(posts / "closed"), "Permission denied"),
            Unreadable(str(posts / "locked.md"), "Permission denied"),
            Unreadable(str(posts / "new.md"), "Permission denied"),
        )


def test_a_library_that_is_away_keeps_its_posts(posts: Path, open_session: Opener) -> None:
    (posts / "a.md").write_text(FRONT)
    session = open_session()

    posts.rename(posts.with_name("away"))
    scan(session)

    assert titles(session) == {"标题"}
    assert [each.path for each in session.condition.unreadable()] == [str(posts)]


def test_overlapping_folders_show_each_post_once(posts: Path, open_session: Opener) -> None:
    (posts / "in").mkdir()
    (posts / "in" / "a.md").write_text(FRONT)

    session = open_session(posts / "in", posts)

    assert session.folders == (str(posts),)
    assert session.count() == 1


def test_several_folders_are_one_library(tmp_path: Path, open_session: Opener) -> None:
    for name in ("一", "二"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text(f"---\ntitle: {name}\n---\n")

    session = open_session(tmp_path / "一", tmp_path / "二")

    assert titles(session) == {"一", "二"}


def test_a_configured_zone_holds_for_dates_without_one(tmp_path: Path, posts: Path) -> None:
    (posts / "a.md").write_text("---\ntitle: a\ndate: 2022-08-25 11:18:00\n---\n")
    library = Library(str(posts), zone=ZoneInfo("Asia/Shanghai"))

    for config, utc in ((Config(), 11), (Config(library=(library,)), 3)):
        with closing(
            open_library(
                [str(posts)], config=config, cache=str(tmp_path / "c"), data=str(tmp_path / "d")
            )
        ) as session:
            scan(session)
            (entry,) = session.entries(None)
            assert entry.date.astimezone(UTC).hour == utc
            assert session.open(entry).post.date == entry.date


def test_a_file_that_is_deleted_while_it_is_scanned_is_no_complaint(
    posts: Path, open_session: Opener
) -> None:
    for number in range(300):
        (posts / f"{number:03}.md").write_text(FRONT)
    session = open_session(scan=False)
    scan = session.scan()

    next(scan)
    (posts / "299.md").unlink()
    for _ in scan:
        pass

    assert session.count() == 299
    assert session.condition.unreadable() == ()
