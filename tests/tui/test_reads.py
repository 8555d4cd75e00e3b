"""When a post becomes read: opened, read to its end, or marked, as is configured."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.config import Config, Reads
from reader.session import Session
from tests.tui.driver import SHORT, Open, Reader, fill_in, paragraphs, write_post

LONG = ("Long tide", "长长的潮水")
"""Posts of many screens."""
SMALL = ("Small wind", "小小的风")
"""Posts that are whole on a screen."""

Open_with = Callable[[Reads], Session]


@pytest.fixture
def open_with(tmp_path: Path, open_session: Callable[..., Session]) -> Open_with:
    """Return how to open a library of two long posts and two short ones."""
    folder = tmp_path / "shelf"
    for number, title in enumerate((*LONG, *SMALL)):
        body = paragraphs(60) if title in LONG else ""
        write_post(folder, title, f"2026-03-0{9 - number} 10:00:00", "", body)
    return lambda read: open_session(folder, more=Config(read=read))


def is_read(reader: Reader, title: str) -> bool:
    return reader.entries[title].read


async def open_post(reader: Reader, title: str) -> None:
    await reader.press("g", "g")
    while title not in reader.row:
        await reader.press("j")
    await reader.press("enter")
    assert reader.title == title


@pytest.mark.parametrize("title", LONG)
async def test_a_post_is_read_once_it_is_opened(
    reading: Open, open_with: Open_with, title: str
) -> None:
    async with reading(SHORT, at=open_with(Reads.OPENED)) as reader:
        await open_post(reader, title)

        assert is_read(reader, title)


@pytest.mark.parametrize("title", LONG)
async def test_a_post_whose_file_was_away_as_it_was_opened_is_read_once_it_is_shown(
    reading: Open, open_with: Open_with, tmp_path: Path, title: str
) -> None:
    async with reading(SHORT, at=open_with(Reads.OPENED)) as reader:
        path = Path(reader.entries[title].path)
        path.rename(tmp_path / "away")
        await reader.press("g", "g")
        while title not in reader.row:
            await reader.press("j")
        await reader.press("enter")
        before = is_read(reader, title)
        (tmp_path / "away").rename(path)
        await reader.press("R")

        assert reader.title == title
        assert (before, is_read(reader, title)) == (False, True)


@pytest.mark.parametrize("title", LONG)
async def test_a_post_is_read_once_its_end_was_on_the_screen(
    reading: Open, open_with: Open_with, title: str
) -> None:
    async with reading(SHORT, at=open_with(Reads.ENDED)) as reader:
        await open_post(reader, title)
        before = is_read(reader, title)
        await reader.press("space")
        after_a_page = is_read(reader, title)
        await reader.press("G")

        assert (before, after_a_page, is_read(reader, title)) == (False, False, True)
        await reader.press("U")
        assert not is_read(reader, title)


@pytest.mark.parametrize("title", SMALL)
async def test_a_post_that_is_whole_on_the_screen_is_read_to_its_end(
    reading: Open, open_with: Open_with, title: str
) -> None:
    async with reading(SHORT, at=open_with(Reads.ENDED)) as reader:
        await open_post(reader, LONG[0])
        await reader.press("h")
        await open_post(reader, title)

        assert is_read(reader, title)
        assert not is_read(reader, LONG[0])


@pytest.mark.parametrize("title", SMALL)
async def test_a_post_that_was_shown_whole_is_read_once_it_is_found_and_opened(
    reading: Open, open_with: Open_with, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    monkeypatch.setattr("reader.tui.travel.foresight.REST", 0.0)
    async with reading(at=open_with(Reads.ENDED)) as reader:
        await reader.press("p", "g", "g")
        while title not in reader.row:
            await reader.press("j")
        await reader.until(lambda: reader.title == title)
        await reader.press("/")
        await fill_in(reader.pilot, title)
        await reader.settle()
        before = is_read(reader, title)
        await reader.press("enter")

        assert reader.main.on_page
        assert (before, is_read(reader, title)) == (False, True)


@pytest.mark.parametrize("title", LONG)
async def test_what_is_marked_unread_at_its_end_stays_so(
    reading: Open, open_with: Open_with, title: str
) -> None:
    async with reading(SHORT, at=open_with(Reads.ENDED)) as reader:
        await open_post(reader, title)
        await reader.press("G", "r", "g", "g", "G")
        await reader.resize(100, 30)

        assert not is_read(reader, title)


@pytest.mark.parametrize("title", [*LONG, *SMALL])
async def test_a_post_is_read_only_when_it_is_marked(
    reading: Open, open_with: Open_with, title: str
) -> None:
    async with reading(SHORT, at=open_with(Reads.MARKED)) as reader:
        await open_post(reader, title)
        await reader.press("G")
        before = is_read(reader, title)
        await reader.press("r")

        assert (before, is_read(reader, title)) == (False, True)


async def test_space_goes_on_through_all_posts_however_they_become_read(
    reading: Open, open_with: Open_with
) -> None:
    async with reading(SHORT, at=open_with(Reads.ENDED)) as reader:
        for _ in range(60):
            await reader.press("space")
            if "No unread posts left" in reader.status:
                break

        assert "No unread posts left" in reader.status
        assert all(entry.read for entry in reader.entries.values())
