"""Pictures that the terminal draws: what is sent and dropped, and what stands for them."""

from base64 import b64decode
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pixels
from rich.color import Color as RichColor
from rich.segment import Segment
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen
from textual.strip import Strip

from reader.pictures.files import size
from reader.pictures.kitty import MARKS
from reader.session import Session
from reader.tui.around import Around
from reader.tui.reader_app import ReaderApp
from reader.tui.terminal.held import HeldPictures
from reader.tui.terminal.theme_names import NO_COLOUR
from tests.pictures.terminal import Command, commands
from tests.tui.driver import WIDE, Reader, look, paragraphs, write_post

BODY = f"""<p>Before it. 在它之前。</p>
<figure><img src="waves.png"><figcaption>The waves 海浪</figcaption></figure>
<p>Behind it. 在它之后。</p>
{paragraphs(40)}"""
CELL = "\U0010eeee"

Read = Callable[[Path], AbstractAsyncContextManager[Reader]]


@pytest.fixture(autouse=True)
def cell(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Have a terminal of all colours, whose cells have so many pixels."""
    pixels = [10, 20]
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "truecolor")
    monkeypatch.setattr("reader.tui.widgets.pictured_page.cell_size", lambda: tuple(pixels))
    return pixels


@pytest.fixture
def written() -> list[str]:
    """Return what is written to the terminal besides what is on the screen."""
    return []


@pytest.fixture
def reading(session: Session, written: list[str]) -> Read:
    """Return how to open the app at a post, on a terminal that draws pictures."""

    @asynccontextmanager
    async def open_app(post: Path) -> AsyncIterator[Reader]:
        held = HeldPictures()
        held.begin(written.append)
        app = ReaderApp(session, post=str(post), around=Around(held=held))
        async with app.run_test(size=WIDE) as pilot:
            reader = Reader(app, pilot)
            await reader.settle()
            await look(reader)
            yield reader

    return open_app


@pytest.fixture
def post(posts: Path) -> Path:
    """Write a post with a picture beside it."""
    folder = posts / "source" / "_posts"
    Pixels.new("RGB", (320, 240), (200, 20, 20)).save(folder / "waves.png")
    return write_post(folder, "Waves 海浪", "2026-03-20 10:00:00", "News", BODY)


@pytest.fixture
def gallery(posts: Path) -> Path:
    """Write a post with nine pictures below each other, and text between them."""
    folder = posts / "source" / "_posts"
    for number in range(9):
        Pixels.new("RGB", (320, 240), (number * 20, 0, 0)).save(folder / f"{number}.png")
    body = "".join(f'<p>{n} 海</p><img src="{n}.png" alt="{n} 图">' for n in range(9))
    return write_post(folder, "Nine 九", "2026-03-21 10:00:00", "News", body)


def _sent(written: list[str]) -> list[Command]:
    """Return the commands that begin a picture, or drop one."""
    return [command for text in written for command in commands(text) if "i" in command[0]]


def _numbers(written: list[str], act: str) -> list[str]:
    return [keys["i"] for keys, _ in _sent(written) if keys["a"] == act]


def _places(strip: Strip) -> list[tuple[int, int, int]]:
    """Return the number, the row and the column of each cell that stands for one of a picture."""
    return [_place(segment) for segment in strip if segment.text.startswith(CELL)]


def _place(segment: Segment) -> tuple[int, int, int]:
    assert segment.style
    assert segment.style.color
    red, green, blue = segment.style.color.get_truecolor()
    _, row, column = tuple(segment.text)
    return red << 16 | green << 8 | blue, MARKS.index(row), MARKS.index(column)


def _grounds(strip: Strip) -> set[RichColor | None]:
    return {segment.style.bgcolor for segment in strip if segment.style}


def _page_rows(reader: Reader) -> list[list[tuple[int, int, int]]]:
    page = reader.main.page
    rows = [_places(page.render_line(y)) for y in range(page.size.height)]
    return [row for row in rows if row]


async def test_a_picture_is_sent_once_and_its_cells_stand_for_it(
    reading: Read, post: Path, written: list[str]
) -> None:
    async with reading(post) as reader:
        rows = _page_rows(reader)
        page = reader.main.page
        page.scroll_row(next(y for y, line in enumerate(page.on_screen) if line.pictures) + 5)
        await reader.settle()
        scrolled = _page_rows(reader)

        ((keys, _),) = _sent(written)
        png = b64decode("".join(data for text in written for _, data in commands(text)))
        number = int(keys["i"])
        columns, lines = int(keys["c"]), int(keys["r"])
        assert (columns, lines) == (40, 15)  # eight pixels a column, as wide as high
        assert size(BytesIO(png)) == (320, 240)
        assert rows == [[(number, row, at) for at in range(columns)] for row in range(lines)]
        assert scrolled == rows[5:]


async def test_lines_with_pictures_are_as_wide_as_the_page(reading: Read, post: Path) -> None:
    async with reading(post) as reader:
        page = reader.main.page
        lines = [page.render_line(y) for y in range(page.size.height)]

        assert {line.cell_length for line in lines} == {page.size.width}
        assert {Strip(list(line)).cell_length for line in lines} == {page.size.width}


async def test_its_place_is_kept_while_a_picture_is_on_its_way(
    reading: Read, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.threads.desk.Desk.draw", lambda *_: None)
    async with reading(post) as reader:
        page = reader.main.page
        undrawn = [line.text for line in page.on_screen]

        assert any(line.pictures for line in page.on_screen)
        assert not _page_rows(reader)
        assert not any(CELL in line for line in undrawn)


async def test_what_cannot_be_read_is_told_in_blocks(
    reading: Read, post: Path, written: list[str]
) -> None:
    (post.parent / "waves.png").write_bytes((post.parent / "waves.png").read_bytes()[:200])
    async with reading(post) as reader:
        assert not written
        assert any(line.strip() == "?" for line in reader.page)


@pytest.mark.parametrize("colours", ["256", "standard", None])
async def test_fewer_colours_than_numbers_have_no_pictures_of_the_terminal(
    reading: Read,
    post: Path,
    written: list[str],
    monkeypatch: pytest.MonkeyPatch,
    colours: str | None,
) -> None:
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", colours)
    async with reading(post) as reader:
        assert not written
        shown = any(line.pictures for line in reader.main.page.on_screen)
        assert shown is (colours == "256")


async def test_a_theme_without_colours_has_none_and_another_has_them_again(
    reading: Read, post: Path, written: list[str]
) -> None:
    async with reading(post) as reader:
        before = _page_rows(reader)
        reader.app.theme = NO_COLOUR
        await reader.settle()
        without = _page_rows(reader)
        reader.app.theme = "textual-light"
        await reader.settle()

        assert not without
        assert _page_rows(reader) == before
        assert len(_sent(written)) == 1


async def test_what_makes_room_for_others_is_dropped_and_sent_again_when_it_is_seen(
    reading: Read, gallery: Path, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.page.drawings.Drawings.__init__.__defaults__", (3000,))
    async with reading(gallery) as reader:
        first = _page_rows(reader)[0][0][0]
        for _ in range(3):
            await reader.press("space")
            await look(reader)
        gone = _numbers(written, "d")
        await reader.press("g", "g")
        await look(reader)
        again = _page_rows(reader)[0][0][0]

        held = set(_numbers(written, "T")) - set(_numbers(written, "d"))
        assert str(first) in gone
        assert again != first
        assert str(again) in held
        assert {str(number) for row in _page_rows(reader) for number, *_ in row} <= held
        assert len(held) <= 5


async def test_a_picture_that_is_seen_is_never_the_one_that_makes_room(
    reading: Read, gallery: Path, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.page.drawings.Drawings.__init__.__defaults__", (2400,))
    async with reading(gallery) as reader:
        for _ in range(3):
            for key in ("space", "space", "b", "b"):
                await reader.press(key)
                await look(reader)
                held = set(_numbers(written, "T")) - set(_numbers(written, "d"))
                assert {str(number) for row in _page_rows(reader) for number, *_ in row} <= held


async def test_all_are_sent_again_when_the_terminal_was_another_programs(
    reading: Read, post: Path, written: list[str]
) -> None:
    async with reading(post) as reader:
        (before,) = _numbers(written, "T")
        reader.app.app_resume_signal.publish(reader.app)
        await reader.settle()

        assert _numbers(written, "d") == [before]
        _, after = _numbers(written, "T")
        assert {str(number) for row in _page_rows(reader) for number, *_ in row} == {after}


async def test_pictures_are_scaled_anew_when_characters_have_another_size(
    reading: Read, post: Path, written: list[str], cell: list[int]
) -> None:
    async with reading(post) as reader:
        cell[:] = 8, 24
        await reader.resize(WIDE[0], WIDE[1] - 1)
        rows = _page_rows(reader)

        assert len(_numbers(written, "T")) == 2
        assert len(_numbers(written, "d")) == 1
        assert (len(rows[0]), len(rows)) == (40, 10)  # 320 by 240 pixels of such cells


async def test_what_lies_below_a_dialog_is_dimmed_and_its_pictures_keep_their_numbers(
    reading: Read, post: Path
) -> None:
    async with reading(post) as reader:
        page = reader.main.page
        row = next(y for y, line in enumerate(page.on_screen) if line.pictures)
        clear = page.render_line(row)
        below = Strip(BackgroundScreen.process_segments(clear, Color(0, 0, 0, 0.6)))

        assert _places(below) == _places(clear)
        assert below.text == clear.text
        assert _grounds(below) == {RichColor.from_rgb(7, 7, 7)}


async def test_what_is_found_and_chosen_leaves_pictures_as_they_are_and_copies_their_labels(
    reading: Read, post: Path
) -> None:
    async with reading(post) as reader:
        before = _page_rows(reader)
        await reader.press("/", *"waves", "enter")
        found = _page_rows(reader)
        await reader.press("g", "g", "v", "G")
        reader.main.page.scroll_row(0)
        await reader.settle()
        chosen = _page_rows(reader)
        await reader.press("y")

        assert found == before
        assert chosen == before
        assert CELL not in reader.app.clipboard
        assert "The waves 海浪" in reader.app.clipboard


async def test_letters_of_links_cut_no_cell_of_a_picture(reading: Read, gallery: Path) -> None:
    async with reading(gallery) as reader:
        await reader.press("f")

        assert reader.main.page.labels
        for row in _page_rows(reader):
            assert [at for _, _, at in row] == list(range(len(row)))


async def test_the_terminal_forgets_all_pictures_with_the_app(
    reading: Read, gallery: Path, written: list[str]
) -> None:
    async with reading(gallery) as reader:
        held = reader.main.page.held
        assert held is not None
        held.end()
        await reader.press("space")
        await look(reader)

    assert sorted(_numbers(written, "d")) == sorted(_numbers(written, "T"))
