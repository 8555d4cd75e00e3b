"""The app follows what changes in the folders while it is open."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.document.text import plain_text
from reader.library.folders.scope import Everything, Only
from reader.library.model import Progress
from reader.library.scanning.watch import Sight, Unwatched
from reader.session import Session
from reader.tui.messages import Scanned
from tests.tui.driver import Open, Reader, write_post


class Told(Session):
    """A session whose watch tells what a test tells it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.folders, session._place, session.config, session.clock)
        self._sights: list[Sight] = []
        self._came = threading.Condition()

    def tell(self, sight: Sight) -> None:
        with self._came:
            self._sights.append(sight)
            self._came.notify()

    def watch(self, stop: threading.Event) -> Iterator[Sight]:
        while not stop.is_set():
            with self._came:
                self._came.wait_for(lambda: self._sights or stop.is_set(), 0.05)
                sights, self._sights = self._sights, []
            yield from sights


@pytest.fixture
def told(session: Session) -> Told:
    return Told(session)


def text_of(reader: Reader) -> str:
    document = reader.main.page.document
    return "" if document is None else plain_text(document)


def path_of(reader: Reader) -> str:
    place = reader.parts.reading.place
    return "" if place is None else place.entry.path


async def test_a_saved_file_shows_up_and_the_cursor_stays_where_it_is(
    posts: Path, told: Told, reading: Open
) -> None:
    async with reading(at=told) as reader:
        await reader.press("j", "j")
        row = reader.row
        written = write_post(posts / "source" / "_posts", "刚刚", "2026-03-14 12:00:00", "News")

        told.tell(Only(frozenset({str(written)})))
        await reader.until(lambda: any("刚刚" in each for each in reader.rows))

        assert reader.row == row


async def test_the_open_post_is_read_again_where_it_was(
    posts: Path, told: Told, reading: Open
) -> None:
    path = posts / "source" / "_posts" / "The tide.md"
    async with reading(at=told, post=str(path)) as reader:
        await reader.press("space")
        top = reader.page[0]
        path.write_text(path.read_text() + "<p>新的一段</p>\n")

        told.tell(Only(frozenset({str(path)})))
        await reader.until(lambda: "新的一段" in text_of(reader))

        assert "Paragraph" in top or "第" in top
        assert reader.page[0] == top


@pytest.mark.parametrize("title", ["New news", "春天的消息"])
async def test_the_open_post_is_read_again_where_nobody_tells_what_has_changed(
    posts: Path, told: Told, reading: Open, title: str
) -> None:
    path = posts / "source" / "_posts" / f"{title}.md"
    async with reading(at=told, post=str(path)) as reader:
        path.write_text(path.read_text().replace(f"title: {title}", f"title: {title} 2"))

        told.tell(Everything())
        await reader.until(lambda: f"{title} 2" in text_of(reader))
        await reader.settle()

        assert reader.title == f"{title} 2"


async def test_a_post_that_another_process_has_scanned_is_read_again(
    posts: Path, told: Told, reading: Open, open_session: Callable[[Path], Session]
) -> None:
    path = posts / "source" / "_posts" / "New news.md"
    async with reading(at=told, post=str(path)) as reader:
        path.write_text(path.read_text() + "<p>新的一段</p>\n")
        for _ in open_session(posts).scan():
            pass

        told.tell(Everything())
        await reader.until(lambda: "新的一段" in text_of(reader))

        assert "New news" in reader.page


async def test_a_page_that_nothing_has_happened_to_stays_as_it_is(
    posts: Path, told: Told, reading: Open
) -> None:
    path = posts / "source" / "_posts" / "New news.md"
    async with reading(at=told, post=str(path)) as reader:
        before = reader.main.page.document
        write_post(path.parent, "刚刚", "2026-03-14 12:00:00", "News")

        told.tell(Everything())
        await reader.until(lambda: any("刚刚" in each for each in reader.rows))
        await reader.settle()

        assert reader.main.page.document is before


async def test_what_was_wished_is_told_though_another_scan_ends_first(
    posts: Path, told: Told, reading: Open
) -> None:
    async with reading(at=told) as reader:
        write_post(posts / "source" / "_posts", "刚刚", "2026-03-14 12:00:00", "News")
        other = Progress(7, 0, 0, finished=True)

        reader.parts.scans.action_rescan()
        reader.main.post_message(Scanned(other, reader.parts.desk.outline(), frozenset()))
        await reader.settle()

        assert "1 file new or changed" in reader.status


