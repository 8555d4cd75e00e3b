"""The library pane: the tree, its rows, its keys."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.layout.cells import width
from reader.session import Session
from tests.tui.driver import SHORT, WIDE, Open, write_post


async def test_each_category_shows_its_posts_newest_first_then_those_in_it(reading: Open) -> None:
    async with reading() as reader:
        assert reader.rows == [
            "▌▾ News                             4/4 ",
            " ● New news                       1 Mar ",
            " ● Old news                        2021 ",
            "   ▾ Science                        2/2 ",
            "   ● The tide                     3 Feb ",
            "   ● The wind                     2 Jan ",
            " ▾ 新闻                             2/2 ",
            " ● 春天的消息                今天 09:41 ",
            " ● 一个很长很长的标题需要按照单元… 2025 ",
            " ▾ No category                      1/1 ",
            " ● Loose leaf                      2020 ",
        ]


async def test_rows_are_cut_by_cells_to_the_width_of_the_pane(reading: Open) -> None:
    async with reading() as reader:
        for size in (WIDE, SHORT, (30, 12), (12, 6)):
            await reader.resize(*size)

            assert {width(row) for row in reader.rows} == {reader.main.library.size.width}, size


async def test_a_wide_pane_shows_the_whole_date(reading: Open) -> None:
    async with reading(SHORT) as reader:
        assert reader.rows[1].endswith(" 1 Mar ")
        assert reader.rows[2].endswith(" 6 May 2021 ")


async def test_keys_move_the_cursor(reading: Open) -> None:
    rows = {
        "j": "New news",
        "down down": "Old news",
        "j j k": "New news",
        "j j up": "New news",
        "k": "News",
        "G": "Loose leaf",
        "end": "Loose leaf",
        "G g g": "News",
        "G home": "News",
        "ctrl+d": "Loose leaf",
        "G ctrl+u": "News",
        "pagedown": "Loose leaf",
        "G pageup": "News",
        "ctrl+f ctrl+b": "News",
        "G b": "News",
    }
    async with reading() as reader:
        first = reader.row
        for keys, row in rows.items():
            await reader.press(*keys.split())
            moved = reader.row
            await reader.press("home")

            assert moved[3:].startswith((row, f" {row}")), keys
            assert reader.row == first, keys


async def test_back_goes_to_the_category_folds_it_and_goes_out(reading: Open) -> None:
    async with reading() as reader:
        for key in ("h", "left", "backspace"):
            await reader.press("home", "j", "j", "j", "j")

            await reader.press(key)
            on_category = reader.row
            await reader.press(key)
            folded = reader.row
            await reader.press(key)
            outside = reader.row
            await reader.press(key, key, key)

            assert "▾ Science" in on_category, key
            assert "▸ Science" in folded, key
            assert "▾ News" in outside, key
            assert "▸ News" in reader.row, key
            assert reader.app.is_running, key
            await reader.press("z", "R")


async def test_opening_a_folded_category_unfolds_it(reading: Open) -> None:
    async with reading() as reader:
        for key in ("enter", "l", "right"):
            await reader.press("h")
            folded = reader.rows

            await reader.press(key)

            assert "▾ 新闻" in folded[1], key
            assert "▾ News" in reader.row, key
            assert "New news" in reader.rows[1], key


async def test_opening_an_open_category_goes_into_it(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("l")

        assert "New news" in reader.row


async def test_a_post_is_opened(reading: Open) -> None:
    posts = {"enter": "New news", "l": "Old news", "right": "The wind"}
    async with reading() as reader:
        for key, title in posts.items():
            while title not in reader.row:
                await reader.press("j")
            await reader.press(key)

            assert title in reader.page, key
            assert reader.main.on_page, key
            await reader.press("ctrl+w")


async def test_a_click_opens_a_post(reading: Open) -> None:
    async with reading() as reader:
        await reader.pilot.click("#library", offset=(8, 7))
        await reader.settle()

        assert "春天的消息" in reader.page


async def test_q_goes_out_and_at_the_root_quits(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "j", "q")
        assert "Science" in reader.row

        await reader.press("q")
        assert "News" in reader.row
        assert reader.app.is_running

        await reader.pilot.press("q")

    assert reader.app.return_code == 0


@pytest.mark.parametrize("before", [[], ["j", "enter"], ["z", "z"]])
async def test_capital_q_quits_from_anywhere(reading: Open, before: list[str]) -> None:
    async with reading() as reader:
        await reader.press(*before)

        await reader.pilot.press("Q")
        await reader.pilot.pause()

        assert not reader.app.is_running


async def test_many_categories_begin_folded_but_for_the_first(
    tmp_path: Path, open_session: Callable[[Path], Session], reading: Open
) -> None:
    for number in range(201):
        write_post(tmp_path / "many", f"Post {number}", "2024-01-01", f"分类{number % 3}")

    async with reading(at=open_session(tmp_path / "many")) as reader:
        assert "▾ 分类0" in reader.rows[0]
        await reader.press("G")
        assert "▸ 分类2" in reader.row


async def test_the_cursor_of_a_pane_without_focus_is_seen_too(reading: Open) -> None:
    async with reading() as reader:
        focused = reader.main.library.render_line(0)

        await reader.press("tab")

        resting = reader.main.library.render_line(0)
        assert resting.text == focused.text
        assert resting != focused


async def test_a_strip_is_drawn_once(reading: Open) -> None:
    async with reading() as reader:
        pane = reader.main.library
        drawn = [pane.render_line(y) for y in range(len(reader.rows))]
        drawings = pane._strips.misses

        again = [pane.render_line(y) for y in range(len(reader.rows))]

        assert all(one is other for one, other in zip(drawn, again, strict=True))
        assert pane._strips.misses == drawings


async def test_another_theme_draws_strips_anew(reading: Open) -> None:
    async with reading() as reader:
        dark = reader.main.library.render_line(0)

        reader.app.theme = "textual-light"
        await reader.settle()

        assert reader.main.library.render_line(0) != dark


@pytest.mark.parametrize("titles", [("The tide", "The wind"), ("潮水", "风")])
async def test_posts_without_any_category_stand_without_a_heading(
    tmp_path: Path, reading: Open, open_session: Callable[[Path], Session], titles: tuple[str, str]
) -> None:
    folder = tmp_path / "bare"
    write_post(folder, titles[0], "2026-01-02", "")
    write_post(folder, titles[1], "2026-01-01", "")
    async with reading(at=open_session(folder)) as reader:
        rows = reader.rows
        await reader.press("enter")
        status = reader.status
        write_post(folder, "Filed", "2025-01-01", "海")
        await reader.press("h", "R")

        assert [row.strip("▌ ●")[: len(titles[0])].strip() for row in rows] == list(titles)
        assert "No category" not in status
        assert "No category" in " ".join(reader.rows)
