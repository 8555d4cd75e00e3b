"""Paragraphs set as their reader chose: the laws of lines hold for all settings at once."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.model import Align, Document, Heading, Mark, Paragraph, Run, Runs
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Line
from reader.typography import Gap, Typography, Wrap

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
    ),
    st.builds(Heading, st.integers(1, 6), RUNS),
)
SPREAD = str.maketrans("", "", " -\xa0\xad\u200b\n⁻▌▪▫·━─")
"""What lines show besides their text, or do not show of it."""


def laid_out(*runs: Run, cells: int, typography: Typography, lang: str = "") -> list[str]:
    """Return the lines of a paragraph."""
    document = Document((Paragraph(runs),), lang)
    return [line.text for line in lay_out(document, cells, typography)]


def lines(document: Document, cells: int, typography: Typography) -> list[Line]:
    """Return the lines of a document."""
    return list(lay_out(document, cells, typography))


@settings(max_examples=300, deadline=None)
@given(BLOCKS, st.integers(2, 60), SETTINGS)
def test_no_line_is_wider_than_asked(
    block: Paragraph | Heading, cells: int, typography: Typography
) -> None:
    page = lines(Document((block,)), cells, typography)

    assert [line.text for line in page if width(line.text) > cells] == []


@settings(max_examples=300, deadline=None)
@given(BLOCKS, st.integers(2, 60), SETTINGS)
def test_without_added_spaces_and_hyphens_the_lines_are_the_text(
    block: Paragraph | Heading, cells: int, typography: Typography
) -> None:
    document = Document((block,))

    page = lines(document, cells, typography._replace(bidi=False))

    shown = "".join(line.text for line in page).translate(SPREAD)
    assert shown == plain_text(document).translate(SPREAD)


@settings(max_examples=300, deadline=None)
@given(RUNS, st.integers(2, 60), SETTINGS)
def test_every_line_tells_where_it_begins(runs: Runs, cells: int, typography: Typography) -> None:
    document = Document((Paragraph(runs, Align.LEFT),))
    logical = plain_text(document)

    page = lines(document, cells, typography)

    assert all(one.offset < two.offset for one, two in pairwise(page))
    for line in page:
        here = logical[line.offset :].translate(SPREAD)
        assert here.startswith(line.text.translate(SPREAD)[:1])


@settings(max_examples=100, deadline=None)
@given(RUNS, st.integers(2, 60), SETTINGS)
def test_laying_out_twice_gives_the_same_lines(
    runs: Runs, cells: int, typography: Typography
) -> None:
    document = Document((Paragraph(runs),))

    assert lines(document, cells, typography) == lines(document, cells, typography)
