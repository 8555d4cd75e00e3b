"""The open post: its header, reading on, the posts beside it."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reader.library.model import Progress
from reader.session import Session
from reader.tui.messages import Marked, Scanned
from reader.tui.widgets.reading import ReadingPane
from tests.tui.driver import SHORT, WIDE, Open, write_post


async def test_the_header_tells_what_is_known_of_a_post(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        for size in (SHORT, WIDE):
            await reader.resize(*size)
            text = "\n".join(reader.page)

            assert "New news" in text, size
            assert "林书砚" in text, size
            assert "2026-03-01 08:00" in text, size
            assert "13 days ago" in text, size
            assert "min read" in text, size
            assert "News" in text, size
            assert "e.org/new" in text, size
            assert "The text of New news." in text, size


async def test_the_header_shows_category_path_and_tags(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "j", "j", "enter")

        assert "News › Science" in reader.page
        assert "#air" in reader.page


async def test_dates_are_those_of_the_readers_zone(
    reading: Open, posts: Path, open_session: Callable[..., Session]
) -> None:
    shanghai = open_session(posts, ZoneInfo("Asia/Shanghai"))

    async with reading(at=shanghai) as reader:
        await reader.press("G", "k", "k", "k", "enter")

        assert reader.row.endswith(" 17:41 ")
        assert any("2026-03-14 17:41" in line for line in reader.page)


async def test_space_reads_every_unread_post_to_its_end(reading: Open) -> None:
    read = []
    async with reading(SHORT) as reader:
        for _ in range(40):
            await reader.press("space")
            entries = reader.entries.values()
            read += [one.title for one in entries if one.read and one.title not in read]
            if "No unread posts left" in reader.status:
                break
        status = reader.status

    assert read[:5] == ["New news", "Old news", "The tide", "The wind", "春天的消息"]
    assert len(read) == 7
    assert "No unread posts left" in status


async def test_space_pages_down_with_two_lines_to_hold_on_to(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "j", "j", "j", "enter")
        before = reader.page

        await reader.press("space")

        assert reader.page[:2] == before[-2:]


async def test_space_after_the_last_begins_again_at_the_top(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("G", "enter", "space")

        assert "New news" in reader.page


async def test_a_page_scrolls_by_line_half_and_whole_page(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "j", "j", "j", "enter")
        page = reader.main.page
        height = page.size.height
        tops = {}
        for key in ("j", "down", "k", "up", "d", "ctrl+d", "ctrl+u", "ctrl+f", "pagedown"):
            before = page.scroll_offset.y
            await reader.press(key)
            tops[key] = page.scroll_offset.y - before
        at = page.scroll_offset.y
        await reader.press("b")
        back = at - page.scroll_offset.y

    half, whole = height // 2, height - 2
    assert tops == {
        "j": 1, "down": 1, "k": -1, "up": -1, "d": half, "ctrl+d": half,
        "ctrl+u": -half, "ctrl+f": whole, "pagedown": whole,
    }  # fmt: skip
    assert back == whole


async def test_a_page_has_a_top_and_an_end(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "j", "j", "j", "enter")
        for down, up in (("G", "home"), ("end", "g g")):
            await reader.press(down)
            end = reader.page
            status = reader.status
            await reader.press(*up.split())

            assert "第59段" in end[-1] or "第59段" in end[-2], down
            assert "100%" in status, down
            assert reader.title == "The tide", up


async def test_j_and_k_in_capitals_open_the_posts_beside_from_any_pane(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter")
        for on_page in (False, True):
            await reader.press("ctrl+w")
            titles = []
            for key in ("J", "J", "J", "J", "K", "K", "K", "K"):
                await reader.press(key)
                titles.append(reader.title)
                assert reader.title in reader.row
                assert reader.main.on_page is on_page

            assert titles == [
                "Old news", "The tide", "The wind", "春天的消息",
                "The wind", "The tide", "Old news", "New news",
            ]  # fmt: skip


async def test_there_is_nothing_before_the_first_and_after_the_last(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "K")
        first = reader.status
        await reader.press("ctrl+w", "G", "enter", "J")

        assert "This is the first post" in first
        assert "This is the last post" in reader.status


async def test_from_a_category_the_next_post_is_the_first_in_it(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("G", "k", "k", "k", "k", "J")

        assert reader.title == "春天的消息"


async def test_the_next_unread_passes_over_what_is_read(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "enter", "ctrl+w")
        await reader.press("k", "k", "n")
        first = reader.title
        await reader.press("n")
        second = reader.title
        await reader.press("j", "j", "j", "N")

        assert (first, second) == ("New news", "The tide")
        assert reader.title == "The wind"


async def test_a_number_opens_the_unread_post_so_many_further_on(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "enter", "ctrl+w", "k", "k", "2", "n")
        second = reader.title
        await reader.press("9", "N")

        assert (second, reader.title) == ("The tide", "New news")


async def test_the_previous_unread_may_not_exist(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "N")

        assert "No unread posts before this one" in reader.status


async def test_a_folded_category_opens_for_the_post_that_is_next_in_it(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("h", "J")

        assert reader.title == "New news"
        assert "New news" in reader.row


async def test_a_post_that_is_open_is_not_opened_again(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "j", "j", "j", "enter", "space")
        before = reader.page

        await reader.press("h", "enter")

        assert reader.page == before


@pytest.mark.parametrize(("keys", "title"), [("JJ", "The tide"), ("JJJJ", "春天的消息")])
async def test_where_the_catalog_cannot_be_asked_the_page_and_its_name_stay(
    reading: Open, tmp_path: Path, keys: str, title: str
) -> None:
    (catalog,) = (tmp_path / "cache").rglob("*.sqlite")
    async with reading() as reader:
        await reader.press("j", "enter")
        before = reader.main.status.place
        with closing(sqlite3.connect(catalog)) as connection:
            connection.execute("alter table files rename to lost")
            reader.post(*keys)
            await reader.settle()
            place, said, shown = reader.main.status.place, reader.status, reader.title
            connection.execute("alter table lost rename to files")
        await reader.press(*keys)

        assert place == before
        assert "nosuchtable:files" in "".join(said.split())  # wherever its line is broken
        assert shown == "New news"
        assert reader.title == title


async def test_of_many_posts_opened_in_a_hurry_the_last_is_shown(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter")

        await reader.pilot.press("J", "J", "J", "J")
        await reader.settle()

        assert reader.title == "春天的消息"
        assert "春天的消息" in reader.row


@pytest.mark.parametrize("wide", [True, False])
async def test_back_from_the_page_is_the_library(reading: Open, *, wide: bool) -> None:
    async with reading(WIDE if wide else SHORT) as reader:
        await reader.press("j")
        for key in ("h", "left", "backspace", "escape", "q"):
            await reader.press("enter")
            opened = reader.main.on_page
            await reader.press(key)

            assert opened, key
            assert not reader.main.on_page, key
            assert reader.main.library.has_focus, key
            assert "New news" in reader.row, key


async def test_a_post_named_at_the_start_is_opened(reading: Open, posts: object) -> None:
    path = f"{posts}/source/_posts/春天的消息.md"

    async with reading(SHORT, post=path) as reader:
        assert "春天的消息" in reader.page
        await reader.press("h")
        assert "春天的消息" in reader.row


async def test_a_post_named_at_a_warm_start_is_opened_at_once(
    reading: Open, session: Session, posts: object
) -> None:
    for _ in session.scan():
        pass

    async with reading(post=f"{posts}/source/_posts/The tide.md") as reader:
        assert reader.title == "The tide"
        assert reader.main.page.has_focus


async def test_a_file_that_is_no_post_is_named(reading: Open, posts: object) -> None:
    async with reading(post=f"{posts}/没有.md") as reader:
        assert "没有.md: not a post of this library" in reader.status


async def test_the_status_tells_where_one_is(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "j", "enter")

        assert reader.status.startswith(" posts › News › Science ")
        assert reader.status.endswith("%  ·  3 min left  ·  6 unread ")


@pytest.mark.parametrize("size", [SHORT, WIDE])
async def test_what_is_typed_ahead_of_a_post_is_for_its_page(
    reading: Open, size: tuple[int, int]
) -> None:
    async with reading(size) as reader:
        await reader.press("j", "j", "j", "j")
        for ahead in (("/", "第", "5", "1"), ("space", "/", "5", "1", "段"), ("G",)):
            reader.post("enter", *ahead)
            await reader.settle()
            shown = "\n".join(reader.page)

            assert "第51段" in shown or "第59段" in shown, ahead
            assert reader.main.on_page, ahead
            assert "The tide" in reader.row, ahead
            await reader.press("escape", "home", "J", "h", "k")  # it is to be opened once more


async def test_keys_that_wait_are_done_in_their_order_and_once(reading: Open) -> None:
    async with reading() as reader:
        held, library = reader.main.held, reader.main.library
        await reader.press("g", "g")

        held.hold()
        reader.post("j", "2", "j", "k")
        await reader.settle()
        waiting = library.cursor
        held.release()
        await reader.press("j")

        assert (waiting, library.cursor) == (0, 3)


async def test_what_is_typed_behind_the_opening_of_a_post_is_found_as_it_was_typed(
    reading: Open,
) -> None:
    async with reading() as reader:
        for typed in ("abcdefghij", "一二三四五六七八"):
            await reader.press("j")
            reader.post("enter", "/", *typed)
            await reader.settle()
            line = reader.main.find_line

            assert line is not None, typed
            assert line.value == typed
            await reader.press("escape", "h")


async def test_what_the_page_needs_to_fit_has_its_turn_while_keys_wait_for_it(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out, asked = asyncio.Event(), count()

    def fits(_page: ReadingPane) -> bool:
        """Fit once something else has had a turn."""
        assert next(asked) < 20_000
        return laid_out.is_set()

    async with reading() as reader:
        await reader.press("j")
        monkeypatch.setattr(ReadingPane, "fits", property(fits))
        asyncio.get_running_loop().call_later(0.1, laid_out.set)
        reader.post("enter", "h")
        await reader.settle()

        assert laid_out.is_set()
        assert not reader.main.on_page


async def test_the_only_post_can_be_opened_again_when_it_comes_back(
    tmp_path: Path, reading: Open, open_session: Callable[[Path], Session]
) -> None:
    path = write_post(tmp_path / "one", "The only one", "2026-03-01", "")
    text = path.read_bytes()
    async with reading(at=open_session(tmp_path / "one")) as reader:
        await reader.press("j", "enter")
        path.unlink()
        await reader.press("R", "q")
        path.write_bytes(text)
        await reader.press("R", "h", "G", "enter")

        assert "The only one" in reader.page
        assert "gone" not in reader.status


async def test_keys_behind_a_click_on_a_post_wait_for_nothing_once_it_is_there(
    reading: Open,
) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j")
        at = reader.main.library.cursor + 1
        await reader.pilot.click(reader.main.library, offset=(10, at))
        await reader.settle()

        reader.post("j", "j", "j")
        await reader.settle()

        assert reader.parts.reading.place is not None
        assert reader.parts.reading.place.entry.title == "The tide"
        assert reader.main.page.scroll_offset.y == 3


@pytest.mark.parametrize("title", ["Newer than all", "最新的消息"])
async def test_a_post_that_is_waited_for_is_under_the_cursor_though_the_list_is_older(
    reading: Open, session: Session, posts: Path, title: str
) -> None:
    async with reading(SHORT) as reader:
        older = reader.parts.desk.outline()
        path = write_post(posts / "source/_posts", title, "2026-03-14 09:42:00", "新闻")
        for _ in session.scan():
            pass

        reader.parts.travel._awaited = str(path)
        for outline, finished in ((older, False), (reader.parts.desk.outline(), True)):
            progress = Progress(8, 8, 8, finished=finished)
            reader.main.post_message(Scanned(progress, outline, frozenset()))
        await reader.settle()
        await reader.press("h")

        assert title in reader.row


async def test_a_list_that_is_older_is_shown_until_a_newer_one_comes(
    reading: Open, session: Session, posts: Path
) -> None:
    async with reading(WIDE) as reader:
        await reader.press("j")
        before = [row.strip("▌ ●") for row in reader.rows]
        write_post(posts / "source/_posts", "Newest of all 最新", "2026-03-14 09:43:00", "News")
        for _ in session.scan():
            pass
        await reader.press("enter")
        shown = [row.strip("▌ ●") for row in reader.rows]

    assert [row for row in shown if not row] == [row for row in before if not row]
    assert any("New news" in row for row in shown)


async def test_a_mark_leaves_the_cursor_where_it_is_though_rows_above_come_or_go(
    reading: Open,
) -> None:
    async with reading(WIDE) as reader:
        await reader.press("j", "enter", "h")
        outline = reader.parts.desk.outline()
        fewer = outline._replace(groups=outline.groups[1:])
        assert len(fewer.groups) < len(outline.groups)

        for title in ("New news", "春天的消息"):
            while title not in reader.row:
                await reader.press("j")
            entry = reader.main.library.entry
            assert entry is not None
            reader.main.post_message(Marked(entry, fewer, ""))
            await reader.settle()
            without = reader.row
            reader.main.post_message(Marked(entry, outline, ""))
            await reader.settle()

            assert title in without
            assert title in reader.row
