"""Drafts are posts like others where they are asked for, and in no list elsewhere."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Config, Library, with_drafts
from reader.library.folders import files
from reader.library.folders.scope import ALL_FILES, Folders, Only, Scope
from reader.library.query.parser import parse_query
from reader.library.scanning import attempt
from reader.session import Session, open_library
from tests.library.opened import Opener, scan

OFF, ON = Config(), Config(drafts=True)


@pytest.fixture
def opened(tmp_path: Path, posts: Path) -> Iterator[Opener]:
    """Open a library as it is configured, and bring its catalog up to date."""
    sessions = []

    def opener(
        config: Config, *folders: Path, scope: Scope = ALL_FILES, cache: str = "cache"
    ) -> Session:
        session = open_library(
            [str(each) for each in folders or (posts,)],
            config=config,
            cache=str(tmp_path / cache),
            data=str(tmp_path / "data"),
        )
        sessions.append(session)
        scan(session, scope)
        return session

    yield opener
    for session in sessions:
        session.close()


@pytest.fixture
def site(posts: Path) -> Path:
    """A site with a post and four drafts, each in its own way."""
    write(posts / "_posts" / "潮水.md", "潮水")
    write(posts / "_posts" / "one.md", "one", "draft: true")
    write(posts / "_posts" / "二.md", "二", "published: false")
    write(posts / "_posts" / "three.md", "three", "status: draft")
    write(posts / "_drafts" / "更深" / "四.md", "四")
    return posts


DRAFTS = {"one", "二", "three", "四"}


def write(path: Path, title: str, line: str = "tags: [a]") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\ndate: 2024-05-06\n{line}\n---\n{title}的正文\n")
    return path


def drafts(session: Session) -> dict[str, bool]:
    """Return the posts in the lists, and whether each is a draft."""
    return {each.title: each.draft for each in session.entries(None)}


AS_PUBLISHED = {"潮水": False}
WITH_DRAFTS = AS_PUBLISHED | dict.fromkeys(DRAFTS, True)


@pytest.mark.usefixtures("site")
def test_drafts_are_listed_where_they_are_asked_for_and_told_from_others(opened: Opener) -> None:
    assert drafts(opened(OFF)) == AS_PUBLISHED
    assert drafts(opened(ON, cache="other")) == WITH_DRAFTS


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("scope", [ALL_FILES, Folders()])
def test_the_setting_brings_drafts_in_and_out_and_they_keep_what_is_remembered(
    opened: Opener, scope: Scope
) -> None:
    session = opened(ON)
    for entry in session.entries(None):
        session.memory.mark(entry, starred=True)
        session.memory.tag(entry, (entry.title,))

    out = opened(OFF, scope=scope)
    assert drafts(out) == AS_PUBLISHED
    assert out.memory.gone() == ()
    assert [each.total for each in out.view().outline()] == [1]

    again = opened(ON, scope=scope)
    assert drafts(again) == WITH_DRAFTS
    assert {each.title: each.own_tags for each in again.entries(None) if each.starred} == {
        title: (title,) for title in WITH_DRAFTS
    }


def test_a_draft_that_was_edited_before_keeps_its_marks_though_its_id_is_its_former_one(
    site: Path, opened: Opener
) -> None:
    path = site / "_drafts" / "更深" / "四.md"
    session = opened(ON)
    (entry,) = (each for each in session.entries(None) if each.title == "四")
    session.memory.mark(entry, starred=True)
    path.write_text(path.read_text().replace("title: 四", "title: 四季"))
    scan(session)

    opened(OFF)
    again = opened(ON)

    assert [each.title for each in again.entries(None) if each.starred] == ["四季"]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("before", "after"), [(OFF, ON), (ON, OFF)])
def test_only_drafts_are_read_again_when_the_setting_changes(
    opened: Opener, monkeypatch: pytest.MonkeyPatch, before: Config, after: Config
) -> None:
    opened(before)
    was_read, read = [], files.read_file

    def reading(path: str, **options: bool) -> tuple[bytes, os.stat_result]:
        was_read.append(Path(path).stem)
        return read(path, **options)

    monkeypatch.setattr(attempt, "read_file", reading)
    opened(after)

    assert sorted(was_read) == sorted(DRAFTS if after is ON else DRAFTS - {"四"})


def test_a_draft_that_is_deleted_is_gone_as_any_post_is(site: Path, opened: Opener) -> None:
    session = opened(ON)
    for entry in session.entries(None):
        session.memory.mark(entry, starred=True)

    (site / "_drafts" / "更深" / "四.md").unlink()
    (site / "_posts" / "one.md").unlink()
    scan(session)

    assert {post.title for post in session.memory.gone()} == {"四", "one"}


def test_a_draft_that_is_published_by_moving_it_keeps_its_marks(site: Path, opened: Opener) -> None:
    session = opened(ON)
    (entry,) = (each for each in session.entries(None) if each.title == "四")
    session.memory.mark(entry, starred=True)

    (site / "_drafts" / "更深" / "四.md").rename(site / "_posts" / "2024-05-06-四.md")
    published = opened(OFF)

    assert {each.title for each in published.entries(None) if each.starred} == {"四"}


@pytest.mark.parametrize("title", ["tide", "潮水"])
def test_a_draft_that_was_left_behind_does_not_take_the_marks_of_its_published_post(
    posts: Path, opened: Opener, title: str
) -> None:
    write(posts / "_posts" / "a.md", title)
    write(posts / "_drafts" / "a.md", title)
    session = opened(OFF)
    (entry,) = session.entries(None)
    session.memory.mark(entry, starred=True)

    once = opened(with_drafts(OFF))
    anew = opened(OFF, cache="anew")

    assert {each.draft: each.starred for each in once.entries(None)} == {True: False, False: True}
    assert [each.starred for each in anew.entries(None)] == [True]


@pytest.mark.parametrize(
    ("outer", "inner", "listed"),
    [
        (None, True, {"里"}),
        (False, True, {"里"}),
        (True, False, {"外"}),
        (True, None, {"外", "里"}),
        (None, None, set()),
    ],
)
@pytest.mark.parametrize("kind", ["_drafts/a.md", "a.md"])
def test_of_libraries_in_each_other_each_has_its_own_setting(
    posts: Path,
    opened: Opener,
    kind: str,
    outer: bool | None,  # noqa: FBT001  a table's column
    inner: bool | None,  # noqa: FBT001  the same
    listed: set[str],
) -> None:
    write(posts / kind, "外", "draft: true")
    write(posts / "里" / kind, "里", "draft: true")
    top = outer is True and inner is None
    libraries = (
        Library(str(posts), drafts=None if top else outer),
        Library(str(posts / "里"), drafts=inner),
    )
    config = Config(library=libraries, drafts=top)

    assert set(drafts(opened(config))) == listed
    assert set(drafts(opened(config, posts / "里"))) == listed & {"里"}


@pytest.mark.usefixtures("site")
def test_a_folder_of_drafts_that_is_named_is_listed_whatever_is_configured(
    posts: Path, opened: Opener
) -> None:
    assert drafts(opened(OFF, posts / "_drafts")) == {"四": True}
    assert drafts(opened(OFF, posts / "_drafts" / "更深")) == {"四": True}
    beside = Config(library=(Library(str(posts)), Library(str(posts / "_drafts"))))
    assert drafts(opened(beside)) == {"潮水": False, "四": True}


@pytest.mark.usefixtures("site")
def test_drafts_that_are_asked_for_once_leave_the_catalog_as_it_is(
    posts: Path, opened: Opener
) -> None:
    config = Config(library=(Library(str(posts), drafts=False),))
    usual = opened(config)

    assert drafts(opened(with_drafts(config))) == WITH_DRAFTS
    assert drafts(usual) == AS_PUBLISHED
    assert with_drafts(ON) == ON


def test_what_changes_in_a_folder_of_drafts_is_seen_only_where_it_is_wanted(
    site: Path, opened: Opener
) -> None:
    path = write(site / "_drafts" / "新" / "五.md", "五")
    told = Only(frozenset({str(path)}))
    session, other = opened(ON), opened(OFF, cache="other")
    path.write_text(path.read_text().replace("title: 五", "title: 五月"))

    scan(session, told)
    scan(other, told)

    assert "五月" in drafts(session)
    assert drafts(other) == AS_PUBLISHED


def test_a_new_folder_of_drafts_is_seen_when_it_is_told_of(posts: Path, opened: Opener) -> None:
    write(posts / "潮水.md", "潮水")
    session, other = opened(ON), opened(OFF, cache="other")
    write(posts / "_drafts" / "四.md", "四")

    for each in (session, other):
        scan(each, Only(frozenset({str(posts / "_drafts")})))

    assert drafts(session) == {"潮水": False, "四": True}
    assert drafts(other) == AS_PUBLISHED


@pytest.mark.usefixtures("site")
def test_drafts_are_found_by_a_query_and_by_their_texts(opened: Opener) -> None:
    session = opened(ON)
    for _ in session.search.take_in():
        pass

    def found(typed: str) -> set[str]:
        return {each.title for each in session.search.all(parse_query(typed))}

    assert found("is:draft") == DRAFTS
    assert found("-is:draft") == {"潮水"}
    assert found("四 is:draft") == {"四"}
    assert found("one OR 潮水") == {"one", "潮水"}
    assert found("one -is:draft") == set()


@pytest.mark.usefixtures("site")
def test_drafts_that_are_out_are_counted_and_found_by_nothing(opened: Opener) -> None:
    session = opened(ON)
    for _ in session.search.take_in():
        pass
    assert session.condition.unlisted() == (0, 0)

    out = opened(OFF)
    for _ in out.search.take_in():
        pass

    assert out.condition.unlisted() == (3, 3)
    assert list(out.search.all(parse_query("四 OR one OR is:draft"))) == []


@pytest.mark.usefixtures("site")
def test_a_draft_is_opened_as_one(opened: Opener) -> None:
    session = opened(ON)

    opened_as = {each.title: session.open(each).post.draft for each in session.entries(None)}

    assert opened_as == WITH_DRAFTS


def test_a_draft_without_a_date_has_that_of_its_file(posts: Path, opened: Opener) -> None:
    path = posts / "_drafts" / "草.md"
    path.parent.mkdir()
    path.write_text("---\ntitle: 草\n---\n")
    os.utime(path, (1_661_397_480, 1_661_397_480))

    (entry,) = opened(ON).entries(None)

    assert entry.date.isoformat() == "2022-08-25T03:18:00+00:00"
