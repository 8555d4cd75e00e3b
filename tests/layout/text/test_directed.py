from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.html import parse_html
from reader.document.leftward import has_leftward
from reader.document.model import (
    Align,
    Block,
    Code,
    Document,
    Header,
    Item,
    Listing,
    Mark,
    Marker,
    Paragraph,
    Quote,
    Run,
    Runs,
)
from reader.layout.cells import width
from reader.layout.direction import is_leftward_language, reads_leftward
from reader.layout.flow import lay_out
from reader.layout.lines import Line, Role
from reader.layout.one_line import padded
from reader.layout.unicode.mirrors import MIRRORS
from reader.typography import DEFAULT

LOGICAL = DEFAULT._replace(bidi=False)


def page(*blocks: Block, cells: int = 24, lang: str = "") -> list[str]:
    return [line.text for line in lay_out(Document(blocks, lang), cells)]


def paragraph(text: str, align: Align = Align.START, indent: int = 0) -> Paragraph:
    return Paragraph((Run(text),), align, indent)


def seen(*runs: Run, lang: str = "") -> str:
    """Return one line of text as it is seen, without the spaces around it."""
    (text,) = page(Paragraph(runs), cells=80, lang=lang)
    return text.strip()


@pytest.mark.parametrize(
    ("logical", "shown"),
    [
        ("שלום", "םולש"),
        ("abc שלום def", "abc םולש def"),
        ("中文 שלום 中文", "中文 םולש 中文"),
        ("שלום abc עולם", "םלוע abc םולש"),
        ("שלום 中文 עולם", "םלוע 中文 םולש"),
        ("שלום 123 עולם", "םלוע 123 םולש"),
        ("סוף (abc) סוף.", ".ףוס (abc) ףוס"),
        ("סוף [אבג] סוף", "ףוס [גבא] ףוס"),
        ("محمد ١٢٣", "١٢٣ دمحم"),
        ("שָׁלוֹם", "םוֹלשָׁ"),
        ("א👩‍👩‍👧ב", "ב👩‍👩‍👧א"),
        ("ישר \u202eabc\u202c ישר", "רשי cba רשי"),
        ("\u2067abc!\u2069 שלום", "םולש !abc"),
        ("א\u200fא", "אא"),
    ],
)
def test_text_is_seen_in_the_order_of_uax_9(logical: str, shown: str) -> None:
    assert seen(Run(logical)) == shown


def test_a_look_stays_with_its_letters() -> None:
    runs = (Run("אבג "), Run("דהו", Mark.STRONG, "https://a.example/"), Run(" זחט"))

    (line,) = lay_out(Document((Paragraph(runs),)), 11)

    assert [(span.text, span.marks, span.link) for span in line.spans] == [
        ("טחז ", Mark.NONE, ""),
        ("והד", Mark.STRONG, "https://a.example/"),
        (" גבא", Mark.NONE, ""),
    ]


def test_a_mark_stays_with_the_letter_of_another_look() -> None:
    assert seen(Run("ש"), Run("ָ", Mark.STRONG), Run("ל")) == "לשָ"


@pytest.mark.parametrize(
    "run", [Run("--a=[b]", Mark.CODE), Run("https://a.example/b/", link="https://a.example/b/")]
)
def test_code_and_addresses_read_from_left_to_right(run: Run) -> None:
    assert seen(Run("ראו "), run, Run(".")) == f".{run.text} ואר"


@pytest.mark.parametrize(
    ("align", "line"),
    [
        (Align.START, "    םולש"),
        (Align.JUSTIFY, "    םולש"),
        (Align.RIGHT, "    םולש"),
        (Align.LEFT, "םולש"),
        (Align.CENTER, "  םולש"),
    ],
)
def test_a_right_to_left_paragraph_lies_at_the_right_unless_told(align: Align, line: str) -> None:
    assert page(paragraph("שלום", align), cells=8) == [line]


def test_each_line_is_turned_by_itself() -> None:
    assert page(paragraph("אבג דהו זחט"), cells=8) == [" והד גבא", "     טחז"]


def test_a_first_line_is_indented_at_the_right() -> None:
    assert page(paragraph("אבג דהו זחט יכל", indent=4), cells=12) == [" והד גבא", "     לכי טחז"]


