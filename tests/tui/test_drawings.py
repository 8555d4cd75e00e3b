"""Pictures that have been drawn are kept as long as there is room."""

from reader.pictures.model import Cell, Drawing, Picture, Placed
from reader.tui.page.drawings import Drawings

ROW = (Cell(" ", (0, 0, 0), (0, 0, 0)),) * 5
SEA, TOWER, DOT = (Drawing(Picture(f"/p/{name}", 9, 9), 5, 2) for name in ("海", "tower", "dot"))


def test_what_was_not_seen_for_longest_makes_room() -> None:
    drawings = Drawings(room=20)

    drawings.keep(SEA, (ROW, ROW))
    drawings.keep(TOWER, (ROW, ROW))
    drawings.get(SEA)
    drawings.keep(DOT, (ROW, ROW))

    assert drawings.get(SEA) == (ROW, ROW)
    assert drawings.get(TOWER) is None
    assert drawings.get(DOT) == (ROW, ROW)


def test_what_came_last_is_kept_however_large_it_is() -> None:
    drawings = Drawings(room=1)

    drawings.keep(SEA, (ROW, ROW))
    drawings.keep(TOWER, (ROW, ROW))

    assert drawings.get(SEA) is None
    assert drawings.get(TOWER) == (ROW, ROW)


def test_a_picture_that_was_changed_is_another() -> None:
    drawings = Drawings()

    drawings.keep(SEA, (ROW, ROW))

    assert drawings.get(SEA._replace(picture=SEA.picture._replace(changed=1))) is None


def test_what_makes_room_is_returned_and_so_is_what_is_replaced() -> None:
    drawings = Drawings(room=20)

    first = drawings.keep(SEA, Placed(1))
    again = drawings.keep(SEA, Placed(2))
    drawings.keep(TOWER, Placed(3))
    third = drawings.keep(DOT, (ROW, ROW))

    assert (first, again, third) == ((), (Placed(1),), (Placed(2),))
    assert drawings.clear() == (Placed(3), (ROW, ROW))
    assert drawings.get(TOWER) is None
