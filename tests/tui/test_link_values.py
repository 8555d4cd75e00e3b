"""Hints and the jump list, as values."""

import pytest

from reader.tui.page.link_hints import LETTERS, labels, remaining
from reader.tui.travel.jumps import LONGEST, Jumps, Spot

A, B, C = Spot("a", 1), Spot("b", 2), Spot("信", 3)


@pytest.mark.parametrize("count", [0, 1, len(LETTERS), len(LETTERS) + 1, 400])
def test_every_link_has_a_label_and_none_begins_another(count: int) -> None:
    made = labels(count)

    assert len(set(made)) == count
    assert len({len(label) for label in made}) <= 1


def test_few_links_have_the_letters_where_the_fingers_lie() -> None:
    assert labels(4) == ("a", "s", "d", "f")


def test_what_is_typed_leaves_the_labels_that_begin_so() -> None:
    assert remaining(("aa", "as", "sa"), "a") == (0, 1)
    assert remaining(("aa", "as", "sa"), "x") == ()


def test_one_goes_back_the_way_one_came_and_on_again() -> None:
    jumps = Jumps().leave(A).leave(B)

    first = jumps.back(C)
    assert first is not None
    second = first[0].back(first[1])
    assert second is not None
    third = second[0].on(second[1])
    assert third is not None
    fourth = third[0].on(third[1])
    assert fourth is not None

    assert [step[1] for step in (first, second, third, fourth)] == [B, A, B, C]


def test_at_either_end_there_is_nowhere_to_go() -> None:
    assert Jumps().back(A) is None
    assert Jumps().leave(A).on(B) is None
    assert Jumps().leave(A).back(A) is None


def test_a_jump_forgets_what_one_came_back_from() -> None:
    back = Jumps().leave(A).back(B)
    assert back is not None

    assert back[0].leave(A).on(C) is None


def test_the_oldest_places_are_forgotten() -> None:
    jumps = Jumps()
    for offset in range(LONGEST + 5):
        jumps = jumps.leave(Spot("a", offset))

    assert len(jumps.before) == LONGEST
    assert jumps.before[0] == Spot("a", 5)