def test_a_soft_hyphen_stands_at_the_left() -> None:
    assert page(paragraph("אבגדה\xadוזחטי"), cells=8) == ["  -הדגבא", "   יטחזו"]


def test_offsets_are_those_of_the_logical_text() -> None:
    blocks = (paragraph("אבג דהו זחט"), paragraph("中文"))

    lines = list(lay_out(Document(blocks), 8))

    assert [line.offset for line in lines] == [0, 8, 12, 12]


@pytest.mark.parametrize("lang", ["", "he"])
def test_what_stands_at_the_left_stands_mirrored_at_the_right(lang: str) -> None:
    item = (paragraph("אבג דהו זחט"),)
    listing = Listing((Item(item, 9), Item(item, 10)), Marker.DECIMAL)

    assert page(Quote((listing,)), cells=14, lang=lang) == [
        " והד גבא .9  │",
        "     טחז     │",
        " והד גבא .10 │",
        "     טחז     │",
    ]


def test_a_quotation_in_another_direction_has_its_own_side() -> None:
    blocks = Quote((paragraph("אבג"), Quote((paragraph("abc"),))))

    assert page(blocks, cells=12) == ["       גבא │", "           │", "│ abc      │"]


def test_a_marker_without_room_stands_at_the_right() -> None:
    assert page(Listing((Item((paragraph("אבגדהו"),)),)), cells=7) == ["      •", " והדגבא"]


def test_code_is_not_turned() -> None:
    shown = page(paragraph("שלום"), Code("a = 'שלום'"), cells=14)

    assert shown[-1] == "  a = 'שלום'"


def test_a_table_that_begins_with_right_to_left_text_is_mirrored() -> None:
    html = (
        "<table><tr><th>שם ארוך<th>b<th>c<tr><td rowspan=2>אב<td>1<td>x"
        "<tr><td colspan=2>שתיים</table>"
    )

    shown = [line.text for line in lay_out(parse_html(html), 24)]

    assert shown == [
        "         c │ b │ ךורא םש",
        "         ──┼───┼────────",
        "         x │ 1 │      בא",
        "         ──┴───┤        ",
        "         םייתש │        ",
    ]


def test_a_table_in_a_right_to_left_page_begins_where_its_first_cell_does() -> None:
    html = "<p>שלום<table><tr><th>b<th>שם ארוך<tr><td>1<td>אב</table>"

    shown = [line.text for line in lay_out(parse_html(html), 24)]

    assert shown[-1] == "1 │      בא"


def test_a_terminal_that_turns_text_itself_is_given_it_as_written() -> None:
    blocks = (paragraph("שלום abc"), Quote((paragraph("שלום"),)))

    shown = [line.text for line in lay_out(Document(blocks, "he"), 24, LOGICAL)]

    assert shown == ["שלום abc", "", "│ שלום"]


@pytest.mark.parametrize(
    ("text", "lang", "leftward"),
    [
        ("Hugo הוא מחולל אתרים", "he", True),
        ("Hugo הוא מחולל אתרים", "", True),
        ("Hugo הוא מחולל אתרים", "en", False),
        ("An English text of שלום", "he-IL", False),
        ("中文的句子里有שלום", "", False),
        ("2026", "ar", True),
        ("2026", "zh", False),
    ],
)
def test_a_page_says_how_a_paragraph_reads_that_begins_with_a_foreign_word(
    text: str, lang: str, *, leftward: bool
) -> None:
    (line,) = page(paragraph(text), cells=40, lang=lang)

    assert line.startswith(" ") == leftward


@pytest.mark.parametrize(
    ("tag", "leftward"),
    [("he", True), ("ar_EG", True), ("FA", True), ("zh-Hans", False), ("", False)],
)
def test_a_language_has_a_direction(tag: str, *, leftward: bool) -> None:
    assert is_leftward_language(tag) == leftward


def test_a_page_without_a_language_reads_as_it_begins() -> None:
    assert reads_leftward(Document((paragraph("Hugo"), paragraph("הוא מחולל"))))
    assert not reads_leftward(Document((paragraph("中文"), paragraph("abc"))))


@pytest.mark.parametrize(
    ("text", "leftward"),
    [("abc", False), ("中文“”…", False), ("é\u200f😀ﬁ\ufe0f", False), ("aש", True), ("𞤀", True)],
)
def test_other_text_is_known_at_once(text: str, *, leftward: bool) -> None:
    assert has_leftward(text) == leftward


