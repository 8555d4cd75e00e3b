"""Pictures on the page: drawn aside, kept in place, where there are colours for them."""

from pathlib import Path

import pytest
from PIL import Image as Pixels
from textual.geometry import Offset

from reader.pictures.blocks import notice
from reader.pictures.model import Drawing
from reader.tui.terminal.theme_names import NO_COLOUR
from reader.tui.threads.desk import Desk
from tests.tui.driver import SHORT, WIDE, Open, Reader, look, paragraphs, write_post

RED, GREEN = (200, 20, 20), (20, 200, 20)
BODY = f"""<p>Before it. 在它之前。</p>
<figure><img src="waves.png"><figcaption>The waves 海浪</figcaption></figure>
<p>Behind it. 在它之后。</p>
{paragraphs(40)}"""


@pytest.fixture(autouse=True)
def _colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "truecolor")


@pytest.fixture
def post(posts: Path) -> Path:
    """Write a post with a picture beside it: red above, green below."""
    folder = posts / "source" / "_posts"
    image = Pixels.new("RGB", (320, 320), RED)
    image.paste(GREEN, (0, 160, 320, 320))
    image.save(folder / "waves.png")
    return write_post(folder, "Waves 海浪", "2026-03-20 10:00:00", "News", BODY)


def _ground(reader: Reader, y: int) -> tuple[int, int, int] | None:
    """Return the colour behind the first cell of the text in a line of the page."""
    page = reader.main.page
    strip = page.render_line(y).crop(page.column.left, page.column.left + 1)
    (segment,) = strip
    color = segment.style and segment.style.bgcolor
    return color.get_truecolor() if color else None


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Drawing]:
    """Have nothing drawn; return what is asked for."""
    drawings: list[Drawing] = []
    monkeypatch.setattr(Desk, "draw", lambda _, drawing, _cell: drawings.append(drawing))
    return drawings


def _picture_rows(reader: Reader) -> list[int]:
    return [y for y, line in enumerate(reader.main.page.on_screen) if line.pictures]


@pytest.mark.parametrize("size", [WIDE, SHORT])
async def test_a_picture_is_seen_beside_the_text(
    reading: Open, post: Path, size: tuple[int, int]
) -> None:
    async with reading(size, str(post)) as reader:
        await look(reader)
        rows = _picture_rows(reader)

        assert 3 <= len(rows) <= reader.main.page.size.height // 2
        assert _ground(reader, rows[0]) == RED
        assert _ground(reader, rows[-1]) == GREEN
        assert reader.page[rows[-1] + 1] == "▣ The waves 海浪"
        assert any("Before it" in line for line in reader.page)


async def test_text_goes_on_while_a_picture_is_drawn(
    reading: Open, post: Path, asked: list[Drawing]
) -> None:
    async with reading(WIDE, str(post)) as reader:
        rows = _picture_rows(reader)
        undrawn = {_ground(reader, row) for row in rows}
        await reader.press("space", "g", "g")

        assert len(undrawn) == 1
        assert not undrawn & {RED, GREEN}
        assert len(asked) == 1
        assert _picture_rows(reader) == rows


GALLERY = "".join(f'<img src="{number}.png" alt="{number} 海">' for number in range(9))


@pytest.fixture
def gallery(posts: Path) -> Path:
    """Write a post with nine pictures in a row, each a little redder."""
    folder = posts / "source" / "_posts"
    for number in range(9):
        Pixels.new("RGB", (200, 100), (number * 20, 0, 0)).save(folder / f"{number}.png")
    body = f"{paragraphs(3)}<p>{GALLERY}</p>{paragraphs(40)}"
    return write_post(folder, "Nine 九", "2026-03-21 10:00:00", "News", body)


async def test_one_picture_after_the_other_is_drawn(
    reading: Open, gallery: Path, asked: list[Drawing]
) -> None:
    async with reading(WIDE, str(gallery)) as reader:
        await look(reader)
        for number in range(1, 9):
            assert len(asked) == number
            reader.main.page.take_picture(asked[-1], notice("", *asked[-1][1:]))
            await reader.settle()

        assert len({picture.file for picture, *_ in asked}) == 9


async def test_what_is_no_more_on_the_screen_is_not_drawn(
    reading: Open, gallery: Path, asked: list[Drawing]
) -> None:
    async with reading(WIDE, str(gallery)) as reader:
        await look(reader)
        for rows in range(20, 40):
            await reader.resize(WIDE[0], rows)
        await reader.press("G")
        reader.main.page.take_picture(asked[-1], notice("", *asked[-1][1:]))
        await reader.settle()

        assert len(asked) == 1


async def test_a_row_of_pictures_is_gone_to_from_its_first(reading: Open, gallery: Path) -> None:
    async with reading(WIDE, str(gallery)) as reader:
        page = reader.main.page
        page.go_to(page.text.index("0 海"))
        await look(reader)

        assert _ground(reader, 0) == (0, 0, 0)
        assert page.on_screen[0].pictures[0].row == 0
        assert page.on_screen[0].pictures[0].drawing.picture.file.endswith("0.png")


async def test_a_page_is_laid_out_again_inside_a_picture(reading: Open, post: Path) -> None:
    async with reading(WIDE, str(post)) as reader:
        page = reader.main.page
        await reader.press("}", "}", "j", "j", "j", "j", "j")
        before = page.on_screen[0]
        for rows in (20, 30, 12, WIDE[1]):
            await reader.resize(WIDE[0], rows)
            assert page.on_screen[0].pictures
        await reader.press("comma", "h")
        await reader.press("comma", "h")

        assert before.pictures[0].row == 5
        assert page.on_screen[0] == before


