"""Justified lines are full where their gaps can bear it, and say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Align, Document, Mark, Paragraph, Run
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Span
from reader.layout.text.justify import justified

ENGLISH = "The ferry leaves at eight, and whoever is late walks round by the bridge. "
CHINESE = "渡船八点开。谁来晚了，就得从桥上绕过去，那要走一个钟头；所以大家都早早地到了码头。"
TEXTS = st.text(alphabet="ab c，。“”（中文é-—👍🏽한\u3000\xad\xa0\u0301", max_size=40)


def page(text: str, cells: int, align: Align = Align.JUSTIFY, indent: int = 0) -> list[str]:
    """Return the lines of a paragraph."""
    document = Document((Paragraph((Run(text),), align, indent),))
    return [line.text for line in lay_out(document, cells)]


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("two words", 10, "two  words"),
        ("one two three", 15, "one  two  three"),
        ("a well-known word", 19, "a  well-known  word"),
        ("one two three", 13, "one two three"),
        ("much too far", 40, "much too far"),
        ("unbroken", 10, "unbroken"),
        ("渡船八点开。谁来晚了", 21, "渡船八点开。 谁来晚了"),
        ("在Python里发布", 16, "在 Python 里发布"),
        ("渡船八点开，", 13, "渡船 八点开，"),
        ("去吧！（走）『好』", 19, "去 吧！（走）『好』"),
        ("他说，“走”", 11, "他 说，“走”"),
        ("渡船八点", 12, "渡船八点"),
        ("在 Python 里", 13, "在  Python 里"),
        ("\u3000\u3000渡船八点", 13, "\u3000\u3000渡船 八点"),
        ("省略……号——破折", 17, "省略……号——破折"),
        ("省略……号——破折", 15, "省略…… 号——破折"),
        ("한국어 단어로", 15, "한국어   단어로"),
        ("👨\u200d👩\u200d👧👨\u200d👩\u200d👧", 5, "👨\u200d👩\u200d👧 👨\u200d👩\u200d👧"),
    ],
)
def test_a_line_is_spread_like_this(text: str, cells: int, expected: str) -> None:
    assert "".join(span.text for span in justified((Span(text),), cells)) == expected


def test_looks_stay_with_their_text() -> None:
    spans = (Span("one "), Span("two three", marks=Mark.STRONG), Span(" four"))

    assert justified(spans, 21) == (
        Span("one  "),
        Span("two  three", marks=Mark.STRONG),
        Span("  four"),
    )


def test_code_is_not_spread() -> None:
    spans = (Span("执行 "), Span("make -j 2 全部", marks=Mark.CODE), Span(" and wait"))

    assert justified(spans, 31) == (
        Span("执行  "),
        Span("make -j 2 全部", marks=Mark.CODE),
        Span("  and  wait"),
    )


@pytest.mark.parametrize(
    ("text", "cells"),
    [(ENGLISH * 3, 31), (ENGLISH * 3, 40), (CHINESE * 2, 32), (CHINESE * 2, 40), (CHINESE * 2, 61)],
)
def test_every_line_is_full_but_the_last(text: str, cells: int) -> None:
    *lines, last = page(text, cells)

    assert {width(line) for line in lines} == {cells}
    assert last == page(text, cells, Align.START)[-1]


@pytest.mark.parametrize("text", ["one two three\nfour five six seven", "一二三四五\n六七八九十。"])
def test_a_line_that_its_author_ended_is_left_alone(text: str) -> None:
    assert page(text, 20) == page(text, 20, Align.START)


def test_an_indented_first_line_is_full_as_well() -> None:
    first = page(CHINESE, 31, indent=4)[0]

    assert first.startswith("    渡船")
    assert width(first) == 31


@given(TEXTS, st.integers(2, 40))
def test_nothing_but_spaces_is_added_and_no_line_is_too_wide(text: str, cells: int) -> None:
    lines, ragged = page(text, cells), page(text, cells, Align.START)

    assert [line.replace(" ", "") for line in lines] == [line.replace(" ", "") for line in ragged]
    assert all(width(line) <= cells for line in lines)
