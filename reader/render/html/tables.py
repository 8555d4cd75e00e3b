"""Tables → HTML, with the columns and rows that each cell takes."""

from collections.abc import Iterable

from reader.document.model import Align, Cell, Table
from reader.render.html.tags import Inner, element
from reader.render.html.text import text_html

Row = tuple[Cell, ...]


def table_html(table: Table, blocks: Inner) -> str:
    """Return a table, a row a line; rows of nothing but headings at its beginning are its head."""
    name = element("caption", text_html(table.caption)) if table.caption else ""
    head = _head(table.rows)
    parts = (("thead", table.rows[:head]), ("tbody", table.rows[head:]))
    grouped = [element(tag, _rows(rows, blocks)) for tag, rows in parts if rows]
    return element("table", "\n".join((name, *grouped)))


def aligned(align: Align) -> str:
    """Return how something lies, as CSS."""
    return "" if align is Align.START else f"text-align:{align.value}"


def _head(rows: tuple[Row, ...]) -> int:
    """Return how many rows are the head; none where a cell of it reaches further down."""
    for number, row in enumerate(rows):
        if not (row and all(cell.header and cell.rowspan == 1 for cell in row)):
            return number if number < len(rows) else 0
    return 0


def _rows(rows: Iterable[Row], blocks: Inner) -> str:
    return "\n".join(element("tr", "".join(_cell(cell, blocks) for cell in row)) for row in rows)


def _cell(cell: Cell, blocks: Inner) -> str:
    return element(
        "th" if cell.header else "td",
        blocks(cell.blocks),
        style=aligned(cell.align),
        colspan=str(cell.colspan) if cell.colspan > 1 else "",
        rowspan=str(cell.rowspan) if cell.rowspan > 1 else "",
    )
