"""What is said in more than a line: its lines are as full as those of a page."""

import pytest
from textual.app import App, ComposeResult

from reader.tui.widgets.prose import Prose

SAID = {
    "zh": (
        "阅读由 Hexo、Jekyll、Zola 或订阅存档程序生成的文件。它从不改动。",
        ["阅读由 Hexo、Jekyll、Zola 或订", "阅存档程序生成的文件。它从不", "改动。"],
    ),
    "en": (
        "It reads what a feed archiver leaves, and it never changes that.",
        ["It reads what a feed archiver", "leaves, and it never changes", "that."],
    ),
}


class _Telling(App[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Prose(self._text)
        yield Prose("below")


@pytest.mark.parametrize("lang", SAID)
async def test_no_line_has_a_hole_before_han(lang: str) -> None:
    text, lines = SAID[lang]
    app = _Telling(text)
    async with app.run_test(size=(30, 6)) as pilot:
        await pilot.pause()
        said, below = app.query(Prose)

        assert str(said.render()).split("\n") == lines
        assert below.region.y == len(lines)


async def test_what_is_said_instead_takes_the_rows_that_it_needs() -> None:
    app = _Telling("一行")
    async with app.run_test(size=(30, 6)) as pilot:
        await pilot.pause()
        said, below = app.query(Prose)
        said.update(SAID["zh"][0])
        await pilot.pause()

        assert below.region.y == len(SAID["zh"][1])
