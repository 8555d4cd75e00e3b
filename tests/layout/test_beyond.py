"""What is wider than the page: code and tables use what is free right of it, prose does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import Block, Cell, Code, Document, Paragraph, Quote, Run, Table
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.typography import DEFAULT, LongCode, Typography

NARROW = DEFAULT._replace(wide=False)
WHOLE = DEFAULT._replace(code=LongCode.WHOLE)
PROSE = {"en": "The harbour lies open to the north. " * 3, "zh": "港口朝北敞开，渡船停在岸边。" * 4}
CELLS = {
    "en": ("harbour master", "open to the north", "since last March"),
    "zh": ("港口管理处", "朝北敞开的码头", "去年三月以来"),
}
LINES = {
    "en": "await harbour.open(north=True, since=3)",
    "zh": "等待 港口.打开(朝北=真, 自=三月, 渡船=一)",
}


def table(cells: tuple[str, ...]) -> Table:
    """Return a table of two rows."""
    row = tuple(Cell((Paragraph((Run(text),)),)) for text in cells)
    return Table((row, row))


def shown(
    *blocks: Block, beyond: int, typography: Typography = DEFAULT, cells: int = 24, lang: str = ""
) -> list[str]:
    """Return what the lines of a page show."""
    lines = lay_out(Document(blocks, lang), cells, typography, beyond=beyond)
    return [line.text.rstrip() for line in lines]


@pytest.mark.parametrize("lang", PROSE)
def test_prose_keeps_to_the_page(lang: str) -> None:
    prose = Paragraph((Run(PROSE[lang]),))

    assert shown(prose, beyond=40) == shown(prose, beyond=0)


@pytest.mark.parametrize("lang", CELLS)
def test_a_table_takes_no_more_than_it_wants(lang: str) -> None:
    row = " │ ".join(CELLS[lang])

    for beyond in (width(row) - 24, 60):
        assert shown(table(CELLS[lang]), beyond=beyond) == [row, row], beyond


@pytest.mark.parametrize("lang", CELLS)
def test_a_table_that_wants_more_than_there_is_has_all_that_there_is(lang: str) -> None:
    lines = shown(table(CELLS[lang]), beyond=8)

    assert max(map(width, lines)) == 32
    assert len(lines) > 3


@pytest.mark.parametrize("lang", LINES)
def test_code_goes_on_beyond_the_page(lang: str) -> None:
    code, wanted = Code(LINES[lang]), width(LINES[lang]) + 2

    assert shown(code, beyond=wanted - 24) == [f"  {LINES[lang]}"]
    assert len(shown(code, beyond=wanted - 25)) == 2
    assert len(shown(code, beyond=40, typography=NARROW)) == 2


def test_code_that_is_kept_whole_tells_how_far_it_goes_whatever_is_free() -> None:
    (line,) = lay_out(Document((Code(LINES["zh"]),)), 24, WHOLE, beyond=40)

    assert line.slide is not None
    assert line.slide.left + line.slide.cells == width(LINES["zh"]) + 2


@pytest.mark.parametrize("lang", CELLS)
def test_a_table_in_a_quotation_reaches_as_far_as_others(lang: str) -> None:
    quoted = shown(Quote((table(CELLS[lang]),)), beyond=8)

    assert max(map(width, quoted)) == 32


def test_where_text_reads_from_right_to_left_nothing_goes_beyond() -> None:
    hebrew = table(("שלום עולם גדול מאוד", "ספינה בנמל הצפוני", "מאז חודש מרץ"))

    assert shown(hebrew, beyond=40, lang="he") == shown(hebrew, beyond=0, lang="he")


@pytest.mark.parametrize("lang", CELLS)
def test_what_stands_in_a_table_has_its_cell_alone(lang: str) -> None:
    inner = Cell((table(CELLS[lang]), Code(LINES[lang])))
    lines = shown(Table(((inner, inner),)), beyond=16)

    assert max(map(width, lines)) <= 40


@given(st.integers(2, 60), st.integers(0, 60), st.sampled_from(sorted(CELLS)))
def test_no_line_is_wider_than_the_page_and_what_is_free(
    cells: int, beyond: int, lang: str
) -> None:
    blocks = (Paragraph((Run(PROSE[lang]),)), table(CELLS[lang]), Code(LINES[lang]))

    assert max(map(width, shown(*blocks, cells=cells, beyond=beyond))) <= cells + beyond
