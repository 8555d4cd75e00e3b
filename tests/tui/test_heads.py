"""The head of a long table stays in sight: what is seen is what is found, chosen and clicked on."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.events import MouseDown, MouseMove, MouseUp

from reader.document.parse import parse_body
from reader.layout.cells import width
from reader.session import Session
from reader.tui.page.heads import NOTHING, Pinned, pinned, top_for
from reader.tui.page.looks import PINNED, combined
from reader.tui.page.measure import PageRoom
from reader.tui.page.sheet import Sheet
from reader.typography import DEFAULT
from tests.tui.driver import SHORT, Open, Reader, begin, click, paragraphs, write_post

ROWS = 60


class Words(NamedTuple):
    """What a table says."""

    head: tuple[str, str, str]
    row: str
    link: str


ENGLISH = Words(("Number", "Station", "Log"), "Station {} of the coast", "log")
CHINESE = Words(("编号", "站点", "日志"), "海岸第{}站", "日志")


def table(words: Words, rows: int = ROWS) -> str:
    """Return a table whose head and last column are links."""
    head = "".join(f'<th><a href="#{n}">{cell}</a>' for n, cell in enumerate(words.head))
    body = "".join(
        f'<tr><td>{n}<td>{words.row.format(n)}<td><a href="https://e.org/{n}">{words.link}</a>\n'
        for n in range(1, rows + 1)
    )
    return f"<table><thead><tr>{head}</thead><tbody>{body}</tbody></table>\n"


def library(words: Words, tmp_path: Path, open_session: Callable[[Path], Session]) -> Session:
    body = f"<p>Before 之前</p>\n{table(words)}{paragraphs(40)}"
    write_post(tmp_path / "tables", "Start", "2026-01-03", "文", body)
    return open_session(tmp_path / "tables")


@pytest.fixture(params=[ENGLISH, CHINESE], ids=["en", "zh"])
def words(request: pytest.FixtureRequest) -> Words:
    chosen: Words = request.param
    return chosen


@pytest.fixture
def tabled(words: Words, tmp_path: Path, open_session: Callable[[Path], Session]) -> Session:
    return library(words, tmp_path, open_session)


def row_of(reader: Reader, words: Words, number: int) -> int:
    """Return the line of the page that shows a row of the table."""
    sheet = reader.main.page.sheet
    assert sheet is not None
    said = f"{words.row.format(number)} "
    return next(row for row, line in enumerate(sheet.lines) if said in line.text)


async def scroll(reader: Reader, row: int) -> None:
    reader.main.page.scroll_row(row)
    await reader.settle()


def is_head(line: str, words: Words) -> bool:
    return [cell.strip() for cell in line.split("│")] == list(words.head)


async def test_the_head_stands_over_the_rows_it_would_have_left(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        head = row_of(reader, words, 1) - 2
        await scroll(reader, head)
        there = reader.page
        await reader.press("j")
        after = reader.page
        await scroll(reader, head - 1)
        before = reader.page

    assert is_head(before[1], words)
    assert is_head(there[0], words)
    assert after[:2] == there[:2]
    assert after[2:-1] == there[3:]


async def test_it_goes_with_the_last_row_that_is_seen_under_it(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        last = row_of(reader, words, ROWS)
        await scroll(reader, last - 2)
        under = reader.page
        await reader.press("j")
        gone = reader.page

    assert is_head(under[0], words)
    assert words.row.format(ROWS) in under[2]
    assert words.row.format(ROWS - 1) in gone[0]


async def test_it_stands_on_a_ground_of_its_own_in_every_theme(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await scroll(reader, row_of(reader, words, 20))
        page = reader.main.page
        grounds = []
        for theme in ("textual-dark", "textual-light"):
            reader.app.theme = theme
            await reader.settle()
            ground = combined(page, PINNED).bgcolor
            seen = [
                {part.style.bgcolor for part in page.render_line(y) if part.style} for y in range(3)
            ]
            assert seen[:2] == [{ground}, {ground}]
            assert ground not in seen[2]
            assert page.strip_at(0) is page.strip_at(0), "it is drawn once"
            grounds.append(ground)

    assert grounds[0] != grounds[1]


@pytest.mark.parametrize("size", [SHORT, (80, 12), (120, 40)])
async def test_pages_hide_no_line_behind_it(
    reading: Open, tabled: Session, words: Words, size: tuple[int, int]
) -> None:
    async with reading(size, at=tabled) as reader:
        await begin(reader)
        page = reader.main.page
        down = [below_head(reader)]
        while not page.at_end:
            await reader.press("space")
            down.append(below_head(reader))
        up = [down[-1]]
        while page.scroll_offset.y:
            await reader.press("b")
            up.append(below_head(reader))

    assert all(before[-1] in after for before, after in pairwise(down))
    assert all(before[0] in after for before, after in pairwise(up))
    for screens in (down, up):
        seen = "\n".join(line for screen in screens for line in screen)
        assert all(f"{words.row.format(n)} " in seen for n in range(1, ROWS + 1))


def below_head(reader: Reader) -> list[str]:
    """Return the lines that are seen in their place, but for empty ones."""
    return [line for line in reader.page[reader.main.page.pinned.lines :] if line]


async def test_a_page_back_and_on_again_leads_to_the_same_place(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await scroll(reader, row_of(reader, words, 30))
        before = reader.page
        await reader.press("b", "pagedown")

        assert reader.page == before


async def test_what_is_found_under_it_is_scrolled_to_where_it_is_seen(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await scroll(reader, row_of(reader, words, 21))
        hidden = reader.page
        await reader.press("/", *words.row.format(22), "enter")
        under = reader.page
        await reader.press("N")

        assert not any(words.row.format(22) in line for line in hidden)
        assert any(words.row.format(22) in line for line in under)
        assert is_head(under[0], words)


async def test_a_hit_in_the_head_is_lit_where_that_stands(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await reader.press("/", *words.head[1], "enter")
        await scroll(reader, row_of(reader, words, 21))
        hit = combined(reader.main.page, "page--lit-current-hit").bgcolor
        lit = [
            part.text
            for part in reader.main.page.render_line(0)
            if part.style and part.style.bgcolor == hit
        ]

        assert lit == [words.head[1]]


async def test_tab_brings_a_link_out_from_under_it(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await scroll(reader, row_of(reader, words, 30))
        first = next(line for line in reader.page[2:] if line)
        await reader.press("tab")
        told = reader.status
        await reader.press("shift+tab")

        assert words.row.format(32) in first
        assert "https://e.org/32" in told
        assert "https://e.org/31" in reader.status
        assert any(words.row.format(31) in line for line in reader.page[2:])


async def test_links_of_the_head_are_clicked_on_and_have_letters(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await scroll(reader, row_of(reader, words, 30))
        await click(reader, "#page", words.head[0])
        clicked = reader.status
        await reader.press("f")
        lettered = reader.page[0]
        await reader.press("s")

        assert "#0" in clicked
        assert "a" in lettered.split("│")[0]
        assert not is_head(lettered, words)


async def drag(reader: Reader, start: tuple[int, int], end: tuple[int, int]) -> str:
    """Draw the mouse over the page, and return what is copied."""
    page = reader.main.page
    start, end = ((page.column.left + x, y + page.gutter.top) for x, y in (start, end))
    for kind, at in ((MouseDown, start), (MouseMove, end), (MouseUp, end)):
        await reader.pilot._post_mouse_events([kind], page, at, button=1)
    await reader.settle()
    return reader.app.clipboard


async def test_what_the_mouse_is_drawn_over_in_it_is_what_is_seen_there(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await scroll(reader, row_of(reader, words, 30))

        assert await drag(reader, (0, 0), (width(words.head[0]) - 1, 0)) == words.head[0]
        assert is_head(reader.page[0], words)


async def test_drawing_the_mouse_up_to_it_scrolls_and_chooses_no_head(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await scroll(reader, row_of(reader, words, 30))

        copied = await drag(reader, (20, 4), (0, 1))

        assert copied.startswith("31\t")
        assert words.head[0] not in copied
        assert reader.page[2].startswith("31 ")


async def test_choosing_by_keys_begins_below_it_and_goes_on_to_what_is_under_it(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        await scroll(reader, row_of(reader, words, 30))
        await reader.press("v", "l", "y")
        first = reader.app.clipboard
        await reader.press("v", "k")
        seen = reader.page[2:]
        await reader.press("y")

        assert first == "32"
        assert any(line.startswith("31 ") for line in seen)
        assert reader.app.clipboard.startswith("31\t")


async def test_a_line_a_place_and_a_page_that_is_opened_anew_begin_below_it(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        row = row_of(reader, words, 30)
        await reader.press(*f"{row + 1}gg")
        line = reader.page
        await reader.press("m", "a", "home", "'", "a")
        place = reader.page
        await reader.resize(70, 24)
        resized = reader.page
        await reader.press("h", "Q")
    async with reading(SHORT, at=tabled) as reader:
        await reader.press("j", "enter")
        opened = reader.page

    assert is_head(line[0], words)
    assert words.row.format(30) in line[2]
    assert line == place == opened
    assert line[2] == resized[2]


async def test_the_cursor_of_the_terminal_stands_where_the_text_begins(
    reading: Open, tabled: Session, words: Words
) -> None:
    async with reading(SHORT, at=tabled) as reader:
        await begin(reader)
        top = reader.main.page.attended
        await scroll(reader, row_of(reader, words, 30))

        assert (top.y, reader.main.page.attended.y) == (0, 2)


@pytest.mark.parametrize(
    ("head", "height", "seen"),
    [
        ("<tr><th>a<th>b", 24, True),
        ("<tr><th>a<th>b", 6, True),
        ("<tr><th>a<th>b", 5, False),
        ("<tr><th>a<br>一<br>二<th>b", 24, True),
        ("<tr><th>a<br>一<br>二<th>b", 11, False),
        ("<tr><th>a<br>一<br>二<br>三<th>b", 24, False),
        ("", 24, False),
    ],
)
def test_a_head_is_low_enough_for_its_pane(head: str, height: int, *, seen: bool) -> None:
    sheet = Sheet(
        parse_body(f"<table>{head}{'<tr><td>1<td>一' * 40}</table>"), PageRoom(40), DEFAULT
    )
    sheet.lay_all()

    assert (pinned(sheet.lines, 10, height) != NOTHING) == seen


def test_every_line_of_a_page_can_be_the_first_that_is_seen() -> None:
    body = f"<p>前</p>{table(ENGLISH, 9)}<p>间</p>{table(CHINESE, 1)}{table(CHINESE, 5)}<p>后</p>"
    sheet = Sheet(parse_body(body), PageRoom(60), DEFAULT)
    sheet.lay_all()

    for row in range(len(sheet.lines)):
        top = top_for(sheet.lines, row, 24)
        first = top + pinned(sheet.lines, top, 24).lines

        assert first <= row
        assert all(line.head and line.head.above < 2 for line in sheet.lines[first:row])


def test_two_tables_share_no_head() -> None:
    sheet = Sheet(parse_body(f"{table(ENGLISH, 5)}{table(CHINESE, 5)}"), PageRoom(60), DEFAULT)
    sheet.lay_all()
    second = next(row for row, line in enumerate(sheet.lines) if CHINESE.head[0] in line.text)

    assert pinned(sheet.lines, 4, 24) == Pinned(0, 2)
    assert pinned(sheet.lines, second - 2, 24) == NOTHING
    assert pinned(sheet.lines, second + 3, 24) == Pinned(second, 2)
