"""While much is made Python looks for garbage seldom, and afterwards as before."""

import gc

from reader.library.processes import collecting


def test_garbage_is_sought_seldom_until_the_last_is_done_and_then_as_before() -> None:
    before = gc.get_threshold()
    one, other = collecting.seldom(), collecting.seldom()

    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    meanwhile = gc.get_threshold()
    other.__exit__(None, None, None)

    assert meanwhile == (collecting.OFTEN_ENOUGH, *before[1:])
    assert gc.get_threshold() == before


def test_what_else_is_said_of_garbage_meanwhile_stays() -> None:
    before = gc.get_threshold()

    try:
        with collecting.seldom():
            gc.set_threshold(gc.get_threshold()[0], before[1], before[2] + 7)
        assert gc.get_threshold() == (*before[:2], before[2] + 7)
    finally:
        gc.set_threshold(*before)
