"""The page: laid out as far as it is looked at, to the width there is, with the place kept."""

import re
from functools import partial
from itertools import product

import pytest
from rich.style import Style
from textual.events import MouseScrollDown

from reader.document.model import Document, Mark, Paragraph, Run
from reader.layout.lines import Role
from reader.tui.page.looks import PAGE_CSS, Looks, component
from reader.tui.page.measure import PageRoom
from reader.tui.page.sheet import Sheet
from reader.typography import DEFAULT
from tests.tui.driver import SHORT, WIDE, Open, Reader


def _document(paragraphs: int) -> Document:
    return Document(tuple(Paragraph((Run(f"第{n}段 paragraph"),)) for n in range(paragraphs)))


def test_a_sheet_lays_out_what_is_looked_at() -> None:
    sheet = Sheet(_document(1000), PageRoom(40), DEFAULT)

    sheet.lay_to(9)

    assert len(sheet.lines) == 10
    assert not sheet.finished


def test_a_sheet_ends() -> None:
    sheet = Sheet(_document(3), PageRoom(40), DEFAULT)

    sheet.lay(100)

    assert [line.text for line in sheet.lines if line.text] == [
        "第0段 paragraph", "第1段 paragraph", "第2段 paragraph",
    ]  # fmt: skip
    assert sheet.finished


def test_a_sheet_finds_every_line_by_its_offset() -> None:
    whole = Sheet(_document(300), PageRoom(20), DEFAULT)
    whole.lay_all()
    last = {line.offset: row for row, line in enumerate(whole.lines)}

    for offset, row in last.items():
        assert Sheet(_document(300), PageRoom(20), DEFAULT).row_at(offset) == row


@pytest.mark.parametrize("kind", [*Role, *Mark])
def test_the_stylesheet_has_a_look_for_every_role_and_mark(kind: Role | Mark) -> None:
    assert component(kind) in re.findall(r"\.([\w-]+)", PAGE_CSS)


async def test_marks_add_up(reading: Open) -> None:
    added = {
        Mark.STRONG: "bold",
        Mark.EMPHASIS | Mark.STRONG: "bold italic",
        Mark.DELETED | Mark.UNDERLINE: "strike underline",
    }
    async with reading() as reader:
        looks = Looks(reader.main.page)
        plain = looks(Role.TEXT, Mark.NONE, "")
        marked = {marks: looks(Role.TEXT, marks, "") for marks in added}

    assert marked == {marks: plain + Style.parse(look) for marks, look in added.items()}


async def test_a_key_and_a_highlight_are_told_by_their_ground(reading: Open) -> None:
    async with reading() as reader:
        looks = Looks(reader.main.page)
        grounds = {looks(Role.TEXT, m, "").bgcolor for m in (Mark.NONE, Mark.KEY, Mark.HIGHLIGHT)}

    assert len(grounds) == 3


