import os
import termios
import threading
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from reader.tui.keys.typeahead import keys
from reader.tui.terminal.probe import PATIENCE, Answer, Question


class Terminal(NamedTuple):
    """Both ends of a terminal: where a person sits, and where a program does."""

    person: int
    program: int


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    ends = Terminal(*os.openpty())
    yield ends
    for end in ends:
        os.close(end)


def ask(
    terminal: Terminal, says: bytes, *, background: bool = False, name: bool = False
) -> tuple[Answer, bytes]:
    """Return the answer of a terminal that `says` something, and what it was sent."""
    shown = []

    def answer() -> None:
        shown.append(os.read(terminal.person, 1024))
        os.write(terminal.person, says)

    machine = threading.Thread(target=answer)
    machine.start()
    with Question(
        background=background, name=name, keyboard=terminal.program, screen=terminal.program
    ) as question:
        machine.join()
        return question.answer(), shown[0]


@pytest.mark.parametrize(
    ("says", "answer"),
    [
        (b"\x1b[7;2R", Answer()),
        (b"\x1b[7;3R", Answer(wide=True)),
        (b"\x1b[7;4R", Answer()),
        (b"j\x1b[7;3Rk", Answer(wide=True, typed=b"jk")),
        ("好\x1b[A\x1b[1;2R".encode(), Answer(typed="好\x1b[A".encode())),
        (b"q", Answer(typed=b"q", late=True)),
    ],
)
def test_a_terminal_says_how_wide_and_what_is_typed_is_kept(
    terminal: Terminal, says: bytes, answer: Answer
) -> None:
    assert ask(terminal, says)[0] == answer


def test_a_question_leaves_nothing_on_the_screen(terminal: Terminal) -> None:
    _, shown = ask(terminal, b"\x1b[1;2R")

    assert shown.startswith("\r“".encode())
    assert shown.endswith(b"\r\x1b[K")


def test_a_terminal_is_left_as_it_was(terminal: Terminal) -> None:
    before = termios.tcgetattr(terminal.program)

    ask(terminal, b"\x1b[1;2R")

    assert termios.tcgetattr(terminal.program) == before


def test_an_answer_that_nobody_fetches_is_not_left_to_the_shell(terminal: Terminal) -> None:
    before = termios.tcgetattr(terminal.program)

    with Question(keyboard=terminal.program, screen=terminal.program):
        os.read(terminal.person, 1024)
        os.write(terminal.person, b"\x1b[1;2R")

    os.write(terminal.person, b"ls\n")
    assert termios.tcgetattr(terminal.program) == before
    assert os.read(terminal.program, 1024) == b"ls\n"


def test_a_pipe_is_not_asked() -> None:
    reading, writing = os.pipe()

    with Question(keyboard=reading, screen=writing) as question:
        answer = question.answer()

    os.close(writing)
    assert answer == Answer()
    assert os.read(reading, 1024) == b""
    os.close(reading)


def test_a_terminal_is_not_asked_what_is_configured(terminal: Terminal) -> None:
    with Question(width=False, keyboard=terminal.program, screen=terminal.program) as question:
        assert question.answer() == Answer()

    os.write(terminal.program, b"x")
    assert os.read(terminal.person, 1024) == b"x"


@pytest.mark.parametrize(
    ("says", "background", "dark", "typed"),
    [
        (b"\x1b]11;rgb:0000/0000/0000\x1b\\", (0, 0, 0), True, b""),
        (b"\x1b]11;rgb:ffff/ffff/ffff\x07", (1, 1, 1), False, b""),
        (b"j\x1b]11;rgb:ff/80/00\x07k", (1, 128 / 255, 0), False, b"jk"),
        (b"\x1b]11;rgba:2424/2626/3030/ffff\x07", (36 / 255, 38 / 255, 48 / 255), True, b""),
        (b"\x1b]11;rgb:f/f/0\x07", (1, 1, 0), False, b""),
        (b"\x1b]11;rgb:ffff/ffff\x07", None, True, b""),
        ("好".encode(), None, True, "好".encode()),
    ],
)
def test_a_terminal_says_how_dark_it_is(
    terminal: Terminal,
    says: bytes,
    background: tuple[float, ...] | None,
    dark: bool,  # noqa: FBT001  a case
    typed: bytes,
) -> None:
    answer, shown = ask(terminal, says + b"\x1b[1;3R", background=True)

    assert answer == Answer(wide=True, typed=typed, background=background)
    assert answer.dark is dark
    assert shown.startswith(b"\x1b]11;?\x1b\\")


@pytest.mark.parametrize(
    ("says", "name", "typed"),
    [
        (b"\x1bP>|kitty(0.41.1)\x1b\\", "kitty(0.41.1)", b""),
        (b"j\x1bP>|ghostty 1.1.3\x1b\\k", "ghostty 1.1.3", b"jk"),
        ("\x1bP>|终端 1\x1b\\好".encode(), "终端 1", "好".encode()),
        (b"j", "", b"j"),
    ],
)
def test_a_terminal_says_what_it_is(
    terminal: Terminal, says: bytes, name: str, typed: bytes
) -> None:
    color = b"\x1b]11;rgb:0000/0000/0000\x1b\\"

    answer, shown = ask(terminal, color + says + b"\x1b[1;2R", background=True, name=True)

    assert answer == Answer(typed=typed, background=(0, 0, 0), name=name)
    assert b"\x1b[>q\r\x1b[K" in shown


def test_a_terminal_is_asked_what_it_is_only_if_that_is_wished(terminal: Terminal) -> None:
    assert b"\x1b[>" not in ask(terminal, b"\x1b[1;2R", background=True)[1]


def test_a_terminal_that_is_asked_for_its_background_alone_draws_nothing(
    terminal: Terminal,
) -> None:
    os.write(terminal.person, b"\x1b[1;1R")

    with Question(
        width=False, background=True, keyboard=terminal.program, screen=terminal.program
    ) as question:
        answer = question.answer()

    assert answer == Answer()
    shown = b""
    while not shown.endswith(b"\x1b]11;?\x1b\\\x1b[6n"):  # what is written may come in pieces
        shown += os.read(terminal.person, 1024)


def test_patience_is_short() -> None:
    assert PATIENCE <= 0.2


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (b"", []),
        (b"jJ5", ["j", "J", "5"]),
        (b"\x1b[B\x1bOA\x1b[6~", ["down", "up", "pagedown"]),
        (b"\x1b\n\t \x7f", ["escape", "enter", "tab", "space", "backspace"]),
        (
            b"?|<>/",
            ["question_mark", "vertical_line", "less_than_sign", "greater_than_sign", "slash"],
        ),
        (b"\x06", ["ctrl+f"]),
        ("好".encode(), ["好"]),
        (b"\x1b[99~\xff", []),
    ],
)
def test_typed_bytes_are_keys(typed: bytes, names: list[str]) -> None:
    assert list(keys(typed)) == names
