"""Read and starred: by key, by opening, and remembered."""

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.session import Session
from reader.tui.messages import Outline
from tests.tui.driver import Open


async def test_opening_a_post_marks_it_read(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter")

        assert reader.entries["New news"].read
        assert "●" not in reader.row
        assert "3/4" in reader.rows[0]
        assert "6 unread" in reader.status


async def test_a_post_is_read_in_all_its_categories(
    tmp_path: Path, open_session: Callable[[Path], Session], reading: Open
) -> None:
    post = "---\ntitle: 两处\ndate: 2024-01-01\ncategories: [[甲], [乙]]\n---\ntext\n"
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "_config.yml").write_text("title: a Hexo site\n")
    (tmp_path / "two" / "a.md").write_text(post)

    async with reading(at=open_session(tmp_path / "two")) as reader:
        await reader.press("j", "r")

        assert "●" not in "".join(reader.rows)
        assert len([row for row in reader.rows if "两处" in row]) == 2


PANES: tuple[tuple[str, ...], ...] = ((), ("enter",))
"""What leads from the library to either pane."""


async def test_r_marks_read_and_unread_from_either_pane(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j")
        for pane in PANES:
            await reader.press("r", *pane)
            read = reader.entries["New news"].read
            await reader.press("r")

            assert reader.main.on_page == bool(pane)
            assert read, pane
            assert not reader.entries["New news"].read, pane
            assert "●" in reader.row, pane
            assert "Marked as unread" in reader.status, pane


async def test_s_stars_and_takes_the_star_away(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j")
        for pane in PANES:
            await reader.press(*pane, "s")
            starred, row = reader.entries["New news"].starred, reader.row
            await reader.press("s")

            assert reader.main.on_page == bool(pane)
            assert starred, pane
            assert "★" in row, pane
            assert not reader.entries["New news"].starred, pane
            assert "★" not in reader.row, pane


async def test_a_category_cannot_be_marked(reading: Open) -> None:
    async with reading() as reader:
        for key in "rso":
            await reader.press(key)
            told = reader.status
            await reader.press("home")

            assert "The cursor is on no post" in told, key
            assert "The cursor is on no post" not in reader.status, key


async def test_what_is_marked_is_there_the_next_time(
    reading: Open, posts: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading() as reader:
        await reader.press("j", "s", "enter")

    async with reading(at=open_session(posts)) as reader:
        assert "★" in reader.rows[2]
        assert "●" not in reader.rows[2]


async def test_each_key_counts_however_fast_they_come(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j")

        await reader.pilot.press("s", "s", "s", "r", "r")
        await reader.settle()

        assert reader.entries["New news"].starred
        assert not reader.entries["New news"].read


async def test_a_message_stays_until_the_next_key(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "s")
        said = reader.status
        await reader.press("j")

        assert "Starred" in said
        assert "Starred" not in reader.status


async def test_the_counts_are_those_after_the_last_mark(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        await reader.press("j", "A", "V")
        desk, wind = reader.parts.desk, reader.entries["The wind"]
        for key in ("s", "U", "r", "enter", "A"):
            asked, outline = threading.Event(), desk.outline

            def outline_late(asked: threading.Event = asked) -> Outline:
                """Be slow to tell it, the first time."""
                told = outline()  # noqa: B023  called in this round
                if not asked.is_set():
                    asked.set()
                    time.sleep(0.1)
                return told

            with monkeypatch.context() as slow:
                slow.setattr(desk, "outline", outline_late)
                reader.post(key)
                await asyncio.to_thread(asked.wait, 5)
                desk.toggle_read(wind)
                await reader.settle()

            assert reader.main.library.outline == reader.parts.shown.view.outline(), key
