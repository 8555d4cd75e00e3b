"""While a post is on its way to the page, keys for the page are for the one that is shown."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.article import Article
from reader.library.folders.scope import ALL_FILES, Scope
from reader.library.model import Entry, Progress
from reader.session import Session
from tests.tui.driver import Open, Reader, paragraphs, write_post


class Slow(Session):
    """A session that reads posts of some titles when it is let, and no sooner."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.folders, session._place, session.config, session.clock)
        self.slow = frozenset[str]()
        self.let = threading.Event()

    def open(self, entry: Entry) -> Article:
        if entry.title in self.slow:
            self.let.wait(30)
        return super().open(entry)


@pytest.fixture
def slow(session: Session) -> Iterator[Slow]:
    session = Slow(session)
    yield session
    session.let.set()


class Busy(Session):
    """A session that tells whether the folders are looked at while a post is read."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.folders, session._place, session.config, session.clock)
        self.looking = threading.Event()
        self.looked_while_reading: list[bool] = []

    def scan(self, scope: Scope = ALL_FILES) -> Iterator[Progress]:
        self.looking.set()
        yield from super().scan(scope)

    def open(self, entry: Entry) -> Article:
        self.looked_while_reading.append(self.looking.wait(0.2))
        return super().open(entry)


def opening(reader: Reader) -> str:
    """Return the title of the post that is on its way."""
    coming = reader.parts.reading.open.opening
    return "" if coming is None else coming.place.entry.title


@pytest.mark.parametrize("title", ["The tide", "春天的消息"])
async def test_the_folders_are_looked_at_once_a_post_that_was_named_is_there(
    reading: Open, session: Session, posts: Path, title: str
) -> None:
    for _ in session.scan():
        pass
    busy = Busy(session)

    async with reading(at=busy, post=str(posts / "source" / "_posts" / f"{title}.md")) as reader:
        await reader.until(busy.looking.is_set)

        assert reader.title == title
        assert busy.looked_while_reading == [False]


async def test_the_folders_are_looked_at_where_a_post_that_was_named_is_gone(
    reading: Open, session: Session, posts: Path
) -> None:
    for _ in session.scan():
        pass
    busy, path = Busy(session), posts / "source" / "_posts" / "The tide.md"
    path.unlink()

    async with reading(at=busy, post=str(path)) as reader:
        await reader.until(busy.looking.is_set)

        assert busy.looked_while_reading[0] is False
        assert "The tide" not in reader.entries


LONG = "一个很长很长的标题需要按照单元格截断而不是按照字符截断否则就会溢出"
BESIDE = [("New news", "Old news"), ("春天的消息", LONG)]
"""Posts, and those that come next."""


@pytest.mark.parametrize(("title", "after"), BESIDE)
async def test_what_is_written_to_a_file_is_what_the_page_shows(
    reading: Open, posts: Path, slow: Slow, title: str, after: str
) -> None:
    path = posts / "source" / "_posts" / f"{title}.md"
    slow.slow = frozenset({after})
    async with reading(at=slow, post=str(path)) as reader:
        reader.post("J", "w")
        await reader.until(lambda: len(reader.app.screen_stack) > 1)

        coming, file = opening(reader), reader.app.screen.query_one(Input).value
        slow.let.set()
        await reader.settle()
        await reader.press("escape")

        assert (coming, file) == (after, f"{title}.md")
        assert reader.title == after


@pytest.mark.parametrize(("title", "after"), BESIDE)
async def test_a_post_that_one_goes_back_from_before_it_is_there_stays_unread(
    reading: Open, posts: Path, slow: Slow, title: str, after: str
) -> None:
    path = posts / "source" / "_posts" / f"{title}.md"
    slow.slow = frozenset({after})
    async with reading(at=slow, post=str(path)) as reader:
        reader.post("J")
        await reader.until(lambda: opening(reader) == after)
        reader.post("K")
        await reader.until(lambda: not opening(reader))
        slow.let.set()
        await reader.settle()

        assert reader.title == title
        assert title in reader.row
        assert [each.title for each in reader.entries.values() if each.read] == [title]


async def test_the_way_back_on_the_page_gives_up_what_is_on_its_way_there(
    reading: Open, posts: Path, slow: Slow
) -> None:
    path = posts / "source" / "_posts" / "The tide.md"
    slow.slow = frozenset({"The wind"})
    async with reading(at=slow, post=str(path)) as reader:
        await reader.press("G")
        bottom = reader.page
        reader.post("J")
        await reader.until(lambda: opening(reader) == "The wind")
        reader.post("ctrl+o")
        await reader.until(lambda: not opening(reader))
        slow.let.set()
        await reader.settle()

        assert reader.page == bottom
        assert "The tide" in reader.row
        assert not reader.entries["The wind"].read


@pytest.mark.parametrize("back", ["ctrl+o", "H"])
@pytest.mark.parametrize(("title", "after"), BESIDE)
async def test_the_way_back_right_behind_the_way_to_a_post_gives_that_up(
    reading: Open, posts: Path, slow: Slow, title: str, after: str, back: str
) -> None:
    path = posts / "source" / "_posts" / f"{title}.md"
    slow.slow = frozenset({after})
    async with reading(at=slow, post=str(path)) as reader:
        reader.post("J")
        await reader.until(lambda: opening(reader) == after)
        reader.post(back)
        await reader.until(lambda: not opening(reader) or "no jump" in reader.status)
        told = reader.status
        slow.let.set()
        await reader.settle()

        assert "no jump" not in told
        assert reader.title == title
        assert title in reader.row
        assert not reader.entries[after].read


def sought(reader: Reader) -> object:
    """Return what has been found on the page."""
    found = reader.main.page_finder.found
    return found and found.sought


@pytest.mark.parametrize(("before", "typed"), [((), "stands"), ((*"Paragraph", "enter"), "宇宙")])
async def test_a_post_that_comes_while_one_types_what_to_find_stays_as_it_came(
    reading: Open, posts: Path, slow: Slow, before: tuple[str, ...], typed: str
) -> None:
    folder = posts / "source" / "_posts"
    write_post(folder, "The wind", "2026-01-02 10:00:00", "News/Science", paragraphs(60))
    slow.slow = frozenset({"The wind"})
    async with reading(at=slow, post=str(folder / "The tide.md")) as reader:
        await reader.press(*(("/", *before) if before else ()), "G")
        reader.post("J", "/", *typed)
        await reader.until(lambda: sought(reader) == typed)
        slow.let.set()
        await reader.settle()
        told, line = reader.main.status.found, reader.main.find_line
        await reader.press("escape")

        assert line
        assert line.value == typed
        assert reader.title == "The wind"
        assert (told, reader.main.status.found) == ("", "")
        assert not any(reader.main.page._lit.values())

        await reader.press("/", *typed, "enter")

        assert reader.main.status.found == "1/30"


async def test_a_tag_that_is_given_on_the_way_is_on_the_page(
    reading: Open, posts: Path, slow: Slow
) -> None:
    path = posts / "source" / "_posts" / "New news.md"
    slow.slow = frozenset({"Old news"})
    async with reading(at=slow, post=str(path)) as reader:
        reader.post("J")
        await reader.until(lambda: opening(reader) == "Old news")
        reader.parts.desk.tag(reader.entries["Old news"], ("标签",))
        await reader.until(lambda: reader.entries["Old news"].own_tags)
        slow.let.set()
        await reader.settle()

        assert "#标签" in reader.page
        assert reader.entries["Old news"].read


@pytest.mark.parametrize(("title", "after"), BESIDE)
async def test_a_passage_is_kept_of_the_post_that_the_page_shows(
    reading: Open, posts: Path, slow: Slow, title: str, after: str
) -> None:
    path = posts / "source" / "_posts" / f"{title}.md"
    slow.slow = frozenset({after})
    async with reading(at=slow, post=str(path)) as reader:
        reader.post("J")
        await reader.until(lambda: opening(reader) == after)
        page = reader.main.page
        last = len(page.text) - 1
        reader.parts.choosing.select(last - 3, last, done=False)
        reader.post("a")
        await reader.until(lambda: len(reader.app.screen_stack) > 1)
        slow.let.set()
        await reader.settle()
        await reader.press("enter")

        assert reader.title == after
        assert not reader.main.page._lit.get("passage")
        assert reader.entries[title].noted
        assert not reader.entries[after].noted
