"""Keys may be faster than what is found: they are for what is typed by then."""

from collections.abc import Iterator, Sequence
from threading import Event
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from reader.library.model import Indexing
from reader.library.processes.cancel import Cancel
from reader.library.query.model import Query
from reader.library.search.search import Search
from reader.library.search.stages import Found, Hit, Stage
from reader.tui.dialogs.query_line import QueryLine
from reader.tui.dialogs.search import SearchScreen
from reader.tui.messages import Indexed
from reader.tui.widgets.results import ResultList
from tests.tui.driver import Open, Reader

if TYPE_CHECKING:
    from textual.screen import Screen

LONG = "一个很长很长的标题需要按照单元格截断而不是按照字符截断否则就会溢出"


def _keys(typed: str) -> list[str]:
    return ["space" if char == " " else char for char in typed]


def _read(reader: Reader) -> set[str]:
    return {title for title, entry in reader.entries.items() if entry.read}


async def _submit(reader: Reader, typed: str) -> None:
    """Press Enter before the line has told of what is typed."""
    line = reader.app.screen.query_one(QueryLine)
    line.value = typed
    await line.action_submit()


@pytest.mark.parametrize(
    ("before", "then", "title"),
    [
        ("the", " wind", "The wind"),
        ("", "tide", "The tide"),
        ("春", " -消息 OR 单元格", LONG),
        ("", "消息", "春天的消息"),
    ],
)
async def test_enter_opens_what_is_found_for_all_that_was_typed(
    reading: Open, before: str, then: str, title: str
) -> None:
    async with reading() as reader:
        await reader.press("slash", *_keys(before))
        reader.post(*_keys(then), "enter")
        await reader.settle()

        assert reader.main.on_page
        assert _read(reader) == {title}


async def test_enter_is_not_faster_than_what_was_typed(reading: Open) -> None:
    async with reading() as reader:
        for typed, title in (("title:wind", "The wind"), ("消息", "春天的消息")):
            await reader.press("slash")  # with what was searched for before
            await _submit(reader, typed)
            await reader.settle()

            assert reader.title == title, typed
            await reader.press("h", "slash")
            assert reader.app.screen.query_one(QueryLine).value == typed
            await reader.press("escape")

        assert _read(reader) == {"The wind", "春天的消息"}


@pytest.mark.parametrize(("typed", "title"), [("title:wind", "The wind"), ("消息", "春天的消息")])
async def test_tab_is_not_faster_than_what_was_typed(reading: Open, typed: str, title: str) -> None:
    async with reading() as reader:
        await reader.press("slash", *"the")
        reader.app.screen.query_one(QueryLine).value = typed
        assert isinstance(reader.app.screen, SearchScreen)
        reader.app.screen.action_narrow()
        await reader.settle()

        assert f"\\ {typed}" in reader.status
        assert title in " ".join(reader.rows)


@pytest.mark.parametrize("typed", ["xyzzy", "没有"])
async def test_enter_on_nothing_opens_nothing_later_either(reading: Open, typed: str) -> None:
    async with reading() as reader:
        await reader.press("slash")
        screen = reader.app.screen
        await _submit(reader, typed)
        await reader.settle()
        stays = reader.app.screen is screen
        await reader.press("enter", *["backspace"] * len(typed), *"the")

        assert stays
        assert reader.app.screen is screen
        assert screen.query_one(ResultList).rows
        assert not _read(reader)


async def test_enter_is_for_what_was_typed_before_it(reading: Open) -> None:
    async with reading() as reader:
        for typed in ("the", "新闻"):
            await reader.press("slash")
            screen = reader.app.screen
            await _submit(reader, typed)
            screen.query_one(QueryLine).value = f"{typed} -xyzzy"
            await reader.settle()

            assert reader.app.screen is screen, typed
            assert screen.query_one(ResultList).rows, typed
            await reader.press("escape")

        assert not _read(reader)


def _told(reader: Reader) -> str:
    return str(reader.app.screen.query_one("#found", Static).content)


async def test_what_is_told_of_the_index_goes_away_when_that_is_whole(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("slash")
        told = _told(reader)
        reader.app.screen.post_message(Indexed(Indexing(9, 9), finished=False))
        await reader.settle()
        meanwhile = _told(reader)
        reader.app.screen.post_message(Indexed(Indexing(9, 9), finished=True))
        await reader.settle()

        assert (told, meanwhile, _told(reader)) == ("", "indexing 100 %", "")


def _watch_shown(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how many posts are shown each time that some are."""
    shown: list[int] = []
    show = ResultList.show

    def watched(results: ResultList, hits: Sequence[Hit], *, again: bool) -> None:
        shown.append(len(hits))
        show(results, hits, again=again)

    monkeypatch.setattr(ResultList, "show", watched)
    return shown


@pytest.mark.parametrize("typed", ["tide", "消息"])
async def test_what_is_shown_does_not_change_to_and_fro_while_the_index_grows(
    reading: Open, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    async with reading() as reader:
        await reader.press("slash", *typed)
        shown = _watch_shown(monkeypatch)
        reader.app.screen.post_message(Indexed(Indexing(5, 9), finished=False))
        await reader.settle()

        assert shown == [1]


@pytest.mark.parametrize("typed", ["tide", "消息"])
async def test_nothing_is_told_to_be_found_before_all_is_looked_through_and_what_came_meanwhile(
    reading: Open, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    go_on = Event()
    begun: list[Query] = []
    find = Search.typed

    def slowly(search: Search, query: Query, *, limit: int, cancel: Cancel) -> Iterator[Found]:
        begun.append(query)
        first = len(begun) == 1
        if first:
            yield Found(Stage.AT_HAND, (), more=False, indexing=Indexing(0, 9))
            go_on.wait(10)
            return
        yield from find(search, query, limit=limit, cancel=cancel)

    async with reading() as reader:
        await reader.press("slash")
        monkeypatch.setattr(Search, "typed", slowly)
        reader.app.screen.query_one(QueryLine).value = typed
        await reader.until(lambda: begun)
        reader.app.screen.post_message(Indexed(Indexing(9, 9), finished=True))
        await reader.pilot.pause()
        told = _told(reader)
        go_on.set()
        await reader.settle()

        assert (told, len(begun)) == ("", 2)
        assert _told(reader) == "1 post"


async def test_where_nothing_is_found_it_is_told_how_beginnings_of_words_are(
    reading: Open,
) -> None:
    hints = {
        "tid": " · tid* finds words that begin so",
        "消息 win": " · win* finds words that begin so",
        "title:tid": " · tid* finds words that begin so",
        "tid*x*": "",
        "tidx*": "",
        "没有": "",
        "天春": "",
        "lang:zh date:1990": "",
        '"no such phrase"': "",
    }
    async with reading() as reader:
        for typed, hint in hints.items():
            await reader.press("slash", *_keys(typed))

            assert _told(reader) == f"Nothing is found{hint}", typed
            await reader.press("escape")


@pytest.mark.parametrize("typed", ["tide", "消息", "the quick brown fox " * 8, "天地玄黄" * 40])
async def test_letters_lay_nothing_out_and_the_last_is_seen(reading: Open, typed: str) -> None:
    async with reading() as reader:
        await reader.press("slash", "x")
        laid_out: list[Screen[object]] = []
        screen = reader.app.screen
        screen.screen_layout_refresh_signal.subscribe(screen, laid_out.append)

        reader.post(*_keys(typed))
        await reader.settle()

        line = screen.query_one(QueryLine)
        assert not laid_out
        assert line.value == f"x{typed}"
        assert line.render_line(0).text.rstrip().endswith(typed[-4:].rstrip())
