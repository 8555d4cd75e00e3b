"""A last line of one character gets company, if the line above can spare it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.cells import width
from reader.layout.wrapping.widows import is_widow
from reader.layout.wrapping.wrap import wrap

TEXTS = st.text(alphabet="ab ，。”（中文é-\xad👍🏽\u200d한국", max_size=60)


def lines(text: str, room: int) -> list[str]:
    """Return the lines of `text`, as they are."""
    return [text[piece.start : piece.end] for piece in wrap(text, room)]


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("渡船八点开谁来了。", 16, ["渡船八点开谁", "来了。"]),
        ("渡船八点开谁来晚了", 16, ["渡船八点开谁来", "晚了"]),
        ("他说：“渡船八点就开！”", 20, ["他说：“渡船八点", "就开！”"]),
        ("we are going to a b", 17, ["we are going to", "a b"]),
        ("渡船在桥👍🏽", 8, ["渡船在", "桥👍🏽"]),
        ("the internationalization b", 24, ["the internationalization", "b"]),
        ("一二三", 4, ["一二", "三"]),
        ("what is kept: two words", 20, ["what is kept: two", "words"]),
        ("unbreakable", 10, ["unbreakabl", "e"]),
        ("第一行写满了字\n第二行写满了字", 12, ["第一行写满", "了字", "第二行写满", "了字"]),
    ],
)
def test_a_text_ends_like_this(text: str, room: int, expected: list[str]) -> None:
    assert lines(text, room) == expected


@pytest.mark.parametrize("line", ["字", "a", "。", "字。”", "a!", "👍🏽", "e\u0301."])
def test_one_character_and_its_marks_are_a_widow(line: str) -> None:
    assert is_widow(line)


@pytest.mark.parametrize("line", ["", "两字", "ab", "“字", "字 a", "👍🏽👍🏽"])
def test_more_is_none(line: str) -> None:
    assert not is_widow(line)


@given(TEXTS, st.integers(2, 40))
def test_the_laws_of_lines_hold(text: str, room: int) -> None:
    cut = lines(text, room)

    assert all(width(line) <= room for line in cut)
    assert "".join(cut).replace(" ", "") == text.replace(" ", "")
