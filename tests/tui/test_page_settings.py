"""How the page is set, by key: its measure, its header, its settings, its source."""

import pytest

from reader.config import Config, Loaded, UserTheme
from reader.session import Session
from reader.tui.around import around
from reader.tui.page.settings import KEYS, settings, turned
from reader.tui.reader_app import ReaderApp
from reader.tui.remembered import Remembered
from reader.tui.terminal.theme_names import NO_COLOUR
from reader.tui.terminal.themes import theme_for
from reader.tui.widgets.choices import Choices
from reader.typography import DEFAULT, IN_APP, Gap, Wrap
from tests.tui.driver import SHORT, WIDE, Open, Reader, click

TIDE = ("j", "j", "j", "j", "enter")
"""Opens the long post."""


def widest(reader: Reader) -> int:
    return max(len(line) for line in reader.page)


async def test_lines_are_as_wide_as_is_chosen(reading: Open) -> None:
    measures = {"": 72, "+": 76, "= - -": 64, "= + + =": 72}
    async with reading((200, 50)) as reader:
        await reader.press(*TIDE, "z", "z")
        for keys, cells in measures.items():
            await reader.press(*keys.split())

            assert reader.main.page.column.measure == cells, keys
            assert widest(reader) <= cells, keys


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

    assert {key for key, _, is_on in settings(chosen) if is_on} == {"s", "e", "b", "i"}


async def test_a_setting_is_turned_in_the_panel(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press(*TIDE, "comma", "j")
        justified = reader.main.page.typography.justify
        await reader.press("j")

        assert justified
        assert not reader.main.page.typography.justify


def panel(reader: Reader) -> str:
    """What the panel of `,` says."""
    choices = reader.app.screen.query_one("#choices")
    rows = [choices.render_line(y).text for y in range(choices.size.height)]
    return " ".join(rows).replace("\xa0", " ")


async def test_the_panel_stays_and_tells_what_was_turned(reading: Open) -> None:
    async with reading((200, 50)) as reader:
        await reader.press(*TIDE, "comma", "w", "w", "W", "h", "j")
        told, page = panel(reader), reader.main.page
        await reader.press("comma")

        assert "w wider than 76 cells" in told
        assert page.column.measure == 76
        assert page.typography == IN_APP._replace(hyphenate=True, justify=True)
        assert len(reader.app.screen_stack) == 1


async def test_the_panel_takes_back_what_was_turned(reading: Open) -> None:
    async with reading((200, 50)) as reader:
        await reader.press(*TIDE, "comma", "-", "j", "=")

        assert "w wider than 72 cells" in panel(reader)
        assert reader.main.page.typography == IN_APP


async def test_lines_are_made_no_wider_than_there_is_room_for(reading: Open) -> None:
    async with reading((100, 30)) as reader:
        await reader.press(*TIDE, "+", "+")
        told = reader.status
        await reader.press("-")

        assert "Lines of 56 cells, no wider here" in told
        assert reader.main.page.column.measure == 52


async def test_colours_are_chosen_in_the_panel(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("comma", "t", *"nord", "enter")

        assert reader.app.theme == "nord"
        assert "t theme: nord" in panel(reader)


DUSK = UserTheme("黄昏", (("primary", "#e0a060"),))


@pytest.mark.parametrize(
    ("configured", "remembered", "on", "auto"),
    [
        ("auto", "", " auto  textual-dark · now", " auto  textual-dark · now"),
        ("auto", "黄昏", " 黄昏  now", " auto  textual-dark"),
        ("黄昏", "nord", " auto  黄昏 · now", " auto  黄昏 · now"),
        ("auto", "textual-dark", " textual-dark  now", " auto  textual-dark"),
    ],
)
async def test_the_list_of_themes_says_which_is_on(
    session: Session, configured: str, remembered: str, on: str, auto: str
) -> None:
    config = Config(theme=configured, themes=(DUSK,))
    begun = around(Loaded("", config), "", dark=True, environ={})
    app = ReaderApp(
        session,
        around=begun._replace(
            remembered=Remembered(remembered), theme=theme_for(config, remembered, {}, dark=True)
        ),
    )
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        await reader.press("comma", "t")
        themes = app.screen.query_one(Choices)
        rows = [themes.render_line(y).text.rstrip() for y in range(themes.size.height)]

        assert rows[themes.cursor - themes.scroll_offset.y] == on
        assert [row for row in rows if row.endswith("now")] == [on]
        themes.go(0)
        assert themes.render_line(0).text.rstrip() == auto


@pytest.mark.parametrize("theme", ["textual-dark", NO_COLOUR])
async def test_what_the_panel_shows_is_clicked_on(reading: Open, theme: str) -> None:
    async with reading((200, 50)) as reader:
        reader.app.theme = theme
        for word, key in (("wider", "w"), ("Latin", "s")):
            await reader.press("comma")
            before = panel(reader), reader.main.page.typography
            await reader.press(key)
            by_key = panel(reader), reader.main.page.typography
            await reader.press("=")

            await click(reader, "#choices", word)

            assert (panel(reader), reader.main.page.typography) == by_key != before, word
            await reader.press("=", "escape")


async def test_a_click_groups_and_one_beside_the_panel_closes_it(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("comma")
        await click(reader, "#choices", "group by")
        await click(reader, "#choices", "month")
        grouped = reader.rows[1]
        await reader.press("comma")
        await reader.pilot.click(offset=(10, 3))
        await reader.settle()

        assert "2026-03" in grouped
        assert len(reader.app.screen_stack) == 1


async def test_the_minutes_that_are_left_are_told(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press(*TIDE)
        before = reader.status
        await reader.press("G")

        assert "min left" in before
        assert "min left" not in reader.status