async def test_a_label_stays_on_top_without_its_picture(reading: Open, post: Path) -> None:
    async with reading(WIDE, str(post)) as reader:
        page = reader.main.page
        await reader.press("}", "}", *"j" * len(_picture_rows(reader)))
        assert reader.page[0] == "▣ The waves 海浪"
        for rows in (20, 30, WIDE[1]):
            await reader.resize(WIDE[0], rows)
            assert reader.page[0] == "▣ The waves 海浪"
        assert page.top_offset == page.text.index("The waves")


async def test_a_picture_that_took_the_place_of_another_is_shown_with_the_post_again(
    reading: Open, post: Path
) -> None:
    async with reading(WIDE, str(post)) as reader:
        await look(reader)
        before = len(_picture_rows(reader))
        Pixels.new("RGB", (320, 80), GREEN).save(post.parent / "waves.png")
        post.write_text(post.read_text() + "<p>edited 改</p>")
        await reader.press("R")
        await reader.settle()
        await look(reader)

        assert len(_picture_rows(reader)) < before
        assert _ground(reader, _picture_rows(reader)[0]) == GREEN


async def test_the_picture_stays_with_its_text_at_another_size(reading: Open, post: Path) -> None:
    async with reading(WIDE, str(post)) as reader:
        tall = len(_picture_rows(reader))
        await reader.resize(WIDE[0], 24)
        low = len(_picture_rows(reader))
        await look(reader)

        assert low < tall
        assert _ground(reader, _picture_rows(reader)[0]) == RED
        assert any("Before it" in line for line in reader.page)


async def test_paragraphs_begin_with_their_pictures(reading: Open, post: Path) -> None:
    async with reading(SHORT, str(post)) as reader:
        await reader.press("}", "}")

        assert _picture_rows(reader)[0] == 0
        await reader.press("}")
        assert reader.page[0].startswith("Behind it")
        await reader.press("{")
        assert _picture_rows(reader)[0] == 0


@pytest.mark.parametrize("keys", [",i", ":set pictures false"])
async def test_pictures_can_be_left_out(reading: Open, post: Path, keys: str) -> None:
    async with reading(WIDE, str(post)) as reader:
        typed = [" " if key == " " else key for key in keys]
        await reader.press(*(["colon", *typed[1:], "enter"] if keys[0] == ":" else typed))

        assert not _picture_rows(reader)
        assert any("▣ The waves 海浪" in line for line in reader.page)


async def test_a_theme_without_colours_has_no_pictures(reading: Open, post: Path) -> None:
    async with reading(WIDE, str(post)) as reader:
        before = _picture_rows(reader)
        reader.app.theme = NO_COLOUR
        await reader.settle()
        without = _picture_rows(reader)
        reader.app.theme = "textual-light"
        await reader.settle()
        await look(reader)

        assert before
        assert not without
        assert _picture_rows(reader) == before
        assert _ground(reader, before[0]) == RED


@pytest.mark.parametrize("colours", ["standard", None])
async def test_a_terminal_of_few_colours_has_no_pictures(
    reading: Open, post: Path, monkeypatch: pytest.MonkeyPatch, colours: str | None
) -> None:
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", colours)
    async with reading(WIDE, str(post)) as reader:
        assert not _picture_rows(reader)
        assert any("▣ The waves 海浪" in line for line in reader.page)


async def test_a_picture_is_opened_where_it_lies(
    reading: Open, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr("webbrowser.open", given.append)
    async with reading(WIDE, str(post)) as reader:
        await reader.press("tab", "enter")

    assert given == [(post.parent / "waves.png").as_uri()]


async def test_a_click_on_a_picture_opens_it(
    reading: Open, gallery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr("webbrowser.open", given.append)
    async with reading(WIDE, str(gallery)) as reader:
        page, y = reader.main.page, _picture_rows(reader)[0]
        second = page.column.left + page.on_screen[y].pictures[0].drawing.columns + 2
        for x in (page.column.left, second - 1, second):  # between the two is none
            await reader.pilot.click(offset=page.content_region.offset + Offset(x, y))
            await reader.settle()

    assert given == [(gallery.parent / f"{number}.png").as_uri() for number in (0, 1)]


async def test_the_letters_of_links_stand_on_no_picture(reading: Open, post: Path) -> None:
    async with reading(WIDE, str(post)) as reader:
        await reader.press("f")
        labelled = set(reader.main.page.labels)
        rows = _picture_rows(reader)

        assert rows
        assert labelled == {rows[-1] + 1}


async def test_a_picture_that_is_broken_meanwhile_says_so(reading: Open, post: Path) -> None:
    async with reading(WIDE, str(post)) as reader:
        (post.parent / "waves.png").write_bytes(b"broken")
        await look(reader)
        rows = _picture_rows(reader)

        assert "?" in reader.page[rows[len(rows) // 2]]


async def test_what_is_copied_has_no_picture(reading: Open, post: Path) -> None:
    async with reading(WIDE, str(post)) as reader:
        await reader.press("v", "G", "y")

        assert "▀" not in reader.app.clipboard
        assert "The waves 海浪" in reader.app.clipboard
