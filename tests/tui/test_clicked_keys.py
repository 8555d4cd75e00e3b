"""Keys that the frame of a dialog tells of are pressed by a click."""

import asyncio

import pytest
from textual.widgets import Input

from reader.layout.cells import width
from reader.tui.dialogs.command import CommandScreen
from reader.tui.dialogs.search import SearchScreen
from tests.tui.driver import SHORT, WIDE, Open, Reader


async def click_on(reader: Reader, words: str) -> None:
    """Click on words of the screen that is on top."""
    rows = [
        row.text.replace("\xa0", " ") for row in reader.app.screen._compositor.render_strips()
    ]  # its rows
    y, row = next((y, row) for y, row in enumerate(rows) if words in row)
    await reader.pilot.click(offset=(width(row[: row.index(words)]), y))
    await reader.settle()


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        (SHORT, ("comma",)),
        (WIDE, ("comma", "t")),
        (WIDE, ("comma", "t", "黄")),
        (SHORT, ("slash", "消")),
        (WIDE, ("backslash",)),
        (SHORT, ("backslash", "日")),
        (WIDE, ("colon", *"undo")),
        (WIDE, ("T",)),
        (WIDE, ("backslash", "日", "enter", "S")),
    ],
)
async def test_a_click_on_esc_closes_a_dialog(
    reading: Open, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with reading(size) as reader:
        await reader.press("j", "j", *keys)
        opened = len(reader.app.screen_stack)
        await click_on(reader, "Esc")

        assert opened > 1
        assert len(reader.app.screen_stack) == opened - 1


async def test_a_click_on_q_closes_the_help(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("question_mark")
        opened = len(reader.app.screen_stack)
        await click_on(reader, "q closes")

        assert (opened, len(reader.app.screen_stack)) == (2, 1)


@pytest.mark.parametrize("word", ["tide", "日月"])
async def test_a_click_on_what_a_key_does_presses_it(reading: Open, word: str) -> None:
    async with reading(WIDE) as reader:
        await reader.press("slash", *word)
        await click_on(reader, "opens")

        assert reader.title == "The tide"


async def test_a_click_beside_the_keys_does_nothing(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("slash", *"tide")
        await click_on(reader, "post")

        assert isinstance(reader.app.screen, SearchScreen)


async def test_a_click_on_what_tab_does_completes(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("colon", *"und")
        await click_on(reader, "Tab completes")

        assert isinstance(reader.app.screen, CommandScreen)
        assert reader.app.screen.query_one(Input).value == "undo"


@pytest.mark.parametrize("turns", [0, 2, 4, 6])
@pytest.mark.parametrize("key", ["slash", "colon", "comma"])
async def test_a_key_right_behind_one_that_opens_a_dialog_is_for_the_dialog(
    reading: Open, key: str, turns: int
) -> None:
    async with reading() as reader:
        reader.post(key)
        for _ in range(turns):
            await asyncio.sleep(0)
        reader.post("escape")
        await reader.settle()

        assert len(reader.app.screen_stack) == 1


@pytest.mark.parametrize("typed", ["[/x]", "[bold]日"])
async def test_what_is_typed_is_no_markup_of_a_frame(reading: Open, typed: str) -> None:
    async with reading(WIDE) as reader:
        await reader.press("backslash", *typed, "enter", "S")

        assert any(typed in row.text for row in reader.painted())


@pytest.mark.parametrize("word", ["tide", "日月"])
async def test_what_was_found_before_a_mistake_is_not_opened_by_a_click(
    reading: Open, word: str
) -> None:
    async with reading(WIDE) as reader:
        await reader.press("slash", *word, "space", "(")
        await click_on(reader, "The tide")

        assert isinstance(reader.app.screen, SearchScreen)
