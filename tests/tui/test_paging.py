"""Posts come from the catalog in pages; a scan adds some while one reads."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.library.folders.scope import ALL_FILES, Scope
from reader.library.model import Entry, Progress
from reader.session import Session
from reader.tui.reader_app import ReaderApp
from reader.tui.shelf.pages import PAGE, PAGES_HELD, Page, Pages
from tests.tui.driver import NOW, SHORT, WIDE, Open, Reader, write_post

NEWS = ("新闻",)


def _entry(number: int, *, read: bool = False) -> Entry:
    """Return the `number`th newest of many entries."""
    date = datetime(2024, 1, 1, tzinfo=UTC) - timedelta(hours=number)
    return Entry(f"id{number}", "", f"第{number}", date, (-number, number), (NEWS,), read=read)


def _answer(page: Page, posts: int) -> tuple[Entry, ...]:
    """Answer a page as a catalog of `posts` entries would."""
    numbers = list(range(posts))
    if page.backwards:
        numbers.reverse()
    if page.after is not None:
        numbers = numbers[numbers.index(page.after[1]) + 1 :]
    return tuple(_entry(number) for number in numbers[page.skip :][: page.limit])


@pytest.mark.parametrize("number", [0, 99, 100, 555, 1000, 1049])
def test_an_entry_comes_with_its_page(number: int) -> None:
    pages = Pages()

    page = pages.want(NEWS, number, 1050)
    assert page is not None
    pages.keep(page, _answer(page, 1050))

    assert pages.entry(NEWS, number) == _entry(number)


def test_a_page_is_asked_for_once() -> None:
    pages = Pages()

    first = pages.want(NEWS, 5, 1000)

    assert first is not None
    assert pages.want(NEWS, 6, 1000) is None
    pages.keep(first, _answer(first, 1000))
    assert pages.want(NEWS, 7, 1000) is None


def test_the_way_to_a_page_is_short() -> None:
    pages = Pages()
    first = pages.want(NEWS, 0, 100_000)
    assert first is not None
    pages.keep(first, _answer(first, 200))

    second = pages.want(NEWS, PAGE, 100_000)
    last = pages.want(NEWS, 99_950, 100_000)

    assert second is not None
    assert second.after == _entry(PAGE - 1).cursor
    assert last is not None
    assert (last.backwards, last.skip) == (True, 0)


def test_what_is_out_of_date_is_shown_until_its_successor_comes() -> None:
    pages = Pages()
    page = pages.want(NEWS, 0, 1)
    assert page is not None
    pages.keep(page, (_entry(0),))

    pages.outdate()

    assert pages.entry(NEWS, 0) == _entry(0)
    assert pages.want(NEWS, 0, 1) is not None


def test_pages_of_some_groups_alone_are_asked_for_again() -> None:
    pages = Pages()
    for group in (NEWS, ("海",)):
        page = pages.want(group, 0, 1)
        assert page is not None
        pages.keep(page, (_entry(0),))
    assert pages.want(("科学",), 0, 1) is not None  # and it is on its way

    pages.outdate(lambda group: group != NEWS)

    assert pages.want(NEWS, 0, 1) is None
    assert pages.want(("海",), 0, 1) is not None
    assert pages.want(("科学",), 0, 1) is not None
    assert pages.entry(("海",), 0) == _entry(0)


def test_an_entry_is_replaced_in_every_category() -> None:
    pages = Pages()
    for category in (NEWS, ("b",)):
        page = pages.want(category, 0, 1)
        assert page is not None
        pages.keep(page, (_entry(0),))

    pages.replace(_entry(0, read=True))

    shown = [pages.entry(category, 0) for category in (NEWS, ("b",))]
    assert [entry.read for entry in shown if entry] == [True, True]


def test_a_page_with_another_post_in_the_place_of_one_is_asked_for_again() -> None:
    pages = Pages()
    page = pages.want(NEWS, 0, 2)
    assert page is not None
    pages.keep(page, (_entry(0), _entry(1)))

    pages.expect(NEWS, 1, _entry(1))
    kept = pages.want(NEWS, 0, 2)
    pages.expect(NEWS, 0, _entry(2))

    assert kept is None
    assert pages.entry(NEWS, 0) == _entry(0)
    assert pages.want(NEWS, 0, 3) is not None


def test_an_older_page_does_not_take_the_place_of_a_newer_one() -> None:
    pages = Pages()
    older = pages.want(NEWS, 0, 1)
    pages.outdate()
    newer = pages.want(NEWS, 0, 1)
    assert older is not None
    assert newer is not None

    pages.keep(newer, (_entry(1),))
    pages.keep(older, (_entry(0),))

    assert pages.entry(NEWS, 0) == _entry(1)


def test_a_page_of_a_former_list_is_not_taken_and_the_own_one_is() -> None:
    former = Pages()
    asked = former.want(NEWS, 0, 1)
    former.outdate()
    later = former.want(NEWS, 0, 1)
    pages = Pages()
    own = pages.want(NEWS, 0, 1)
    assert asked is not None
    assert later is not None
    assert own is not None

    pages.keep(asked, (_entry(0),))
    pages.keep(later, (_entry(0),))
    before = pages.entry(NEWS, 0)
    pages.keep(own, (_entry(1),))

    assert before is None
    assert pages.entry(NEWS, 0) == _entry(1)
    assert pages.want(NEWS, 0, 1) is None


def test_only_so_many_pages_are_held() -> None:
    pages = Pages()

    for number in range(PAGES_HELD + 10):
        page = pages.want(NEWS, number * PAGE, 1_000_000)
        assert page is not None
        pages.keep(page, _answer(page._replace(after=None, skip=0), PAGE))

    assert _held(pages, PAGES_HELD + 10) == [*range(10, PAGES_HELD + 10)]


def _held(pages: Pages, count: int) -> list[int]:
    """Return which of so many pages are here."""
    return [each for each in range(count) if pages.entry(NEWS, each * PAGE) is not None]


def _write_many(folder: Path, count: int) -> None:
    for number in range(count):
        date = NOW - timedelta(days=1, hours=number)
        write_post(folder, f"第{number:04}条", f"{date:%Y-%m-%d %H:%M:%S}", "新闻")


async def test_only_the_pages_in_sight_are_held(
    tmp_path: Path, open_session: Callable[[Path], Session], reading: Open
) -> None:
    _write_many(tmp_path / "many", 1000)

    async with reading(SHORT, at=open_session(tmp_path / "many")) as reader:
        pages = reader.main.library._pages
        at_start = _held(pages, 1000 // PAGE)
        await reader.press("G")

        assert "第0999条" in reader.row
        last = 1000 // PAGE - 1
        assert at_start == [0]
        assert _held(pages, last + 1) == [0, last]


class SlowDisk(Session):
    """A session whose scan stops after its first batch until it is let go on."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.folders, session._place, session.config, session.clock)
        self.go_on = threading.Event()

    def scan(self, scope: Scope = ALL_FILES) -> Iterator[Progress]:
        for progress in super().scan(scope):
            yield progress
            if progress.read:
                self.go_on.wait(10)


