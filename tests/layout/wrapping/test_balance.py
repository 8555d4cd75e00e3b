"""Headings and captions take as many lines as they must, and these are even."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.parse import parse_body
from reader.layout.flow import lay_out
from reader.layout.lines import Role
from reader.layout.wrapping.balance import balanced_room, room_for, room_in_the_middle
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


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a few words in the middle of it", ["a few words in the", "middle of it"]),
        ("a few words in their row", ["a few words", "in their row"]),
        ("中间的几个字，有一行半那么长", ["中间的几个字，有一行", "半那么长"]),
        ("中间的几个字，刚多一字", ["中间的几个", "字，刚多一字"]),
        ("一行\n中间的几个字，刚多一字", ["一行", "中间的几个", "字，刚多一字"]),
        ("中间的一行文字，放满了\n字", ["中间的一行文字，放", "满了", "字"]),
    ],
)
def test_a_centred_text_has_no_short_last_line(text: str, lines: list[str]) -> None:
    room = room_in_the_middle(text, 20)

    assert [text[piece.start : piece.end] for piece in wrap(text, room)] == lines


@pytest.mark.parametrize("word", ["many words ", "很多字"])
def test_a_long_centred_text_is_not_balanced(word: str) -> None:
    assert room_in_the_middle(word * 50, 20) == 20


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a few words in their row", ["     a few words", "    in their row"]),
        ("这里一共有十二个字在中间", ["    这里一共有十", "    二个字在中间"]),
    ],
)
def test_a_centred_paragraph_is_balanced_on_the_page(text: str, lines: list[str]) -> None:
    document = parse_body(f"<p align=center>{text}</p>")

    assert [line.text for line in lay_out(document, 21)] == lines
