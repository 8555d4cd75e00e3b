"""A person at the keys of the app, and the posts that they read."""

import asyncio
import os
import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any

from textual._compositor import LayoutUpdate  # what is painted has no public name
from textual.app import App
from textual.constants import MAX_FPS
from textual.events import Key
from textual.keys import key_to_character
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import WorkerCancelled

from reader.layout.cells import width
from reader.library.model import Entry
from reader.tui.keys.names import key_named
from reader.tui.reader_app import ReaderApp
from reader.tui.screens.main import MainScreen
from reader.tui.screens.parts import Parts
from reader.tui.shelf.drawn import BAR
from reader.tui.threads.desk import BROWSING
from reader.tui.widgets.row_view import RowView

NOW = datetime(2026, 3, 14, 15, 9, tzinfo=UTC)
"""When every test of the app happens."""

WRITTEN = datetime(2020, 3, 1, tzinfo=UTC).timestamp()
"""The stamp of every file."""

PATIENCE = 50
"""How often to wait for a pane that was hidden to have a place on the screen."""

QUIET = 2
"""How often in a row nothing must go on: what one is told is passed on to another."""

LONG = 30.0
"""Seconds after which what one waits for will not come."""

FRAME = 1.2 / MAX_FPS
"""Seconds until a screen that lies below another has been painted: it has its own clock for that.
Timers ring in order, so this is enough on a machine of any speed."""

SHORT, WIDE = (80, 24), (120, 40)
"""The terminals that the app is tried in."""

NEW = "author: 林书砚\nlink: https://e.org/new\n"


def write_post(
    folder: Path, title: str, date: str, categories: str, body: str = "", more: str = ""
) -> Path:
    """Write a post as Hexo would; `categories` is a path with slashes."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{title}.md"
    filed = f"categories: [{', '.join(categories.split('/'))}]\n" if categories else ""
    front = f"---\ntitle: {title}\ndate: {date}\n{filed}{more}---\n"
    path.write_text(front + (body or f"<p>The text of {title}.</p>\n"))
    os.utime(path, (WRITTEN, WRITTEN))
    return path


def write_posts(folder: Path) -> Path:
    """Write seven posts in four categories, one of them Chinese; one long, one with problems."""
    folder.mkdir()
    (folder / "_config.yml").write_text("title: a Hexo site\n")
    written = folder / "source" / "_posts"
    write_post(written, "Old news", "2021-05-06 07:08:09", "News")
    write_post(written, "New news", "2026-03-01 08:00:00", "News", more=NEW)
    write_post(written, "The tide", "2026-02-03 10:00:00", "News/Science", paragraphs(60))
    write_post(written, "The wind", "2026-01-02 10:00:00", "News/Science", more="tags: [air]\n")
    write_post(written, "春天的消息", "2026-03-14 09:41:00", "新闻")
    title = "一个很长很长的标题需要按照单元格截断而不是按照字符截断否则就会溢出"
    write_post(written, title, "2025-12-31 10:00:00", "新闻")
    write_post(written, "Loose leaf", "2020-02-30 10:00:00", "")
    return folder


def paragraphs(count: int) -> str:
    """Return a body of numbered paragraphs, half of them Chinese."""
    return "".join(
        f"<p>第{number}段:天地玄黄,宇宙洪荒。日月盈昃,辰宿列张。</p>\n"
        if number % 2
        else f"<p>Paragraph {number} stands here to be found again, wherever it may go.</p>\n"
        for number in range(count)
    )


def painted(app: App[Any]) -> list[Strip]:
    """Paint the screen of an app, and return its rows."""
    screens = app._background_screens
    update = app.screen._compositor.render_update(full=True, screen_stack=screens)
    assert isinstance(update, LayoutUpdate)
    return [Strip.join(row) for row in update.strips]


class Reader:
    """A person at the keys: presses them, and sees what the screen shows."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def main(self) -> MainScreen:
        """The main screen."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, MainScreen)
        return screen

    @property
    def parts(self) -> Parts:
        """Who does what on it."""
        return self.main.parts

    async def press(self, *keys: str) -> None:
        """Press keys one after another, and wait for all that follows from each.

        A word that is typed in a line is waited for as a whole.
        """
        for key, after in zip_longest(keys, keys[1:], fillvalue=""):
            word = isinstance(self.app.focused, Input) and len(key) == len(after) == 1
            self.post(key)
            if not word:
                await self.settle()

    def post(self, *keys: str) -> None:
        """Press keys, and wait for nothing."""
        for key in keys:
            name = key_named(key)
            typed = key if len(key) == 1 else key_to_character(name)
            self.app.post_message(Key(name, typed))

    async def settle(self) -> None:
        """Wait until nothing goes on any more but the watch, and the screen shows it."""
        quiet = 0
        while quiet < QUIET and self.app.is_running:
            worked = await self._work()
            if len(self.app.screen_stack) > 1:
                await asyncio.sleep(FRAME)
            await self._rest()
            self.app.screen._on_timer_update()
            quiet = 0 if worked or self._busy else quiet + 1
        for _ in range(PATIENCE):
            if (self.main.page if self.main.on_page else self.main.library).size:
                return
            await self.pilot.pause(0)

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait for what comes by a clock, or from elsewhere."""
        async with asyncio.timeout(LONG):
            while not holds():
                await self.pilot.pause()

    async def _work(self) -> bool:
        """Wait for the threads; tell whether there were any."""
        workers = [each for each in self.app.workers if each.group != "watch"]
        for worker in workers:
            with suppress(WorkerCancelled):
                await worker.wait()
        browsing = [each for each in threading.enumerate() if each.name == BROWSING]
        for thread in browsing:
            await asyncio.to_thread(thread.join)
        return bool(workers or browsing)

    async def _rest(self) -> None:
        """Wait until all that is told by now is looked at.

        Textual's pilot tells each part of the screen something to know that; it takes as long as
        what the key does.
        """
        await asyncio.sleep(0)
        pumps = self._pumps
        async with asyncio.timeout(LONG):
            while self.app.is_running and any(map(_is_busy, pumps)):
                await asyncio.sleep(0)

    @property
    def _busy(self) -> bool:
        """Whether the app, a screen, or something on it does not wait to be told something."""
        return self.app.is_running and any(map(_is_busy, self._pumps))

    @property
    def _pumps(self) -> list[MessagePump]:
        """Whoever can be told something: the app, screens, and what is on them."""
        return [self.app, *self.app._registry]  # or to walk over all screens, again and again

    def painted(self) -> list[Strip]:
        """Paint the screen, and return its rows."""
        return painted(self.app)

    async def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(columns, rows)
        await self.settle()

    @property
    def rows(self) -> list[str]:
        """The library pane, row by row, as far as it shows something."""
        return [line for line in _lines(self.main.library) if line.strip()]

    @property
    def row(self) -> str:
        """The row that the cursor is on."""
        pane = self.main.library
        title = pane.lines_of(pane.cursor).stop - pane.tall
        return _line(pane, title - pane.scroll_offset.y)

    @property
    def page(self) -> list[str]:
        """The reading pane, line by line."""
        page = self.main.page
        return [page.render_line(y).text.strip() for y in range(page.size.height)]

    @property
    def title(self) -> str:
        """The first line of the page, when it is at the top."""
        return self.page[0]

    @property
    def status(self) -> str:
        """The status line, and what stands in further rows of it."""
        status = self.main.status
        return "\n".join(status.render_line(y).text for y in range(status.size.height))

    @property
    def entries(self) -> dict[str, Entry]:
        """What the catalog says of each post, by title."""
        return {entry.title: entry for entry in self.main.session.entries(None)}