async def test_the_first_screen_is_laid_out_before_the_rest(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("tab")
        page = reader.main.page

        page.show(_document(5000))
        at_once = page.virtual_size.height
        while page.sheet is None or not page.sheet.finished:
            await reader.pilot.pause()

        assert page.size.height <= at_once < 200
        assert page.virtual_size.height == 9999


async def test_lines_are_at_most_as_wide_as_eyes_like_and_in_the_middle(reading: Open) -> None:
    async with reading((200, 40)) as reader:
        await reader.press("j", "j", "j", "j", "enter", "z", "z")
        page = reader.main.page
        lines = [page.render_line(y).text for y in range(page.size.height)]

    rule = next(line for line in lines if "───" in line)
    assert len(rule.strip()) == 72
    assert abs((len(rule) - len(rule.lstrip())) - (len(rule) - len(rule.rstrip()))) <= 1


def _first_number(reader: Reader) -> int:
    """Return the number of the first paragraph on screen."""
    found = re.search(r"第(\d+)段|Paragraph (\d+)", " ".join(reader.page))
    assert found is not None
    return int(found[1] or found[2])


async def test_another_width_keeps_the_place(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("j", "j", "j", "j", "enter", "space", "space", "j")
        before = _first_number(reader)

        for size in ((40, 24), SHORT, (100, 30), (200, 50)):
            await reader.resize(*size)
            assert abs(_first_number(reader) - before) <= 1, size
            await reader.resize(*WIDE)


async def test_the_place_does_not_drift_over_many_widths(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("j", "j", "j", "j", "enter", "space")
        before = reader.page[0]

        for columns in (40, 61, 100, 33, 150, 120):
            await reader.resize(columns, 40)

        assert reader.page[0] == before


async def test_the_wheel_moves_the_place_to_keep(reading: Open) -> None:
    async with reading(WIDE) as reader:
        await reader.press("j", "j", "j", "j", "enter")
        for _ in range(8):
            await reader.pilot._post_mouse_events([MouseScrollDown], reader.main.page, (9, 9))
        await reader.settle()
        before = _first_number(reader)

        await reader.resize(200, 40)

        assert before > 3
        assert abs(_first_number(reader) - before) <= 1


async def test_zen_keeps_the_place(reading: Open) -> None:
    async with reading((100, 40)) as reader:
        await reader.press("j", "j", "j", "j", "enter", "space")
        before = _first_number(reader)

        await reader.press("z", "z")

        assert abs(_first_number(reader) - before) <= 1


@pytest.mark.painted
async def test_a_line_becomes_a_strip_once(reading: Open) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "j", "enter")
        page = reader.main.page
        drawings = page._strips.misses

        await reader.press("j", "k")
        [page.render_line(y) for y in range(page.size.height)]

        assert page._strips.misses <= drawings + 1


async def test_links_lead_to_the_web_and_to_mail_only(reading: Open) -> None:
    runs = tuple(
        Run(f"[{address}] ", link=address)
        for address in ("https://e.org/一", "mailto:a@e.org", "javascript:alert(1)", "file:///etc")
    )
    async with reading(SHORT) as reader:
        await reader.press("tab")
        reader.main.page.show(Document((Paragraph(runs),)))
        await reader.settle()
        strips = [reader.main.page.render_line(y) for y in range(3)]

    links = {part.style.link for strip in strips for part in strip if part.style}
    assert links - {None} == {"https://e.org/%E4%B8%80", "mailto:a@e.org"}


async def test_a_line_is_a_strip_of_the_panes_width(reading: Open) -> None:
    async with reading() as reader:
        reader.main.page.show(Document((Paragraph((Run("长" * 500 + "👩‍👩‍👧‍👦" * 100),)),)))
        await reader.settle()
        page = reader.main.page
        widths = {page.render_line(y).cell_length for y in range(page.size.height)}

        assert widths == {page.size.width}


def first_seen(reader: Reader) -> str:
    """Return the first line of the page on screen that is not empty."""
    return next(filter(None, reader.page))


async def test_the_ends_and_a_line_are_jumps_that_one_comes_back_from(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "J", "J", "enter")
        assert reader.title == "The tide"
        await reader.press("d")
        before = first_seen(reader)

        for jump, back in product(("G", ": 4 0 enter"), ("ctrl+o", "' '")):
            await reader.press(*jump.split())
            there = first_seen(reader)
            await reader.press(*back.split())

            assert there != before, jump
            assert first_seen(reader) == before, (jump, back)


async def test_the_top_is_a_jump_too(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "J", "J", "enter", "d")
        before = first_seen(reader)
        await reader.press("g", "g")
        top = first_seen(reader)
        await reader.press("ctrl+o")

        assert (top, first_seen(reader)) == ("The tide", before)


async def test_a_number_before_a_key_tells_the_line_or_how_many_times(reading: Open) -> None:
    rows = {
        "5 0 G": 49, "5 0 g g": 49, "5 0 home": 49, "3 space": 57, "2 space b": 19,
        "2 pagedown": 38, "4 ctrl+d 2 ctrl+u": 20, "1 0 j 3 k": 7,
    }  # fmt: skip
    async with reading(SHORT) as reader:
        await reader.press("j", "J", "J", "enter")
        for keys, row in rows.items():
            await reader.press("home", *keys.split())

            assert reader.main.page.scroll_offset.y == row, keys


async def test_a_number_of_percent_leads_there_and_is_a_jump(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "J", "J", "enter")
        for keys, told in (("50", " 50%"), ("25", " 25%"), ("99", " 99%"), ("100", " 100%")):
            await reader.press(*keys, "percent_sign")
            assert told in reader.status, keys
        at_end = reader.main.page.at_end
        await reader.press("1", "percent_sign")
        top = reader.title
        await reader.press("ctrl+o")

        assert at_end
        assert top == "The tide"
        assert " 100%" in reader.status
        await reader.press("percent_sign")
        assert "50% is half of the page" in reader.status


def _tell(page: object, name: str, values: list[int | None]) -> None:
    values.append(getattr(page, name))


async def test_how_far_one_is_is_told_of_the_post_that_is_seen_and_of_all_of_it(
    reading: Open,
) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "J", "J", "enter")
        page = reader.main.page
        told: dict[str, list[int | None]] = {"percent": [], "minutes_left": []}
        for name, values in told.items():
            tell = partial(_tell, page, name, values)
            reader.main.watch(page, name, tell, init=False)
        page.show(_document(2000))
        await reader.until(lambda: page.percent is not None and page.minutes_left)
        left = page.minutes_left

    assert told == {"percent": [None, 0], "minutes_left": [None, left]}


async def test_the_page_is_moved_by_lines_as_in_less(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "J", "J", "enter", "ctrl+e", "3", "ctrl+e", "ctrl+y")

        assert reader.main.page.scroll_offset.y == 3


async def test_a_line_that_is_not_there_is_the_last(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await reader.press("j", "J", "J", "enter", *"9999", "G")

        assert reader.main.page.at_end


async def test_a_number_before_a_key_tells_the_row_of_the_library(reading: Open) -> None:
    async with reading(SHORT) as reader:
        for keys in ("3 G", "3 g g"):
            await reader.press("G", *keys.split())

            assert reader.main.library.cursor == 2, keys
