"""A table's cells on a grid, and how wide its columns are."""

import re
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
    wanted, needed = _measured(grid, gap)
    return _shared(wanted, needed, available - gap * (len(wanted) - 1))


def _measured(grid: Grid, gap: int) -> tuple[list[int], list[int]]:
    """Return the cells that each column would like, and those that it must have."""
    columns = len(grid[0])
    wanted, needed = [1] * columns, [1] * columns
    every = [slot for row in range(len(grid)) for slot in slots(grid, row)]
    for slot in sorted(every, key=lambda slot: len(slot.columns)):
        natural, least = _cell_widths(slot.cell, gap)
        _widen(wanted, slot.columns, natural, gap)
        _widen(needed, slot.columns, least, gap)
    return wanted, needed


def _cell_widths(cell: Cell, gap: int) -> tuple[int, int]:
    """Return the cells that a table cell would like, and those that it must have."""
    text, word = _text_widths(cell)
    if not all(isinstance(block, Paragraph) for block in cell.blocks):
        text = max(text, NARROWEST) + _BESIDE_TEXT
    word, lines = min(word, LONGEST_KEPT_WORD), min(text // MANY_LINES, WIDE_ENOUGH)
    natural, least = text, min(text, max(NARROWEST_COLUMN, word, lines))
    for table in cell.blocks:
        if isinstance(table, Table) and any(grid := grid_of(table)):
            wanted, needed = _measured(grid, gap)
            gaps = gap * (len(wanted) - 1)
            natural, least = max(natural, sum(wanted) + gaps), max(least, sum(needed) + gaps)
    return natural, least


def _text_widths(cell: Cell) -> tuple[int, int]:
    """Return the cells of the longest line and of the longest word in a table cell."""
    line = word = 1
    for leaf in leaves(Document(cell.blocks)):
        line = max([line, *map(width, leaf.split("\n"))])
        word = max([word, *map(width, re.findall(_WORDS, leaf))])
    return line, word


def _widen(widths: list[int], columns: range, cells: int, gap: int) -> None:
    """Widen `columns` until they hold `cells` together."""
    missing = cells - sum(widths[column] for column in columns) - gap * (len(columns) - 1)
    for number, column in enumerate(columns):
        share = missing // (len(columns) - number)
        if share > 0:
            widths[column] += share
            missing -= share


def _shared(wanted: list[int], needed: list[int], available: int) -> tuple[int, ...] | None:
    """Return widths between `needed` and `wanted` that fill at most `available` cells.

    A column that wants no more than its share has it; the longer ones divide the rest.
    """
    if sum(wanted) <= available:
        return tuple(wanted)
    if sum(needed) > available:
        return None
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
