"""How the page is set, by key: its measure, its header, its settings, its source."""

import pytest

from reader.tui.page_settings import KEYS, settings, turned
from reader.typography import DEFAULT, Gap, Wrap
from tests.tui.driver import SHORT, WIDE, Open, Reader

TIDE = ("j", "j", "j", "j", "enter")
"""Opens the long post."""


def widest(reader: Reader) -> int:
    return max(len(line) for line in reader.page)


@pytest.mark.parametrize(
    ("keys", "cells"), [((), 72), (("+",), 76), (("-", "-"), 64), (("+", "+", "="), 72)]
)
async def test_lines_are_as_wide_as_is_chosen(
    reading: Open, keys: tuple[str, ...], cells: int
) -> None:
    async with reading((200, 50)) as reader:
        await reader.press(*TIDE, "z", "z", *keys)

        assert reader.main.page.measure == cells
        assert widest(reader) <= cells


async def test_a_measure_is_told_and_keeps_the_place(reading: Open) -> None:
    async with reading((200, 50)) as reader:
        await reader.press(*TIDE, "space")
        top = reader.main.page.reached
        await reader.press("minus")

        assert "Lines of 68 cells" in reader.status
        assert abs(reader.main.page.reached - top) < 80


async def test_lines_grow_as_far_as_there_is_room_and_each_step_back_is_seen(
    reading: Open,
) -> None:
    async with reading(SHORT) as reader:
        await reader.press(*TIDE, *"+++++")
        widest = reader.status
        await reader.press("minus")

        assert "Lines of 76 cells, no wider here" in widest
        assert "Lines of 72 cells" in reader.status
        assert reader.main.page.widest == 72


async def test_that_lines_are_as_narrow_as_can_be_is_told(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press(*TIDE, *["minus"] * 14)

        assert "Lines of 20 cells, no narrower" in reader.status


async def test_the_header_is_hidden_and_shown_again(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press(*TIDE)
        before = reader.title
        await reader.press("i")
        without = reader.title
        await reader.press("i")

        assert before == "The tide"
        assert without.startswith("Paragraph 0")
        assert reader.title == before


async def test_paragraphs_are_steps(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press(*TIDE, "i", "}")
        first = reader.title
        await reader.press("3", "}")
        fourth = reader.title
        await reader.press("2", "{")

        assert first.startswith("第1段")
        assert fourth.startswith("Paragraph 4")
        assert reader.title.startswith("Paragraph 2")


@pytest.mark.painted
async def test_the_source_is_the_text_of_the_file(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press(*TIDE, "V")
        shown = reader.app.export_screenshot()
        await reader.press("q")

        assert "categories:" in shown
        assert reader.title == "The tide"


@pytest.mark.parametrize("key", KEYS)
def test_a_setting_turned_twice_is_as_it_was(key: str) -> None:
    once = turned(DEFAULT, key)

    assert once is not None
    assert once != DEFAULT
    assert turned(once, key) == DEFAULT


def test_a_key_without_a_setting_turns_nothing() -> None:
    assert turned(DEFAULT, "x") is None


def test_what_is_set_is_told_apart() -> None:
    chosen = DEFAULT._replace(gap=Gap.SPACE, wrap=Wrap.OPTIMAL)

    assert {key for key, _, is_on in settings(chosen) if is_on} == {"s", "e"}


async def test_a_setting_is_turned_in_the_panel(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press(*TIDE, "comma", "j")
        justified = reader.main.page.typography.justify
        await reader.press("comma", "j")

        assert justified
        assert not reader.main.page.typography.justify


async def test_the_minutes_that_are_left_are_told(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press(*TIDE)
        before = reader.status
        await reader.press("G")

        assert "min left" in before
        assert "min left" not in reader.status
