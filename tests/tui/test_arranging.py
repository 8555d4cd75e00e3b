"""The library is grouped and sorted by keys, and is as it was when the app is opened again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library.lists.arrangement import USUAL, Arrangement, Grouping, Key, Sort, sorting_named
from reader.library.lists.display import Display, display_in, write_display
from reader.session import Session
from reader.tui.dialogs.arrange import in_rows
from reader.tui.shelf.arrangements import chosen, said_of
from tests.tui.driver import Open

if TYPE_CHECKING:
    from reader.library.model import Folds

Reopen = Callable[[Path], Session]


def test_the_same_key_again_turns_an_order_round() -> None:
    once = chosen(USUAL, Key.TITLE)

    assert once.sorting == (Sort(Key.TITLE),)
    assert chosen(once, Key.TITLE).sorting == (Sort(Key.TITLE, backwards=True),)
    assert chosen(chosen(once, Key.TITLE), Key.TITLE) == once


def test_unread_first_stays_over_another_order() -> None:
    first = chosen(chosen(USUAL, Key.UNREAD), Key.LENGTH)

    assert first.sorting == (Sort(Key.UNREAD), Sort(Key.LENGTH))
    assert chosen(first, Key.UNREAD).sorting == (Sort(Key.LENGTH),)


@pytest.mark.parametrize(
    ("arrangement", "said"),
    [
        (USUAL, "By category, newest first"),
        (Arrangement(Grouping.NONE, sorting_named("-date")), "All posts, oldest first"),
        (
            Arrangement(Grouping.MONTH, sorting_named("unread,-length")),
            "By month, unread first, longest first",
        ),
    ],
)
def test_an_arrangement_is_said(arrangement: Arrangement, said: str) -> None:
    assert said_of(arrangement) == said


async def test_keys_group_the_library_and_the_cursor_stays_on_its_post(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("G")
        before = reader.row

        await reader.press("comma", "g", "y")

        assert "Loose leaf" in before
        assert "Loose leaf" in reader.row
        assert reader.rows[0].split()[:2] == ["▾", "2026"]
        assert reader.rows[1].split()[1] == "2026-03"
        assert "By month, newest first" in reader.status


async def test_keys_sort_the_library(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("comma", "g", "n", "comma", "o", "t")

        titles = [row.strip("▌ ●★").split("  ")[0] for row in reader.rows]
        assert titles[:3] == ["Loose leaf", "New news", "Old news"]
        assert titles[-2].startswith("春天的消息")
        assert len(titles) == 7


async def test_posts_alone_have_no_group_to_go_to(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("comma", "g", "n", "j", "h", "enter", "J")

        assert reader.title == "The tide"


async def test_the_open_post_is_told_in_its_group(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("comma", "g", "t", "j", "enter")

        assert reader.title == "The wind"
        assert "posts › air" in reader.status


async def test_nothing_changes_if_one_thinks_better(reading: Open) -> None:
    async with reading() as reader:
        before = reader.rows
        for keys in ("comma escape", "comma g x escape", "comma q"):
            await reader.press(*keys.split())

            assert reader.rows == before, keys
            assert len(reader.app.screen_stack) == 1, keys


async def test_the_panel_tells_its_keys(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("comma", "g")

        panel = reader.app.screen.query_one("#choices")
        shown = " ".join(panel.render_line(y).text for y in range(panel.size.height))
        assert "y month" in shown.replace("\xa0", " ")


async def test_the_app_is_as_it_was_left(reading: Open, posts: Path, open_session: Reopen) -> None:
    async with reading() as reader:
        await reader.press("comma", "g", "f", "comma", "o", "l", "h", "h")
        before = reader.rows

    async with reading(at=open_session(posts)) as reader:
        assert reader.rows == before
        assert before[0].split()[0] == "▌▸"
        await reader.press("comma", "g", "c")
        assert "News" in reader.rows[0]


async def test_unread_posts_are_first_and_do_not_move_while_one_reads(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("comma", "g", "n", "comma", "o", "u")
        first = reader.rows[0]

        await reader.press("enter")
        while_reading = reader.rows[0]
        await reader.press("q", "R")

        assert first.split()[-2] == while_reading.split()[-2]
        assert "春天的消息" in reader.rows[-1]


def test_what_a_display_says_comes_back(tmp_path: Path) -> None:
    folds: dict[Grouping, Folds] = {
        Grouping.TAG: {("标签",): True, (): False},
        Grouping.CATEGORY: {("A", "B"): False},
    }
    display = Display(Arrangement(Grouping.TAG, sorting_named("unread,-title")), folds)

    write_display(str(tmp_path / "new" / "display.json"), display)

    assert display_in(str(tmp_path / "new" / "display.json")) == display


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"group": "colour", "sort": "date", "folds": {}}', "\udcff", "null"]
)
def test_a_display_that_cannot_be_read_is_as_at_first(tmp_path: Path, text: str) -> None:
    path = tmp_path / "display.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))

    assert display_in(str(path)) == Display()


def test_a_key_and_its_word_are_never_parted() -> None:
    keys = [("c", "category", False), ("t", "标签", True), ("n", "nothing at all", False)]

    rows = [[key for key, _, _ in row] for row in in_rows(keys, 20)]

    assert rows == [["c", "t"], ["n"]]
