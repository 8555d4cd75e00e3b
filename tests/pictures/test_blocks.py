"""Four pixels are a cell: which quarters are in front, and in which colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.pictures.blocks import cells, notice
from reader.pictures.model import Cell, Color

BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (255, 0, 0)


def _pixels(*colors: Color) -> bytes:
    return bytes(part for color in colors for part in color)


@pytest.mark.parametrize(
    ("quarters", "block"),
    [
        ((WHITE, BLACK, BLACK, BLACK), "▘"),
        ((BLACK, WHITE, BLACK, BLACK), "▝"),
        ((WHITE, WHITE, BLACK, BLACK), "▀"),
        ((BLACK, BLACK, WHITE, BLACK), "▖"),
        ((WHITE, BLACK, WHITE, BLACK), "▌"),
        ((BLACK, WHITE, WHITE, BLACK), "▞"),
        ((WHITE, WHITE, WHITE, BLACK), "▛"),
        ((BLACK, BLACK, BLACK, WHITE), "▗"),
        ((WHITE, BLACK, BLACK, WHITE), "▚"),
        ((BLACK, WHITE, BLACK, WHITE), "▐"),
        ((WHITE, WHITE, BLACK, WHITE), "▜"),
        ((BLACK, BLACK, WHITE, WHITE), "▄"),
        ((WHITE, BLACK, WHITE, WHITE), "▙"),
        ((BLACK, WHITE, WHITE, WHITE), "▟"),
    ],
)
def test_the_lighter_quarters_are_in_front(quarters: tuple[Color, ...], block: str) -> None:
    assert cells(_pixels(*quarters), 1) == ((Cell(block, WHITE, BLACK),),)


def test_a_cell_of_one_colour_is_empty() -> None:
    assert cells(_pixels(RED, RED, RED, RED), 1) == ((Cell(" ", RED, RED),),)


def test_a_side_has_the_mean_of_its_colours() -> None:
    pixels = _pixels((200, 100, 0), (220, 120, 20), (10, 0, 0), (30, 20, 10))

    assert cells(pixels, 1) == ((Cell("▀", (210, 110, 10), (20, 10, 5)),),)


def test_cells_lie_as_the_pixels_do() -> None:
    upper = _pixels(WHITE, WHITE, RED, RED) * 2
    lower = _pixels(BLACK, BLACK, BLACK, BLACK) * 2

    first, second = cells(upper + lower, 2)

    assert [cell.front for cell in first] == [WHITE, RED]
    assert [cell.front for cell in second] == [BLACK, BLACK]


@given(st.integers(1, 6), st.integers(1, 6), st.data())
def test_there_are_as_many_cells_as_asked(columns: int, rows: int, data: st.DataObject) -> None:
    size = 4 * columns * rows * 3
    made = cells(data.draw(st.binary(min_size=size, max_size=size)), columns)

    assert [len(row) for row in made] == [columns] * rows
    for row in made:
        for cell in row:
            assert len(cell.text) == 1
            assert all(0 <= part <= 255 for part in (*cell.front, *cell.back))


@pytest.mark.parametrize(("columns", "rows"), [(8, 2), (9, 3), (1, 1), (2, 1)])
def test_what_stands_in_place_of_a_picture_is_as_large(columns: int, rows: int) -> None:
    told = notice("none", columns, rows)

    assert [len(row) for row in told] == [columns] * rows
    assert "".join(cell.text for cell in told[rows // 2]).strip() == "none"[:columns]
