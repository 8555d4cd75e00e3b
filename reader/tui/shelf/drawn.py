"""What a line of the library pane is drawn from, wherever it is drawn."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.layout.cells import pad, width
from reader.library.lists.arrangement import Grouping
from reader.library.model import Entry
from reader.tui.shelf.block import Part
from reader.tui.shelf.rows import (
    RowPart,
    Sight,
    category_row,
    divider_row,
    excerpt_row,
    post_row,
)
from reader.tui.shelf.shelf import CategoryRow, Line, Shelf

BAR = 1
"""The cell behind a line, where the scrollbar always has its place."""
MARGIN = 1 + BAR
"""The cells of the pane that the pieces of a line leave: for the sign before them, and the bar."""
ROW, CURSOR = "library--row", "library--cursor"
_SIGN = "library--fold"

Components = tuple[str, ...]
"""The names of components of the library pane: their looks lie over one another."""


class Drawn(NamedTuple):
    """All that a line depends on, but for the theme."""

    pieces: tuple[RowPart, ...]
    on: str
    """The component of the cursor or of what is picked if it is on the row, or empty."""
    sign: str
    cells: int
    """Those that it fills: the pane's without the scrollbar's."""

    def parts(self) -> Iterator[tuple[str, Components]]:
        """Yield the texts of the line, which fill it, each with the components that it is in."""
        base = (ROW, self.on) if self.on else (ROW,)
        yield pad(self.sign, 1), (*base, _SIGN)
        left = self.cells - 1
        for piece in self.pieces:
            yield piece.text, (*base, f"library--{piece.look}")
            left -= width(piece.text)
        yield " " * left, base


def state_of(
    line: Line, *, cursor: int, focused: bool = True, picked: bool = False
) -> tuple[str, str]:
    """Return the component that a line has on it, and the sign before it; each may be empty.

    Args:
        line: The line.
        cursor: The row that the cursor is on.
        focused: Whether keys go to the pane.
        picked: Whether the row is picked.
    """
    if line.part is Part.DIVIDER:
        return "", ""
    sign = "+" if picked and line.part is Part.TITLE else ""
    if line.row != cursor:
        return ("library--picked" if picked else ""), sign
    return (CURSOR if focused else "library--cursor-blurred"), sign or "▌"


class PaneLook(NamedTuple):
    """How the lines of a pane are drawn."""

    grouping: Grouping
    sight: Sight
    cells: int
    """Those of the pane."""

    def pieces(
        self, shelf: Shelf, line: Line, entry: Entry | None, beginning: str = ""
    ) -> tuple[RowPart, ...]:
        """Return what a line reads; nothing while its post is not here.

        Args:
            shelf: The groups, and which of them are open.
            line: A line of it.
            entry: The post that is to be seen there, if it is one.
            beginning: How its text begins.
        """
        row, cells = shelf[line.row], self.cells - MARGIN
        if isinstance(row, CategoryRow):
            return category_row(row, self.grouping, cells, bidi=self.sight.bidi)
        if line.part is Part.DIVIDER:
            division = shelf.division(row)
            return () if division is None else divider_row(division, cells)
        if entry is None:
            return ()
        if line.part is Part.EXCERPT:
            return excerpt_row(beginning, row.category, cells, self.sight)
        divided = shelf.is_divided(row.category)
        return post_row(entry, row.category, cells, self.sight, divided=divided)
