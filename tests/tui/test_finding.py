"""Finding words in the open article, by keys."""

import asyncio
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pytest
from textual.events import Key

from reader.tui.widgets.find_line import FindLine
from tests.tui.driver import SHORT, WIDE, Open, Reader, lit, write_post

BODY = (
    "<p>A first line with tide in it, and the <b>ti</b>de again.</p>"
    + "<p>Nothing here, 也没有别的。</p>" * 30
    + "<p>春天的消息到了，春天真的来了。 A Tide at last, "
    + "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>。</p>"
    + "<p>Nothing more, 没有了。</p>" * 30
    + "<p>The end of the tide.</p>"
)


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    folder = tmp_path / "posts"
    write_post(folder, "Sea", "2026-03-01 08:00:00", "News", BODY)
    write_post(folder, "Land", "2026-02-01 08:00:00", "News", "<p>tide</p>")
    return folder


async def find(reader: Reader, words: str, *more: str) -> None:
    """Open the first post, and type what to find."""
    await reader.press("j", "enter", "/", *words, *more)


@pytest.mark.parametrize("words", ["tide", "春天"])
async def test_nothing_is_found_on_the_page_of_a_post_that_cannot_be_read(
    reading: Open, posts: Path, words: str
) -> None:
    async with reading(SHORT) as reader:
        await find(reader, words, "enter")
        found = "1/" in reader.status
        (posts / "Land.md").unlink()
        await reader.press("J")

        assert found
        assert "1/" not in reader.status
        assert not reader.main.hints.found


def hinted(reader: Reader) -> str:
    """Return what the line of hints says that n does."""
    line = reader.main.hints.render_line(0).text
    return line.partition(" n ")[2].partition("  ")[0]


async def test_what_is_typed_is_lit_at_once(reading: Open) -> None:
    hits = {
        "tide": ["tide", "tide", "Tide", "tide"],
        "Tide": ["Tide"],
        "春天": ["春天", "春天"],
        "漢字": ["漢(かん)字"],
        "re:t[a-z]de": ["tide", "tide", "Tide", "tide"],
        "nowhere": [],
    }
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        for typed, expected in hits.items():
            await reader.press("/", *typed)

            assert lit(reader) == expected, typed
            assert f"{min(1, len(expected))}/{len(expected)}" in reader.status, typed
            await reader.press("escape")


async def test_what_is_no_regular_expression_is_said(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "re:(")

        assert "No regular expression: missing )" in reader.status
        assert lit(reader) == []


async def test_n_goes_from_hit_to_hit_and_round(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "tide", "enter")
        seen = [(reader.status.split("·")[0].split()[-1], reader.main.page.scroll_offset.y > 0)]
        for key in ("n", "n", "n", "n", "N"):
            await reader.press(key)
            assert lit(reader, "current-hit")
            seen.append(
                (
                    next(part for part in reader.status.split() if "/4" in part),
                    "Round" in reader.status,
                )
            )

        assert [place for place, _ in seen[1:]] == ["2/4", "3/4", "4/4", "1/4", "4/4"]
        assert [told for _, told in seen[1:]] == [False, False, False, True, True]
        assert any("The end of the tide" in line for line in reader.page)


@pytest.mark.parametrize(
    ("words", "keys", "place"),
    [("tide", "3n", "4/4"), ("tide", "2N", "3/4"), ("春天", "3n", "2/2"), ("春天", "2N", "1/2")],
)
async def test_a_number_goes_so_many_hits_on(
    reading: Open, words: str, keys: str, place: str
) -> None:
    async with reading(SHORT) as reader:
        await find(reader, words, "enter", *keys)

        assert f" {place} " in reader.status


