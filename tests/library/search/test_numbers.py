import pytest

from reader.library.model import Cursor
from reader.library.search.numbers import Edges, is_scattered, numbers
from reader.library.search.tables import FIRST, LOOSE

EDGES = Edges(low=100, newest=(-50, 3), high=109, oldest=(-20, 7), loose=LOOSE + 4)


def test_the_first_posts_are_numbered_from_the_newest_to_the_oldest() -> None:
    assert numbers([(-9, 1), (-5, 2), (-5, 3)], None) == (FIRST, FIRST + 1, FIRST + 2)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], ()),
        ([(-60, 1), (-51, 1)], (98, 99)),
        ([(-50, 2)], (99,)),
        ([(-20, 8), (-10, 1)], (110, 111)),
        ([(-50, 3), (-30, 1), (-20, 7)], (LOOSE + 5, LOOSE + 6, LOOSE + 7)),
        ([(-60, 1), (-30, 1), (-10, 1)], (99, LOOSE + 5, 110)),
    ],
)
def test_later_posts_are_numbered_around_those_that_are_there(
    places: list[Cursor], expected: tuple[int, ...]
) -> None:
    assert numbers(places, EDGES) == expected


@pytest.mark.parametrize(
    ("in_order", "loose", "dead", "scattered"),
    [
        (0, 0, 0, False),
        (100, 1000, 1000, False),
        (100, 1500, 501, True),
        (100_000, 20_000, 5_000, False),
        (100_000, 20_000, 5_001, True),
    ],
)
def test_an_index_with_much_in_disorder_is_scattered(
    in_order: int, loose: int, dead: int, *, scattered: bool
) -> None:
    assert is_scattered(in_order, loose, dead) is scattered
