"""Lists are sorted, narrowed and scanned while one reads: what is seen is what keys are for."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.library.lists.arrangement import USUAL, Key, sorting_named
from reader.library.lists.divisions import Division
from reader.library.lists.listed import Listing
from reader.library.lists.periods import Cut
from reader.library.query.model import Asked
from reader.library.query.parser import parse_query
from reader.library.search.narrowed import Narrowed
from reader.library.search.search import Search
from reader.library.smart.names import saved_path
from reader.library.smart.shelved import Shelved
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui.messages import ManyMarked, Marked, NarrowFailed, Outline, SmartFound
from reader.tui.shelf.pages import Page
from reader.tui.texts import LOOKING
from tests.tui.driver import WIDE, Open, Reader, write_post
from tests.tui.test_threads import all_threads_busy

PREPARING = {"arrange", "narrow"}
"""What threads do that prepare lists."""


class Waits:
    """Lets the next lists that are prepared wait."""

    def __init__(self, reader: Reader, monkeypatch: pytest.MonkeyPatch, *, lists: int = 1) -> None:
        self._reader = reader
        self._left = lists
        self._outline_of = reader.parts.desk.outline_of
        self._waiting = threading.Event()
        self.go_on = threading.Event()
        """Set when they need not wait any longer."""
        monkeypatch.setattr(reader.parts.desk, "outline_of", self._slow)

    async def prepared(self) -> None:
        """Wait until one does."""
        await self._reader.until(self._waiting.is_set)

    def _slow(self, view: Listing) -> Outline:
        outline = self._outline_of(view)
        aside = threading.current_thread() is not threading.main_thread()
        if aside and self._left and get_current_worker().group in PREPARING:
            self._left -= 1
            self._waiting.set()
            self.go_on.wait(30)
        return outline


def _titles(reader: Reader) -> list[str]:
    return [row.strip(" ▌●▾▸")[:8].strip() for row in reader.rows]


def _shown(reader: Reader) -> dict[tuple[str, ...], int]:
    return {group.path: group.unread for group in reader.main.library.outline}


def _held(reader: Reader) -> dict[tuple[str, ...], int]:
    return {group.path: group.unread for group in reader.parts.shown.view.outline()}


@pytest.mark.parametrize("order", ["title", "-date", "length", "author"])
async def test_one_reads_on_in_any_order_after_a_scan(reading: Open, order: str) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", *f":sort {order}", "enter", *"ggJJJ")
        before = _titles(reader)
        await reader.press("R", "J")

        assert reader.title.startswith(before[4][:6])


async def test_one_reads_on_where_a_post_is_filed_by_now(reading: Open, posts: Path) -> None:
    async with reading() as reader:
        await reader.press(*"ggJ", "enter")
        path = next(posts.rglob("New news.md"))
        path.write_text(path.read_text().replace("categories: [News]", "categories: [新闻]"))
        await reader.press("R")
        place = reader.parts.reading.place
        await reader.press("K")

        assert place is not None
        assert place.category == ("新闻",)
        assert reader.title == "春天的消息"


async def test_a_post_that_is_not_in_the_list_stands_for_no_group(reading: Open) -> None:
    async with reading() as reader:
        await reader.press(*":group tag", "enter", "/", *"wind", "enter", "h")
        await reader.press("backslash", *"-tag:air", "enter", "tab", "A")

        assert sum(not entry.read for entry in reader.entries.values()) == 6
        assert "not in this list" in reader.status


async def test_a_post_that_is_gone_stands_for_no_group(reading: Open, posts: Path) -> None:
    async with reading() as reader:
        await reader.press(*"ggJ")
        next(posts.rglob("New news.md")).unlink()
        await reader.press("R", *":sort title", "enter", "tab", "A")

        assert not any(entry.read for entry in reader.entries.values())


@pytest.mark.parametrize("title", ["Brand new", "刚刚发生"])
async def test_what_is_seen_is_opened_though_there_is_more_by_now(
    reading: Open, posts: Path, session: Session, title: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", *"ggj")
        seen = reader.row
        write_post(posts / "source/_posts", title, "2026-03-14 12:00:00", "News")
        for _ in session.scan():
            pass
        await reader.press("enter")

        assert reader.title in seen


async def test_a_narrowed_list_is_sorted_anew_as_it_is_narrowed(reading: Open) -> None:
    async with reading() as reader:
        await reader.press(*":sort unread", "enter")
        every = _titles(reader)
        await reader.press("backslash", *"title:wind OR 消息", "enter", "G", "enter", "h")
        narrowed = _titles(reader)
        await reader.press("R")
        resorted = _titles(reader)
        reader.post("R", "escape")
        await reader.settle()

        assert resorted == narrowed
        assert reader.parts.lists.narrowed_by is None
        assert set(every) <= set(_titles(reader))


@pytest.mark.parametrize(("size", "hide", "show"), [((60, 20), "", "h"), (WIDE, "zz", "hh")])
async def test_the_cursor_stays_on_its_post_while_the_list_is_hidden(
    reading: Open, posts: Path, size: tuple[int, int], hide: str, show: str
) -> None:
    async with reading(size) as reader:
        await reader.press(*":group none", "enter", *"ggJ", "enter", *hide)
        for title in ("Brand new", "刚刚发生"):
            write_post(posts / "source/_posts", title, "2026-03-14 12:00:00", "News")
            await reader.press("R")
        await reader.press(*show)

        assert "New news" in reader.row


async def test_the_cursor_stays_on_its_post_when_much_is_told_at_once(
    reading: Open, posts: Path, session: Session
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", *"ggj")
        write_post(posts / "source/_posts", "刚刚发生", "2026-03-14 12:00:00", "News")
        for _ in session.scan():
            pass
        outline = reader.parts.desk.outline()
        for _ in range(2):
            reader.main.post_message(ManyMarked(outline, ""))
        await reader.settle()

        assert "New news" in reader.row


@pytest.mark.parametrize("title", ["Brand new", "刚刚发生"])
async def test_the_cursor_stays_on_its_post_though_what_is_told_is_older_than_the_catalog(
    reading: Open, posts: Path, session: Session, title: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", "G")
        before, outline = reader.row, reader.parts.desk.outline()
        write_post(posts / "source/_posts", title, "2026-03-14 12:00:00", "News")
        for _ in session.scan():
            pass
        for told in (outline, reader.parts.desk.outline()):
            reader.main.post_message(ManyMarked(told, ""))
            await reader.settle()

        assert title in reader.rows[0]
        assert reader.row == before


@pytest.mark.parametrize("typed", ["", "title:n OR 消息"])
async def test_the_cursor_stays_on_its_post_where_that_was_sorted_before_it_is_told(
    reading: Open, typed: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", *":sort unread", "enter")
        await reader.press("backslash", *typed, "enter", *"ggjr")
        before = reader.row
        reader.parts.shown.view.resort()
        reader.main.post_message(ManyMarked(reader.parts.desk.outline(), ""))
        await reader.settle()

        assert reader.row == before


async def test_what_is_told_late_does_not_bring_back_what_was_before(reading: Open) -> None:
    async with reading() as reader:
        main, older = reader.main, reader.parts.desk.outline()
        reader.parts.desk.mark_found(parse_query("category:新闻"))
        await reader.settle()
        main.post_message(ManyMarked(older, ""))
        main.post_message(Marked(reader.entries["The tide"], older, ""))
        await reader.settle()

        assert _shown(reader) == _held(reader)


@pytest.mark.parametrize("title", ["Brand new", "刚刚发生"])
async def test_posts_are_read_anew_though_a_mark_has_told_what_a_scan_tells_late(
    reading: Open, posts: Path, session: Session, title: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", "G")
        write_post(posts / "source/_posts", title, "2026-03-14 12:00:00", "News")
        for _ in session.scan():
            pass
        scanned, marked = reader.parts.desk.outline(), reader.parts.desk.outline()
        reader.main.post_message(Marked(reader.entries["The tide"], marked, ""))
        await reader.settle()
        reader.main.post_message(ManyMarked(scanned, ""))
        await reader.settle()

        assert title in reader.rows[0]
        assert "Loose leaf" in reader.row


@pytest.mark.parametrize("title", ["A first one", "〇号"])
async def test_the_cursor_stays_on_its_post_when_its_page_comes_with_more_than_was_told(
    reading: Open, monkeypatch: pytest.MonkeyPatch, posts: Path, session: Session, title: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", *":sort title", "enter", *"ggj")
        shown, given = reader.parts.shown, list[int]()
        before, give = reader.row, shown.give

        def late(pages: Iterable[Page]) -> None:
            """Give pages; before the second ones there are news."""
            given.append(len(given))
            if given == [0, 1]:
                write_post(posts / "source/_posts", title, "2026-03-14 12:00:00", "News")
                for _ in session.scan():
                    pass
            give(pages)

        monkeypatch.setattr(shown, "give", late)
        await reader.press(*":sort date", "enter", "R")

        assert title in reader.rows[0]
        assert reader.row == before


async def test_news_from_before_the_smart_groups_were_found_does_not_bring_older_ones_back(
    reading: Open,
) -> None:
    async with reading() as reader:
        await reader.press(*"ggJ", "enter", "h")
        before = ManyMarked(reader.parts.desk.outline(), "")
        await reader.press("J", "enter", "h")
        reader.main.post_message(before)
        await reader.settle()

        assert reader.main.library.outline == reader.parts.shown.view.outline()
        assert "2" in reader.rows[0]


@pytest.mark.parametrize("keys", [[*":sort title", "enter"], ["backslash", "i", "enter"]])
async def test_a_mark_is_counted_in_a_list_that_was_prepared_before(
    reading: Open, monkeypatch: pytest.MonkeyPatch, keys: list[str]
) -> None:
    async with reading() as reader:
        main, prepared, go_on = reader.main, threading.Event(), threading.Event()
        outline_of, usual = main.parts.desk.outline_of, main.parts.shown.view
        entry = reader.entries["The tide"]

        def slow(view: Listing) -> Outline:
            outline = outline_of(view)
            if view is not usual:
                prepared.set()
                go_on.wait(30)
            return outline

        monkeypatch.setattr(main.parts.desk, "outline_of", slow)
        reader.post(*keys)
        while not prepared.is_set():
            await reader.pilot.pause()
        main.parts.desk.toggle_read(entry)
        while main.session.count(unread=True) == 7 or "6 unread" not in reader.status:
            await reader.pilot.pause()
        go_on.set()
        await reader.settle()

        assert main.parts.shown.view is not usual
        assert _shown(reader) == _held(reader)


async def test_a_mark_brings_no_list_back_in_the_place_of_why_there_is_none(reading: Open) -> None:
    async with reading() as reader:
        await reader.press(*"ggJ", "backslash", *"title:wind", "enter")
        asked = reader.parts.lists.narrowed_by
        assert asked is not None
        reader.main.post_message(NarrowFailed(asked.query, ReaderError("too long 太长")))
        await reader.settle()
        told = list(reader.rows)
        await reader.press("tab", "r")

        assert "太长" in told[0]
        assert reader.rows == told


@pytest.mark.parametrize("typed", ["title:wind", "title:消息"])
async def test_a_list_that_was_taken_away_does_not_come_back_as_that_of_all_posts(
    reading: Open, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    async with reading() as reader:
        await reader.press(*":sort unread", "enter", "backslash", *typed, "enter")
        main, asked, go_on = reader.main, reader.parts.lists.narrowed_by, threading.Event()
        assert asked is not None
        outline_of, narrowed = main.parts.desk.outline_of, main.parts.shown.view

        def slow(view: Listing) -> Outline:
            if view is narrowed and threading.current_thread() is not threading.main_thread():
                go_on.wait(30)
            return outline_of(view)

        monkeypatch.setattr(main.parts.desk, "outline_of", slow)
        main.post_message(NarrowFailed(asked.query, ReaderError("too long 太长")))
        reader.post("R", "escape")
        await reader.until(lambda: main.parts.lists.narrowed_by is None)
        go_on.set()
        await reader.settle()

        assert _shown(reader)[()] == 1, "Loose leaf"
        assert {"News", "新闻"} <= set(_titles(reader))


@pytest.mark.parametrize("group", ["news", "新闻"])
async def test_a_list_that_is_overtaken_does_not_bring_back_what_it_was_before_a_mark(
    reading: Open, monkeypatch: pytest.MonkeyPatch, group: str
) -> None:
    async with reading() as reader:
        main, waits = reader.main, Waits(reader, monkeypatch)
        reader.post(*":sort title", "enter")
        await waits.prepared()
        main.parts.desk.mark_found(parse_query(f"category:{group}"))
        await reader.until(lambda: main.status.unread != 7)
        reader.post(*":sort title", "enter")
        await reader.until(lambda: main.parts.shown.view.arrangement.sorting[0].key is Key.TITLE)
        waits.go_on.set()
        async with all_threads_busy(reader):
            pass  # the one that waited is free: nobody waits for it, as it was given up
        await reader.settle()

        assert _shown(reader) == _held(reader)


@pytest.mark.parametrize(("typed", "title"), [("wind", "More wind"), ("消息", "又一个消息")])
async def test_what_is_found_anew_stays_though_the_list_was_being_sorted_before(
    reading: Open, monkeypatch: pytest.MonkeyPatch, posts: Path, typed: str, title: str
) -> None:
    async with reading() as reader:
        await reader.press(*":group none", "enter", *":sort unread", "enter")
        await reader.press("backslash", *f"title:{typed}", "enter")
        waits = Waits(reader, monkeypatch)
        write_post(posts / "source/_posts", title, "2026-03-14 12:00:00", "")
        reader.post("R")
        await waits.prepared()
        await reader.until(lambda: len(_titles(reader)) == 2)
        waits.go_on.set()
        async with all_threads_busy(reader):
            pass  # the one that waited is free: nobody waits for it, as it was given up
        await reader.settle()

        assert len(_titles(reader)) == 2


async def test_what_is_sorted_is_there_though_one_looks_for_news_before(reading: Open) -> None:
    async with reading() as reader:
        async with all_threads_busy(reader):
            reader.post(*":group none", "enter", *":sort unread -title", "enter", "R")
            await reader.until(lambda: reader.parts.lists.arrangement.sorting[0].key is Key.UNREAD)
            await reader.until(lambda: LOOKING in reader.status)
        await reader.settle()

        assert reader.parts.shown.view.arrangement == reader.parts.lists.arrangement
        assert _titles(reader)[-1] == "Loose le"


@pytest.mark.parametrize(("name", "typed"), [("Winds", "wind"), ("消息", "title:消息")])
async def test_a_search_that_is_saved_while_a_list_is_prepared_stands_before_it(
    reading: Open, monkeypatch: pytest.MonkeyPatch, name: str, typed: str
) -> None:
    async with reading() as reader:
        main, waits = reader.main, Waits(reader, monkeypatch)
        reader.post(*":sort title", "enter")
        await waits.prepared()
        main.session.saved.save(name, typed)
        main.parts.smart.find()
        await reader.until(lambda: saved_path(name) in _shown(reader))
        waits.go_on.set()
        await reader.settle()

        assert main.parts.shown.view.arrangement.sorting[0].key is Key.TITLE
        assert saved_path(name) in _shown(reader)


@pytest.mark.parametrize(("name", "typed"), [("Winds", "wind"), ("消息", "title:消息")])
async def test_a_search_that_is_saved_while_one_widens_a_list_stands_before_the_next(
    reading: Open, monkeypatch: pytest.MonkeyPatch, name: str, typed: str
) -> None:
    async with reading() as reader:
        main, waits = reader.main, Waits(reader, monkeypatch)
        reader.post(*":sort title", "enter")
        await waits.prepared()
        narrowed = main.session.search.narrowed(parse_query(typed), USUAL)
        main.parts.shown.begin(main.parts.desk.outline_of(narrowed))
        main.session.saved.save(name, typed)
        shelved = Shelved(main.session.view(USUAL), main.session.smart().groups())
        main.post_message(SmartFound(main.parts.desk.outline_of(shelved)))
        await reader.pilot.pause()
        waits.go_on.set()
        await reader.settle()

        assert saved_path(name) in _shown(reader)


async def test_what_is_folded_stays_so_though_posts_are_looked_for(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        monkeypatch.setattr("reader.tui.browsing.narrowing.PATIENCE", 60.0)
        waits = Waits(reader, monkeypatch, lists=9)
        reader.parts.narrowing.narrow_to(Asked("消息", parse_query("title:消息")))
        await waits.prepared()
        reader.post("z", "M")
        await reader.until(lambda: not reader.main.library.opened)
        waits.go_on.set()
        await reader.settle()
        found = _titles(reader)
        await reader.press("escape")

        assert found == ["新闻", "春天的消息"]
        assert _titles(reader) == ["News", "新闻", "No categ"]


@pytest.mark.parametrize("typed", ["title:news", "title:消息"])
async def test_what_is_found_is_divided_beside_the_keys_and_so_is_what_is_marked_in_it(
    reading: Open, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    divisions, threads = Narrowed.divisions, set[threading.Thread]()

    def divided(view: Narrowed, group: CategoryPath, cut: Cut) -> tuple[Division, ...]:
        threads.add(threading.current_thread())
        return divisions(view, group, cut)

    monkeypatch.setattr("reader.tui.shelf.divided.WORTH_DIVIDING", 1)
    monkeypatch.setattr("reader.tui.browsing.smart.SOON", 0.01)
    monkeypatch.setattr(Narrowed, "divisions", divided)
    async with reading() as reader:
        await reader.press("backslash", *typed, "enter", "G", "r", "R")
        await reader.until(lambda: not reader.parts.smart._is_waiting)
        await reader.settle()

        assert threads
        assert threading.main_thread() not in threads


async def test_nothing_is_being_sorted_where_it_is_said_why_there_is_no_list(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        waits = Waits(reader, monkeypatch)
        reader.post(*":sort title", "enter")
        await waits.prepared()
        asked = Asked("is:unread", parse_query("is:unread"))
        monkeypatch.setattr(Search, "narrowed", _failing)
        reader.parts.narrowing.narrow_to(asked)
        await reader.until(lambda: "不能" in reader.rows[0])
        waits.go_on.set()
        await reader.settle()

        assert "不能" in reader.rows[0]
        assert reader.main.status.work == ""


def _failing(*_: object, **__: object) -> Listing:
    raise ReaderError("cannot 不能")


@pytest.mark.parametrize(
    ("then", "order"),
    [(["backslash", *"is:unread", "enter"], "title"), ([*":sort length", "enter"], "length")],
)
async def test_what_was_wished_last_is_shown_however_long_it_takes(
    reading: Open, monkeypatch: pytest.MonkeyPatch, then: list[str], order: str
) -> None:
    async with reading() as reader:
        main, go_on = reader.main, threading.Event()
        outline_of, title = main.parts.desk.outline_of, sorting_named("title")

        def slow(view: Listing) -> Outline:
            if view.arrangement.sorting == title:
                go_on.wait(30)
            return outline_of(view)

        monkeypatch.setattr(main.parts.desk, "outline_of", slow)
        reader.post(*":sort title", "enter")
        while main.parts.lists.arrangement.sorting != title:
            await reader.pilot.pause()
        reader.post(*then)
        while (
            main.parts.lists.narrowed_by is None and main.parts.lists.arrangement.sorting == title
        ):
            await reader.pilot.pause()
        go_on.set()
        await reader.settle()

        assert main.parts.shown.view.arrangement.sorting == sorting_named(order)
        assert main.parts.lists.arrangement == main.parts.shown.view.arrangement


@pytest.mark.parametrize("typed", ["needle", "针"])
async def test_a_long_list_may_become_short_while_one_is_at_its_end(
    tmp_path: Path, reading: Open, open_session: Callable[[Path], Session], typed: str
) -> None:
    for number in range(90):
        write_post(
            tmp_path / "many", f"第{number:02} of many", f"2025-01-01 00:{number % 60}:00", ""
        )
    write_post(tmp_path / "many", "A needle 针", "2025-03-01", "")
    async with reading(at=open_session(tmp_path / "many")) as reader:
        await reader.press(*":group none", "enter", "G", *":sort title", "enter", "G")
        await reader.press("backslash", *typed, "enter")

        assert _titles(reader) == ["A needle"]
