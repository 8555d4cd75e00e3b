"""Draw the pictures of the README: the app itself on sample_posts/.

python docs/picture.py        all of them; or one, as the options say (see --help)
"""

import argparse
import asyncio
import html
import os
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from textual.app import App
from textual.events import Key
from textual.pilot import Pilot

from reader.config import Config
from reader.language import LANGUAGES, speak
from reader.layout.cells import width

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SAMPLES = ROOT / "sample_posts"
CELL = 12.2
"""Units of the drawing that one cell takes."""
STEPS = 10
"""How many things that follow from each other are waited for."""
TEXT = re.compile(r'textLength="[\d.]+"(?P<rest>[^>]*)>(?P<text>[^<]*)</text>')
WEB_FONT = re.compile(r"@font-face \{[^}]*\}\s*")
AS_SEEN = "text { unicode-bidi: bidi-override; direction: ltr; }"
"""Text is in the order it is seen in already: nothing that shows the drawing turns it again."""
FONTS = "Fira Code, DejaVu Sans Mono, Noto Sans Mono CJK SC"


async def draw(options: argparse.Namespace) -> None:
    """Open a post in the app, and save what the screen shows."""
    speak(options.language)
    from reader.session import open_library  # noqa: PLC0415  it speaks as it is told
    from reader.tui.reader_app import ReaderApp  # noqa: PLC0415  the same

    columns, rows = map(int, options.size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        session = open_library(
            [options.library],
            config=Config(zone=UTC, watch=False),
            cache=home,
            data=home,
            clock=lambda: NOW,
        )
        for _ in session.scan():
            pass
        app = ReaderApp(session, post=options.post or None)
        async with app.run_test(size=(columns, rows)) as pilot:
            app.theme = options.theme
            await come(app, pilot)
            for key in options.keys.split():
                app.post_message(Key(key, key if len(key) == 1 else None))
                await come(app, pilot)
            drawing = measured(app.export_screenshot(title="reader"))
            Path(options.file).write_text(drawing, encoding="utf-8")
        session.close()


async def come(app: App[None], pilot: Pilot[None]) -> None:
    """Wait for what threads make: the post, then its pictures, one after the other."""
    for _ in range(STEPS):
        await pilot.pause()
        await app.workers.wait_for_complete()
    await pilot.pause()


def measured(drawing: str) -> str:
    """Return `drawing` without web fonts, each text as long as its cells and in their order."""
    plain = WEB_FONT.sub("", drawing).replace("font-family: Fira Code", f"font-family: {FONTS}")
    return TEXT.sub(_text, plain.replace("<style>", f"<style>{AS_SEEN}", 1))


def _text(match: re.Match[str]) -> str:
    cells = width(html.unescape(match["text"]))
    return f'textLength="{cells * CELL:.1f}"{match["rest"]}>{match["text"]}</text>'


PICTURES = {
    "reader.svg": ("--post", str(SAMPLES / "science/2024-08-19-why-the-tide-is-late.md")),
    "chinese.svg": (
        *("--post", str(SAMPLES / "文学/末班夜车.md")),
        *("--theme", "textual-light", "--language", "zh"),
    ),
    "search.svg": ("--keys", "slash 字"),
}
"""The options that draw each of those in the README."""


def main() -> None:
    """Draw what the command line asks for, or all pictures."""
    parser = argparse.ArgumentParser(description="Draw the app.")
    parser.add_argument("file", nargs="?")
    parser.add_argument("--theme", default="textual-dark")
    parser.add_argument("--size", default="116x34")
    parser.add_argument("--library", default=str(SAMPLES))
    parser.add_argument("--post", default="")
    parser.add_argument("--keys", default="", help="keys to press, separated by spaces")
    parser.add_argument("--language", choices=LANGUAGES[1:], default="en")
    options = parser.parse_args()
    if options.file:
        asyncio.run(draw(options))
        return
    environment = {**os.environ, "TEXTUAL_COLOR_SYSTEM": "truecolor"}
    for name, chosen in PICTURES.items():  # in a process each: an app speaks one language
        command = [sys.executable, __file__, str(ROOT / "docs" / name), *chosen]
        subprocess.run(command, check=True, env=environment)  # noqa: S603  this file


if __name__ == "__main__":
    main()
