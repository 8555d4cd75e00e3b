"""The two panes: beside each other, one at a time, the page alone, the help, the hints."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from textual.geometry import Offset
from textual.widgets import Input

from reader.layout.cells import width
from reader.session import Session
from tests.tui.driver import SHORT, WIDE, Open, Reader, write_post
from tests.tui.test_around import help_text


def _shown(reader: Reader) -> tuple[bool, bool]:
    return reader.main.library.display, reader.main.page.display


def _told_of_page(reader: Reader) -> tuple[bool, bool]:
    """Tell whether it is told how far the page is read, and at which hit one is."""
    return "%" in reader.status, "/30" in reader.status


async def test_under_90_columns_one_pane_is_shown_at_a_time(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j")
        for columns in (20, 80, 89):
            await reader.resize(columns, 24)
            library = _shown(reader)
            await reader.press("enter")
            page = _shown(reader)
            await reader.press("h")

            assert library == (True, False), columns
            assert page == (False, True), columns
            assert _shown(reader) == (True, False), columns


async def test_from_90_columns_both_panes_are_shown(reading: Open) -> None:
    async with reading((90, 24)) as reader:
        await reader.press("j")
        for columns in (90, 120, 200):
            await reader.resize(columns, 24)
            await reader.press("enter")

            assert _shown(reader) == (True, True), columns
            await reader.press("h")


async def test_a_terminal_made_narrow_shows_the_pane_that_has_the_keys(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("j", "enter")

        await reader.resize(*SHORT)
        narrow = _shown(reader)
        await reader.resize(*WIDE)

        assert narrow == (False, True)
        assert _shown(reader) == (True, True)


async def test_a_key_goes_to_the_other_pane(reading: Open) -> None:
    async with reading(SHORT) as reader:
        for size in (SHORT, WIDE):
            await reader.resize(*size)
            await reader.press("ctrl+w")
            on_page = reader.main.page.has_focus and reader.main.page.display
            await reader.press("ctrl+w")

            assert on_page, size
            assert reader.main.library.has_focus, size
            assert reader.main.library.display, size


async def test_zen_is_the_page_alone(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "z", "z")
        alone = _shown(reader)
        hints = reader.main.hints.display
        await reader.press("z", "z")

        assert alone == (False, True)
        assert not hints
        assert _shown(reader) == (True, True)


async def test_back_leaves_zen_first_and_then_the_page(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j")
        for key in ("h", "q", "escape"):
            await reader.press("enter", "z", "z")
            alone = _shown(reader)
            await reader.press(key)
            on_page = reader.main.page.has_focus
            await reader.press(key)

            assert alone == (False, True), key
            assert on_page, key
            assert reader.main.library.has_focus, key


async def test_zen_in_a_narrow_terminal_ends_in_the_library(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", "z", "z", "h")

        assert _shown(reader) == (True, False)
        assert reader.main.library.has_focus


async def test_help_lists_every_key_and_closes(reading: Open) -> None:
    async with reading(SHORT) as reader:
        for size, close in product((SHORT, WIDE), ("q", "escape", "question_mark")):
            await reader.resize(*size)
            await reader.press("question_mark")
            text = help_text(reader)
            await reader.press(close)

            assert "Anywhere" in text
            assert "next unread post" in text
            assert reader.app.screen is reader.main, (size, close)


async def test_the_hints_fit_80_columns(reading: Open) -> None:
    async with reading(SHORT) as reader:
        library = reader.main.hints.render_line(0).text
        await reader.press("j", "enter")
        page = reader.main.hints.render_line(0).text

    assert width(library) == width(page) == 80
    assert library.startswith(" / search  ? help ")
    assert page.startswith(" h back  / find  ? help ")


async def test_nothing_is_told_of_a_page_that_is_not_seen(reading: Open, posts: Path) -> None:
    async with reading(SHORT, post=str(next(posts.rglob("The tide.md")))) as reader:
        for word in ("again", "宇宙"):
            await reader.press("/", *word, "enter")
            on_page = _told_of_page(reader)
            await reader.press("ctrl+w")
            in_library = _told_of_page(reader)
            await reader.resize(*WIDE)
            beside = _told_of_page(reader)
            await reader.resize(*SHORT)
            narrowed = _told_of_page(reader)
            await reader.press("ctrl+w")

            assert on_page == beside == _told_of_page(reader) == (True, True), word
            assert in_library == narrowed == (False, False), word
            await reader.press("escape")


async def test_the_screen_can_be_drawn_again(reading: Open) -> None:
    async with reading() as reader:
        rows = reader.rows

        await reader.press("ctrl+l")

        assert reader.rows == rows


@pytest.mark.painted
@pytest.mark.parametrize("size", [(1, 1), (2, 3), (20, 5), (300, 80)])
async def test_no_terminal_is_too_small_or_too_large(reading: Open, size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("j", "enter", "space", "z", "z", "h", "h", "question_mark", "q")

        assert reader.app.is_running


async def test_the_terminals_cursor_follows_what_keys_are_for(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j")
        library = reader.main.library
        assert reader.app.cursor_position == library.content_region.offset + Offset(0, 2)

        await reader.press("enter")
        await reader.settle()
        assert reader.app.cursor_position == reader.main.page.content_region.offset

        await reader.press("h")
        assert reader.app.cursor_position.y == library.content_region.y + library.cursor


@pytest.mark.painted
async def test_the_terminals_cursor_is_at_the_link_the_hit_or_the_end_of_what_is_chosen(
    tmp_path: Path, reading: Open, open_session: Callable[[Path], Session]
) -> None:
    ways = ("tab",), ("/", "云", "enter", "n"), ("/", "again", "enter"), ("v", "w", "w", "l")
    body = "<p>天上有云, and <a href='https://e.org'>a link 云</a>, and clouds 云 again.</p>"
    write_post(tmp_path / "sky", "Clouds", "2026-03-01", "", body)
    async with reading(at=open_session(tmp_path / "sky")) as reader:
        await reader.press("G", "enter")
        top = reader.app.cursor_position
        for keys in ways:
            await reader.press(*(key for each in keys for key in _keys(each)))
            page, spot = reader.main.page, reader.app.cursor_position
            at = page.offset_at(*(spot - page.content_region.offset))

            assert spot != top, keys
            assert at == page.attention, keys
            await reader.press("escape")
            assert reader.app.cursor_position == top, keys


def _keys(typed: str) -> list[str]:
    """Return the keys that type some words; those with names are typed by these."""
    return [typed] if typed in {"tab", "enter"} else list(typed)


async def test_the_terminals_cursor_is_where_one_types_or_chooses(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "h")
        library = reader.app.cursor_position
        spots = []
        for keys in (":", "\\", "/"):
            await reader.press(keys)
            line = reader.app.screen.query_one(Input)
            spots.append(reader.app.cursor_position == line.cursor_screen_offset)
            await reader.press("escape")

        assert spots == [True, True, True]
        assert reader.app.cursor_position == library


async def test_ctrl_c_says_how_to_quit(reading: Open) -> None:
    async with reading() as reader:
        for keys in ((), ("j", "enter")):
            await reader.press(*keys)
            before = reader.status
            await reader.pilot.press("ctrl+c")
            await reader.settle()

            assert "Q quits" not in before, keys
            assert "Q quits" in reader.status, keys
            assert not reader.app._notifications, keys


async def test_what_is_typed_and_waits_for_more_is_told(reading: Open) -> None:
    typed = {
        "1 2": " 12  ·  ",
        "1 2 z": " 12z  ·  ",
        "comma": "",
        "m": " m  ·  ",
        "1 2 j": "",
        "1 2 escape": "",
        "z 没": "",
    }
    async with reading(SHORT) as reader:
        await reader.press("j", "J", "J", "enter")
        for keys, told in typed.items():
            await reader.press(*keys.split())

            assert told in reader.status, keys
            assert reader.main.status.typed == told.strip(" ·"), keys
            if told or keys == "comma":
                await reader.press("escape")
            assert reader.main.on_page, keys
