"""The post under the cursor beside the list, before it is opened."""

import os

import pytest

from reader.session import Session
from tests.tui.driver import SHORT, Open, Reader

WIDE_LOW = (120, 20)
NEWS, SPRING = "New news", "春天的消息"
TITLES = (NEWS, SPRING)


@pytest.fixture(autouse=True)
def _rests_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.travel.foresight.REST", 0.0)


async def come_to(reader: Reader, title: str) -> None:
    """Let the cursor come to a post, and rest there."""
    await reader.press("g", "g")
    while title not in reader.row:
        await reader.press("j")
    await reader.until(lambda: reader.title == title)
    await reader.settle()


async def come_to_and_open(reader: Reader, title: str) -> None:
    """Open a post without having rested on it."""
    await reader.press("g", "g")
    while title not in reader.row:
        await reader.press("j")
    await reader.press("enter")


@pytest.mark.parametrize("title", TITLES)
async def test_a_post_is_shown_as_one_comes_to_it_and_is_unread(reading: Open, title: str) -> None:
    async with reading() as reader:
        await reader.press("p")
        said = reader.status
        await come_to(reader, title)

        assert "Posts are shown as one comes to them" in said
        assert f"The text of {title}." in reader.page
        assert not reader.main.on_page
        assert not reader.entries[title].read


@pytest.mark.parametrize("key", ["enter", "tab", "space"])
@pytest.mark.parametrize("title", TITLES)
async def test_what_is_shown_is_opened_by_reading_it(reading: Open, title: str, key: str) -> None:
    async with reading() as reader:
        await reader.press("p")
        await come_to(reader, title)
        await reader.press(key)

        assert reader.entries[title].read
        assert (reader.title == title) == (key != "space")  # which goes on from a short one


async def test_a_long_post_is_paged_and_so_opened(reading: Open) -> None:
    async with reading(WIDE_LOW) as reader:
        await reader.press("p")
        await come_to(reader, "The tide")
        before = reader.entries["The tide"].read
        await reader.press("space")

        assert not before
        assert reader.entries["The tide"].read
        assert reader.title != "The tide"


async def test_what_is_only_shown_keeps_no_place_and_is_no_jump(reading: Open) -> None:
    async with reading(WIDE_LOW) as reader:
        await come_to_and_open(reader, "The tide")
        await reader.press("d", "h", "p")
        for title in TITLES:
            await come_to(reader, title)
        await reader.press("enter", "ctrl+o")

        assert reader.title != "The tide"
        assert any("Paragraph" in line for line in reader.page)
        read = {each.title for each in reader.entries.values() if each.read}
        assert read == {"The tide", SPRING}


async def test_whether_posts_are_shown_is_remembered(reading: Open, session: Session) -> None:
    async with reading() as reader:
        await reader.press("p")
    async with reading() as reader:
        await come_to(reader, NEWS)
        await reader.press("p")
        said = reader.status
    assert not session.display().preview
    assert "Posts are shown once they are opened" in said


async def test_a_terminal_for_one_pane_shows_the_list(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("p", "j")
        await reader.settle()

        assert not reader.main.on_page
        assert reader.parts.reading.place is None


@pytest.mark.parametrize("title", TITLES)
async def test_a_post_that_cannot_be_read_is_not_opened_by_looking_at_it(
    reading: Open, title: str
) -> None:
    async with reading() as reader:
        await reader.press("p")
        os.unlink(reader.entries[title].path)
        await reader.press("g", "g")
        while title not in reader.row:
            await reader.press("j")
        await reader.until(lambda: any("No such file" in line for line in reader.page))
        await reader.press("tab")

        assert not reader.entries[title].read