async def test_the_first_posts_can_be_read_before_the_scan_ends(
    tmp_path: Path, open_session: Callable[[Path], Session]
) -> None:
    _write_many(tmp_path / "many", 450)
    session = SlowDisk(open_session(tmp_path / "many"))
    app = ReaderApp(session)

    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(app, pilot)
        while len(reader.rows) < 2:
            await pilot.pause()
        during = reader.status
        await pilot.press("j", "enter")
        while "The text of" not in " ".join(reader.page):
            await pilot.pause()
        read = reader.main.library.rows
        session.go_on.set()
        await reader.settle()

        assert "reading 200 of 450" in during
        assert read == 201
        assert "reading" not in reader.status
        assert reader.main.library.rows == 452
    session.close()


async def test_the_cursor_stays_on_its_post_when_newer_ones_come(
    reading: Open, posts: Path
) -> None:
    async with reading((120, 12)) as reader:
        await reader.press("j", "j", "j", "j", "j")
        pane = reader.main.library
        before, place = reader.row, pane.cursor_line
        for number in range(20):
            write_post(posts / "source/_posts", f"Later {number}", "2026-03-13", "News/Science")

        await reader.press("R")

        assert "The wind" in before
        assert reader.row == before
        assert pane.cursor == 25
        assert pane.cursor_line == place


async def test_a_post_that_is_gone_leaves_the_list(reading: Open, posts: Path) -> None:
    async with reading() as reader:
        await reader.press("j")
        (posts / "source/_posts/New news.md").unlink()

        await reader.press("R")

        assert not any("New news" in row for row in reader.rows)
        assert "Old news" in reader.row


async def test_the_list_is_there_before_the_scan_when_the_catalog_is_warm(
    session: Session, posts: Path
) -> None:
    for _ in session.scan():
        pass
    slow = SlowDisk(session)
    write_post(posts / "source/_posts", "Later", "2026-03-13", "News")

    async with ReaderApp(slow).run_test(size=WIDE) as pilot:
        assert isinstance(pilot.app, ReaderApp)
        reader = Reader(pilot.app, pilot)
        while len(reader.rows) < 11:
            await pilot.pause()
        slow.go_on.set()
        await reader.settle()

        assert len(reader.rows) == 12
    slow.close()
