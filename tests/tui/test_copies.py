"""Posts that tell the same story, in the app: from one to the other, and read together."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.config import Config, Copies
from reader.session import Session
from reader.tui.page.exports import as_text
from reader.tui.shelf.rows import UNREAD
from tests.tui.driver import Open, Reader, paragraphs, write_post

TEXT = paragraphs(20)


@pytest.fixture
def open_with(tmp_path: Path, open_session: Callable[..., Session]) -> Callable[[Copies], Session]:
    """Return how to open a library that has two stories in several places."""
    folder = tmp_path / "told"
    for place, day in (("日报", "02"), ("晚报", "03"), ("周报", "04")):
        write_post(folder / place, "潮水", f"2026-03-{day}", place, TEXT)
    for place, day in (("Herald", "05"), ("Courier", "06")):
        write_post(folder / place, "The tide", f"2026-03-{day}", place, TEXT)
    write_post(folder, "春天的消息", "2026-03-01", "新闻", TEXT)
    return lambda copies: open_session(folder, more=Config(copies=copies))


def unread(reader: Reader, title: str) -> int:
    """Return how many rows of a title are unread."""
    return sum(title in row and UNREAD in row for row in reader.rows)


@pytest.mark.parametrize(
    ("title", "down", "copies", "place"),
    [
        ("潮水", 3, ["日报 · 2026-03-02", "晚报 · 2026-03-03"], "晚报"),
        ("The tide", 1, ["Herald · 2026-03-05"], "Herald"),
    ],
)
async def test_the_header_leads_to_copies_and_one_comes_back(
    reading: Open,
    open_with: Callable[[Copies], Session],
    title: str,
    down: int,
    copies: list[str],
    place: str,
) -> None:
    async with reading(at=open_with(Copies.APART)) as reader:
        await reader.press(*":group none", "enter", "g", "g", *["j"] * (down - 1), "enter")
        header = [line for line in reader.page if line.startswith("Also in")]
        begun = reader.page[:4]

        await reader.press(*["tab"] * len(copies), "enter")
        there = reader.page[:4]
        await reader.press("ctrl+o")

        assert header == [f"Also in {each}" for each in copies]
        assert reader.title == title
        assert any(place in line for line in there[1:3])
        assert reader.page[:4] == begun != there


async def test_who_opens_one_has_read_all_and_takes_that_back(
    reading: Open, open_with: Callable[[Copies], Session]
) -> None:
    async with reading(at=open_with(Copies.TOGETHER)) as reader:
        await reader.press(*":group none", "enter", "g", "g", "j", "j", "enter")
        read, said = unread(reader, "潮水"), reader.status
        await reader.press("U")
        undone = unread(reader, "潮水")
        await reader.press("r")

        assert (read, undone, unread(reader, "潮水")) == (0, 3, 0)
        assert "3 posts marked read" in said
        assert unread(reader, "The tide") == 2


@pytest.mark.parametrize(("title", "down", "up"), [("The tide", 0, 4), ("潮水", 2, 1)])
async def test_a_copy_that_is_read_with_a_post_that_was_read_before_is_seen_to_be(
    reading: Open, open_with: Callable[[Copies], Session], title: str, down: int, up: int
) -> None:
    async with reading(at=open_with(Copies.TOGETHER)) as reader:
        await reader.press(*":group none", "enter", "g", "g", *["j"] * down, "enter", "r", "h")
        again = unread(reader, title)
        await reader.press("G", *["k"] * up, "enter")

        assert (again, unread(reader, title)) == (1, 0)
        assert "1 post marked read" in reader.status


async def test_one_that_is_unread_again_is_so_alone(
    reading: Open, open_with: Callable[[Copies], Session]
) -> None:
    async with reading(at=open_with(Copies.TOGETHER)) as reader:
        await reader.press(*":group none", "enter", "g", "g", "j", "j", "r")
        read = unread(reader, "潮水")
        await reader.press("r")

        assert (read, unread(reader, "潮水")) == (0, 1)


async def test_usually_the_others_stay_as_they_were(
    reading: Open, open_with: Callable[[Copies], Session]
) -> None:
    async with reading(at=open_with(Copies.APART)) as reader:
        await reader.press(*":group none", "enter", "g", "g", "j", "j", "enter")

        assert unread(reader, "潮水") == 2


@pytest.mark.parametrize("kind", ["html", "txt", "md"])
def test_what_is_written_to_a_file_leads_to_no_copies(
    open_with: Callable[[Copies], Session], kind: str
) -> None:
    session = open_with(Copies.APART)
    for _ in session.scan():
        pass
    article = session.open(next(each for each in session.entries(None) if each.title == "潮水"))

    text = as_text(article, kind)

    assert article.copies == 2
    assert "潮水" in text
    assert "Also in" not in text
    assert "file:" not in text
