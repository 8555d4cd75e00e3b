"""Keys that the frame of a dialog tells of are pressed by a click."""

import asyncio
from itertools import product

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


DIALOGS = {
    SHORT: (("comma",), ("slash", "消"), ("backslash", "日")),
    WIDE: (
        ("comma", "t"),
        ("comma", "t", "黄"),
        ("backslash",),
        ("colon", *"undo"),
        ("T",),
        ("backslash", "日", "enter", "S"),
    ),
}
"""The keys that open dialogs, in terminals of two sizes."""


@pytest.mark.parametrize("size", DIALOGS)
async def test_a_click_on_esc_closes_a_dialog(reading: Open, size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("j", "j")
        for keys in DIALOGS[size]:
            await reader.press(*keys)
            opened = len(reader.app.screen_stack)
            await click_on(reader, "Esc")

            assert opened > 1, keys
            assert len(reader.app.screen_stack) == opened - 1, keys
            await reader.press(*["escape"] * (opened - 2))
            assert reader.app.screen is reader.main, keys


async def test_a_click_on_q_closes_the_help(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("question_mark")
        opened = len(reader.app.screen_stack)
        await click_on(reader, "q closes")

        assert (opened, len(reader.app.screen_stack)) == (2, 1)


async def test_a_click_on_what_a_key_does_presses_it(reading: Open) -> None:
    async with reading(WIDE) as reader:
        for word in ("tide", "日月"):
            await reader.press("slash", *word)
            await click_on(reader, "opens")

            assert reader.title == "The tide", word
            await reader.press("J", "h")
            assert reader.title != "The tide", word


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


async def test_a_key_right_behind_one_that_opens_a_dialog_is_for_the_dialog(reading: Open) -> None:
    async with reading() as reader:
        for key, turns in product(("slash", "colon", "comma"), (0, 2, 4, 6)):
            reader.post(key)
            for _ in range(turns):
                await asyncio.sleep(0)
            reader.post("escape")
            await reader.settle()

            assert len(reader.app.screen_stack) == 1, (key, turns)


async def test_what_is_typed_is_no_markup_of_a_frame(reading: Open) -> None:
    async with reading(WIDE) as reader:
        for typed in ("[/x]", "[bold]日"):
            await reader.press("backslash", *typed, "enter", "S")

            assert any(typed in row.text for row in reader.painted()), typed
            await reader.press("escape", "escape")


async def test_what_was_found_before_a_mistake_is_not_opened_by_a_click(reading: Open) -> None:
    async with reading(WIDE) as reader:
        for word in ("tide", "日月"):
            await reader.press("slash", *word, "space", "(")
            await click_on(reader, "The tide")

            assert isinstance(reader.app.screen, SearchScreen), word
            await reader.press("escape")
