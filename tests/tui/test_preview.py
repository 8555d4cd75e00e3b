"""The post under the cursor beside the list, before it is opened."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.article import Article
from reader.errors import LibraryError
from reader.library.model import Entry
from reader.session import Session
from reader.tui.page.open_post import version_of
from tests.tui.driver import LONG, SHORT, WIDE, Open, Reader, fill_in, write_post

WIDE_LOW = (120, 20)
NEWS, SPRING = "New news", "春天的消息"
TITLES = (NEWS, SPRING)


@pytest.fixture(autouse=True)
def _rests_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.travel.foresight.REST", 0.0)


@pytest.fixture
def flat(tmp_path: Path, open_session: Callable[[Path], Session]) -> Session:
    """Open a library without groups."""
    folder = tmp_path / "shelf"
    for number, title in enumerate(("The tide", "A wind", "一阵风")):
        write_post(folder, title, f"2026-03-0{9 - number} 10:00:00", "")
    return open_session(folder)


async def come_to(reader: Reader, title: str) -> None:
    """Let the cursor come to a post, and rest there."""
    await reader.press("g", "g")
    while title not in reader.row:
        await reader.press("j")
    await reader.until(lambda: reader.title == title)
    await reader.settle()


async def come_to_and_open(reader: Reader, title: str) -> None:
    """Open a post without having rested on it."""
    await reader.press("g", "g")
    while title not in reader.row:
        await reader.press("j")
    await reader.press("enter")


@pytest.mark.parametrize("title", TITLES)
async def test_a_post_is_shown_as_one_comes_to_it_and_is_unread(reading: Open, title: str) -> None:
    async with reading() as reader:
        await reader.press("p")
        said = reader.status
        await come_to(reader, title)

        assert "Posts are shown as one comes to them" in said
        assert f"The text of {title}." in reader.page
        assert not reader.main.on_page
        assert not reader.entries[title].read


async def test_where_nothing_can_be_shown_beside_the_list_it_is_told_where_it_is(
    reading: Open,
) -> None:
    async with reading(size=SHORT) as reader:
        await reader.press("p")
        shown = reader.status
        await reader.press("p")

        assert "Posts are shown beside the list in a terminal of 90 columns or more" in shown
        assert "Posts are shown once they are opened" in reader.status


@pytest.mark.parametrize("key", ["enter", "tab", "space"])
@pytest.mark.parametrize("title", TITLES)
async def test_what_is_shown_is_opened_by_reading_it(reading: Open, title: str, key: str) -> None:
    async with reading() as reader:
        await reader.press("p")
        await come_to(reader, title)
        await reader.press(key)

        assert reader.entries[title].read
        assert (reader.title == title) == (key != "space")  # which goes on from a short one


async def test_a_long_post_is_paged_and_so_opened(reading: Open) -> None:
    async with reading(WIDE_LOW) as reader:
        await reader.press("p")
        await come_to(reader, "The tide")
        before = reader.entries["The tide"].read
        await reader.press("space")

        assert not before
        assert reader.entries["The tide"].read
        assert reader.title != "The tide"


async def test_what_is_only_shown_keeps_no_place_and_is_no_jump(reading: Open) -> None:
    async with reading(WIDE_LOW) as reader:
        await come_to_and_open(reader, "The tide")
        await reader.press("d", "h", "p")
        for title in TITLES:
            await come_to(reader, title)
        await reader.press("enter", "ctrl+o")

        assert reader.title != "The tide"
        assert any("Paragraph" in line for line in reader.page)
        read = {each.title for each in reader.entries.values() if each.read}
        assert read == {"The tide", SPRING}


async def test_whether_posts_are_shown_is_remembered(reading: Open, session: Session) -> None:
    async with reading() as reader:
        await reader.press("p")
    async with reading() as reader:
        await come_to(reader, NEWS)
        await reader.press("p")
        said = reader.status
    assert not session.display().preview
    assert "Posts are shown once they are opened" in said


async def test_a_terminal_for_one_pane_shows_the_list(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("p", "j")
        await reader.settle()

        assert not reader.main.on_page
        assert reader.parts.reading.place is None


@pytest.mark.parametrize("title", TITLES)
async def test_a_post_that_cannot_be_read_is_not_opened_by_looking_at_it(
    reading: Open, title: str
) -> None:
    async with reading() as reader:
        await reader.press("p")
        os.unlink(reader.entries[title].path)
        await reader.press("g", "g")
        while title not in reader.row:
            await reader.press("j")
        await reader.until(lambda: any("No such file" in line for line in reader.page))
        await reader.press("tab")

        assert not reader.entries[title].read


@pytest.mark.parametrize(("query", "found"), [("wind", "A wind"), ("风", "一阵风")])
async def test_the_post_is_shown_that_comes_under_the_cursor_as_the_list_is_narrowed(
    reading: Open, flat: Session, query: str, found: str
) -> None:
    async with reading(at=flat) as reader:
        await reader.press("p")
        await reader.until(lambda: reader.title == "The tide")
        await reader.press("\\")
        await fill_in(reader.pilot, query)
        await reader.settle()
        await reader.press("enter")

        assert found in reader.row
        await reader.until(lambda: reader.title == found)
        assert not reader.entries[found].read


async def test_the_post_under_the_cursor_is_shown_once_there_is_room_for_it(
    reading: Open, flat: Session
) -> None:
    async with reading(SHORT, at=flat) as reader:
        await reader.press("p", "j")
        await reader.resize(*WIDE)

        await reader.until(lambda: reader.title == "A wind")


async def test_the_post_is_shown_that_comes_under_the_cursor_when_one_is_gone(
    reading: Open, flat: Session
) -> None:
    async with reading(at=flat) as reader:
        await reader.press("p")
        await reader.until(lambda: reader.title == "The tide")
        os.unlink(reader.entries["The tide"].path)
        await reader.press("R")

        assert "A wind" in reader.row
        await reader.until(lambda: reader.title == "A wind")


@pytest.mark.parametrize("title", TITLES)
async def test_what_is_opened_while_it_comes_to_be_shown_is_read_once(
    reading: Open, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    read: list[str] = []
    come = threading.Event()
    open_post = Session.open

    def open_slowly(session: Session, entry: Entry) -> Article:
        read.append(entry.title)
        assert come.wait(LONG)
        return open_post(session, entry)

    monkeypatch.setattr("reader.tui.travel.foresight.REST", 60.0)
    monkeypatch.setattr(Session, "open", open_slowly)
    async with reading() as reader:
        await reader.press("g", "g")
        while title not in reader.row:
            await reader.press("j")
        reader.post("p")
        await reader.until(lambda: read)
        reader.post("enter")
        await reader.until(lambda: not reader.parts.reading.open.is_preview)
        come.set()
        await reader.settle()

        assert reader.title == title
        assert reader.entries[title].read
        assert read.count(title) == 1


async def test_who_goes_to_the_page_while_another_post_fails_to_come_has_opened_the_one_there(
    reading: Open, flat: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, failing = threading.Event(), threading.Event()

    def version_or_failure(session: Session, entry: Entry) -> object:
        if entry.title != "A wind":
            return version_of(session, entry)
        asked.set()
        assert failing.wait(LONG)
        raise LibraryError("the catalog is locked")

    async with reading(at=flat) as reader:
        await reader.press("p")
        await reader.until(lambda: reader.title == "The tide")
        monkeypatch.setattr("reader.tui.threads.desk.version_of", version_or_failure)
        reader.post("j")
        await reader.until(asked.is_set)
        reader.post("tab")
        await reader.until(lambda: reader.main.on_page)
        before = reader.parts.reading.open.shown
        failing.set()
        await reader.settle()

        assert before is not None
        assert before.preview
        assert reader.title == "The tide"
        assert {each.title for each in reader.entries.values() if each.read} == {"The tide"}
