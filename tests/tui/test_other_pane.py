"""A key that means nothing in one pane, but something in the other one, says so."""

import pytest

from tests.tui.driver import WIDE, Open


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("u", "u is for the page: "),
        ("f", "f is for the page: "),
        ("v", "v is for the page: "),
        ("m", "m{a-z} is for the page: "),
    ],
)
async def test_a_key_of_the_page_is_told_in_the_library(reading: Open, key: str, told: str) -> None:
    async with reading(WIDE) as reader:
        await reader.press(key)

        assert told in reader.status


async def test_a_key_of_the_library_is_told_on_the_page(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("J", "tab", "S")

        assert "S is for the library: save what narrows the list" in reader.status


async def test_a_key_that_means_nothing_anywhere_says_nothing(reading: Open) -> None:
    async with reading(WIDE) as reader:
        before = reader.status

        await reader.press("X", "船")

        assert reader.status == before
