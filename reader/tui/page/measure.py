"""How wide a page is, and where it stands in its pane."""

from typing import NamedTuple

from reader.pictures.model import BLOCKS, Grain

MEASURE = 72
"""The widest line of a page, in cells: 36 Han, what an eye finds its way back from."""
MEASURES = (20, 200)
"""The narrowest and the widest measure that can be chosen."""
STEP = 4
"""How much wider or narrower a page becomes at once, in cells."""
MARGIN = 2
"""The least room on each side, in cells."""
NARROWEST = 10
"""A page is laid out at least so wide, in cells; what does not fit the pane is cut."""


class Column(NamedTuple):
    """Where a page stands in its pane."""

    left: int
    """The cells left of it."""
    measure: int
    """Its own cells."""
    pane: int
    """The cells of the pane."""
    beyond: int
    """The cells right of it that code and tables may use."""

    @property
    def room(self) -> int:
        """The cells of a line of code or of a table, which may be wider than others."""
        return self.measure + self.beyond


class PageRoom(NamedTuple):
    """What a page is laid out for."""

    cells: int
    """Those of a line."""
    beyond: int = 0
    """The cells that are free right of the page."""
    tallest: int = 0
    """The lines that a picture may take."""
    grain: Grain = BLOCKS
    """What the cells are like that pictures are drawn in."""


def column_in(pane: int, widest: int, *, wide: bool = False) -> Column:
    """Return where a page stands, in the middle.

    Args:
        pane: The cells of the pane.
        widest: The cells that a line has where there is room for them.
        wide: Whether code and tables may use what is free right of it.
    """
    measure = max(NARROWEST, min(pane - 2 * MARGIN, widest))
    left = max(0, (pane - measure) // 2)
    free = max(0, pane - left - measure - MARGIN)
    return Column(left, measure, pane, free if wide else 0)


def measure_near(cells: int) -> int:
    """Return the measure that can be chosen which is nearest to so many cells."""
    narrowest, widest = MEASURES
    return max(narrowest, min(cells, widest))


def measure_beside(column: Column, cells: int) -> int:
    """Return the measure of lines that are so many cells wider than those that are seen.

    It is no wider than there is room, so that each step back is seen.
    """
    room = column_in(column.pane, MEASURES[1]).measure
    return measure_near(min(column.measure + cells, room))
