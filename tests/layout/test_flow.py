"""Documents become pages: the laws of layout, and the rhythm of blocks."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import (
    Align,
    Block,
    Cell,
    Code,
    Definition,
    Definitions,
    Details,
    Document,
    Figure,
    Header,
    Heading,
    Image,
    Item,
    Listing,
    Mark,
    Marker,
    Media,
    MediaKind,
    Note,
    Notes,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.layout.lines import Role


def text(*words: str) -> Runs:
    """Return the runs of plain text."""
    return tuple(Run(word) for word in words)


def paragraph(words: str) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph(text(words))


def page(*blocks: Block, width: int = 40) -> list[str]:
    """Return the lines that `blocks` become, without trailing spaces."""
    return [line.text.rstrip() for line in lay_out(Document(blocks), width)]


WORDS = st.text(alphabet="ab c，。“”（中文é-—\n👍🏽한", min_size=1, max_size=40).filter(str.strip)
RUNS = st.lists(
    st.builds(
        Run,
        WORDS,
        st.sampled_from([Mark.NONE, Mark.STRONG, Mark.SUPERSCRIPT, Mark.DELETED]),
        ruby=st.sampled_from(["", "", "", "かな", "a reading"]),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
INDENTS = st.sampled_from([0, 4])
LEAVES = st.one_of(
    st.builds(Paragraph, RUNS, st.sampled_from(Align), INDENTS, st.just(""), INDENTS),
    st.builds(Heading, st.integers(1, 6), RUNS),
    st.builds(Code, WORDS, st.sampled_from(["", "python"]), st.just(()) | RUNS),
    st.builds(Image, st.just("https://example.org/a.png"), WORDS),
    st.builds(Media, st.sampled_from(MediaKind), WORDS, st.just("https://example.org/")),
    st.just(Rule()),
    st.builds(Header, RUNS, st.tuples(RUNS), st.tuples(RUNS)),
)


def containers(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """Return blocks that hold blocks."""
    blocks = st.lists(inner, min_size=1, max_size=3).map(tuple)
    cells = st.builds(
        Cell, blocks, st.booleans(), st.integers(1, 3), st.integers(1, 3), st.sampled_from(Align)
    )
    items = st.builds(Item, blocks, st.integers(-3, 3000))
    return st.one_of(
        st.builds(Quote, blocks, st.just(()) | RUNS),
        st.builds(
            Listing, st.lists(items, min_size=1, max_size=3).map(tuple), st.sampled_from(Marker)
        ),
        st.builds(
            Definitions, st.tuples(st.builds(Definition, st.tuples(RUNS), st.tuples(blocks)))
        ),
        st.builds(
            Table,
            st.lists(st.lists(cells, max_size=3).map(tuple), max_size=3).map(tuple),
            RUNS,
        ),
        st.builds(Figure, blocks, RUNS),
        st.builds(Details, st.just(()) | RUNS, blocks),
        st.builds(
            Notes, st.tuples(st.builds(Note, st.sampled_from(["", "1", "注"]), blocks)), RUNS
        ),
    )


DOCUMENTS = st.lists(st.recursive(LEAVES, containers, max_leaves=6), max_size=3).map(
    lambda blocks: Document(tuple(blocks))
)


@given(DOCUMENTS, st.integers(2, 60))
def test_no_line_is_wider_than_asked(document: Document, cells: int) -> None:
    assert [line.text for line in lay_out(document, cells) if width(line.text) > cells] == []


@given(DOCUMENTS, st.integers(2, 60))
def test_laying_out_twice_gives_the_same_lines(document: Document, cells: int) -> None:
    assert list(lay_out(document, cells)) == list(lay_out(document, cells))


@given(DOCUMENTS, st.integers(2, 60))
def test_every_line_tells_where_it_is_in_the_text(document: Document, cells: int) -> None:
    logical = plain_text(document)

    lines = list(lay_out(document, cells))

    assert all(0 <= line.offset <= len(logical) + 1 for line in lines)
    assert all(line.block < len(document.blocks) for line in lines)


def test_the_line_at_an_offset_begins_with_the_text_there() -> None:
    document = Document((paragraph("一段文字，排成几行，" * 6), Quote((paragraph("引用的话"),))))
    logical = plain_text(document)

    lines = [line for line in lay_out(document, 20) if line.text.strip("│ ")]

    assert all(
        logical[line.offset :].startswith(line.text.removeprefix("│ ").rstrip()) for line in lines
    )


def test_the_first_lines_of_a_page_do_not_wait_for_the_rest() -> None:
    asked: list[int] = []

    class Counting(tuple[Block, ...]):
        __slots__ = ()

        def __iter__(self):  # type: ignore[no-untyped-def]  # noqa: ANN204  tuple's own is overloaded
            for index in range(len(self)):
                asked.append(index)
                yield self[index]

    document = Document(Counting(paragraph("很长的文章。") for _ in range(1000)))

    list(islice(lay_out(document, 40), 10))

    assert len(asked) < 10


def test_a_page_below_two_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 2 cells"):
        lay_out(Document(()), 1)


def test_one_blank_line_stands_between_blocks_and_two_before_a_chapter() -> None:
    assert page(paragraph("one"), paragraph("二"), Heading(2, text("章")), paragraph("text")) == [
        "one", "", "二", "", "", "章", "──", "", "text",
    ]  # fmt: skip


def test_a_list_of_paragraphs_is_loose_and_one_of_lines_is_tight() -> None:
    tight = Listing((Item((paragraph("一"),)), Item((paragraph("two"),))))
    loose = Listing((Item((paragraph("一"), paragraph("more"))), Item((paragraph("two"),))))

    assert page(tight) == ["• 一", "• two"]
    assert page(loose) == ["• 一", "", "  more", "", "• two"]


def test_a_list_in_a_list_may_begin_on_the_same_line() -> None:
    inner = Listing((Item((paragraph("深"),)),))

    assert page(Listing((Item((inner,)),))) == ["• ◦ 深"]


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        (("a", "b"), ["• a", "• b"]),
        (("两字", "很长的一项"), ["• 两字", "•", "很长的一", "项"]),
    ],
)
def test_a_few_words_stand_beside_their_marker_in_a_narrow_frame(
    items: tuple[str, ...], lines: list[str]
) -> None:
    listing = Listing(tuple(Item((paragraph(item),)) for item in items))

    assert page(listing, width=9) == lines


def test_where_there_is_no_room_a_marker_has_its_own_line() -> None:
    listing = Listing((Item((paragraph("一二三四"),), number=8),), Marker.DECIMAL)

    assert page(listing, width=8) == ["8.", "一二三四"]


@pytest.mark.parametrize(
    ("marker", "number", "sign"),
    [
        (Marker.DECIMAL, -1, "-1."),
        (Marker.LOWER_ALPHA, 27, "aa."),
        (Marker.UPPER_ALPHA, 3, "C."),
        (Marker.LOWER_ROMAN, 1994, "mcmxciv."),
        (Marker.UPPER_ROMAN, 4, "IV."),
        (Marker.LOWER_ROMAN, 0, "0."),
        (Marker.UPPER_ROMAN, 4000, "4000."),
    ],
)
def test_items_are_numbered_as_their_list_says(marker: Marker, number: int, sign: str) -> None:
    assert page(Listing((Item((paragraph("项"),), number),), marker)) == [f"{sign} 项"]


@pytest.mark.parametrize(
    ("number", "sign"),
    [
        (1, "一、"), (10, "十、"), (12, "十二、"), (20, "二十、"), (105, "一百零五、"),
        (110, "一百一十、"), (1005, "一千零五、"), (2020, "二千零二十、"), (0, "0、"),
        (10000, "10000、"),
    ],
)  # fmt: skip
def test_items_are_numbered_in_chinese(number: int, sign: str) -> None:
    assert page(Listing((Item((paragraph("项"),), number),), Marker.IDEOGRAPHIC)) == [f"{sign}项"]


def test_a_list_without_markers_has_lines_alone() -> None:
    items = (Item((paragraph("一"),)), Item((paragraph("two"),)))

    assert page(Listing(items, Marker.NONE), width=4) == ["一", "two"]


def test_a_half_bold_word_is_not_broken_where_its_look_changes() -> None:
    runs = (Run("one half"), Run("bold", Mark.STRONG), Run(" word"))

    lines = list(lay_out(Document((Paragraph(runs),)), 10))

    assert [line.text for line in lines] == ["one", "halfbold", "word"]
    assert [span.marks for span in lines[1].spans] == [Mark.NONE, Mark.STRONG]


def test_a_picture_leads_to_its_link_or_to_itself() -> None:
    alone, linked = Image("a.png", "船"), Image("a.png", "船", link="https://example.org/")

    lines = list(lay_out(Document((alone, linked)), 20))

    assert [span.link for line in lines for span in line.spans if span.role is Role.IMAGE][
        1::2
    ] == [
        "a.png",
        "https://example.org/",
    ]


def test_a_table_that_does_not_fit_becomes_records() -> None:
    rows = tuple(tuple(Cell((paragraph(f"值{row}{column}"),)) for column in "abcd") for row in "12")
    header = tuple(Cell((paragraph(name),), header=True) for name in ("列", "two", "三", "four"))

    assert page(Table((header, *rows)), width=16) == [
        "列：值1a", "two: 值1b", "三：值1c", "four: 值1d", "",
        "列：值2a", "two: 值2b", "三：值2c", "four: 值2d",
    ]  # fmt: skip


def test_cells_that_would_lie_over_one_another_lie_side_by_side() -> None:
    wide = Cell((paragraph("两行高的一格"),), colspan=2, rowspan=2)
    rows = (
        (Cell((paragraph("a"),)), wide),
        (Cell((paragraph("reaches over"),), colspan=2),),
        (Cell((paragraph("b"),), rowspan=9), Cell((paragraph("二"),)), Cell((paragraph("c"),))),
    )

    assert page(Table(rows)) == [
        "a            │ 两行高的一格",
        "─────────────┤",
        "reaches over │",
        "─────────────┼───────┬─────",
        "b            │ 二    │ c",
    ]


def test_a_table_without_cells_is_nothing() -> None:
    assert page(paragraph("before"), Table(((),)), Table(()), paragraph("after")) == [
        "before", "", "after",
    ]  # fmt: skip


def test_code_goes_on_behind_a_mark_and_is_cut_at_spaces() -> None:
    assert page(Code("print(one, two)  # 很长的注释"), width=20) == [
        "  print(one, two)",
        "  ↪ # 很长的注释",
    ]


def test_a_short_column_stays_whole_and_long_ones_share_the_rest() -> None:
    row = tuple(
        Cell((paragraph(words),))
        for words in (
            "四个汉字",
            "a text that is much too long for one line",
            "另一段很长很长的文字" * 2,
        )
    )

    assert page(Table((row, row)), width=44)[:3] == [
        "四个汉字 │ a text that is  │ 另一段很长很长",
        "         │ much too long   │ 的文字另一段很",
        "         │ for one line    │ 长很长的文字",
    ]


def test_a_column_is_never_too_narrow_to_read() -> None:
    row = tuple(Cell((paragraph("很长的一段文字" * 3),)) for _ in range(4))

    assert not any("│" in line for line in page(Table((row,)), width=40))
    assert all("│" in line for line in page(Table((row,)), width=56))


def test_the_header_of_a_row_stands_over_its_record() -> None:
    names = tuple(Cell((paragraph(name),), header=True) for name in ("", "一月", "February"))
    row = (
        Cell((paragraph("北京"),), header=True),
        *(Cell((paragraph(v),)) for v in ("冷", "cold")),
    )

    assert page(Table((names, row)), width=12) == ["北京", "  一月：冷", "  February:", "  cold"]


def test_where_all_cells_are_headers_the_first_row_names_the_columns() -> None:
    names = tuple(Cell((paragraph(name),), header=True) for name in ("名", "name"))

    assert page(Table((names, names, names))) == [
        "名 │ name",
        "───┼─────",
        "名 │ name",
        "名 │ name",
    ]
