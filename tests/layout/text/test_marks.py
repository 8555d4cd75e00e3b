from collections import Counter
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Document, Mark, Paragraph, Run
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.text.marks import with_signs

_UP, _DOWN, _OFF = Mark.SUPERSCRIPT, Mark.SUBSCRIPT, Mark.DELETED


def _shown(*runs: Run, cells: int = 80) -> list[str]:
    return [line.text for line in lay_out(Document((Paragraph(runs),)), cells)]


@pytest.mark.parametrize(
    ("before", "text", "mark", "shown"),
    [
        ("H", "2", _DOWN, "H₂"),
        ("x", "−1", _UP, "x⁻¹"),
        ("1", "st", _UP, "1ˢᵗ"),
        ("a", "n+1", _DOWN, "aₙ₊₁"),
        ("x", "π", _UP, "x^π"),
        ("e", "iπ", _UP, "e^{iπ}"),
        ("v", "最大", _DOWN, "v_{最大}"),
        ("字", "注", _UP, "字^注"),
        ("Name", "®", _UP, "Name®"),
        ("字", "①", _UP, "字①"),
        ("word", "[12]", _UP, "word[12]"),
        ("文", "〔十二〕", _UP, "文〔十二〕"),
        ("", "a whole sentence that is set small", _UP, "a whole sentence that is set small"),
    ],
)
def test_raised_and_lowered_text_is_shown_whole_or_with_a_sign(
    before: str, text: str, mark: Mark, shown: str
) -> None:
    runs = (Run(before),) if before else ()

    assert _shown(*runs, Run(text, mark)) == [shown]


def test_neighbours_that_are_raised_are_raised_together() -> None:
    assert _shown(Run("e"), Run("n", _UP), Run("π", _UP | Mark.STRONG)) == ["e^{nπ}"]


@pytest.mark.parametrize(
    ("text", "shown"), [("old words", "~~old words~~"), ("旧的文字", "~~旧的文字~~")]
)
def test_deleted_text_is_told_apart_without_styles(text: str, shown: str) -> None:
    assert _shown(Run(text, _OFF), Run(" new")) == [f"{shown} new"]
    assert _shown(Run(text, _OFF)) == [shown]


def test_deleted_text_of_several_looks_is_between_one_pair_of_signs() -> None:
    assert _shown(Run("a", _OFF), Run("粗", _OFF | Mark.STRONG)) == ["~~a粗~~"]


def test_the_signs_of_deleted_text_stay_beside_it() -> None:
    assert _shown(Run("一二三"), Run("四五六七", _OFF), cells=8) == ["一二三", "~~四五六", "七~~"]


def test_signs_are_not_in_the_logical_text() -> None:
    document = Document((Paragraph((Run("e"), Run("iπ", _UP), Run("旧", _OFF), Run("新"))),))

    assert plain_text(document) == "eiπ旧新"


def test_lines_behind_signs_begin_where_the_text_does() -> None:
    runs = (Run("旧的", _OFF), Run(" word "), Run("其他文字"))

    lines = list(lay_out(Document((Paragraph(runs),)), 9))

    assert [line.text for line in lines] == ["~~旧的~~", "word 其他", "文字"]
    assert [line.offset for line in lines] == [0, 3, 10]


_RUNS = st.lists(
    st.builds(
        Run,
        st.text("ab1 甲乙。π²", min_size=1, max_size=9),
        st.sampled_from([Mark.NONE, _UP, _DOWN, _OFF, _OFF | _UP, Mark.STRONG]),
        ruby=st.sampled_from(["", "", "a", "かんじ", "a long reading"]),
    ),
    min_size=1,
    max_size=6,
)


@given(_RUNS)
def test_what_is_shown_is_the_text_with_signs(runs: list[Run]) -> None:
    marked = with_signs(tuple(runs))
    added = set(marked.added)

    kept = "".join(char for at, char in enumerate(marked.text) if at not in added)

    assert kept == plain_text(Document((Paragraph(tuple(runs)),)))


@given(_RUNS, st.integers(2, 30))
def test_no_line_of_annotated_text_is_wider_than_asked(runs: list[Run], cells: int) -> None:
    document = Document((Paragraph(tuple(runs)),))

    lines = list(lay_out(document, cells))

    assert all(width(line.text) <= cells for line in lines)
    assert lines == list(lay_out(document, cells))
    assert all(0 <= line.offset <= len(plain_text(document)) for line in lines)
    assert [line.offset for line in lines] == sorted(line.offset for line in lines)


@given(_RUNS, st.integers(4, 30))
def test_no_letter_of_annotated_text_is_lost(runs: list[Run], cells: int) -> None:
    document = Document((Paragraph(tuple(runs)),))

    shown = normalize("NFKC", "".join(line.text for line in lay_out(document, cells)))

    assert Counter(filter(str.isalnum, normalize("NFKC", plain_text(document)))) == Counter(
        filter(str.isalnum, shown)
    )
