import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ([(-10, 1), (-60, 1), (-30, 1), (-70, 1)], (110, 99, LOOSE + 5, 98)),
    ],
)
def test_later_posts_are_numbered_around_those_that_are_there(
    places: list[Cursor], expected: tuple[int, ...]
) -> None:
    assert numbers(places, EDGES) == expected


PLACES = st.tuples(st.integers(-9, 9), st.integers(1, 5))


@given(batches=st.lists(st.lists(PLACES, max_size=4), max_size=6))
def test_numbers_in_order_are_in_the_order_of_lists_whatever_comes_when(
    batches: list[list[Cursor]],
) -> None:
    held: dict[int, Cursor] = {}

    for places in batches:
        given_now = numbers(places, edges_of(held))
        assert held.keys().isdisjoint(given_now)
        held.update(zip(given_now, places, strict=True))

    in_order = [number for number in sorted(held) if number < LOOSE]
    assert [held[number] for number in in_order] == sorted(held[number] for number in in_order)
    assert in_order == list(range(in_order[0], in_order[-1] + 1)) if in_order else not held


def edges_of(held: dict[int, Cursor]) -> Edges | None:
    if not held:
        return None
    in_order = [number for number in held if number < LOOSE]
    low, high = min(in_order), max(in_order)
    return Edges(low, held[low], high, held[high], max(LOOSE, *held))


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
