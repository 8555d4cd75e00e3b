"""Keys that come at once behind one that ends a dialog, or opens one, are for what it leads to."""

import asyncio
from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets import Input

from reader.tui.around import Around
from reader.tui.dialogs.arrange import ArrangeScreen
from reader.tui.dialogs.choice import ChoiceScreen
from reader.tui.dialogs.search import SearchScreen
from reader.tui.dialogs.searcher import Searcher
from reader.tui.dialogs.welcome import WelcomeApp
from reader.tui.first_start import ChosenFolder
from reader.tui.remembered import LineKind
from tests.tui.driver import SHORT, Open, Reader, fill_in, write_post


def typed(reader: Reader) -> str:
    return reader.app.screen.query_one(Input).value


@pytest.mark.parametrize(
    ("key", "kind", "command"), [("!", LineKind.RUN, "rm x"), ("|", LineKind.PIPE, "删 春天")]
)
async def test_a_command_is_what_was_typed_before_enter(
    reading: Open, key: str, kind: LineKind, command: str
) -> None:
    async with reading() as reader:
        await reader.press("j", "enter")

        reader.post(key, *command, "enter", "h", "j")
        await reader.settle()

        assert tuple(reader.parts.kept.remembered.lines(kind)) == (command,)
        assert not reader.main.on_page