async def test_the_hints_tell_that_n_goes_to_the_next_hit(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("j")
        for typed in ("tide", "春天", "re:t.de"):
            seen = [hinted(reader)]
            await reader.press("enter", "/", *typed, "enter")
            seen.append(hinted(reader))
            for key in ("ctrl+w", "ctrl+w", "escape"):
                await reader.press(key)
                seen.append(hinted(reader))
            await reader.press("h")

            told = ["next unread", "next hit", "next unread", "next hit", "next unread"]
            assert seen == told, typed


async def test_escape_while_typing_puts_everything_back(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "last")
        assert reader.main.page.scroll_offset.y > 0
        await reader.press("escape")

        assert reader.main.page.scroll_offset.y == 0
        assert lit(reader) == []
        assert reader.main.on_page


async def test_escape_forgets_what_was_found_and_then_goes_back(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "tide", "enter", "escape")
        assert lit(reader) == []
        assert reader.main.on_page
        await reader.press("escape")

        assert not reader.main.on_page


async def test_the_word_under_the_last_hit(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        for typed, word in (("tid", "tide"), ("消", "消息")):
            await reader.press("/", *typed, "enter", "*")

            assert {each.lower() for each in lit(reader)} == {word}
            await reader.press("escape")


async def test_what_was_found_before_comes_back(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "tide", "enter", "escape", "/", "up")
        assert len(lit(reader)) == 4
        await reader.press("enter", "escape", "/", "enter")

        assert len(lit(reader)) == 4


async def test_without_a_search_n_is_the_next_unread_post(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "tide", "enter", "n")
        assert reader.parts.reading.place
        assert reader.parts.reading.place.entry.title == "Sea"
        await reader.press("escape", "n")

        assert reader.parts.reading.place.entry.title == "Land"
        assert reader.main.status.found == ""


async def test_where_nothing_is_found_n_says_that_again_until_the_search_is_ended(
    reading: Open,
) -> None:
    tellings = {
        "zzzz": "zzzz is nowhere on this page",
        "无处": "无处 is nowhere on this page",
        "re:z+": "re:z+ is nowhere on this page",
        "re:(": "No regular expression",
    }
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        for typed, told in tellings.items():
            await reader.press("/", *typed)
            for key in ("enter", "n", "N", "n"):
                await reader.press(key)

                assert told in reader.status, (typed, key)
                assert reader.main.status.found == "", (typed, key)
                assert reader.title == "Sea", (typed, key)
            await reader.press("escape", "n")

            assert reader.title == "Land", typed
            await reader.press("r", "K")


async def test_hits_stand_out_and_the_scrollbar_has_ticks(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await find(reader, "tide", "enter")
        page = reader.main.page
        grounds = {
            segment.text: segment.style.bgcolor
            for y in range(page.size.height)
            for segment in page.render_line(y)
            if segment.style
        }
        bar = page.vertical_scrollbar
        ticks = [
            at for at, strip in enumerate(bar.render_lines(bar.size.region)) if "━" in strip.text
        ]

        assert grounds["tide"] != grounds["de"] != grounds[" again."]
        assert grounds["ti"] == grounds["de"]
        assert len(ticks) == 3
        assert ticks[0] < 6
        assert ticks[-1] == bar.size.height - 1


async def test_keys_typed_to_find_do_nothing_else(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "q", "left", "J", "right", "tab", "ctrl+d")

        assert reader.main.on_page
        assert reader.parts.reading.place
        assert reader.parts.reading.place.entry.title == "Sea"


async def test_hits_follow_another_width(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "tide", "enter", "minus", "n")

        assert len(lit(reader)) == 4
        assert "2/4" in reader.status


async def test_keys_that_come_before_the_line_is_there_are_typed_in_it(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter")
        for key in ("slash", "t", "i", "d", "e", "enter"):
            reader.app.post_message(Key(key, "/" if key == "slash" else None))
        await reader.settle()
        await reader.pilot.pause()

        assert len(lit(reader)) == 4
        assert not reader.main.query("FindLine")


async def test_keys_that_come_right_behind_enter_are_not_typed_in_the_line(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "enter", "slash")
        for key in ("t", "i", "d", "e", "enter", "n", "n"):
            reader.app.post_message(Key(key, None))
        await reader.settle()
        await reader.pilot.pause()

        assert reader.main.status.found == "3/4"
        assert reader.main.focused is reader.main.page


async def test_esc_leads_back_to_where_one_was_also_if_something_had_been_found(
    reading: Open,
) -> None:
    async with reading(SHORT) as reader:
        await find(reader, "tide", "enter")
        await reader.press("G")
        there = reader.main.page.scroll_offset.y

        await reader.press("/", "x", "escape")

        assert reader.main.page.scroll_offset.y == there > 0


async def test_a_click_beside_the_line_and_a_new_search_are_no_trouble(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await find(reader, "tide")
        await reader.pilot.click(reader.main.page, offset=(10, 10))
        await reader.settle()

        await reader.press("/", *"春天", "enter")

        assert lit(reader) == ["春天", "春天"]
        assert not reader.main.query("FindLine")


TURNS = (0, 2, 3, 4, 5, 8)
"""How often others have their turn between / and the keys behind it."""


async def slash(reader: Reader, turns: int) -> None:
    """Press / and let others have their turn so often."""
    reader.post("slash")
    for _ in range(turns):
        await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("more", "keys", "value"),
    [
        ((), ("abcdefgh",), "abcdefgh"),
        ((), "abcdefgh", "abcdefgh"),
        (("V",), "春天的消息", "春天的消息"),
        ((), (("b", "c", "backspace"),), "b"),
    ],
)
async def test_keys_right_behind_slash_are_typed_in_the_line_in_their_order(
    reading: Open, more: tuple[str, ...], keys: Sequence[Sequence[str]], value: str
) -> None:
    async with reading() as reader:
        await reader.press("J", "enter", *more)
        for turns in TURNS:
            await slash(reader, turns)
            for together in keys:
                reader.post(*together)
                await asyncio.sleep(0)
            await reader.settle()

            assert reader.app.screen.query_one(FindLine).value == value, turns
            await reader.press("escape")


async def test_what_ends_the_line_ends_it_right_behind_slash_too(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("J", "enter")
        for turns, key in product(TURNS, ("escape", "enter")):
            await slash(reader, turns)
            reader.post("段", key)
            await reader.settle()

            assert not reader.app.screen.query(FindLine), (turns, key)
            assert reader.main.focused is reader.main.page, (turns, key)
