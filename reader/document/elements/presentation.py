"""Tables that hold no data: they only lay a page out, and are read as what is in their cells."""

from collections.abc import Sequence

from reader.document.contents import runs_text
from reader.document.model import (
    Block,
    Cell,
    Figure,
    Gallery,
    Heading,
    Image,
    Paragraph,
    Runs,
    Table,
)
from reader.document.walk.style import Attributes

_LONGEST_DATUM = 100
"""Characters: side by side in one row, longer texts are columns of a page and no data."""

_MOST_BLOCKS = 3
"""A cell of data has no more."""

Rows = tuple[tuple[Cell, ...], ...]


def lays_out(rows: Rows, caption: Runs, attributes: Attributes) -> bool:
    """Tell whether a table only lays its cells out.

    It does if it says so; if no row has more than one cell with something in it; or if its cells
    hold what tables of data do not. It does not if it has headers, a caption or borders.
    """
    if attributes.get("role") in ("presentation", "none"):
        return True
    if caption or any(cell.header and cell.blocks for row in rows for cell in row):
        return False
    full = [[cell for cell in row if cell.blocks] for row in rows]
    if max(map(len, full), default=0) <= 1:
        return True
    if (attributes.get("border") or "0").strip() != "0":
        return False
    cells = [cell for row in full for cell in row]
    if len([row for row in full if row]) == 1:
        return not all(_is_datum(cell) and _length(cell) <= _LONGEST_DATUM for cell in cells)
    return any(map(_is_page, cells)) or any(all(map(_is_picture, row)) for row in full if row)


def laid_out(rows: Rows) -> Sequence[Block]:
    """Return what is in the cells of a table that only lays it out, in the order of reading."""
    return tuple(block for row in rows for cell in row for block in cell.blocks)


def _is_datum(cell: Cell) -> bool:
    """Tell whether a cell holds one text."""
    return len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph)


def _is_page(cell: Cell) -> bool:
    """Tell whether a cell holds what an article is made of: headings, tables, or many blocks."""
    return len(cell.blocks) > _MOST_BLOCKS or any(
        isinstance(block, Heading | Table) for block in cell.blocks
    )


def _is_picture(cell: Cell) -> bool:
    """Tell whether a cell holds pictures and nothing else."""
    return all(isinstance(block, Image | Gallery | Figure) for block in cell.blocks)


def _length(cell: Cell) -> int:
    return sum(len(runs_text(block.runs)) for block in cell.blocks if isinstance(block, Paragraph))
