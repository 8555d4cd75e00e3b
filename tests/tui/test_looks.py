"""What every screen and state looks like, in two sizes, two themes and two languages.

`UPDATE_LOOKS=1 pytest tests/tui/test_looks.py` writes down anew what they look like. Each language,
size and theme is tried once; `LOOKS=all` tries each with each.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.widgets import Input

from reader.session import Session
from reader.tui.around import Around
from reader.tui.dialogs.welcome import WelcomeApp
from reader.tui.keys.keymap import USUAL
from reader.tui.page import placeholders
from reader.tui.reader_app import ReaderApp
from reader.tui.terminal.theme_names import NO_COLOUR
from tests.tui.driver import SHORT, WIDE, Reader, painted, write_post
from tests.tui.screen_text import dump

LOOKS = Path(__file__).parent / "looks"
UPDATE = "UPDATE_LOOKS" in os.environ
ALL = UPDATE or os.environ.get("LOOKS") == "all"
THEMES = {"dark": "textual-dark", "light": "textual-light"}
SIZES = (SHORT, WIDE)

PLACE = re.compile(r"╭─ /.*╮")
"""The path of a post over its source, which is another one each time."""


class Words(NamedTuple):
    """What the posts of a language are made of."""

    groups: tuple[str, str]
    titles: tuple[str, str, str, str]
    author: str
    tag: str
    sentence: str
    word: str
    """Stands in the sentence once."""


WORDS = {
    "en": Words(
        ("News", "News/Science"),
        ("The tide is late", "The wind in thirteen sentences, and one more", "Old news", "Broken"),
        "Ada Finch",
        "sea",
        "The tide is late today, and nobody at the quay can say why it should be. ",
        "quay",
    ),
    "zh": Words(
        ("新闻", "新闻/科学"),
        (
            "潮水为什么来迟",
            "一个很长很长的标题需要按照单元格截断而不是按照字符截断",
            "旧闻",
            "残稿",
        ),
        "林书砚",
        "海",
        "今天的潮水来迟了，码头上没有人说得出“为什么”。",
        "码头",
    ),
}


def library(folder: Path, words: Words) -> None:
    """Write the posts: one with all that an article may hold, and one with problems."""
    one, two, three, four = words.titles
    text = words.sentence
    body = (
        f'<p>{text}<a href="https://e.org/a">{words.word}</a> <b>{words.tag}</b>'
        f'<sup id="r1"><a href="#f1">1</a></sup></p><h2>{one}</h2>'
        f"<blockquote><p>{text}</p></blockquote>"
        f"<ul><li>{words.word}<ol><li>{words.tag}</ol></ul><pre><code class='language-python'>"
        f'def tide(hour):\n    return "{words.tag}"  # {words.word}</code></pre>'
        f"<table><tr><th>{words.word}<th>{words.tag}<tr><td>1<td>{two}</table>"
        f"<details><summary>{three}</summary><p>{text}</p></details>"
        f'<p><img src="a.png" alt="{words.tag}"></p><h3>{three}</h3>'
        + f"<p>{text * 3}</p>" * 6
        + f'<ol class="footnotes"><li id="f1">{text} <a href="#r1">↩</a></ol>'
    )
    more = f"author: {words.author}\ntags: [{words.tag}]\nlink: https://e.org/tide\n"
    write_post(folder, one, "2026-03-14 09:41:00", words.groups[1], body, more=more)
    write_post(folder, two, "2026-03-12 10:00:00", words.groups[1], f"<p>{text}</p>")
    write_post(folder, three, "2021-05-06 07:08:09", words.groups[0], f"<p>{text}</p>")
    write_post(folder, four, "2020-02-30 10:00:00", "", f"<p>{text}</p>")


State = tuple[str, str, str]
"""Its name, the keys that lead to it from the one before, and back again; {word} is the word."""

STATES: tuple[State, ...] = (
    ("library", "", ""),
    ("library-excerpts", "e", "e"),
    ("library-folded", "zM", "zR home"),
    ("library-picked", "home V j j", "escape"),
    ("library-starred", "home j s", ""),
    ("library-read-and-undone", "A", "U"),
    ("library-by-month", ": group space month enter", ": group space category enter zR"),
    ("panel-of-the-library", "comma", "escape"),
    ("panel-of-groups", "comma g", "escape"),
    ("panel-of-sorting", "comma o", "escape"),
    ("narrowing", "backslash {word}", "escape"),
    ("narrowing-nothing", "backslash x x x", "escape"),
    ("narrowing-mistake", "backslash ( {word}", "escape"),
    ("narrowed", "backslash {word} enter", "escape"),
    ("search-empty", "/", "escape"),
    ("search-found", "/ {word}", "escape"),
    ("search-nothing", "/ x x x", "escape"),
    ("search-mistake", "/ d a t e : x", "escape"),
    ("tags", "home j T", "escape"),
    ("command-line", ": g r", "escape"),
    ("command-unknown", ": x x x enter", ""),
    ("help", "question_mark", "escape"),
    ("help-narrowed", "question_mark / s t a r", "escape escape"),
    ("page", "home zR j j j enter", ""),
    ("page-further", "space", "home"),
    ("page-without-header", "i", "i"),
    ("page-narrow", "- -", "="),
    ("page-alone", "z z", "z z"),
    ("page-links-lit", "tab", "escape"),
    ("page-hints", "f", "escape"),
    ("links", "u", "escape"),
    ("contents", "t", "escape"),
    ("finding", "/ {word}", "escape"),
    ("found", "/ {word} enter", "escape"),
    ("found-nothing", "/ x x x enter", "escape"),
    ("choosing", "v j j", "escape"),
    ("keeping", "/ {word} enter v l a", "escape"),
    ("kept", "v l a enter", ""),
    ("notes", "M", "d escape"),
    ("footnote", "home tab tab tab enter", "escape escape"),
    ("unfolded", "zR", "zM home"),
    ("panel-of-the-page", "comma", "escape"),
    ("source", "V", "escape"),
    ("exporting", "w", "escape"),
    ("piping", "vertical_line", "escape"),
    ("running", "exclamation_mark", "escape"),
    ("page-help", "question_mark", "escape"),
    ("palette", "ctrl+p s t a r", "escape"),
    ("post-with-problems", "h G enter", "h"),
)

_FEW = ("library", "search-found", "help", "page", "links", "contents")
OVERVIEW = tuple(state for state in STATES if state[0] in _FEW)
"""What is looked at in other sizes and themes."""


def keys_of(typed: str, words: Words) -> list[str]:
    """Return the keys that are typed: names of keys, characters, or several characters together."""
    keys: list[str] = []
    for each in typed.split():
        if each == "{word}":
            keys += words.word
        elif re.fullmatch(r"z[MR]|group|month|category", each):
            keys += each
        else:
            keys.append(each)
    return keys


def held(name: str, shown: str) -> str:
    """Return how a state was shown when that was written down; it is written down if need be."""
    path = LOOKS / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    return path.read_text(encoding="utf-8") if path.exists() else "nothing yet\n"


def anywhere(shown: str, height: int) -> str:
    """Return what a screen of `height` rows shows without the path of a post, and its colours."""
    lines = shown.split("\n")
    for y, row in enumerate(lines[:height]):
        if PLACE.search(row):
            lines[y] = PLACE.sub("╭─ path ─╮", row)
            lines[height + 1 + y] = "path"
    return "\n".join(lines)


class Shown(NamedTuple):
    """How the app shows itself in one way."""

    language: str
    size: tuple[int, int]
    theme: str


def ways() -> Iterator[tuple[Shown, str]]:
    """Yield the ways in which the app is tried, and their names."""
    for number, (language, size, theme) in enumerate(product(WORDS, SIZES, THEMES)):
        if ALL or number in {3, 4}:  # each language, size and theme once
            name = f"{language}-{size[0]}x{size[1]}-{theme}"
            yield Shown(language, size, THEMES[theme]), name


OTHER_WAYS = (
    (Shown("zh", (60, 16), "textual-dark"), "zh-60x16-dark"),
    (Shown("en", (200, 50), "textual-light"), "en-200x50-light"),
    (Shown("zh", SHORT, "high-contrast"), "zh-80x24-contrast"),
    (Shown("en", SHORT, NO_COLOUR), "en-80x24-no-colour"),
)


@pytest.mark.parametrize(("way", "name"), [pytest.param(*each, id=each[1]) for each in ways()])
async def test_every_state_looks_as_it_did(
    tmp_path: Path, open_session: Callable[[Path], Session], way: Shown, name: str
) -> None:
    library(tmp_path / "posts", WORDS[way.language])
    app = ReaderApp(open_session(tmp_path / "posts"))

    assert await different(app, way, name, STATES) == []


@pytest.mark.parametrize(("way", "name"), [pytest.param(*each, id=each[1]) for each in OTHER_WAYS])
async def test_other_sizes_and_themes_look_as_they_did(
    tmp_path: Path, open_session: Callable[[Path], Session], way: Shown, name: str
) -> None:
    library(tmp_path / "posts", WORDS[way.language])
    app = ReaderApp(open_session(tmp_path / "posts"), around=Around(theme=way.theme))

    assert await different(app, way, name, OVERVIEW) == []


BEGINNINGS = (*[each for each, _ in ways()], *[each for each, _ in OTHER_WAYS])


def named(state: str, way: Shown) -> str:
    """Return the name of what is shown where there is no library, or nothing in it."""
    return f"{state}.{way.size[0]}x{way.size[1]}-{way.theme}"


@pytest.mark.parametrize("way", BEGINNINGS, ids=lambda way: named("", way))
async def test_an_empty_library_looks_as_it_did(
    tmp_path: Path,
    open_session: Callable[[Path], Session],
    way: Shown,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "posts").mkdir()
    page = placeholders.no_posts(USUAL, ("/home/ada/潮汐 posts",))
    monkeypatch.setattr("reader.tui.page.placeholders.no_posts", lambda _keys, _folders: page)
    app = ReaderApp(open_session(tmp_path / "posts"), around=Around(theme=way.theme))
    async with app.run_test(size=way.size) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        shown = dump(reader.painted())

    assert held(named("empty", way), shown) == shown


@pytest.mark.parametrize("way", BEGINNINGS, ids=lambda way: named("", way))
async def test_the_first_start_looks_as_it_did(way: Shown) -> None:
    app = WelcomeApp(Around(theme=way.theme))
    async with app.run_test(size=way.size) as pilot:
        app.query_one(Input).cursor_blink = False
        await pilot.pause()
        asked = dump(painted(app))
        await pilot.press(*"/没有", "enter")
        told = dump(painted(app))

    assert held(named("welcome", way), asked) == asked
    assert held(named("welcome-mistaken", way), told) == told


async def different(app: ReaderApp, way: Shown, name: str, states: Iterable[State]) -> list[str]:
    """Go through some states; return those that do not look as they did."""
    words, found = WORDS[way.language], []
    async with app.run_test(size=way.size) as pilot:
        app.theme = way.theme
        reader = Reader(app, pilot)
        await reader.settle()
        for state, there, back in states:
            await reader.press(*keys_of(there, words))
            shown = anywhere(dump(reader.painted()), way.size[1])
            found += [state] * (held(f"{state}.{name}", shown) != shown)
            await reader.press(*keys_of(back, words))
    return found