def test_facts_keep_their_order_among_each_other() -> None:
    facts = (Run("נמרוד"), Run(" · ", Mark.DIM), Run("10 years ago"), Run(" · ", Mark.DIM))
    header = Header((Run("שלום"),), ((*facts, Run("3 min")),))

    lines = list(lay_out(Document((header,), "he"), 40))

    assert lines[1].text.strip() == "3 min · 10 years ago · דורמנ"
    assert lines[1].spans[-1].role is Role.FACT


@pytest.mark.parametrize(
    ("title", "cells", "bidi", "shown"),
    [
        ("שלום עולם", 12, True, "םלוע םולש   "),
        ("שלום עולם", 7, True, "…ע םולש"),
        ("שלום עולם", 12, False, "שלום עולם   "),
        ("abc שלום", 10, True, "abc םולש  "),
        ("中文 שלום", 10, True, "中文 םולש "),
        ("中文标题", 6, True, "中文… "),
    ],
)
def test_a_title_is_cut_before_it_is_turned(
    title: str, cells: int, shown: str, *, bidi: bool
) -> None:
    assert padded(title, cells, bidi=bidi) == shown


def test_facts_lie_under_a_title_at_the_right() -> None:
    header = Header((Run("שלום"),), ((Run("2026-11-23"), Run(" · ", Mark.DIM), Run("3 min")),))

    lines = [line.text for line in lay_out(Document((header,)), 20)]

    assert lines[:2] == ["                םולש", "  3 min · 2026-11-23"]


PIECES = st.sampled_from(
    ["שלום", "مرحبا", "abc", "中文。", "12", "٣", " ", " ", "(", "]", "־", "\u05b8", "\u202e",
     "\u2067", "\u2069", "\u200f", "\ufe0f", "#", "👍🏽", "\u200d", "\xad", "\n", "…"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=30).map("".join)
MARKS = st.sampled_from([Mark.NONE, Mark.STRONG, Mark.CODE])
RUNS: st.SearchStrategy[Runs] = st.lists(st.builds(Run, TEXTS, MARKS), min_size=1, max_size=4).map(
    tuple
)
INDENTS = st.sampled_from([0, 4])
BLOCKS = st.recursive(
    st.builds(Paragraph, RUNS, st.sampled_from(Align), INDENTS, st.just(""), INDENTS),
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(
        lambda blocks: Quote(tuple(blocks))
    ) | st.lists(inner, min_size=1, max_size=3).map(
        lambda blocks: Listing((Item(tuple(blocks)),))
    ),
    max_leaves=4,
)  # fmt: skip
PAGES = st.builds(
    Document, st.lists(BLOCKS, max_size=3).map(tuple), st.sampled_from(["", "he", "en"])
)


def test_a_mark_without_a_base_does_not_widen_what_it_comes_to_stand_behind() -> None:
    assert page(paragraph("\u05b8\ufe0f12"), paragraph("ש"), cells=2, lang="he")[0] == "12\u05b8"


def test_a_sign_of_which_half_is_code_stays_one_sign() -> None:
    runs = (Run("שלום👍🏽\u200d", Mark.CODE), Run("👍🏽"))

    lines = list(lay_out(Document((Paragraph(runs),)), 2))

    assert [width(line.text) for line in lines] == [2, 2, 2]


@given(PAGES, st.integers(2, 50))
def test_no_line_is_wider_than_asked_and_laying_out_twice_is_equal(
    document: Document, cells: int
) -> None:
    lines = list(lay_out(document, cells))

    assert all(width(line.text) <= cells for line in lines)
    assert lines == list(lay_out(document, cells))


@given(PAGES, st.integers(2, 50))
def test_no_letter_is_lost(document: Document, cells: int) -> None:
    turned, logical = (lay_out(document, cells, each) for each in (DEFAULT, LOGICAL))

    assert letters(turned) == letters(logical)


def letters(lines: Iterable[Line]) -> Counter[str]:
    shown = "".join(span.text for line in lines for span in line.spans if span.role is Role.TEXT)
    return Counter(min(char, MIRRORS.get(char, char)) for char in shown if char.isalnum())
