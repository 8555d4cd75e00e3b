"""Steps through the lines of a page that are larger than a line: paragraphs and headings."""

from collections.abc import Callable, Sequence
from itertools import count as counting

from reader.document.model import Heading
from reader.layout.lines import Line
from reader.tui.page.sheet import Sheet

_SLICE = 200
"""Lines to lay out at a time where a step goes on below what is laid out."""
_BARS = " │┃"
"""What a line without words may show: the bars of quotations."""

IsStart = Callable[[Sequence[Line], int], bool]
"""Tells whether something begins at a line, given the lines and its number."""


def paragraph_at(sheet: Sheet) -> IsStart:  # noqa: ARG001  as `heading_at`
    """Return what tells whether a paragraph begins at a line: there is none right above it."""
    return lambda lines, row: _says(lines[row]) and not (row and _says(lines[row - 1]))


def heading_at(sheet: Sheet) -> IsStart:
    """Return what tells whether a heading begins at a line of a page."""
    blocks = sheet.document.blocks

    def begins(lines: Sequence[Line], row: int) -> bool:
        block = lines[row].block
        starts = _says(lines[row]) and not (
            row and lines[row - 1].block == block and _says(lines[row - 1])
        )
        return starts and isinstance(blocks[block], Heading)

    return begins


def further(sheet: Sheet, row: int, begins: IsStart, times: int) -> int | None:
    """Return the line below `row` at which something begins for the so manieth time, or the last.

    What is missing of the lines is laid out on the way. None if nothing begins below.
    """
    found = None
    for at in counting(row + 1):
        if at >= len(sheet.lines) and not sheet.finished:
            sheet.lay(_SLICE)
        if at >= len(sheet.lines) or not times:
            return found
        if begins(sheet.lines, at):
            found, times = at, times - 1
    return found


def back(sheet: Sheet, row: int, begins: IsStart, times: int) -> int:
    """Return the line above `row` at which something begins for the so manieth time, or the top."""
    for at in range(min(row, len(sheet.lines)) - 1, -1, -1):
        if begins(sheet.lines, at):
            times -= 1
            if not times:
                return at
    return 0


def _says(line: Line) -> bool:
    return bool(line.pictures or line.text.strip(_BARS))
