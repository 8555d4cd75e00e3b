"""A key that means nothing in one pane, but something in the other one, says so."""

import pytest

from reader.config import Config, KeyChoice
from reader.session import Session
from reader.tui.around import Around
from reader.tui.keys.chosen import keys_chosen
from reader.tui.reader_app import ReaderApp
from tests.tui.driver import WIDE, Open, Reader


async def test_a_key_of_the_page_is_told_in_the_library(reading: Open) -> None:
    tellings = {
        "u": "u is for the page: ",
        "f": "f is for the page: ",
        "v": "v is for the page: ",
        "m": "m is for the page: ",
        "ctrl+e": "^E is for the page: a line down",
    }
    async with reading(WIDE) as reader:
        for key, told in tellings.items():
            await reader.press(key)

            assert told in reader.status, key


async def test_a_key_of_the_library_is_told_on_the_page(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("J", "tab", "S")

        assert "S is for the library: save what narrows the list" in reader.status


@pytest.mark.parametrize(("key", "longer"), [("X", "X g"), ("船", "船 船")])
async def test_a_key_that_may_go_on_is_told_for_what_it_does_alone(
    session: Session, key: str, longer: str
) -> None:
    own = KeyChoice(longer, ("top",), "page"), KeyChoice(key, ("links",), "page")
    keymap = keys_chosen(Config(keys=own)).keymap
    app = ReaderApp(session, around=Around(keymap=keymap))
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()

        await reader.press(key)

        assert f"{key} is for the page: list the links" in reader.status


async def test_a_key_that_means_nothing_anywhere_says_so(reading: Open) -> None:
    async with reading(WIDE) as reader:
        for key in ("X", "船"):
            await reader.press(key)

            assert f"{key} does nothing here; ? shows the keys" in reader.status


async def test_a_key_that_types_nothing_says_nothing(reading: Open) -> None:
    async with reading(WIDE) as reader:
        before = reader.status

        await reader.press("f7")

        assert reader.status == before
