"""Rules and drafts: a draft that is listed is a new post, and once more when it is published."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.config import Config, Library, Rule, with_drafts
from reader.library.query.parser import parse_query
from reader.session import Session, open_library

ANY = (Rule("title:潮水 OR title:tide", star=True),)
PUBLISHED = (Rule("(title:潮水 OR title:tide) -is:draft", star=True),)
TITLES = pytest.mark.parametrize("title", ["tide", "潮水"])

Opener = Callable[[Config], Session]


@pytest.fixture
def opened(tmp_path: Path, posts: Path) -> Iterator[Opener]:
    """Open the library of `posts`."""
    sessions = []

    def opener(config: Config) -> Session:
        cache, data = str(tmp_path / "cache"), str(tmp_path / "data")
        sessions.append(open_library([str(posts)], config=config, cache=cache, data=data))
        return sessions[-1]

    first = write(posts / "first.md", "first", "tags: [a]")
    ruled(opener(Config(rule=ANY)))
    first.unlink()
    ruled(sessions[-1])

    yield opener
    for session in sessions:
        session.close()


def write(path: Path, title: str, line: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\ndate: 2024-05-06\n{line}\n---\n{title}的正文\n", "utf-8")
    return path


def ruled(session: Session) -> int:
    """Scan, and return how many posts rules have marked."""
    return list(session.scan())[-1].ruled


def starred(session: Session) -> set[str]:
    return {each.title for each in session.entries(None) if each.starred}


@TITLES
def test_a_draft_is_new_where_drafts_are_listed(opened: Opener, posts: Path, title: str) -> None:
    session = opened(Config(rule=ANY, drafts=True))
    write(posts / "first.md", "first", "draft: true")
    ruled(session)
    write(posts / "a.md", title, "draft: true")

    assert ruled(session) == 1


@TITLES
def test_drafts_that_come_into_the_lists_because_that_is_configured_are_not_new(
    opened: Opener, posts: Path, title: str
) -> None:
    write(posts / "a.md", title, "draft: true")
    write(posts / "_drafts" / "b.md", title, "tags: [b]")
    ruled(opened(Config(rule=ANY)))
    listed = opened(Config(rule=ANY, drafts=True))

    assert ruled(listed) == 0
    assert starred(listed) == set()
    write(posts / "c.md", f"{title} 3", "draft: true")
    assert ruled(listed) == 1
    assert starred(listed) == {f"{title} 3"}


@TITLES
def test_a_draft_that_was_not_listed_is_new_once_it_is_published(
    opened: Opener, posts: Path, title: str
) -> None:
    write(posts / "a.md", title, "draft: true")
    session = opened(Config(rule=PUBLISHED))
    before = ruled(session)

    write(posts / "a.md", title, "tags: [a]")

    assert (before, ruled(session)) == (0, 1)
    assert starred(session) == {title}


@TITLES
@pytest.mark.parametrize("drafts", ["a.md", "_drafts/a.md"])
def test_a_draft_that_was_listed_is_new_again_once_it_is_published(
    opened: Opener, posts: Path, title: str, drafts: str
) -> None:
    draft = write(posts / drafts, title, "draft: true")
    session = opened(Config(rule=PUBLISHED, drafts=True))
    before = ruled(session)

    draft.rename(posts / "a.md")
    write(posts / "a.md", title, "tags: [a]")

    assert (before, ruled(session)) == (0, 1)
    assert starred(session) == {title}
    assert [each.draft for each in session.entries(None)] == [False]
    assert ruled(session) == 0


def test_what_was_said_of_a_draft_holds_against_rules_when_it_is_published(
    opened: Opener, posts: Path
) -> None:
    write(posts / "a.md", "潮水", "draft: true")
    session = opened(Config(rule=PUBLISHED, drafts=True))
    ruled(session)
    (draft,) = session.entries(None)
    session.memory.mark(draft, starred=True)
    session.memory.mark(draft, starred=False)

    write(posts / "a.md", "潮水", "tags: [a]")

    assert ruled(session) == 0
    assert starred(session) == set()


@pytest.mark.parametrize("lines", [("draft: true", "draft: true"), ("tags: [a]", "draft: true")])
def test_a_draft_that_is_edited_and_a_post_that_is_withdrawn_are_not_new(
    opened: Opener, posts: Path, lines: tuple[str, str]
) -> None:
    write(posts / "a.md", "land", lines[0])
    session = opened(Config(rule=ANY, drafts=True))
    ruled(session)

    write(posts / "a.md", "潮水", lines[1])

    assert ruled(session) == 0


@TITLES
def test_a_published_draft_is_found_by_its_words_as_before(
    opened: Opener, posts: Path, title: str
) -> None:
    write(posts / "a.md", title, "draft: true")
    write(posts / "b.md", f"{title} 2", "tags: [b]")
    session = opened(Config(drafts=True))
    for when in ("draft: true", "tags: [a]"):
        write(posts / "a.md", title, when)
        ruled(session)
        for _ in session.search.take_in():
            pass

        query = parse_query(f"{title} -tag:b")

        assert [each.title for each in session.search.newest(query)] == [title]


def test_of_two_libraries_each_has_rules_for_what_it_lists(opened: Opener, posts: Path) -> None:
    write(posts / "outer.md", "tide", "draft: true")
    write(posts / "里" / "inner.md", "内", "draft: true")
    libraries = (Library(str(posts), drafts=False), Library(str(posts / "里"), drafts=True))
    session = opened(Config(rule=ANY, library=libraries))
    ruled(session)
    write(posts / "outer.md", "tide 2", "draft: true")
    write(posts / "里" / "newer.md", "潮水", "draft: true")

    assert ruled(session) == 1
    assert starred(session) == {"潮水"}


def test_a_look_at_drafts_for_once_marks_nothing(opened: Opener, posts: Path) -> None:
    write(posts / "old.md", "tide", "tags: [a]")
    ruled(opened(Config()))
    write(posts / "draft.md", "潮水", "draft: true")
    later = Config(rule=ANY)

    once = opened(with_drafts(later))

    assert ruled(once) == 0
    assert starred(once) == set()
    write(posts / "new.md", "潮水 2", "tags: [a]")
    assert ruled(once) == 0
    assert ruled(opened(later)) == 1
