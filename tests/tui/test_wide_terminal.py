"""The app on a terminal that draws ambiguous characters wide, which Rich's table does not know."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.widget import Widget

from reader.layout.cells import set_ambiguous, width
from reader.tui.app import _draw_wide
from reader.tui.shelf.drawn import BAR
from reader.tui.widgets.hints import KeyHints
from reader.tui.widgets.status import StatusLine
from tests.tui.driver import WIDE, Open, write_post

BODY = """
<h2>“引号”与破折号——</h2><p>他说：“好的……”然后走了，α 和 β 也在。</p>
<blockquote><p>引用“一”</p></blockquote><ul><li>其一…</li></ul>
<table><tr><th>甲</th><th>乙</th></tr><tr><td>“一”</td><td>…</td></tr></table><hr>
"""
CODE = f"<pre><code>x = {'“αβγδ……”，很长的一行；' * 8}</code></pre>"


@pytest.fixture(autouse=True)
def _wide() -> Iterator[None]:
    _draw_wide()
    yield
    set_ambiguous(wide=False)
    ScrollBar.renderer = ScrollBarRender


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    folder = tmp_path / "posts"
    write_post(
        folder, "“引号”的一天…——很长很长的标题，需要截断", "2026-03-01 08:00:00", "新闻…", BODY
    )
    return folder


def drawn(widget: Widget) -> set[int]:
    """Return the cells that the rows of a widget take on such a terminal."""
    rows = (widget.render_line(y) for y in range(widget.size.height))
    return {sum(width(segment.text) for segment in strip) for strip in rows}


async def test_every_row_is_as_wide_as_its_pane(reading: Open) -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("n")
        main = reader.main
        panes = (main.page, main.query_one(KeyHints), main.query_one(StatusLine))

        assert [drawn(pane) for pane in panes] == [{pane.size.width} for pane in panes]
        assert drawn(main.library) == {main.library.size.width - BAR}


async def test_code_that_is_moved_sideways_is_cut_where_it_is_drawn(reading: Open) -> None:
    async with reading(size=WIDE) as reader:
        await reader.press("n", ">")
        page = reader.main.page

        assert drawn(page) == {page.size.width}


async def test_a_scrollbar_is_drawn_by_colours_alone(reading: Open) -> None:
    async with reading(size=(80, 8)) as reader:
        await reader.press("n")
        bar = reader.main.page.vertical_scrollbar

        assert {segment.text for y in range(6) for segment in bar.render_line(y)} == {" "}
