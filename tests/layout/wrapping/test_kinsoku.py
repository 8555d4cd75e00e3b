"""A mark that must not begin a line hangs, or is taken in; only then its neighbour goes down."""

import pytest

from reader.document.model import Document, Paragraph, Run
from reader.layout.flow import lay_out
from reader.typography import Gap, Typography, Wrap

HUNG = Typography(hang=True)
GAPPED = Typography(gap=Gap.SPACE)


def page(text: str, cells: int, typography: Typography) -> list[str]:
    """Return the lines of a paragraph."""
    document = Document((Paragraph((Run(text),)),))
    return [line.text for line in lay_out(document, cells, typography)]


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("渡船早上八点，谁来晚了。", 14, ["渡船早上八点，", "谁来晚了。"]),
        ("渡船早上八点开，谁来晚", 14, ["渡船早上八点", "开，谁来晚"]),
        ("他说：“早上八点。”走了", 18, ["他说：“早上八", "点。”走了"]),
        ("渡船早上八点「开」谁来晚", 16, ["渡船早上八点", "「开」谁来晚"]),
        ("船は早く来る、急いで行く", 14, ["船は早く来る、", "急いで行く"]),
        ("早上八点。", 10, ["早上八点。"]),
        ("eight o’clock, and", 14, ["eight o’clock,", "and"]),
    ],
)
def test_a_mark_hangs(text: str, cells: int, expected: list[str]) -> None:
    assert page(text, cells, HUNG) == expected


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("用C写的，不用", 10, ["用 C写的，", "不用"]),
        ("用C写的（一），不用", 14, ["用 C 写的", "（一），不用"]),
        ("用C写和D写的！）不用", 18, ["用 C 写和D写的！）", "不用"]),
        ("用C写的不同", 8, ["用 C 写", "的不同"]),
        ("用 C 写的，不用", 10, ["用 C 写", "的，不用"]),
        ("用C写的。", 10, ["用 C写的。"]),
    ],
)
def test_a_mark_is_taken_in_where_gaps_give_way(text: str, cells: int, expected: list[str]) -> None:
    assert page(text, cells, GAPPED) == expected


def test_what_hangs_is_beside_the_others_when_lines_are_full() -> None:
    text = "渡船早上八点，谁来晚了就走。用C写"

    lines = page(text, 14, Typography(hang=True, justify=True, wrap=Wrap.OPTIMAL))

    assert lines == ["渡船早上八点，", "谁来晚了就走。", "用C写"]


def test_gaps_that_are_given_up_do_not_move_what_follows_in_the_text() -> None:
    document = Document((Paragraph((Run("用C写的，不用Java写的，也可以"),)),))

    lines = list(lay_out(document, 10, GAPPED))

    assert [(line.offset, line.text) for line in lines] == [
        (0, "用 C写的，"),
        (5, "不用 Java"),
        (11, "写的，也"),
        (15, "可以"),
    ]
