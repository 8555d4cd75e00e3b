"""What a terminal answers when the app listens already is not taken for keys."""

from collections.abc import Iterable

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key, MouseDown
from textual.message import Message

from reader.tui.terminal import late
from reader.tui.terminal.late import LateAnswers

COLOUR = "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"
NAME = "\x1bP>|WezTerm 20240203-110809-5046fc22\x1b\\"
PLACE = "\x1b[1;2R"


def told(answers: LateAnswers, *sent: str) -> str:
    """Return what keys the app is told of, as they are written, when a terminal sends something."""
    parser = XTermParser()
    messages = (message for text in sent for message in parser.feed(text))
    return _written(each for message in messages for each in answers.without(message))


def _written(messages: Iterable[Message]) -> str:
    return "".join(each.character or each.key for each in messages if isinstance(each, Key))


@pytest.mark.parametrize(
    "answer",
    [
        PLACE,
        COLOUR + PLACE,
        COLOUR.replace("\x1b\\", "\x07") + PLACE,
        NAME + PLACE,
        COLOUR + NAME + PLACE,
    ],
)
def test_answers_are_no_keys(answer: str) -> None:
    assert told(LateAnswers(), f"j{answer}搜/") == "j搜/"
    assert told(LateAnswers(), *f"j{answer}搜/") == "j搜/"


def test_once_the_last_answer_has_come_everything_is_typed() -> None:
    assert told(LateAnswers(), PLACE, "^]11;rgb") == "^]11;rgb"


@pytest.mark.parametrize("typed", ["^j", "^^]", "^]1", "^P>x", "文^中"])
def test_what_only_begins_as_an_answer_is_typed(typed: str) -> None:
    assert told(LateAnswers(), typed, "j") == f"{typed}j"


def test_an_answer_is_not_awaited_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late, "AWAITED", -1.0)

    assert told(LateAnswers(), "^", "]11;") == "^]11;"


def test_an_answer_without_an_end_does_not_keep_the_keys_behind_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = LateAnswers()
    assert told(answers, COLOUR) == ""

    monkeypatch.setattr(answers, "_until", 0)

    assert told(answers, "j") == "j"


def test_the_mouse_is_told_at_once() -> None:
    answers = LateAnswers()
    assert told(answers, "^") == ""
    click = MouseDown(None, 1, 1, 0, 0, 1, shift=False, meta=False, ctrl=False)

    assert answers.without(click) == (click,)
