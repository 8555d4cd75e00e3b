"""Pictures that have been drawn: those that were seen last, as many as there is room for."""

from reader.pictures.model import Cells, Drawing

ROOM = 60_000
"""Cells that are kept, 200 bytes each: more than the pictures have that are on a large screen."""


class Drawings:
    """The cells of pictures."""

    def __init__(self, room: int = ROOM) -> None:
        """Keep as many cells as there is `room` for; always those of the picture that came last."""
        self._room = room
        self._drawn: dict[Drawing, Cells] = {}
        """The one that was seen last is the last."""

    def get(self, drawing: Drawing) -> Cells | None:
        """Return the cells of a picture; None if they are not, or no more, there."""
        cells = self._drawn.pop(drawing, None)
        if cells is not None:
            self._drawn[drawing] = cells
        return cells

    def keep(self, drawing: Drawing, cells: Cells) -> None:
        """Have the cells of a picture, in place of what was not seen for longest."""
        self._drawn[drawing] = cells
        taken = sum(columns * rows for _, columns, rows in self._drawn)
        while taken > self._room and len(self._drawn) > 1:
            oldest = next(iter(self._drawn))
            _, columns, rows = oldest
            taken -= columns * rows
            del self._drawn[oldest]
