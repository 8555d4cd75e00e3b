"""What is on the screen while the app is loaded is what the app draws there then."""

import json
import os
import termios
import tty
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path

import pytest
from rich.ansi import AnsiDecoder
from rich.style import Style
from rich.text import Text
from textual.drivers.linux_driver import LinuxDriver
from textual.scrollbar import ScrollBar, ScrollBarRender

from reader.config import Config, Opener
from reader.layout.cells import set_ambiguous, width
from reader.library.lists.arrangement import Arrangement, Grouping
from reader.library.lists.display import Display
from reader.session import Session
from reader.tui.around import Around
from reader.tui.early.frame import Bar, Frame, frame_in, written
from reader.tui.early.kept import MOST, KeptFrames
from reader.tui.early.listed import FirstLines, _Seen, first_lines
from reader.tui.reader_app import ReaderApp
from reader.tui.screens.framed import frame_of
from reader.tui.screens.main import MainScreen
from reader.tui.shelf.drawn import Drawn, PaneLook
from reader.tui.shelf.rows import RowPart, Sight
from reader.tui.shelf.shelf import Shelf
from reader.tui.terminal.driver import driver_for
from reader.tui.terminal.first_screen import ENTER, FirstScreen
from reader.tui.terminal.theme_names import DARK, LIGHT, NO_COLOUR
from reader.tui.widgets.scrollbars import WholeCells
from tests.tui.driver import SHORT, WIDE, Open, Reader, painted, write_post

FRAME = Frame(
    20, 3, 12, 2, {"library--row": "1;37"}, Bar("40", "7;90", "7;90;40", "▁▂▃▄▅▆▇ "), "44", ("-",)
)
TALL = (200, 50)
SHOWN = f"{ENTER}\x1b[?25l\x1b[?7l"
LEAVE = "\x1b[?7h\x1b[?1049l\x1b[?25h"


