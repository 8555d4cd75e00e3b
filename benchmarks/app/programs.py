"""The programs that are measured: the app, an empty one, Textual's Markdown, two peers."""

import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

EMPTY_MARK = "an empty app"
_EMPTY = f"""
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static({EMPTY_MARK!r})
Empty().run()
"""
_MARKDOWN = """
import sys
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import Markdown, Static
class Pages(App):
    BINDINGS = [("o", "read(0)"), ("p", "read(1)")]
    def compose(self):
        yield Static("ready to read")
        with VerticalScroll():
            yield Markdown()
    async def action_read(self, number):
        import html2text
        converter = html2text.HTML2Text(bodywidth=0)
        html = open(sys.argv[1 + number], encoding="utf-8").read()
        await self.query_one(Markdown).update(converter.handle(html))
Pages().run()
"""
_NEWSBOAT = {"url": "urls", "config": "config", "cache": "cache"}
"""The files of newsboat, as `scale.peers` writes them."""
MARKDOWN_MARK = "ready to read"


class Program(NamedTuple):
    """How a program is started, and what is on its screen once it has."""

    command: tuple[str, ...]
    mark: str


def environment(home: Path) -> dict[str, str]:
    """Return the environment of all programs: a home of their own, and compiled Python."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    homes = {f"XDG_{what}_HOME": str(home / what.lower()) for what in ("CACHE", "DATA", "STATE")}
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    return {**inherited, **homes, **terminal, "XDG_CONFIG_HOME": str(home / "config")}


def empty() -> Program:
    """Return an app of Textual that has nothing in it but a line."""
    return Program((sys.executable, "-c", _EMPTY), EMPTY_MARK)


def markdown(*pages: Path) -> Program:
    """Return an app that shows pages of HTML by html2text and Textual's Markdown: o, p."""
    return Program((sys.executable, "-c", _MARKDOWN, *map(str, pages)), MARKDOWN_MARK)


def reader(place: Path, mark: str) -> Program:
    """Return the app on a folder or a post, on whose screen `mark` is to be seen."""
    return Program((sys.executable, "-m", "reader", str(place)), mark)


def newsboat(place: Path, mark: str) -> Program | None:
    """Return newsboat on the cache in `place`; None if it is not installed."""
    if shutil.which("newsboat") is None:
        return None
    files = (f"--{what}-file={place / name}" for what, name in _NEWSBOAT.items())
    return Program(("newsboat", "-q", *files), mark)


def frogmouth(page: Path, mark: str) -> Program | None:
    """Return frogmouth on a page of Markdown; None if it is not installed."""
    return Program(("frogmouth", str(page)), mark) if shutil.which("frogmouth") else None
