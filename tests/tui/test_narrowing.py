"""The list is narrowed by a query, and everything is searched, as one types."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Static

from reader import expressions
from reader.library.smart.names import is_smart
from reader.library.smart.shelved import Shelved
from reader.session import Session
from reader.tui.dialogs.narrow import NarrowScreen
from reader.tui.dialogs.query_line import QueryLine
from reader.tui.dialogs.search import SearchScreen
from reader.tui.messages import Arranged
from reader.tui.widgets.results import ResultList
from tests.tui.driver import SHORT, WIDE, Open, Reader, write_post


def _titles(reader: Reader) -> list[str]:
    return [row.strip(" ▌●▾▸")[:8].strip() for row in reader.rows]


async def test_the_list_narrows_with_every_key(reading: Open) -> None:
    async with reading() as reader:
        for key in ("backslash", "F"):
            await reader.press(key, *"title:w")
            some = _titles(reader)
            await reader.press(*"ind")

            assert "The wind" not in some, key
            assert _titles(reader) == ["News", "Science", "The wind"], key
            assert reader.rows[0].endswith(" 1/1 "), key
            await reader.press("escape")


async def test_the_status_tells_what_keys_are_about_in_each_pane(reading: Open) -> None:
    async with reading() as reader:
        for query in ("title:wind", "消息"):
            await reader.press("backslash", *query, "enter", "G", "V")
            in_library = reader.status
            await reader.press("ctrl+w")
            on_page = reader.status
            await reader.press("ctrl+w")

            assert "1 post picked" in in_library
            assert query in on_page
            assert "picked" not in on_page
            assert "1 post picked" in reader.status
            await reader.press("escape", "escape")


async def test_chinese_narrows_by_any_character(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("backslash", "消")

        assert [row[3:] for row in _titles(reader)] or _titles(reader)[0] == "新闻"
        assert "春天的消息" in reader.rows[1]
        assert len(reader.rows) == 2


async def test_a_list_that_nothing_is_left_of_says_so(reading: Open) -> None:
    async with reading(WIDE) as reader:
        before = _titles(reader)
        for typed in ("xyzzy", "没有", "title:xyzzy", "is:starred"):
            await reader.press("backslash", *typed)
            narrowed = [row.strip() for row in reader.rows]
            await reader.press("enter")
            kept = [row.strip() for row in reader.rows]
            await reader.press("escape")

            assert narrowed == kept == ["No post matches"], typed
            assert _titles(reader) == before, typed


@pytest.mark.parametrize("posts_read", [1, 2])
async def test_a_list_is_sorted_otherwise_where_the_post_under_the_cursor_is_left_out_by_now(
    reading: Open, posts_read: int
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", *":sort title", "enter")
        for key in ("backslash", *"is:unread"):
            await reader.press(key)  # the list narrows with every key, and the cursor goes with it
        await reader.press("enter", *["enter", "J"][:posts_read], "h")
        await reader.press(*":sort date", "enter", "J")
        newest = _titles(reader)[0]
        await reader.press(*":sort title", "enter", "K")

        assert newest == "春天的消息"
        assert reader.app.is_running


@pytest.mark.parametrize("typed", ["xyzzy", "没有"])
async def test_from_the_page_one_comes_back_to_a_list_that_nothing_is_left_of(
    reading: Open, typed: str
) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "h", "backslash", *typed, "enter", "tab")
        on_page = reader.main.on_page
        await reader.press("h", "h", "h")
        said = [row.strip() for row in reader.rows]
        await reader.press("escape")

        assert on_page
        assert said == ["No post matches"]
        assert not reader.main.on_page
        assert "New news" in reader.row


async def test_a_list_that_posts_come_into_says_nothing_any_more(
    reading: Open, posts: Path
) -> None:
    async with reading() as reader:
        await reader.press("backslash", *"没有", "enter")
        write_post(posts / "source/_posts", "没有的", "2026-03-14", "新闻")
        await reader.press("R")

        assert "没有的" in reader.rows[1]
        assert "No post matches" not in " ".join(reader.rows)


async def test_enter_keeps_it_and_escape_shows_all_again(reading: Open) -> None:
    async with reading() as reader:
        before = _titles(reader)
        await reader.press("backslash", *"title:wind", "enter", "j", "j")
        narrowed, told, on = _titles(reader), reader.status, reader.row
        await reader.press("escape")

        assert narrowed == ["News", "Science", "The wind"]
        assert "\\ title:wind" in told
        assert "1 post" in told
        assert "The wind" in on
        assert _titles(reader) == before
        assert "The wind" in reader.row


async def test_escape_in_the_line_shows_all_again(reading: Open) -> None:
    async with reading() as reader:
        before = _titles(reader)
        await reader.press("backslash", *"wind", "escape")

        assert _titles(reader) == before


async def test_a_mistake_is_told_and_shown_where_it_is(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("backslash", *"wind", "space")
        good = _titles(reader)
        await reader.press("(")
        line = reader.app.screen.query_one(QueryLine)
        marked = [
            (span.start, span.end)
            for span in line.highlighter(line.value).spans  # type: ignore[misc]
        ]
        subtitle = str(line.border_subtitle)
        await reader.press("enter")

        assert isinstance(reader.app.screen, NarrowScreen)
        assert line.mistaken
        assert "missing" in subtitle
        assert marked
        assert _titles(reader) == good


async def test_a_narrowed_list_is_walked_marked_and_arranged(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("backslash", *"category:news", "enter", "comma", "o", "t")
        await reader.press("j", "enter", "J")
        title = reader.title
        await reader.press("h", "A")

        assert title == "Old news"
        assert {t for t, e in reader.entries.items() if e.read} >= {"New news", "Old news"}
        assert "春天" not in " ".join(reader.rows)


async def test_a_search_shows_posts_with_what_was_found_lit(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("slash", *"tide")
        results = reader.app.screen.query_one(ResultList)
        lines = [results.render_line(y) for y in range(4)]

        assert "The tide" in lines[0].text
        assert "Paragraph" in lines[1].text or "第" in lines[1].text
        lit = [segment.text for segment in lines[0] if segment.text == "tide"]
        assert lit


async def test_a_chinese_search_opens_what_it_found(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("slash", "日", "月", "enter")

        assert reader.title == "The tide"
        assert reader.main.on_page
        assert "The tide" in reader.row


async def test_what_was_found_before_a_mistake_fades_and_is_not_opened(reading: Open) -> None:
    async with reading() as reader:
        for typed in ("tide", "日月"):
            await reader.press("slash", *typed)
            screen = reader.app.screen
            results, count = screen.query_one(ResultList), screen.query_one("#found", Static)
            bright = results.look_of("result--row", "result--title")
            await reader.press("space", "(")
            faded = results.look_of("result--row", "result--title")
            told = str(screen.query_one(QueryLine).border_subtitle), str(count.render())
            await reader.press("enter")

            assert reader.app.screen is screen, typed
            assert told == ("a word, a field or ( is missing here", ""), typed
            assert (bright.dim, faded.dim) == (None, True), typed

            await reader.press("backspace")
            assert results.look_of("result--row", "result--title") == bright, typed
            assert str(count.render()) == "1 post", typed
            await reader.press("escape")


async def test_a_search_goes_on_where_it_was_left(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("slash", *"text", "down", "down", "enter")
        opened = reader.title
        await reader.press("h", "slash")
        screen = reader.app.screen
        assert isinstance(screen, SearchScreen)
        entry = screen.query_one(ResultList).entry

        assert screen.query_one(QueryLine).value == "text"
        assert entry is not None
        assert entry.title == opened


async def test_tab_takes_what_was_found_to_the_list(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("slash", *"title:wind", "tab")

        assert _titles(reader) == ["News", "Science", "The wind"]


async def test_tab_leaves_the_cursor_on_the_chosen_post(reading: Open) -> None:
    async with reading() as reader:
        for query in ("text", "category:news", "category:新闻"):
            await reader.press("slash", *query, "down")
            chosen = reader.app.screen.query_one(ResultList).entry
            await reader.press("tab")
            narrowed = reader.row
            await reader.press("slash")
            again = reader.app.screen.query_one(ResultList).entry

            assert chosen is not None, query
            assert again is not None, query
            assert chosen.title[:4] in narrowed, query
            assert again.title == chosen.title, query
            await reader.press("escape", "escape", "home")


async def test_the_cursor_stays_on_the_post_however_often_it_is_found(reading: Open) -> None:
    async with reading() as reader:
        for typed in ("wind", "消息"):
            await reader.press("backslash", *typed, "enter", "G")
            row = reader.row
            found = Arranged(reader.parts.desk.outline_of(reader.parts.shown.view))
            assert reader.parts.lists.is_wanted(found)
            reader.parts.lists.take(found)
            reader.parts.lists.take(found)  # before any key or message is looked at
            await reader.settle()

            assert typed in row
            assert reader.row == row
            await reader.press("escape", "home")


async def test_nothing_found_is_told(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("slash", *"xyzzy")

        said = str(reader.app.screen.query_one("#found", Static).render())
        assert "Nothing is found" in said


async def test_a_search_is_saved_counted_shown_and_removed(
    reading: Open,
    posts: Path,
    open_session: Callable[[Path], Session],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.tui.browsing.smart.SOON", 0.01)
    async with reading() as reader:
        await reader.press("backslash", *"is:unread title:news", "enter", "S", *"To read", "enter")
        await reader.press("escape", "g", "g")
        saved = reader.rows[0]
        await reader.press("enter")
        unfolded = reader.rows[:3]
        await reader.press("j", "r")
        await reader.until(lambda: reader.rows[0].endswith(" 1/2 "))

    async with reading(at=open_session(posts)) as reader:
        kept = reader.rows[0]
        await reader.press("g", "g", "D")
        asked = reader.status
        await reader.press("D")

        assert "▸ To read" in saved
        assert saved.endswith(" 2/2 ")
        assert "New news" in unfolded[1]
        assert "Old news" in unfolded[2]
        assert "To read" in kept
        assert "once more" in asked
        assert "News" in reader.rows[0]


async def test_A_on_a_saved_search_marks_all_that_it_finds(reading: Open) -> None:  # noqa: N802
    async with reading() as reader:
        reader.main.session.saved.save("风", "title:wind")
        await reader.press("R", "g", "g", "A")

        assert {t for t, e in reader.entries.items() if e.read} == {"The wind"}


async def test_what_was_begun_and_what_was_read_stand_above(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "j", "enter", "space", "J", "h")
        rows = reader.rows[:2]
        await reader.press("g", "g", "enter")
        begun = reader.rows[1]
        await reader.press("j", "enter")

        assert "Continue reading" in rows[0]
        assert "Recently read" in rows[1]
        assert "The tide" in begun
        assert "Where you were" in reader.status
        assert is_smart(reader.main.library.outline[0].path)

    async with reading(size=SHORT) as reader:
        assert "Continue reading" in reader.rows[0]
        assert not is_smart(reader.main.library.group or ())


async def test_a_post_that_goes_leaves_what_was_read_and_the_cursor_stays(
    reading: Open, posts: Path
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", "g", "g", "enter", "J", "J", "J", "h")
        await reader.press("g", "g", "l", "j", "j")
        for gone, left in (("The wind", "The tide"), ("New news", "春天的消息")):
            before = reader.row
            next(posts.rglob(f"{gone}.md")).unlink()
            await reader.press("R")
            row = reader.row
            await reader.press("enter")
            title = reader.title
            await reader.press("h", "j", "j")

            assert left in before
            assert left in row
            assert title == left


@pytest.mark.parametrize(("keys", "title"), [("j", "The wind"), ("jjjj", "春天的消息")])
async def test_the_cursor_stays_on_its_post_where_others_were_read_meanwhile(
    reading: Open, keys: str, title: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", "g", "g", "enter", "J", "J", "J", "h")
        await reader.press("g", "g", "l", *keys)
        main, on = reader.main, reader.row
        for read in ("Old news", "Loose leaf"):
            main.session.memory.opened(reader.entries[read])
        assert isinstance(main.parts.shown.view, Shelved)
        main.parts.finder.find_smart(
            main.parts.shown.view, ()
        )  # as asked before the cursor was here
        await reader.settle()

        assert title in on
        assert title in reader.row
        assert "Loose leaf" in reader.rows[1]


async def test_what_was_read_is_no_group_any_more_when_all_of_it_is_gone(
    reading: Open, posts: Path
) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "h", "g", "g", "enter", "j")
        assert "New news" in reader.row

        next(posts.rglob("New news.md")).unlink()
        await reader.press("R")

        assert "Recently read" not in "".join(reader.rows)
        assert reader.row.strip()


async def test_the_cursor_begins_below_them(
    reading: Open, posts: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading() as reader:
        await reader.press("j", "enter")

    async with reading(at=open_session(posts)) as reader:
        assert "Recently read" in reader.rows[0]
        assert reader.row.startswith("▌▾ News")


async def test_a_post_that_goes_leaves_a_narrowed_list(reading: Open, posts: Path) -> None:
    async with reading() as reader:
        await reader.press("backslash", *"title:wind", "enter")
        assert "The wind" in _titles(reader)

        next(posts.rglob("The wind.md")).unlink()
        await reader.press("R")

        assert [row.strip() for row in reader.rows] == ["No post matches"]


async def test_a_mistake_is_gone_with_what_ends_it(reading: Open) -> None:
    async with reading() as reader:
        for begun, rest in (("/win", "d/"), ("/消", "息/")):
            await reader.press("backslash", *begun)
            line = reader.app.screen.query_one(QueryLine)
            assert "has no /" in str(line.border_subtitle), begun

            line.value = begun + rest
            await reader.pilot.pause(0)
            assert "has no /" not in str(line.border_subtitle), begun

            await reader.settle()
            assert str(line.border_subtitle).startswith("1 post "), begun
            await reader.press("escape")


async def test_that_posts_are_still_looked_for_is_said(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.browsing.narrowing.PATIENCE", 0.01)
    async with reading() as reader:
        monkeypatch.setattr(reader.parts.finder, "narrow", lambda *_: None)  # it takes very long
        await reader.press("backslash", *"消息")
        await reader.pilot.pause(0.05)
        line = reader.app.screen.query_one(QueryLine)

        assert str(line.border_subtitle).startswith("looking … · ")
        await reader.press("enter")


async def test_enter_is_not_faster_than_what_was_typed(reading: Open) -> None:
    async with reading() as reader:
        for typed, title in (("title:wind", "The wind"), ("消息", "春天的消息")):
            await reader.press("backslash")
            line = reader.app.screen.query_one(QueryLine)
            line.value = typed
            await line.action_submit()
            await reader.settle()

            assert reader.app.screen is reader.main, typed
            assert title in " ".join(reader.rows)
            assert "Loose leaf" not in " ".join(reader.rows), typed
            assert f"\\ {typed}  ·  1 post" in reader.status
            await reader.press("escape")


@pytest.mark.parametrize("typed", ["wind", "消息"])
async def test_what_is_still_looked_for_is_no_list_of_all_posts(
    reading: Open, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr("reader.tui.browsing.narrowing.PATIENCE", 0.01)
    async with reading() as reader:
        finder, before = reader.parts.finder, reader.rows
        find = finder.narrow
        monkeypatch.setattr(finder, "narrow", lambda *_: None)  # it takes very long
        await reader.press("G", "backslash", *typed, "enter")
        await reader.pilot.pause(0.05)
        told = reader.status
        await reader.press("R")
        meanwhile = [row.strip() for row in reader.rows]
        monkeypatch.setattr(finder, "narrow", find)
        await reader.press("R")
        found = [row.strip() for row in reader.rows]
        await reader.press("escape")

        assert meanwhile == ["looking …"]
        assert f"\\ {typed}  ·  looking …" in told
        assert len(found) > 1
        assert found[0] != "looking …"
        assert reader.rows[-1][1:] == before[-1][1:]


@pytest.mark.parametrize("patience", [0.01, 60])
async def test_a_search_that_fails_says_why_where_posts_would_be(
    reading: Open, posts: Path, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    monkeypatch.setattr(expressions, "SECONDS", 0.05)
    monkeypatch.setattr("reader.tui.browsing.narrowing.PATIENCE", patience)
    for letter in "a潮":
        write_post(posts / "source" / "_posts", letter * 60 + "b", "2026-01-01", "News")
    async with reading(WIDE) as reader:
        before = reader.rows
        for typed in ("title:/(a|aa)+$/", "title:/(潮|潮潮)+$/"):
            await reader.press("backslash")
            reader.app.screen.query_one(QueryLine).value = typed
            await reader.settle()
            line = str(reader.app.screen.query_one(QueryLine).border_subtitle)
            await reader.press("enter")
            told = [row.strip() for row in reader.rows]
            await reader.press("escape")

            assert told == ["a /pattern/ takes too long, and is gi…"], typed
            assert line.startswith("a /pattern/ takes too long, and is given up"), typed
            assert reader.rows == before, typed


async def test_how_a_narrowed_list_is_sorted_now_is_told(reading: Open) -> None:
    orders = (("news", "d", "oldest"), ("消息", "d", "newest"), ("消息", "d", "oldest"))
    async with reading() as reader:
        for typed, key, first in orders:
            await reader.press("backslash", *typed, "enter", "comma", "o", key)

            assert f"By category, {first} first" in reader.status, typed
            await reader.press("escape")


async def test_escape_with_nothing_to_let_go_of_stays_where_one_is(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("home")
        for title in ("The tide", "春天的消息"):
            while title not in reader.row:
                await reader.press("j")
            before = reader.rows

            await reader.press("escape", "escape")

            assert reader.rows == before
