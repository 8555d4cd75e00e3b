"""The laws of a page hold for every way in which code can be set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.folds import folds
from reader.document.model import Document
from reader.document.parse import parse_body
from reader.document.text import leaves, plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.typography import DEFAULT, IN_APP, LongCode
from tests.layout.test_flow import DOCUMENTS


@given(DOCUMENTS, st.integers(2, 60))
def test_only_code_that_is_kept_whole_is_wider_than_asked(document: Document, cells: int) -> None:
    whole = DEFAULT._replace(code=LongCode.WHOLE)

    lines = [line for line in lay_out(document, cells, whole) if width(line.text) > cells]

    assert all(line.slide for line in lines)
    assert all(
        width(line.text) <= line.slide.left + line.slide.cells for line in lines if line.slide
    )


@pytest.mark.parametrize("code", [LongCode.WRAP, LongCode.CUT])
@given(document=DOCUMENTS, cells=st.integers(2, 60))
def test_no_line_is_wider_than_asked_with_parts_told_apart(
    code: LongCode, document: Document, cells: int
) -> None:
    typography = IN_APP._replace(code=code)

    lines = lay_out(document, cells, typography)

    assert [line.text for line in lines if width(line.text) > cells] == []


@given(DOCUMENTS, st.integers(2, 60))
def test_what_is_folded_keeps_its_place_in_the_text(document: Document, cells: int) -> None:
    parts = folds(document)
    folded = {part.start for part in parts}

    opened = list(lay_out(document, cells))
    closed = list(lay_out(document, cells, folded=folded))

    assert len(closed) <= len(opened)
    assert {line.offset for line in closed} <= {line.offset for line in opened} | folded


@given(DOCUMENTS)
def test_every_fold_begins_and_ends_with_a_leaf(document: Document) -> None:
    text, starts, at = plain_text(document), set(), 0
    for leaf in leaves(document):
        starts.add(at)
        at += len(leaf) + 1

    for part in folds(document):
        assert part.start in starts
        assert part.end + 1 in starts | {len(text) + 1}


@given(DOCUMENTS, st.integers(2, 60))
def test_offsets_never_fall(document: Document, cells: int) -> None:
    offsets = [line.offset for line in lay_out(document, cells)]

    assert offsets == sorted(offsets)


@pytest.mark.parametrize(
    "html",
    [
        "<h1>a long title of several lines</h1><p>x",
        "<table><tr><td>a<td>b<tr><td><td><tr><td>c<td>d</table>",
        "<table><tr><td>甲<td>乙<tr><td><td><tr><td>丙<td>丁</table>",
        "<table><tr><td rowspan=3>a<td>b<tr><td>c<tr></tr></table>",
    ],
)
def test_lines_without_words_do_not_lead_back(html: str) -> None:
    offsets = [line.offset for line in lay_out(parse_body(html), 12)]

    assert offsets == sorted(offsets)