@pytest.fixture
def wide_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Draw on a terminal that draws ambiguous characters wide."""
    monkeypatch.setattr(ScrollBar, "renderer", WholeCells)
    set_ambiguous(wide=True)
    yield
    set_ambiguous(wide=False)


def looks(rows: Iterable[str]) -> list[list[tuple[str, str]]]:
    """Return the characters of rows of escape codes, each in its look."""
    decoder = AnsiDecoder()
    return [_characters(decoder.decode_line(row)) for row in rows]


def _characters(row: Text) -> list[tuple[str, str]]:
    styles = [""] * len(row)
    for start, end, style in row.spans:
        styles[start:end] = [str(style)] * (end - start)
    return list(zip(row.plain, styles, strict=True))


def drawn_by_app(reader: Reader, frame: Frame) -> list[str]:
    """Return as escape codes what the app has drawn where the first screen has the list."""
    filters = reader.app.get_line_filters()
    rows = []
    for strip in painted(reader.app)[: frame.lines]:
        for each in filters:
            strip = strip.apply_filter(each, reader.main.background_colors[1])  # noqa: PLW2901  one after the other
        rows.append(strip.render(reader.app.console))
    return rows


def of_list(rows: Iterable[str], frame: Frame) -> list[list[tuple[str, str]]]:
    """Return what `looks` does of as many cells as the list has, by our own table."""
    return [
        [each for each, end in zip(row, _ends(row), strict=True) if end <= frame.cells]
        for row in looks(rows)[: frame.lines]
    ]


def _ends(row: list[tuple[str, str]]) -> Iterator[int]:
    return accumulate(width(character) for character, _ in row)


def drawn_first(session: Session, frame: Frame) -> list[str]:
    """Return the rows of the first screen, as escape codes."""
    lines = first_lines(session, frame.cells, frame.lines, bidi=True)
    assert lines is not None
    return frame.drawn(lines).removeprefix("\x1b[H").split("\r\n")


def many(folder: Path) -> None:
    """Write a library with more posts than a screen has lines, in groups that are divided."""
    for number in range(60):
        day = f"2026-{number % 3 + 1:02}-{number % 12 + 1:02} 08:00:00"
        write_post(
            folder, f"潮水第{number}次来迟 The tide, late", day, ("新闻", "News")[number % 2]
        )


@pytest.mark.parametrize("size", [SHORT, WIDE, TALL])
@pytest.mark.parametrize(
    ("display", "theme"),
    [
        (Display(), DARK),
        (Display(excerpts=True), LIGHT),
        (Display(Arrangement(Grouping.NONE)), NO_COLOUR),
        (Display(folds={Grouping.CATEGORY: {("新闻",): False, ("News",): True}}), "nord"),
    ],
)
async def test_the_first_screen_has_the_list_as_the_app_draws_it(
    open_session: Callable[[Path], Session],
    tmp_path: Path,
    size: tuple[int, int],
    display: Display,
    theme: str,
) -> None:
    many(tmp_path / "posts")
    session = open_session(tmp_path / "posts")
    for _ in session.scan():
        pass
    session.keep_display(display)

    app = ReaderApp(session, around=Around(theme=theme))
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        reader.main.library._excerpts.clear()  # they are read once the list is on the screen
        frame = frame_of(reader.main)
        assert frame is not None
        first, seen = drawn_first(session, frame), drawn_by_app(reader, frame)

        assert (frame.columns, frame.rows, len(first)) == (*size, size[1])
        assert of_list(first, frame) == of_list(seen, frame)
        assert "潮水第" in "".join(each.text for strip in painted(app) for each in strip)
        hints = "".join(each.text for each in painted(app)[-1])
        assert Text.from_ansi(first[-1]).plain == hints


@pytest.mark.usefixtures("wide_terminal")
async def test_the_first_screen_is_the_apps_where_ambiguous_characters_are_wide(
    open_session: Callable[[Path], Session], tmp_path: Path
) -> None:
    many(tmp_path / "posts")
    session = open_session(tmp_path / "posts")
    for _ in session.scan():
        pass

    app = ReaderApp(session, around=Around())
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        frame = frame_of(reader.main)
        assert frame is not None

        first, seen = drawn_first(session, frame), drawn_by_app(reader, frame)

    assert of_list(first, frame) == of_list(seen, frame)


@pytest.mark.parametrize(
    ("size", "classes"), [((80, 24), {"-narrow", "-tall"}), ((200, 10), {"-vast", "-low"})]
)
def test_the_app_begins_as_is_fitting_for_the_terminal(
    session: Session, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], classes: set[str]
) -> None:
    monkeypatch.setattr(FirstScreen, "size", size)
    first = FirstScreen()

    assert MainScreen(session, post=None, around=Around(first=first)).classes == classes


def test_an_empty_library_has_no_first_screen(
    open_session: Callable[[Path], Session], tmp_path: Path
) -> None:
    (tmp_path / "posts").mkdir()

    assert first_lines(open_session(tmp_path / "posts"), 40, 20, bidi=True) is None


def test_a_post_that_another_process_has_just_taken_away_is_no_row(
    session: Session,
) -> None:
    for _ in session.scan():
        pass
    view = session.view(Arrangement(Grouping.NONE))
    (group,) = view.outline()
    more = Shelf([group._replace(posts=group.posts + 1)], {(): True})
    look = PaneLook(Grouping.NONE, Sight.now(session.clock, session.zone, bidi=True), 40)
    seen = _Seen(more, view, look, 20)

    texts = ["".join(text for text, _ in seen.drawn(at).parts()) for at in range(more.lines)]

    assert all(text.strip() for text in texts[:-1])
    assert not texts[-1].strip()


async def test_nothing_is_taken_from_a_screen_that_is_not_as_at_a_start(reading: Open) -> None:
    async with reading() as reader:
        assert frame_of(reader.main) is not None
        await reader.press("j", "l")
        assert frame_of(reader.main) is None
        await reader.press("h")
        assert frame_of(reader.main) is not None


async def test_the_app_keeps_its_screen_for_each_size(session: Session, tmp_path: Path) -> None:
    frames = KeptFrames(str(tmp_path / "frames.json"), Config(), wide=False)
    app = ReaderApp(session, around=Around(frames=frames))
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        app._sweep()  # as when nobody has typed for a while
        await reader.resize(*SHORT)
        app._sweep()

    assert frames.frame(DARK, *WIDE) is not None
    assert frames.frame(DARK, *SHORT) is not None
    assert frames.frame(LIGHT, *WIDE) is None


@pytest.mark.parametrize("lines", [*range(1, 40), 77, 1000, 100_000])
@pytest.mark.parametrize("height", [1, 2, 7, 22])
def test_the_scrollbar_is_textuals(lines: int, height: int) -> None:
    frame = FRAME._replace(lines=height)
    theirs = ScrollBarRender.render_bar(
        size=height, virtual_size=max(lines, height), window_size=height, position=0
    )
    kinds = {
        (True, True): frame.bar.thumb,
        (True, False): frame.bar.thumb,
        (False, True): frame.bar.ground,
    }

    def kind(style: Style, text: str) -> str:
        if text != " ":
            return frame.bar.end
        return kinds[bool(style.reverse), bool(style.bgcolor)]

    expected = [
        (kind(each.style or Style(), each.text), each.text)
        for each in theirs.segments
        if each.text != "\n"
    ]
    assert frame._bar(lines) == expected


def test_frames_are_kept_as_they_are(tmp_path: Path) -> None:
    path = str(tmp_path / "cache" / "frames.json")
    kept = KeptFrames(path, Config(), wide=False, environ={"LANG": "zh_CN.UTF-8"})
    kept.keep("nord", FRAME)

    again = KeptFrames(path, Config(), wide=False, environ={"LANG": "zh_CN.UTF-8"})
    assert again.frame("nord", 20, 3) == FRAME
    for other in (
        again.frame("nord", 21, 3),
        again.frame("gruvbox", 20, 3),
        KeptFrames(path, Config(), wide=True, environ={"LANG": "zh_CN.UTF-8"}).frame("nord", 20, 3),
        KeptFrames(path, Config(), wide=False, environ={"LANG": "C"}).frame("nord", 20, 3),
        KeptFrames(path, Config(preset="mutt"), wide=False, environ={}).frame("nord", 20, 3),
    ):
        assert other is None


def test_what_is_configured_is_not_to_be_read_where_frames_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "frames.json"
    config = Config(openers=(Opener("*", "open --key 秘密 secret"),))
    KeptFrames(str(path), config, wide=False).keep("nord", FRAME)

    assert "secret" not in path.read_text("utf-8")
    assert "秘密" not in path.read_text("utf-8")


def test_the_oldest_frames_go(tmp_path: Path) -> None:
    kept = KeptFrames(str(tmp_path / "frames.json"), Config(), wide=False)
    for columns in range(20, 21 + MOST):
        kept.keep("nord", FRAME._replace(columns=columns))

    assert kept.frame("nord", 20, 3) is None
    assert kept.frame("nord", 20 + MOST, 3) is not None


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "[]",
        "{",
        '{"a": 1}',
        json.dumps({"columns": 1}),
        json.dumps({**FRAME._asdict(), "below": [3]}),
    ],
)
def test_a_spoilt_file_keeps_nothing_and_is_written_anew(tmp_path: Path, spoilt: str) -> None:
    path = tmp_path / "frames.json"
    path.write_text(spoilt)
    kept = KeptFrames(str(path), Config(), wide=False)

    assert kept.frame("nord", 20, 3) is None
    kept.keep("nord", FRAME)
    assert kept.frame("nord", 20, 3) == FRAME


def test_a_spoilt_frame_is_none() -> None:
    said = json.loads(json.dumps(FRAME._asdict()))

    assert frame_in(said) == FRAME
    for name in said:
        assert frame_in({**said, name: None}) is None


@pytest.mark.parametrize(
    "spoilt",
    [
        {"cells": 21},
        {"cells": 0},
        {"rows": 2},
        {"lines": 3},
        {"rows": 10**12, "lines": 10**12 - 1},
        {"bar": ("40", "7", "7", "▁▂")},
        {"bar": ("40", "7", "7", "▁▂▃▄▅▆▇\x1b")},
        {"bar": ("40", "7", "7m\x1b]52;c;eA==", "▁▂▃▄▅▆▇ ")},
        {"looks": {"library--row": "1m\x1b[2J"}},
        {"page": "44m\n"},
        {"below": ("\x1b]0;title\x07",)},
        {"below": ("搜\x9b2J",)},
        {"below": ("\x1b[2J",)},
    ],
)
def test_no_file_has_a_terminal_do_more_than_draw(
    tmp_path: Path, spoilt: dict[str, object]
) -> None:
    path = tmp_path / "frames.json"
    kept = KeptFrames(str(path), Config(), wide=False)
    kept.keep("nord", FRAME)
    ((key, said),) = json.loads(path.read_text()).items()
    path.write_text(json.dumps({key: {**said, **spoilt}}))

    assert kept.frame("nord", 20, 3) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = KeptFrames(str(tmp_path / "file" / "frames.json"), Config(), wide=False)

    kept.keep("nord", FRAME)

    assert kept.frame("nord", 20, 3) is None


def test_looks_end_where_another_begins() -> None:
    assert written([("1", "a"), ("1", "b"), ("", "c"), ("2", ""), ("2", "丁")]) == (
        "\x1b[0;1mab\x1b[mc\x1b[0;2m丁\x1b[m"
    )


def test_a_part_without_a_look_is_drawn_as_the_page_is() -> None:
    line = Drawn((RowPart("潮水", "title"),), "", "▌", 11)

    drawn = FRAME.drawn(FirstLines((line, line), 2))

    row = "\x1b[0;44m▌潮水\x1b[0;1;37m      \x1b[0;40m \x1b[0;44m        \x1b[m"
    assert drawn == f"\x1b[H{row}\r\n{row}\r\n-"


@pytest.fixture
def screen() -> Iterator[tuple[int, int]]:
    """Return what is read from, and what is drawn on."""
    seen, drawn_on = os.pipe()
    yield seen, drawn_on
    os.close(seen)
    os.close(drawn_on)


@pytest.fixture
def keys() -> Iterator[tuple[int, int]]:
    """Return where keys of a terminal are pressed, and what they come from."""
    person, program = os.openpty()
    yield person, program
    os.close(person)
    os.close(program)


@pytest.fixture
def keyboard(keys: tuple[int, int]) -> int:
    """Return what keys of a terminal come from."""
    _, program = keys
    return program


def echoes(keyboard: int) -> bool:
    """Tell whether what is typed is echoed."""
    return bool(termios.tcgetattr(keyboard)[tty.LFLAG] & termios.ECHO)


def test_a_screen_that_nobody_takes_over_is_left(keyboard: int, screen: tuple[int, int]) -> None:
    seen, drawn_on = screen
    with FirstScreen(keyboard, drawn_on) as first:
        first.show("the list")
        assert not echoes(keyboard)

    assert os.read(seen, 64).decode() == f"{SHOWN}the list\x1b[H{LEAVE}"
    assert echoes(keyboard)


def test_keys_are_kept_as_they_are_in_the_app(
    keys: tuple[int, int], screen: tuple[int, int]
) -> None:
    person, keyboard = keys
    with FirstScreen(keyboard, screen[1]):
        os.write(person, "j\r\x1a\x1c\x13文".encode())  # with Enter, Ctrl+Z, Ctrl+\\ and Ctrl+S

        assert os.read(keyboard, 64) == "j\r\x1a\x1c\x13文".encode()


def test_a_screen_that_is_taken_over_is_not_left(keyboard: int, screen: tuple[int, int]) -> None:
    seen, drawn_on = screen
    with FirstScreen(keyboard, drawn_on) as first:
        first.show("列表")
        assert first.take_over()
        assert echoes(keyboard)
        assert not first.take_over()

    assert os.read(seen, 64).decode() == f"{SHOWN}列表\x1b[H"


def test_where_nothing_was_shown_nothing_is_written(keyboard: int, screen: tuple[int, int]) -> None:
    seen, drawn_on = screen
    with FirstScreen(keyboard, drawn_on) as first:
        assert not echoes(keyboard)
        assert not first.take_over()

    os.write(drawn_on, b".")
    assert os.read(seen, 64) == b"."
    assert echoes(keyboard)


def test_no_terminal_has_no_size_and_is_left_alone(screen: tuple[int, int]) -> None:
    with FirstScreen(*screen) as first:
        assert first.size is None


def test_textual_does_not_enter_a_screen_again(
    keyboard: int, screen: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    written_by: list[str] = []
    monkeypatch.setattr(LinuxDriver, "write", lambda _, data: written_by.append(data))
    with FirstScreen(keyboard, screen[1]) as first:
        driver = object.__new__(driver_for(lambda: None, first))
        first.show("the list")
        driver.write(ENTER)
        driver.write("…")
        driver.write(ENTER)  # after another program had the terminal

    assert written_by == ["…", ENTER]
