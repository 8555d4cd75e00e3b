"""Paragraphs set as their reader chose: the laws of lines hold for all settings at once."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Align, Document, Heading, Mark, Paragraph, Run, Runs
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Line
from reader.typography import DEFAULT, Gap, Typography, Wrap

ENGLISH = (
    "The development of photographs requires considerable patience and international standards. "
)
CHINESE = "渡船八点开，谁来晚了，就得从桥上绕过去；用Python写的程序也不例外。"
SETTINGS = st.builds(
    Typography,
    justify=st.booleans(),
    wrap=st.sampled_from(Wrap),
    hyphenate=st.booleans(),
    hang=st.booleans(),
    gap=st.sampled_from(Gap),
)
WORDS = st.one_of(
    st.text("ab c，。“”（中文é-—\n👍🏽한กาเ\u3000\u0301\xad", min_size=1, max_size=40),
    st.sampled_from(
        [ENGLISH, CHINESE, "ใช้ Python ทำงานทุกวัน", "development", "，。", "Entwicklung"]
    ),
)
RUNS = st.lists(
    st.builds(
        Run,
        WORDS,
        st.sampled_from([Mark.NONE, Mark.STRONG, Mark.CODE, Mark.EMPHASIS]),
        st.just(""),
        st.just(""),
    ),
    min_size=1,
    max_size=4,
).map(tuple)
BLOCKS = st.one_of(
    st.builds(
        Paragraph,
        RUNS,
        st.sampled_from(Align),
        st.sampled_from([0, 4]),
        st.sampled_from(["", "en", "de", "zh"]),
        st.sampled_from([0, 4]),
    ),
    st.builds(Heading, st.integers(1, 6), RUNS),
)
SPREAD = str.maketrans("", "", " -\xa0\xad\u200b\n⁻▌▪▫·━─")
"""What lines show besides their text, or do not show of it."""


def laid_out(text: str, cells: int, typography: Typography, lang: str = "") -> list[str]:
    """Return the lines of a paragraph."""
    document = Document((Paragraph((Run(text),)),), lang)
    return [line.text for line in lay_out(document, cells, typography)]


def lines(document: Document, cells: int, typography: Typography) -> list[Line]:
    """Return the lines of a document."""
    return list(lay_out(document, cells, typography))


@given(st.integers(12, 80), SETTINGS, st.integers(0, 60))
def test_no_mark_stands_at_the_wrong_end_of_a_line(
    cells: int, typography: Typography, skipped: int
) -> None:
    text = "他说：“渡船（今天）八点就开！”《在Python里》发布，共3.5%……「谁」来晚了？走！" * 3

    lines = [line.strip() for line in laid_out(text[skipped:], cells, typography)]

    assert [line for line in lines[1:] if line[0] in "，。、：；！？）”》」…%"] == []
    assert [line for line in lines if line[-1] in "（“《「"] == []


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("de", ["die Genossen-", "schaft eilt"]),
        ("en", ["die", "Genossenschaft", "eilt"]),
        ("", ["die", "Genossenschaft", "eilt"]),
    ],
)
def test_words_are_divided_in_the_language_of_the_post(lang: str, expected: list[str]) -> None:
    divided = Typography(hyphenate=True)

    assert laid_out("die Genossenschaft eilt", 14, divided, lang) == expected


def test_words_one_under_the_other_are_not_divided_for_little() -> None:
    text = "the development of photographs by development of photography takes time"

    lines = laid_out(text, 16, Typography(hyphenate=True), "en")

    assert lines == [
        "the development", "of photographs", "by development", "of photography", "takes time",
    ]  # fmt: skip


def test_narrow_paragraphs_are_filled_only_where_the_post_asks() -> None:
    text = "渡船八点开，谁来晚了就得从桥上绕过去。"

    assert laid_out(text, 23, Typography(justify=True)) == laid_out(text, 23, DEFAULT)
    assert laid_out(text, 25, Typography(justify=True)) != laid_out(text, 25, DEFAULT)


@given(st.text("abc, .", min_size=1, max_size=80).filter(str.strip), st.integers(2, 40))
def test_text_without_wide_characters_neither_hangs_nor_has_gaps(text: str, cells: int) -> None:
    asked = Typography(hang=True, gap=Gap.SPACE)

    assert laid_out(text, cells, asked) == laid_out(text, cells, DEFAULT)


@given(st.text("中文，。（）", min_size=1, max_size=80), st.integers(2, 40))
def test_chinese_is_not_divided(text: str, cells: int) -> None:
    assert laid_out(text, cells, Typography(hyphenate=True)) == laid_out(text, cells, DEFAULT)


@given(BLOCKS, st.integers(2, 60), SETTINGS)
def test_no_line_is_wider_than_asked(
    block: Paragraph | Heading, cells: int, typography: Typography
) -> None:
    page = lines(Document((block,)), cells, typography)

    assert [line.text for line in page if width(line.text) > cells] == []


@given(BLOCKS, st.integers(2, 60), SETTINGS)
def test_without_added_spaces_and_hyphens_the_lines_are_the_text(
    block: Paragraph | Heading, cells: int, typography: Typography
) -> None:
    document = Document((block,))

    page = lines(document, cells, typography._replace(bidi=False))

    shown = "".join(line.text for line in page).translate(SPREAD)
    assert shown == plain_text(document).translate(SPREAD)


@given(RUNS, st.integers(2, 60), SETTINGS)
def test_every_line_tells_where_it_begins(runs: Runs, cells: int, typography: Typography) -> None:
    document = Document((Paragraph(runs, Align.LEFT),))
    logical = plain_text(document)

    page = lines(document, cells, typography)

    assert all(one.offset < two.offset for one, two in pairwise(page))
    for line in page:
        here = logical[line.offset :].translate(SPREAD)
        assert here.startswith(line.text.translate(SPREAD)[:1])


@given(RUNS, st.integers(2, 60), SETTINGS)
def test_laying_out_twice_gives_the_same_lines(
    runs: Runs, cells: int, typography: Typography
) -> None:
    document = Document((Paragraph(runs),))

    assert lines(document, cells, typography) == lines(document, cells, typography)
