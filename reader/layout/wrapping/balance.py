"""Lines of even width: a heading or caption in as few lines as it needs, none much shorter."""

from itertools import pairwise

from reader.layout.breaks.linebreak import break_allowed
from reader.layout.cells import WIDE, width
from reader.layout.lines import Role
from reader.layout.wrapping.wrap import Piece, wrap

_BALANCED = frozenset({
    Role.TITLE, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.HEADING_5,
    Role.HEADING_6, Role.CAPTION,
})  # fmt: skip


def room_for(text: str, room: int, role: Role) -> int:
    """Return the room for a text of a role: that in which it is balanced, if it is to be."""
    if WIDE * len(text) <= room or role not in _BALANCED:
        return room
    return balanced_room(text, room)


def balanced_room(text: str, room: int) -> int:
    """Return the narrowest room in which `text` takes no more lines than in `room` cells.

    Where a word must be cut already, nothing is balanced, and for balance no word is cut.
    """
    pieces = tuple(wrap(text, room))
    if len(pieces) == 1 or not _whole(text, pieces):
        return room
    narrowest, widest = max(-(-width(text) // len(pieces)), 2), room
    while narrowest < widest:
        middle = (narrowest + widest) // 2
        narrower = tuple(wrap(text, middle))
        if len(narrower) == len(pieces) and _whole(text, narrower):
            widest = middle
        else:
            narrowest = middle + 1
    return widest


def _whole(text: str, pieces: tuple[Piece, ...]) -> bool:
    """Tell whether every line ends where one may."""
    return all(
        text[before.end] in " \n" or break_allowed(text, after.start)
        for before, after in pairwise(pieces)
    )