async def begin(reader: Reader) -> None:
    """Open the first post, which is called `Start`."""
    await reader.press("j", "enter")
    assert reader.title == "Start"


def lit(reader: Reader, layer: str = "hit") -> list[str]:
    """Return what is lit on the page."""
    page = reader.main.page
    return [page.text[start:end] for start, end in page._lit.get(layer, ())]


async def look(reader: Reader) -> None:
    """Have the screen drawn, and wait for the pictures on it."""
    assert reader.page
    await reader.settle()


async def fill_in(pilot: Pilot[Any], text: str) -> None:
    """Type into the line of a screen, all at once."""
    pilot.app.screen.query_one(Input).insert_text_at_cursor(text)
    await pilot.pause()


async def click(reader: Reader, selector: str, words: str) -> None:
    """Click on words that a widget shows."""
    widget = reader.app.screen.query_one(selector)
    region = widget.content_region
    rows = [widget.render_line(y) for y in range(widget.size.height)]
    shown = [row.text.replace("\xa0", " ") for row in rows]
    y, text = next((y, text) for y, text in enumerate(shown) if words in text)
    column, row = region.offset
    await reader.pilot.click(offset=(column + width(text[: text.index(words)]), row + y))
    await reader.settle()


def _is_busy(pump: MessagePump) -> bool:
    task = pump._task
    queue: Any = pump._message_queue  # has no public way to tell
    waits = queue.empty() and queue.ready_event._waiters
    return task is not None and not task.done() and not waits


def _lines(pane: RowView) -> list[str]:
    return [_line(pane, y) for y in range(pane.size.height)]


def _line(pane: RowView, y: int) -> str:
    """Return a line as it is seen, with the cell of a scrollbar that has nothing to show."""
    return pane.render_line(y).text + " " * BAR


Open = Callable[..., AbstractAsyncContextManager[Reader]]
