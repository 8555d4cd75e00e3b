"""How far a page has been read, how long the rest takes, and where it stands in its pane."""

import pytest

from reader.tui.page.measure import Column, column_in, measure_beside, measure_near
from reader.tui.page.progress import Length, length_of, percent_seen


@pytest.mark.parametrize("text", ["word " * 2000, "潮水来迟" * 1500])
def test_what_is_left_shrinks_from_all_to_nothing(text: str) -> None:
    length = length_of(text)
    left = [length.left(read) for read in (0, len(text) // 2, len(text) - 1, None)]

    assert left[0] == length.minutes > 1
    assert left[1] == -(-length.minutes // 2)
    assert left[2:] == [1, 0]


def test_of_a_page_whose_length_is_not_known_nothing_is_told() -> None:
    assert Length().left(0) is None
    assert length_of("").characters == 1


@pytest.mark.parametrize(
    ("seen", "lines", "height", "percent"),
    [
        (10, 10, 10, None),
        (0, 5, 0, None),
        (20, 100, 20, 20),
        (100, 100, 20, 100),
        (120, 100, 20, 100),
    ],
)
def test_so_much_of_a_page_has_been_seen(
    seen: int, lines: int, height: int, percent: int | None
) -> None:
    assert percent_seen(seen, lines, height) == percent


@pytest.mark.parametrize(
    ("pane", "widest", "column"),
    [
        (80, 72, Column(4, 72, 80, 2)),
        (40, 72, Column(2, 36, 40, 0)),
        (200, 72, Column(64, 72, 200, 62)),
        (5, 72, Column(0, 10, 5, 0)),
    ],
)
def test_a_page_stands_in_the_middle_of_its_pane(pane: int, widest: int, column: Column) -> None:
    assert column_in(pane, widest, wide=True) == column


def test_a_measure_is_one_that_can_be_chosen() -> None:
    assert [measure_near(cells) for cells in (1, 72, 999)] == [20, 72, 200]


def test_lines_grow_from_what_is_seen_to_what_there_is_room_for() -> None:
    beside = [measure_beside(column_in(pane, 72), cells) for pane, cells in (
        (80, 4), (80, 40), (60, -4), (60, 4), (300, 400), (30, -40),
    )]  # fmt: skip

    assert beside == [76, 76, 52, 56, 200, 20]
