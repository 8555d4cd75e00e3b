"""Lines are kept for pictures that can be shown, over what is said of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.model import (
    Block,
    Cell,
    Document,
    Figure,
    Gallery,
    Image,
    Paragraph,
    Quote,
    Run,
    Table,
)
from reader.layout.cells import set_ambiguous, width
from reader.layout.flow import lay_out
from reader.layout.lines import Line
from reader.pictures.model import BLOCKS, Grain, Picture, Pictures
from reader.typography import DEFAULT, Typography

SEA = Picture("/p/sea.jpg", 900, 600)
TOWER = Picture("/p/tower.png", 400, 1600)
DOT = Picture("/p/dot.gif", 16, 16)
BUD = Picture("/p/bud.png", 40, 40)
KNOWN = {"sea": SEA, "tower": TOWER, "dot": DOT, "bud": BUD, "海": SEA}


def _lines(
    *blocks: Block,
    cells: int = 60,
    typography: Typography = DEFAULT,
    tallest: int = 20,
    grain: Grain = BLOCKS,
) -> list[Line]:
    document = Document(blocks)
    pictures = Pictures(KNOWN, tallest, grain)
    return list(lay_out(document, cells, typography, pictures=pictures))


@pytest.mark.parametrize(("source", "label"), [("sea", "the sea at six"), ("海", "六点的海")])
def test_a_picture_stands_over_its_label(source: str, label: str) -> None:
    *rows, last = _lines(Image(source, label))

    assert last.text.startswith(f"▣ {label}")
    assert not last.pictures
    assert [row.pictures[0].row for row in rows] == list(range(20))
    for row in rows:
        (shown,) = row.pictures
        assert shown.drawing.picture is SEA
        assert shown.drawing[1:] == (60, 20)
        assert row.text == " " * 60
        assert row.offset == last.offset


@pytest.mark.parametrize("caption", ["The sea", "海"])
def test_a_picture_stands_over_its_caption(caption: str) -> None:
    for image in (Image("sea"), Image("sea", "waves")):
        lines = _lines(Figure((image,), (Run(caption),)))

        assert [bool(line.pictures) for line in lines[:21]] == [True] * 20 + [False]
        assert any(caption in line.text for line in lines[20:])


def test_a_picture_is_as_large_as_it_is_and_as_there_is_room_for() -> None:
    sizes = {
        (name, cells, tallest): [
            shown.drawing for line in _lines(Image(name), cells=cells, tallest=tallest)[:1]
            for shown in line.pictures
        ]
        for name, cells, tallest in [
            ("sea", 60, 20), ("sea", 30, 20), ("sea", 60, 9), ("tower", 60, 20), ("dot", 60, 20),
            ("sea", 7, 20), ("tower", 60, 9), ("sea", 60, 0),
        ]
    }  # fmt: skip

    assert sizes == {
        ("sea", 60, 20): [(SEA, 60, 20)],
        ("sea", 30, 20): [(SEA, 30, 10)],
        ("sea", 60, 9): [(SEA, 27, 9)],
        ("tower", 60, 20): [(TOWER, 10, 20)],
        ("dot", 60, 20): [],  # too small to be recognised
        ("sea", 7, 20): [],
        ("tower", 60, 9): [],  # too narrow
        ("sea", 60, 0): [],
    }


@pytest.mark.parametrize(
    ("name", "grain", "size"),
    [
        ("sea", Grain(18), (50, 17)),
        ("sea", Grain(18, 3.0), (50, 11)),
        ("tower", Grain(30, 2.5), (13, 21)),
        ("bud", Grain(8), (8, 4)),  # as narrow as can be, though it is no wider in pixels
        ("dot", Grain(1), (16, 8)),
    ],
)
def test_how_large_a_picture_is_depends_on_the_cells_it_is_drawn_in(
    name: str, grain: Grain, size: tuple[int, int]
) -> None:
    first, *_ = _lines(Image(name, "海"), tallest=40, grain=grain)

    (shown,) = first.pictures
    assert shown.drawing[1:] == size


def test_pictures_in_a_row_stand_side_by_side_on_one_ground() -> None:
    lines = _lines(Gallery((Image("sea", "a"), Image("tower", "b"))))
    label = lines[-1]

    assert label.text == "▣ 1 a  ▣ 2 b"
    assert [len(line.pictures) for line in lines[:-1]] == [1] * 10 + [2] * 10
    both = lines[-2].pictures
    assert [(shown.drawing.picture, shown.drawing.columns, shown.row) for shown in both] == [
        (SEA, 29, 9),
        (TOWER, 10, 19),
    ]
    assert lines[0].pictures[0].drawing.picture is TOWER
    for line in lines[:-1]:
        for shown in line.pictures:
            assert line.spans[shown.span].text == " " * shown.drawing.columns


def test_so_many_stand_side_by_side_as_there_is_room_for() -> None:
    gallery = Gallery((Image("sea"),) * 3)

    rows = [len(line.pictures) for line in _lines(gallery, cells=60)]

    assert rows[:10] == [2] * 10  # each 29 cells wide
    assert rows[10] == 0
    assert rows[11:21] == [1] * 10


def test_a_picture_is_moved_in_with_what_it_stands_in() -> None:
    quoted = _lines(Quote((Image("sea", "x"),)))[0]

    assert quoted.text == "│ " + " " * 58
    assert quoted.spans[quoted.pictures[0].span].text == " " * 58


@pytest.mark.parametrize("text", ["\u05e9\u05dc\u05d5\u05dd", "\u0633\u0644\u0627\u0645"])
def test_a_picture_among_text_that_is_read_from_the_right_stands_there(text: str) -> None:
    lines = _lines(Paragraph((Run(text * 4),)), Image("tower", text))
    row = next(line for line in lines if line.pictures)
    (shown,) = row.pictures

    assert width("".join(span.text for span in row.spans[: shown.span])) == 50
    assert row.spans[shown.span].text == " " * 10


def test_there_is_none_in_a_table() -> None:
    table = Table(((Cell((Image("sea", "waves"),)), Cell((Paragraph((Run("海"),)),))),))

    lines = _lines(table)

    assert not any(line.pictures for line in lines)
    assert any("waves" in line.text for line in lines)


def test_there_is_none_where_none_is_wished_or_known() -> None:
    plain = [line.text for line in lay_out(Document((Image("sea", "海"),)), 60)]
    unwished = _lines(Image("sea", "海"), typography=DEFAULT._replace(pictures=False))

    assert plain == [line.text for line in unwished] == ["▣ 海"]


def test_there_is_none_where_blocks_are_two_cells_wide() -> None:
    set_ambiguous(wide=True)
    try:
        assert not any(line.pictures for line in _lines(Image("sea", "海")))
    finally:
        set_ambiguous(wide=False)


_SHAPES = st.builds(Picture, st.just("/p"), st.integers(1, 9999), st.integers(1, 9999))


@given(st.lists(_SHAPES, min_size=1, max_size=5), st.integers(2, 120), st.integers(0, 60))
def test_no_picture_is_larger_than_its_room(shapes: list[Picture], cells: int, high: int) -> None:
    known = {str(number): shape for number, shape in enumerate(shapes)}
    images = tuple(map(Image, known))
    block = Gallery(images) if len(images) > 1 else images[0]
    lines = list(lay_out(Document((block,)), cells, pictures=Pictures(known, high)))

    for line in lines:
        assert width(line.text) <= cells
        for shown in line.pictures:
            assert shown.drawing.rows <= high
            assert 0 <= shown.row < shown.drawing.rows
            assert line.spans[shown.span].text == " " * shown.drawing.columns
