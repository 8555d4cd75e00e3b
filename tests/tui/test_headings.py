"""Links to the headings of posts that are written in Markdown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.session import Session
from tests.tui.driver import SHORT, Open, write_post

FILLER = "Words that fill the screen. 文字。\n\n" * 40
START = f"""- [a](#plain-heading)
- [b](#kram)
- [c](#中文标题)
- [d](去处.md#plain-heading)
- [e](去处.md#nowhere)

{FILLER}
## Plain heading

{FILLER}
## Kram {{#kram}}

{FILLER}
## 中文标题

{FILLER}
"""


@pytest.fixture
def headed(tmp_path: Path, open_session: Callable[[Path], Session]) -> Session:
    folder = tmp_path / "headed"
    write_post(folder, "Start", "2026-01-03", "文", START)
    write_post(folder, "去处", "2026-01-02", "文", f"{FILLER}\n## Plain heading\n\n{FILLER}\n")
    return open_session(folder)


async def test_a_link_leads_to_a_heading_of_markdown(reading: Open, headed: Session) -> None:
    titles = {"1": "Plain heading", "2": "Kram", "3": "中文标题", "4": "Plain heading"}
    async with reading(SHORT, at=headed) as reader:
        await reader.press("j", "enter")
        for number, title in titles.items():
            await reader.press("home", number, "o")

            assert reader.page[0] == title, number


async def test_that_a_place_in_another_post_is_not_there_is_told(
    reading: Open, headed: Session
) -> None:
    async with reading(SHORT, at=headed) as reader:
        await reader.press("j", "enter", "5", "o")

        assert reader.title == "去处"
        assert "No place called #nowhere on this page" in reader.status


async def test_that_no_heading_follows_is_told(reading: Open, headed: Session) -> None:
    next_heading = ("right_square_bracket",) * 2
    async with reading(SHORT, at=headed) as reader:
        await reader.press("j", "enter", *next_heading)

        assert reader.page[0] == "Plain heading"
        assert "heading" not in reader.status
        await reader.press("G", *next_heading)
        assert "No heading further down" in reader.status


async def test_that_a_post_has_no_headings_is_told(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("J", "right_square_bracket", "right_square_bracket")

        assert "No headings in this post" in reader.status
