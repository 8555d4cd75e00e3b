"""Lines of even width: a heading, a caption or what is centred in as few as it needs."""

from itertools import pairwise

from reader.layout.breaks.linebreak import break_allowed
from reader.layout.cells import WIDE, width
from reader.layout.lines import Role
from reader.layout.wrapping.wrap import Piece, wrap

_BALANCED = frozenset({
    Role.TITLE, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.HEADING_5,
    Role.HEADING_6, Role.CAPTION,
})  # fmt: skip

FEW = 4
"""Lines of a centred paragraph, of which one more is read as running text."""
SHORT = 4
"""A last line of less than this part of the room seems to stand there by accident."""


def room_for(text: str, room: int, role: Role) -> int:
    """Return the room for a text of a role: that in which it is balanced, if it is to be."""
    if WIDE * len(text) <= room or role not in _BALANCED:
        return room
    return balanced_room(text, room)


def room_in_the_middle(text: str, room: int) -> int:
    """Return the room for a centred text: its few lines are balanced if the last is short."""
    if WIDE * len(text) <= room or max(map(width, text.split("\n"))) > FEW * room:
        return room
    *others, last = wrap(text, room)
    is_short = others and SHORT * width(text[last.start : last.end]) < room
    return balanced_room(text, room) if is_short and not others[-1].last else room


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
