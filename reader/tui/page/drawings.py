"""Pictures that have been drawn: those that were seen last, as many as there is room for."""

from reader.pictures.model import Drawing
from reader.tui.page.pictured import Likeness

ROOM = 60_000
"""Cells that are kept, 200 bytes each: more than the pictures have that are on a large screen.

A terminal that draws them itself keeps 50 to 200 megabytes for as many, by the size of its font.
"""


class Drawings:
    """Pictures as they are drawn."""

    def __init__(self, room: int = ROOM) -> None:
        """Keep as many cells as there is `room` for; always those of the picture that came last."""
        self._room = room
        self._drawn: dict[Drawing, Likeness] = {}
        """The one that was seen last is the last."""

    def get(self, drawing: Drawing) -> Likeness | None:
        """Return a picture; None if it is not, or no more, there."""
        drawn = self._drawn.pop(drawing, None)
        if drawn is not None:
            self._drawn[drawing] = drawn
        return drawn

    def keep(self, drawing: Drawing, drawn: Likeness) -> tuple[Likeness, ...]:
        """Have a picture, in place of what was not seen for longest, which is returned."""
        before = self._drawn.pop(drawing, None)
        gone = [] if before is None else [before]
        self._drawn[drawing] = drawn
        taken = sum(columns * rows for _, columns, rows in self._drawn)
        while taken > self._room and len(self._drawn) > 1:
            oldest = next(iter(self._drawn))
            _, columns, rows = oldest
            taken -= columns * rows
            gone.append(self._drawn.pop(oldest))
        return tuple(gone)

    def clear(self) -> tuple[Likeness, ...]:
        """Forget all pictures, and return them."""
        gone = tuple(self._drawn.values())
        self._drawn.clear()
        return gone
