"""A table's cells on a grid, and how wide its columns are."""

import re
from collections.abc import Callable
from typing import NamedTuple

from reader.document.model import Cell, Document, Paragraph, Table
from reader.document.text import leaves
from reader.layout.cells import width
from reader.layout.frame import NARROWEST

LONGEST_KEPT_WORD = 16
"""Cells: a column is not widened for the sake of a longer word."""
NARROWEST_COLUMN = 8
"""Cells that a column has at least if its text is to be wrapped: four wide characters."""
MANY_LINES = 5
"""Lines: a cell that would have more of them is widened …"""
WIDE_ENOUGH = 20
"""… up to so many cells."""
_BESIDE_TEXT = 4
"""Cells for what stands beside text in blocks that are no paragraphs: bars, markers, indents."""
_WORDS = "[^\\s\u2e80-\uabff\uf900-\uffff]+"
"""Words that a column should not cut: all but runs of Chinese and Japanese."""


class Slot(NamedTuple):
    """A cell on the grid: it covers whole rows and columns, and shares none of its places."""

    cell: Cell
    rows: range
    columns: range

    @property
    def corner(self) -> tuple[int, int]:
        """Its upper left place: row and column."""
        return self.rows.start, self.columns.start


Row = tuple[Slot | None, ...]
"""The slot that covers each place from left to right, or None."""

Grid = tuple[Row, ...]
"""The rows of a table, from top to bottom."""


def grid_of(table: Table) -> Grid:
    """Set the cells of `table` on a grid, each at the first free place of its row.

    A cell that would reach over another, or out of the table, spans less.
    """
    covered: list[dict[int, Slot]] = [{} for _ in table.rows]
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while column in covered[row]:
                column += 1
            end = column + 1
            while end < column + cell.colspan and end not in covered[row]:
                end += 1
            rows = range(row, min(row + cell.rowspan, len(covered)))
            slot = Slot(cell, rows, range(column, end))
            for below in rows:
                covered[below].update(dict.fromkeys(slot.columns, slot))
            column = end
    columns = max((max(row, default=-1) for row in covered), default=-1) + 1
    return tuple(tuple(row.get(column) for column in range(columns)) for row in covered)


def slots(grid: Grid, row: int) -> tuple[Slot, ...]:
    """Return the slots that begin in `row`, from left to right."""
    return tuple(
        slot for column, slot in enumerate(grid[row]) if slot and slot.corner == (row, column)
    )


def column_widths(grid: Grid, available: int, gap: int) -> tuple[int, ...] | None:
    """Return the cells of each column, or None if the table does not fit.

    Columns get what their text needs; where that is too much, each has its longest word, and what
    is left goes where the most lines are saved.

    Args:
        grid: The cells.
        available: The cells for the whole table.
        gap: The cells between two columns.
    """
    available -= gap * (len(grid[0]) - 1)
    wanted = _measured(grid, gap, _natural)
    if sum(wanted) <= available:
        return tuple(wanted)
    needed = _measured(grid, gap, _least)
    return _shared(wanted, needed, available) if sum(needed) <= available else None


def _measured(grid: Grid, gap: int, cell_width: Callable[[Cell, int], int]) -> list[int]:
    """Return the widths of the columns in which each cell has its `cell_width`."""
    widths = [1] * len(grid[0])
    every = [slot for row in range(len(grid)) for slot in slots(grid, row)]
    for slot in sorted(every, key=lambda slot: len(slot.columns)):
        _widen(widths, slot.columns, cell_width(slot.cell, gap), gap)
    return widths


def _natural(cell: Cell, gap: int) -> int:
    """Return the cells that a table cell would like."""
    lines = (line for leaf in leaves(Document(cell.blocks)) for line in leaf.split("\n"))
    text = max(map(width, lines), default=1)
    if all(isinstance(block, Paragraph) for block in cell.blocks):
        return text
    return max(max(text, NARROWEST) + _BESIDE_TEXT, _tables_inside(cell, gap, _natural))


def _least(cell: Cell, gap: int) -> int:
    """Return the cells that a table cell must have."""
    words = (word for leaf in leaves(Document(cell.blocks)) for word in re.findall(_WORDS, leaf))
    word = min(max(map(width, words), default=1), LONGEST_KEPT_WORD)
    natural = _natural(cell, gap)
    lines = min(natural // MANY_LINES, WIDE_ENOUGH)
    least = min(natural, max(NARROWEST_COLUMN, word, lines))
    return max(least, _tables_inside(cell, gap, _least))


def _tables_inside(cell: Cell, gap: int, cell_width: Callable[[Cell, int], int]) -> int:
    """Return the cells of the widest table in a cell."""
    tables = [grid_of(block) for block in cell.blocks if isinstance(block, Table)]
    widths = [_measured(grid, gap, cell_width) for grid in tables if any(grid)]
    return max((sum(each) + gap * (len(each) - 1) for each in widths), default=0)


def _widen(widths: list[int], columns: range, cells: int, gap: int) -> None:
    """Widen `columns` until they hold `cells` together."""
    missing = cells - sum(widths[column] for column in columns) - gap * (len(columns) - 1)
    for number, column in enumerate(columns):
        share = missing // (len(columns) - number)
        if share > 0:
            widths[column] += share
            missing -= share


def _shared(wanted: list[int], needed: list[int], available: int) -> tuple[int, ...]:
    """Return widths between `needed` and `wanted`, which are too much, that fill `available`.

    A column that wants no more than its share has it; the longer ones divide the rest.
    """
    widths = list(needed)
    for rank, at in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        free = available - sum(widths)
        share = widths[at] + free // (len(wanted) - rank)
        if wanted[at] > share:
            break
        widths[at] = wanted[at]
    free = available - sum(widths)
    while free and (hungry := [at for at, cells in enumerate(widths) if cells < wanted[at]]):
        widths[max(hungry, key=lambda at: wanted[at] / widths[at])] += 1
        free -= 1
    return tuple(widths)


def header_rows(grid: Grid) -> int:
    """Return how many rows at the top are of header cells only; one, if all are."""
    for row, cells in enumerate(grid):
        if not all(slot is None or slot.cell.header for slot in cells):
            return row
    return 1