async def test_a_post_whose_file_is_renamed_stays_open(told: Told, reading: Open) -> None:
    async with reading(at=told) as reader:
        await reader.press("j", "enter")
        old = Path(reader.entries["New news"].path)
        new = old.with_name("renamed.md")
        old.rename(new)

        told.tell(Only(frozenset({str(old), str(new)})))
        await reader.until(lambda: path_of(reader) == str(new))
        await reader.settle()

        assert "The text of New news" in " ".join(reader.page)


async def test_a_post_that_is_deleted_while_it_is_read_stays_on_the_page_until_another_is_opened(
    posts: Path, told: Told, reading: Open
) -> None:
    path = posts / "source" / "_posts" / "The tide.md"
    written = path.read_text()
    async with reading(at=told, post=str(path)) as reader:
        await reader.press("space")
        before = reader.page
        path.unlink()

        told.tell(Only(frozenset({str(path)})))
        await reader.until(lambda: "No such file" in reader.main.status.message)
        await reader.press("j", "k")
        kept, marked = reader.page, reader.status
        path.write_text(written)
        told.tell(Only(frozenset({str(path)})))
        await reader.until(lambda: "file is gone" not in reader.status)

        assert kept == before == reader.page
        assert "its file is gone" in marked


async def test_a_post_that_is_deleted_while_it_is_read_can_be_marked(
    posts: Path, told: Told, reading: Open
) -> None:
    path = posts / "source" / "_posts" / "春天的消息.md"
    async with reading(at=told, post=str(path)) as reader:
        post = reader.entries["春天的消息"].id
        path.unlink()
        told.tell(Only(frozenset({str(path)})))
        await reader.until(lambda: "No such file" in reader.main.status.message)

        seen = []
        for key in ("s", "s", "s", "U", "s"):
            await reader.press(key)
            seen.append(told.memory.facts(post).starred)
        await reader.press("J")

        assert seen == [True, False, True, False, True]
        assert "file is gone" not in reader.status
        assert "春天的消息" not in " ".join(reader.page)


async def test_a_library_that_goes_away_keeps_its_list_and_says_so(
    posts: Path, told: Told, reading: Open
) -> None:
    async with reading(at=told) as reader:
        rows = reader.rows
        posts.rename(posts.with_name("unmounted"))

        told.tell(Everything())
        await reader.until(lambda: "No such file" in reader.status)

        assert reader.rows == rows


async def test_where_changes_cannot_be_told_the_reader_is_told_so(
    told: Told, reading: Open
) -> None:
    async with reading(at=told) as reader:
        told.tell(Unwatched("OS file watch limit reached."))

        await reader.until(lambda: "looking each 30 seconds" in reader.status)


async def test_the_app_watches_its_folders(
    posts: Path, open_session: Callable[..., Session], reading: Open
) -> None:
    async with reading(at=open_session(posts, watch=True)) as reader:
        number = 0
        while not any("刚刚" in each for each in reader.rows):
            title = f"刚刚 {number}"
            write_post(posts / "source" / "_posts", title, "2026-03-14 12:00:00", "新闻")
            number += 1
            for _ in range(20):
                await reader.pilot.pause()


async def test_what_is_gone_is_told_as_what_is_new(posts: Path, told: Told, reading: Open) -> None:
    folder = posts / "source" / "_posts"
    async with reading(at=told) as reader:
        (folder / "New news.md").unlink()
        await reader.press("R")
        await reader.settle()
        assert "1 post gone" in reader.status

        write_post(folder, "刚刚", "2026-03-14 12:00:00", "News")
        (folder / "The tide.md").unlink()
        await reader.press("R")
        await reader.settle()
        assert "1 file new or changed · 1 post gone" in reader.status

        (folder / "刚刚.md").rename(folder / "moved.md")
        await reader.press("R")
        await reader.settle()
        assert "1 file new or changed" in reader.status
        assert "gone" not in reader.status

        await reader.press("R")
        await reader.settle()
        assert "Nothing new or changed" in reader.status
