"""Tables → Markdown: as GitHub's, or as HTML where cells hold more than lines."""

from collections.abc import Sequence

from reader.document.model import Align, Cell, Heading, Paragraph, Run, Runs, Table
from reader.layout.tables.grid import grid_of
from reader.render.html.blocks import blocks_html
from reader.render.markdown.leaves import Leaves

_RULES = {Align.CENTER: ":-:", Align.RIGHT: "--:", Align.LEFT: ":--"}
_LONGEST = 1000
"""Columns that a table of GitHub's may have; a wider one is HTML."""


Places = list[Cell | None]
"""A row: in each column the cell that begins there, or None."""


def table(table: Table, leaves: Leaves) -> str:
    """Return a table under its caption; a cell of several places stands in the first."""
    if not _is_simple(table):
        return _as_html(table)
    rows = _placed(table)
    headed = all(cell is None or cell.header for cell in rows[0])
    head: Places = rows.pop(0) if headed else [None] * len(rows[0])
    lines = [_row(head, leaves), f"| {' | '.join(_aligned(rows or [head]))} |"]
    lines += [_row(row, leaves) for row in rows]
    written = "\n".join(lines)
    return f"{leaves.paragraph(table.caption)}\n\n{written}" if table.caption else written


def _is_simple(table: Table) -> bool:
    """Tell whether all cells of a table hold lines of text, and it has a size that can be drawn."""
    cells = [cell for row in table.rows for cell in row]
    columns = max(sum(cell.colspan for cell in row) for row in table.rows) if cells else 0
    lines = all(isinstance(block, Paragraph | Heading) for cell in cells for block in cell.blocks)
    return bool(cells) and lines and columns <= _LONGEST


def _placed(table: Table) -> list[Places]:
    """Return the rows of a table with each cell in the column in which it begins."""
    return [
        [slot.cell if slot and slot.corner == (row, at) else None for at, slot in enumerate(slots)]
        for row, slots in enumerate(grid_of(table))
    ]


def _row(places: Places, leaves: Leaves) -> str:
    return f"| {' | '.join([leaves.cell(_text(place)) if place else '' for place in places])} |"


def _text(cell: Cell) -> Runs:
    """Return the text of a cell; a line break stands between its paragraphs."""
    leaves = [block.runs for block in cell.blocks if isinstance(block, Paragraph | Heading)]
    return tuple(run for runs in leaves for run in (Run("\n"), *runs))[1:]


def _aligned(rows: Sequence[Places]) -> list[str]:
    """Return the rule under each heading, which says how its column lies."""
    rules = ["---"] * len(rows[0])
    for places in rows:
        for column, cell in enumerate(places):
            if cell and cell.align in _RULES:
                rules[column] = _RULES[cell.align]
    return rules


def _as_html(table: Table) -> str:
    """Return a table as HTML, in which no empty line ends it."""
    return blocks_html((table,)).replace("\n\n", "\n&#10;")
