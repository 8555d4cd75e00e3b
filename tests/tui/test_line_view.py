"""Lines of the screen: what changes is drawn again, and nothing else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.geometry import Region
from textual.scrollbar import ScrollBar
from textual.widget import Widget

from reader.session import Session
from reader.tui.dialogs.choice import ChoiceScreen
from reader.tui.widgets.choices import Choices, Option
from reader.tui.widgets.line_view import LineView
from reader.tui.widgets.shelf_view import ShelfView
from tests.tui.driver import SHORT, WIDE, Open, Reader, paragraphs, write_post

pytestmark = pytest.mark.painted

KEYS = (
    "j", "j", "s", "r", "J", "space", "J", "G", "home", "z", "M", "z", "R", "e", "e", "V", "j", "j",
    "escape", "A", "U", "enter", "space", "d", "b", "tab", "escape", "i", "i", "minus", "minus",
    "equals_sign", "slash", "p", "a", "r", "a", "enter", "n", "escape", "h", "backslash", "t", "i",
    "enter", "j", "escape", "colon", "g", "r", "o", "u", "p", "space", "y", "e", "a", "r", "enter",
    "J", "z", "z", "z", "z", "h", "T", "escape", "comma", "escape", "n", "s", "u", "escape",
)  # fmt: skip


def stale(reader: Reader) -> list[tuple[str | None, int]]:
    """Return the lines of the screen that were drawn otherwise than they would be now."""
    views = [each for each in reader.app.screen.walk_children() if isinstance(each, LineView)]
    reader.painted()
    return [
        (view.id, y)
        for view in views
        for untrue in [untrue_cells(view.vertical_scrollbar)]
        for y in range(view.size.height)
        if view._drawn.get(y) != view.strip_at(y) or y in untrue
    ]


def untrue_cells(bar: ScrollBar) -> set[int]:
    """Return the cells of a scrollbar that Textual would draw otherwise now."""
    if not bar.size:
        return set()
    options = bar.app.console.options.update(width=1, height=bar.size.height)
    cells = [each for each in bar.app.console.render(bar.render(), options) if each.text != "\n"]
    drawn = [bar._styles_cache._cache[y] for y in range(bar.size.height)]
    return {
        y
        for y, (now, then) in enumerate(zip(cells, drawn, strict=True))
        if (then.text, looks(*then)) != (now.text, looks(now))
    }


def looks(*segments: Segment) -> list[tuple[object, ...]]:
    """Return the colours of segments, and what the mouse does on them."""
    styles = [each.style for each in segments if each.style is not None]
    return [(style.color, style.bgcolor, style.reverse, style.meta) for style in styles]


@pytest.mark.parametrize("size", [SHORT, WIDE])
async def test_no_line_is_left_as_it_was(reading: Open, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        for number, key in enumerate(KEYS):
            await reader.press(key)
            if len(reader.app.screen_stack) == 1:
                assert stale(reader) == [], (number, key)

        for other in ((60, 16), (200, 50), size):
            await reader.resize(*other)
            assert stale(reader) == [], other

        for theme in ("textual-light", "high-contrast", "textual-dark"):
            reader.app.theme = theme
            await reader.settle()
            assert stale(reader) == [], theme


async def test_a_move_draws_the_cells_of_the_scrollbar_that_change(
    tmp_path: Path, open_session: Callable[[Path], Session], reading: Open
) -> None:
    write_post(tmp_path / "长", "长文", "2026-01-02 10:00:00", "新闻", paragraphs(2000))
    async with reading(at=open_session(tmp_path / "长")) as reader:
        await reader.press("j", "enter")
        bar = reader.main.page.vertical_scrollbar
        drawn: list[Region] = []
        refresh = Widget.refresh

        def refreshed(widget: Widget, *regions: Region, **how: bool) -> object:
            drawn.extend(regions if widget is bar else ())
            return refresh(widget, *regions, **how)

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Widget, "refresh", refreshed)
            await reader.press(*["space"] * 20)

        assert 0 < len(drawn) < 20 * 4
        assert stale(reader) == []


@contextmanager
def counted(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Count the lines that are drawn, by their views, and what is laid out anew."""
    seen: list[str] = []
    draw, refresh = LineView.render_line, Widget.refresh

    def render_line(view: LineView, y: int) -> object:
        seen.append(f"{view.id}")
        return draw(view, y)

    def refreshed(widget: Widget, *regions: Region, **how: bool) -> object:
        seen.extend(["layout"] * how.get("layout", False))
        return refresh(widget, *regions, **how)

    with monkeypatch.context() as patched:
        patched.setattr(LineView, "render_line", render_line)
        patched.setattr(Widget, "refresh", refreshed)
        yield seen
    assert reader.app.return_code is None


async def test_a_move_and_a_mark_draw_the_rows_they_change(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        await reader.press("home", "j")

        with counted(reader, monkeypatch) as seen:
            await reader.press("j", "s")

    assert 0 < seen.count("library") <= 4
    assert "page" not in seen


async def test_the_next_post_is_drawn_without_a_layout(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        await reader.press("home", "j", "J")
        heights = reader.main.page.size.height, reader.main.library.size.height

        with counted(reader, monkeypatch) as seen:
            await reader.press("J")

    assert "layout" not in seen
    assert 0 < seen.count("page") <= 2 * heights[0]
    assert 0 < seen.count("library") < heights[1]


async def test_a_list_that_is_narrowed_and_widened_has_its_scrollbar_again(reading: Open) -> None:
    options = [Option(f"一 {number}") for number in range(100)]
    async with reading(size=SHORT) as reader:
        reader.app.push_screen(ChoiceScreen("Choose", [*options, Option("few")]))
        await reader.settle()
        choices = reader.app.screen.query_one(Choices)
        bars = [choices.show_vertical_scrollbar]

        for keys in ("few", ["backspace"] * 3):
            await reader.press(*keys)
            bars.append(choices.show_vertical_scrollbar)

    assert bars == [True, False, True]


@pytest.mark.parametrize("typed", ["xx", "没有"])
async def test_a_list_of_which_nothing_is_left_says_so(reading: Open, typed: str) -> None:
    async with reading(size=SHORT) as reader:
        reader.app.push_screen(ChoiceScreen("Choose", [Option("一"), Option("two")]))
        await reader.settle()
        choices = reader.app.screen.query_one(Choices)
        await reader.press(*typed)
        rows = [choices.strip_at(y).text.strip() for y in range(choices.size.height)]

    assert rows[0] == "Nothing is found"
    assert not any(rows[1:])


async def test_a_row_below_the_pane_is_not_drawn_where_something_else_is(reading: Open) -> None:
    async with reading(size=(80, 7)) as reader:
        view = reader.app.screen.query_one("#library", ShelfView)
        end = view.scroll_offset.y + view.height
        below = next(row for row in range(view.rows) if view.lines_of(row).start >= end)
        view._repaint_regions.clear()

        view.refresh_row(below)

        assert not view._repaint_regions
