"""Reading goes on where it was, at whatever width."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from reader.document.model import Document
from reader.library.memory.memory import Memory
from reader.library.memory.recent import recent
from reader.library.model import Entry, Recent
from reader.session import Session
from reader.tui.widgets.reading import ReadingPane
from tests.tui.driver import Open, Reader

TIDE = ("j", "j", "j", "j", "enter")
"""Open the long post."""


async def test_a_post_is_opened_where_it_was_left(reading: Open) -> None:
    async with reading() as reader:
        await reader.press(*TIDE, "space", "space")
        left = next(filter(None, reader.page))

        await reader.press("J", "K")

        assert reader.page[0] == left
        assert "Where you were" in reader.status


async def test_the_next_time_it_is_there_at_any_width(
    reading: Open, posts: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading() as reader:
        await reader.press(*TIDE, "space", "space")
        left = next(filter(None, reader.page))
        reader.app.leave()

    for size in ((80, 24), (60, 30), (200, 50)):
        async with reading(size, at=open_session(posts)) as reader:
            await reader.press(*TIDE)

            top = "".join(reader.page[:2])
            assert left[:12] in top, size


async def test_a_post_that_was_read_to_its_end_begins_anew(reading: Open) -> None:
    async with reading() as reader:
        await reader.press(*TIDE, "space", "G", "J", "K")

        assert reader.title == "The tide"


async def test_a_place_that_was_come_to_is_kept_on_the_way_to_the_library(reading: Open) -> None:
    async with reading() as reader:
        await reader.press(*TIDE, "space", "h")

        (last,) = lately(reader)
        assert last.entry.title == "The tide"
        assert last.position > 0


@pytest.mark.parametrize("words", ["title:tide", "-没有 title:tide"])
async def test_a_post_that_is_found_while_it_is_open_stays_where_one_is_in_it(
    reading: Open, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    shown, leave, show = Event(), Memory.leave, ReadingPane.show

    def leave_late(memory: Memory, entry: Entry, position: int) -> None:
        """Write a place down no sooner than the post is shown again."""
        shown.wait(30)
        leave(memory, entry, position)

    def show_it(page: ReadingPane, document: Document, **how: Any) -> None:
        show(page, document, **how)
        shown.set()

    async with reading() as reader:
        await reader.press(*TIDE, "space", "space")
        before = next(filter(None, reader.page))
        monkeypatch.setattr(Memory, "leave", leave_late)
        monkeypatch.setattr(ReadingPane, "show", show_it)

        await reader.press("ctrl+w", "/", *("space" if key == " " else key for key in words))
        await reader.press("enter")

        assert shown.is_set()
        assert reader.page[0] == before


@pytest.mark.parametrize("tag", ["a long tag", "一个很长的标签"])
async def test_a_post_stays_where_one_is_in_it_when_it_is_tagged(reading: Open, tag: str) -> None:
    async with reading() as reader:
        await reader.press(*TIDE, "space")
        before = next(filter(None, reader.page))

        reader.parts.desk.tag(reader.entries["The tide"], tuple(f"{tag} {n}" for n in range(9)))
        await reader.settle()

        assert f"#{tag} 8" in reader.main.page.text
        assert reader.page[0] == before


async def test_posts_are_remembered_in_the_order_of_opening(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "enter", "J", "G")
        await reader.press("h", "G", "k", "k", "k", "enter")

        titles = [each.entry.title for each in lately(reader)]
        assert titles == ["春天的消息", "Old news", "New news"]


def lately(reader: Reader) -> tuple[Recent, ...]:
    """Return what was opened, the last first."""
    return recent(reader.main.session.smart(asked=False).catalog, 10)