@pytest.mark.parametrize("name", ["a.txt", "春.txt"])
async def test_a_file_is_what_was_typed_before_enter(
    reading: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")

        reader.post("w", "ctrl+u", *name, "enter", "h", "j")
        await reader.settle()

        assert (tmp_path / name).exists()
        assert not reader.main.on_page


async def test_a_command_line_is_what_was_typed_before_enter(reading: Open) -> None:
    async with reading() as reader:
        reader.post(*":go 4", "enter", "j", "j")
        await reader.settle()
        cursor = reader.main.library.cursor
        await reader.press(":", "up")

        assert cursor == 5
        assert typed(reader) == "go 4"


@pytest.mark.parametrize("query", ["the", "消息"])
async def test_a_list_is_narrowed_by_what_was_typed_before_enter(reading: Open, query: str) -> None:
    async with reading() as reader:
        reader.post("backslash", *query, "enter", "j", "j")
        await reader.settle()
        told = reader.status
        await reader.press("backslash", "ctrl+p")

        assert f"\\ {query}" in told
        assert typed(reader) == query


@pytest.mark.parametrize(("query", "title"), [("tide", "The tide"), ("消息", "春天的消息")])
async def test_the_search_opens_what_was_typed_before_enter(
    reading: Open, query: str, title: str
) -> None:
    async with reading() as reader:
        reader.post("slash", *query, "enter", "h", "j")
        await reader.settle()

        assert reader.title == title
        assert not reader.main.on_page


@pytest.mark.parametrize("query", ["xyzzy", "无有"])
async def test_a_search_that_finds_nothing_is_typed_on_behind_enter(
    reading: Open, query: str
) -> None:
    async with reading() as reader:
        reader.post("slash", *query, "enter", "j", "j")
        await reader.settle()

        assert typed(reader) == f"{query}jj"


@pytest.mark.parametrize("nothing", ["", "　"])
async def test_a_search_for_nothing_keeps_no_keys_behind_enter(reading: Open, nothing: str) -> None:
    async with reading() as reader:
        reader.post("/", *nothing, "enter", *"潮水", "escape")
        await reader.settle()

        assert not isinstance(reader.app.screen, SearchScreen)


@pytest.mark.parametrize("typed_on", ["s", "时"])
async def test_a_search_that_takes_long_is_typed_on_after_a_while(
    reading: Open, monkeypatch: pytest.MonkeyPatch, typed_on: str
) -> None:
    monkeypatch.setattr("reader.tui.keys.held.PATIENCE", 0.01)
    monkeypatch.setattr(Searcher, "search", lambda *_, **__: None)
    async with reading() as reader:
        await reader.press("slash", *"tide")
        line = reader.app.screen.query_one(Input)

        reader.post("enter", typed_on)
        await reader.until(lambda: line.value == f"tide{typed_on}")
        await reader.press("escape")

        assert reader.app.screen is reader.main


@pytest.mark.parametrize("tag", ["air", "风"])
async def test_a_tag_is_what_was_typed_before_enter(reading: Open, tag: str) -> None:
    async with reading() as reader:
        await reader.press("j")

        reader.post("T", *tag, "enter", "j")
        await reader.settle()

        assert reader.entries["New news"].own_tags == (tag,)
        assert "Old news" in reader.row


@pytest.mark.parametrize("name", ["blog", "博客"])
async def test_a_folder_is_what_was_typed_before_enter(tmp_path: Path, name: str) -> None:
    write_post(tmp_path / name, "Post", "2026-03-01", "")
    app = WelcomeApp(Around())
    async with app.run_test(size=SHORT) as pilot:
        await fill_in(pilot, f"{tmp_path}/")
        for key in (*name, "enter", "j"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()

    assert app.return_value == ChosenFolder(str(tmp_path / name), remembered=True)


async def test_keys_behind_the_end_of_the_help_move_in_the_list(reading: Open) -> None:
    async with reading() as reader:
        before = reader.main.library.cursor
        for keys in ("q", "escape", "enter", "question_mark", "slash x escape escape"):
            reader.post("question_mark", *keys.split(), "j", "j")
            await reader.settle()

            assert reader.main.library.cursor == before + 2, keys
            await reader.press("k", "k")


async def test_what_is_typed_stays_in_the_order_of_its_keys(reading: Open) -> None:
    async with reading() as reader:
        reader.post("slash", *"tied", "backspace", "backspace", *"de 春", "backspace", "天")
        await reader.settle()

        assert typed(reader) == "tide 天"


@pytest.mark.parametrize("words", ["grey", "灰"])
async def test_keys_behind_that_of_the_themes_are_for_them(reading: Open, words: str) -> None:
    async with reading() as reader:
        typography = reader.main.page.typography

        reader.post(",", "t", *words)
        await reader.settle()

        assert isinstance(reader.app.screen, ChoiceScreen)
        assert typed(reader) == words
        assert reader.main.page.typography == typography


async def test_keys_behind_a_theme_are_for_the_panel_again(reading: Open) -> None:
    async with reading() as reader:
        cells = reader.main.page.cells

        reader.post(",", "t", *"nord", "enter", "w")
        await reader.settle()

        assert isinstance(reader.app.screen, ArrangeScreen)
        assert reader.app.theme == "nord"
        assert reader.main.page.cells > cells


@pytest.mark.parametrize("name", ["abc", "潮汐"])
async def test_keys_behind_that_of_saving_are_the_name(reading: Open, name: str) -> None:
    async with reading() as reader:
        await reader.press("slash", *"tide")

        reader.post("ctrl+s", *name)
        await reader.settle()
        named = typed(reader)
        reader.post("enter", "s")
        await reader.settle()

        assert named == name
        assert isinstance(reader.app.screen, SearchScreen)
        assert typed(reader) == "tides"
        assert [each.name for each in reader.main.session.saved.read().searches] == [name]


@pytest.mark.parametrize(
    ("words", "pauses"), [("nord", (0, 2, 4, 7, 10)), ("春夏秋冬", (1, 3, 5, 8, 11))]
)
async def test_keys_that_come_one_by_one_keep_their_order_too(
    reading: Open, words: str, pauses: tuple[int, ...]
) -> None:
    async with reading() as reader:
        for pause in pauses:
            for key in (",", "t", *words):
                reader.post(key)
                for _ in range(pause):
                    await asyncio.sleep(0)
            await reader.settle()

            assert typed(reader) == words, pause
            await reader.press("escape", "escape")
