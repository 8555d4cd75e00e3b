"""Tables → Markdown: as GitHub's, or as HTML where cells hold more than lines."""

from collections.abc import Iterable

from reader.document.model import Align, Cell, Heading, Paragraph, Run, Runs, Table
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
    rows = _grid(table)
    columns = max(map(len, rows))
    head = rows.pop(0) if all(cell is None or cell.header for cell in rows[0]) else []
    aligned = _aligned(rows or [head], columns)
    lines = [_row(head, columns, leaves), f"| {' | '.join(aligned)} |"]
    lines += [_row(row, columns, leaves) for row in rows]
    written = "\n".join(lines)
    return f"{leaves.paragraph(table.caption)}\n\n{written}" if table.caption else written


def _is_simple(table: Table) -> bool:
    """Tell whether all cells of a table hold lines of text, and it has a size that can be drawn."""
    cells = [cell for row in table.rows for cell in row]
    columns = max(sum(cell.colspan for cell in row) for row in table.rows) if cells else 0
    lines = all(isinstance(block, Paragraph | Heading) for cell in cells for block in cell.blocks)
    return bool(cells) and lines and columns <= _LONGEST


def _grid(table: Table) -> list[Places]:
    """Return the rows of a table with each cell in the column in which it begins."""
    rows: list[Places] = []
    taken: dict[int, int] = {}
    for row in table.rows:
        places: Places = []
        for cell in row:
            while taken.get(len(places), 0):
                places.append(None)
            begin = len(places)
            places += [cell, *[None] * (cell.colspan - 1)]
            taken |= dict.fromkeys(range(begin, len(places)), cell.rowspan)
        rows.append(places)
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
    return rows


def _row(places: Places, columns: int, leaves: Leaves) -> str:
    cells = [leaves.cell(_text(place)) if place else "" for place in places]
    return f"| {' | '.join([*cells, *[''] * (columns - len(cells))])} |"


def _text(cell: Cell) -> Runs:
    """Return the text of a cell; a line break stands between its paragraphs."""
    leaves = [block.runs for block in cell.blocks if isinstance(block, Paragraph | Heading)]
    return tuple(run for runs in leaves for run in (Run("\n"), *runs))[1:]


def _aligned(rows: Iterable[Places], columns: int) -> list[str]:
    """Return the rule under each heading, which says how its column lies."""
    rules = ["---"] * columns
    for places in rows:
        for column, cell in enumerate(places):
            if cell and cell.align in _RULES:
                rules[column] = _RULES[cell.align]
    return rules


def _as_html(table: Table) -> str:
    """Return a table as HTML, in which no empty line ends it."""
    return blocks_html((table,)).replace("\n\n", "\n&#10;")
