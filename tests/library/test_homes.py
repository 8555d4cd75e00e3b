"""Where marks are kept: with the user, or with the library."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Config, Keeping, Library
from reader.session import Session, open_library
from tests.library.opened import Opener, scan

IN_LIBRARY = Config(marks=Keeping.LIBRARY)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    """Open folders below `tmp_path`, bring the catalog up to date."""
    sessions = []

    def opener(*names: str, config: Config = IN_LIBRARY, at: str = "here") -> Session:
        paths = [str(tmp_path / name) for name in names]
        cache, data = str(tmp_path / at / "cache"), str(tmp_path / at / "data")
        sessions.append(open_library(paths, config=config, cache=cache, data=data))
        scan(sessions[-1])
        return sessions[-1]

    yield opener
    for session in sessions:
        session.close()


@pytest.fixture(autouse=True)
def library(tmp_path: Path) -> None:
    for name in ("news/a.md", "news/科学/b.md", "blog/c.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {name}\ndate: 2022-08-25\n---\n")


def mark_all(session: Session) -> None:
    session.memory.change([entry.id for entry in session.entries(None)], {"read": True})


def logs(tmp_path: Path) -> list[str]:
    """Return the folders in which there are logs."""
    return sorted(str(log.parent.relative_to(tmp_path)) for log in tmp_path.rglob("*.jsonl"))


def test_each_mark_goes_to_the_folder_that_its_post_lies_in(tmp_path: Path, opened: Opener) -> None:
    mark_all(opened("news", "blog"))

    assert logs(tmp_path) == ["blog/.reader/marks", "news/.reader/marks"]


def test_another_computer_that_gets_the_folder_gets_its_marks(
    tmp_path: Path, opened: Opener
) -> None:
    mark_all(opened("news"))

    shutil.copytree(tmp_path / "news", tmp_path / "there" / "news")

    assert opened("there/news", at="there").count(unread=True) == 0


def test_without_the_setting_marks_are_the_users(tmp_path: Path, opened: Opener) -> None:
    mark_all(opened("news", config=Config()))

    assert logs(tmp_path) == ["here/data/marks"]


@pytest.mark.parametrize(("first", "then"), [(IN_LIBRARY, Config()), (Config(), IN_LIBRARY)])
def test_a_change_of_the_setting_loses_nothing(
    tmp_path: Path, opened: Opener, first: Config, then: Config
) -> None:
    mark_all(opened("news", config=first))
    shutil.rmtree(tmp_path / "here" / "cache")

    again = opened("news", config=then)
    again.memory.mark(again.entries(None)[0], read=False)

    assert again.count(unread=True) == 1


def test_a_folder_inside_one_that_has_marks_writes_into_those(
    tmp_path: Path, opened: Opener
) -> None:
    opened("news").memory.mark(opened("news").entries(None)[0], starred=True)

    mark_all(opened("news/科学"))

    assert logs(tmp_path) == ["news/.reader/marks"]
    assert opened("news").count(unread=True) == 1


def test_a_folder_inside_a_configured_one_writes_into_that(tmp_path: Path, opened: Opener) -> None:
    config = IN_LIBRARY._replace(library=(Library(str(tmp_path / "news")),))

    mark_all(opened("news/科学", config=config))

    assert logs(tmp_path) == ["news/.reader/marks"]


def test_what_a_configured_folder_inside_remembers_is_read(tmp_path: Path, opened: Opener) -> None:
    config = IN_LIBRARY._replace(library=(Library(str(tmp_path / "news" / "科学")),))
    mark_all(opened("news/科学", config=config))

    assert opened("news", config=config).count(unread=True) == 1


def test_where_the_folder_cannot_be_written_marks_are_the_users_and_it_is_said(
    tmp_path: Path, opened: Opener
) -> None:
    (tmp_path / "news" / ".reader").touch()  # in the way, also of root

    session = opened("news", "blog")
    mark_all(session)

    assert logs(tmp_path) == ["blog/.reader/marks", "here/data/marks"]
    home = tmp_path / "news" / ".reader" / "marks"
    assert session.notes() == (
        f"{home}: cannot be read, so what is said there is not known",
        f"{home}: cannot be written, so marks go to {tmp_path / 'here' / 'data' / 'marks'}",
    )


def test_a_mark_of_a_post_that_is_away_is_the_users(tmp_path: Path, opened: Opener) -> None:
    opened("news").memory.change(["a post of another library"], {"starred": True})

    assert logs(tmp_path) == ["here/data/marks"]


def test_opening_a_library_writes_nothing_into_it(tmp_path: Path, opened: Opener) -> None:
    opened("news")

    assert not (tmp_path / "news" / ".reader").exists()
