"""The post that is likely to be opened next is read while one rests."""

import os
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from reader.article import Article
from reader.errors import LibraryError
from reader.library.model import Entry
from reader.session import Session
from reader.tui.threads import ahead as ahead_module
from reader.tui.threads.ahead import Ahead
from tests.tui.driver import LONG, NOW, Open, Reader, write_post

TITLES = ("New news", "春天的消息")


class Counting(Session):
    """A session that notes which posts are read, and whose clock can be set."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.folders, session._place, session.config, self._now)
        self.read: list[str] = []
        self.now = NOW
        self.slow: dict[str, threading.Event] = {}
        """Which posts are read only once something has happened."""

    def open(self, entry: Entry) -> Article:
        self.read.append(entry.title)
        if entry.title in self.slow:
            assert self.slow[entry.title].wait(LONG)
        return super().open(entry)

    def _now(self) -> datetime:
        return self.now


@pytest.fixture
def counting(session: Session) -> Iterator[Counting]:
    for _ in session.scan():
        pass
    counting = Counting(session)
    yield counting
    counting.close()


@pytest.fixture
def _rests_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.travel.foresight.REST", 0.0)


async def go_to(reader: Reader, title: str) -> None:
    """Go down through the list, and up to a post."""
    await reader.press("g", "g", *"j" * 20)
    while title not in reader.row:
        await reader.press("k")


async def rest_on(reader: Reader, counting: Counting, title: str) -> None:
    """Let the cursor rest on a post, until that has been read."""
    counting.read.clear()
    await go_to(reader, title)
    await reader.until(lambda: title in counting.read)
    await reader.settle()
    counting.read.clear()


@pytest.mark.usefixtures("_rests_at_once")
@pytest.mark.parametrize("title", TITLES)
async def test_a_post_on_which_one_rests_is_read_before_it_is_opened(
    reading: Open, counting: Counting, title: str
) -> None:
    async with reading(at=counting) as reader:
        await rest_on(reader, counting, title)
        await reader.press("enter")

        assert reader.title == title
        assert title not in counting.read
        assert reader.entries[title].read


@pytest.mark.usefixtures("_rests_at_once")
@pytest.mark.parametrize("title", ["A wind", "一阵风"])
async def test_the_first_post_of_a_list_is_read_ahead_where_the_list_begins_with_it(
    reading: Open, open_session: Callable[[Path], Session], tmp_path: Path, title: str
) -> None:
    path = write_post(tmp_path / "shelf", title, "2026-03-01", "")
    counting = Counting(open_session(path.parent))
    for _ in counting.scan():
        pass

    async with reading(at=counting) as reader:
        await reader.until(lambda: counting.read == [title])
        await reader.settle()
        await reader.press("enter")

        assert reader.title == title
        assert counting.read == [title]


async def test_who_goes_on_through_a_list_has_nothing_read(
    reading: Open, counting: Counting
) -> None:
    async with reading(at=counting) as reader:
        await go_to(reader, "New news")

        assert counting.read == []


@pytest.mark.usefixtures("_rests_at_once")
async def test_while_a_post_is_read_the_next_unread_one_is_read_ahead(
    reading: Open, counting: Counting
) -> None:
    async with reading(at=counting) as reader:
        await reader.press("space")
        await reader.until(lambda: counting.read == ["New news", "Old news"])
        await reader.settle()
        counting.read.clear()
        await reader.press("space")

        assert reader.title == "Old news"
        assert "Old news" not in counting.read


@pytest.mark.usefixtures("_rests_at_once")
@pytest.mark.parametrize("title", TITLES)
async def test_what_was_read_ahead_and_has_changed_since_is_read_again(
    reading: Open, counting: Counting, title: str
) -> None:
    async with reading(at=counting) as reader:
        await rest_on(reader, counting, title)
        path = Path(_path(counting, title))
        path.write_text(path.read_text().replace("The text of", "新的正文"))
        await reader.press("enter")

        assert f"新的正文 {title}." in reader.page


@pytest.mark.usefixtures("_rests_at_once")
@pytest.mark.parametrize("title", TITLES)
async def test_what_was_read_ahead_and_is_gone_since_is_said_to_be(
    reading: Open, counting: Counting, title: str
) -> None:
    async with reading(at=counting) as reader:
        await rest_on(reader, counting, title)
        os.unlink(_path(counting, title))
        await reader.press("enter")

        assert any("No such file" in line for line in reader.page)


@pytest.mark.usefixtures("_rests_at_once")
@pytest.mark.parametrize(("title", "tag"), [("New news", "sea"), ("春天的消息", "海")])
async def test_what_was_read_ahead_has_the_tags_that_were_given_since(
    reading: Open, counting: Counting, title: str, tag: str
) -> None:
    async with reading(at=counting) as reader:
        await rest_on(reader, counting, title)
        counting.memory.tag(reader.entries[title], [tag])
        await reader.press("R", "enter")

        assert any(f"#{tag}" in line for line in reader.page)


@pytest.mark.usefixtures("_rests_at_once")
async def test_how_long_ago_is_told_from_when_a_post_is_opened(
    reading: Open, counting: Counting
) -> None:
    async with reading(at=counting) as reader:
        await rest_on(reader, counting, "New news")
        counting.now = NOW + timedelta(days=1)
        await reader.press("enter")

        assert any("14 days ago" in line for line in reader.page)


@pytest.mark.parametrize("title", TITLES)
async def test_a_post_that_is_opened_while_it_is_read_ahead_is_not_read_twice(
    reading: Open, counting: Counting, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    async with reading(at=counting) as reader:
        await go_to(reader, title)
        monkeypatch.setattr("reader.tui.travel.foresight.REST", 0.0)
        counting.slow[title] = threading.Event()
        reader.post("k", "j")
        await reader.until(lambda: title in counting.read)
        reader.post("enter")
        await reader.until(lambda: reader.parts.reading.open.opening)
        counting.slow[title].set()
        await reader.settle()

        assert reader.title == title
        assert counting.read.count(title) == 1


@pytest.mark.usefixtures("_rests_at_once")
async def test_a_picture_that_came_after_its_post_was_read_ahead_is_shown_once_it_is_looked_for(
    reading: Open, open_session: Callable[[Path], Session], tmp_path: Path
) -> None:
    path = write_post(tmp_path / "shelf", "一阵风", "2026-03-01", "", '<img src="风.png">')
    counting = Counting(open_session(path.parent))
    async with reading(at=counting) as reader:
        await reader.until(lambda: counting.read)
        await reader.settle()
        Image.new("RGB", (8, 8)).save(path.parent / "风.png")
        await reader.press("R", "enter")

        shown = reader.parts.reading.open.shown
        assert shown is not None
        assert shown.article is not None
        assert list(shown.article.pictures) == ["风.png"]


@pytest.mark.usefixtures("_rests_at_once")
@pytest.mark.parametrize("title", TITLES)
async def test_what_was_read_ahead_is_opened_though_the_catalog_is_locked_for_a_moment(
    reading: Open, counting: Counting, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    def locked(*_: object) -> None:
        raise LibraryError("the catalog is locked")

    async with reading(at=counting) as reader:
        await rest_on(reader, counting, title)
        with monkeypatch.context() as patch:
            patch.setattr(ahead_module, "version_of", locked)
            await reader.press("enter")
        failed = reader.status, reader.parts.reading.open.opening
        await reader.press("enter")

        assert "the catalog is locked" not in failed
        assert reader.title == title


def test_of_two_posts_that_are_read_ahead_the_later_one_is_held(counting: Counting) -> None:
    ahead = Ahead(counting)
    slow, fast = counting.entries(None)[:2]
    counting.slow[slow.title] = threading.Event()
    reading = threading.Thread(target=ahead.read, args=(slow,))

    reading.start()
    while not counting.read:
        pass
    ahead.read(fast)
    counting.slow[slow.title].set()
    reading.join()

    assert ahead.holds(fast)
    assert ahead.take(fast, waiting=False) is not None


def test_what_is_large_or_just_written_is_not_read_ahead(
    counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead = Ahead(counting)
    entry = counting.entries(None)[0]

    os.utime(entry.path)
    ahead.read(entry)
    fresh = ahead.holds(entry)
    monkeypatch.setattr(ahead_module, "unrest", lambda *_: 0)
    ahead.read(entry)
    settled = ahead.holds(entry)
    monkeypatch.setattr(ahead_module, "LARGEST", 10)
    other = Ahead(counting)
    other.read(entry)

    assert (fresh, settled, other.holds(entry)) == (False, True, False)


def _path(session: Session, title: str) -> str:
    return next(entry.path for entry in session.entries(None) if entry.title == title)
