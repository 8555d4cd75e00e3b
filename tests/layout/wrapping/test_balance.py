"""Headings and captions take as many lines as they must, and these are even."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.lines import Role
from reader.layout.wrapping.balance import balanced_room, room_for
from reader.layout.wrapping.wrap import wrap


def lines(text: str, room: int) -> list[str]:
    """Return the balanced lines of `text`."""
    return [text[piece.start : piece.end] for piece in wrap(text, balanced_room(text, room))]


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("a heading of six short words", 25, ["a heading of", "six short words"]),
        ("一个在一行里放不下的中文标题", 24, ["一个在一行里放", "不下的中文标题"]),
        ("标题：一行里放不下的（很长）", 24, ["标题：一行里放", "不下的（很长）"]),
        ("fits", 25, ["fits"]),
        ("short, incomprehensibilities", 25, ["short,", "incomprehensibilities"]),
        ("incomprehensibilities of it", 12, ["incomprehens", "ibilities of", "it"]),
        ("two lines\nof one heading", 20, ["two lines", "of one heading"]),
    ],
)
def test_lines_are_even(text: str, room: int, expected: list[str]) -> None:
    assert lines(text, room) == expected


@pytest.mark.parametrize("role", [Role.TEXT, Role.FACT, Role.TERM, Role.TABLE_HEADER])
def test_other_text_has_all_the_room(role: Role) -> None:
    assert room_for("一个在一行里放不下的段落，不是标题", 24, role) == 24


@given(st.text("ab 中文，（", max_size=60), st.integers(2, 40))
def test_there_are_no_more_lines_than_without(text: str, room: int) -> None:
    balanced = balanced_room(text, room)

    assert 2 <= balanced <= room
    assert len(list(wrap(text, balanced))) == len(list(wrap(text, room)))
