"""Tables: rows of cells as written, their spans made to fit."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.captions import as_text
from reader.document.code import numbered
from reader.document.model import Cell, Paragraph, Runs, Table
from reader.document.numbers import integer
from reader.document.style import Attributes, Style, hides, inherit
from reader.document.walk import Walk

MAX_COLUMNS = 100
"""No cell spans more columns."""

MAX_ROWS = 65534
"""No cell spans more rows."""

_NO_ATTRIBUTES: Attributes = {}
_GROUPS = ("thead", "tbody", "tfoot")


def table(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<table>`: header rows first and footer rows last, wherever they are written."""
    walk.flush()
    if numbered(walk, node):
        return
    outer = walk.style
    walk.restyle(Style())
    caption: Runs = ()
    groups: dict[str, list[tuple[Cell, ...]]] = {tag: [] for tag in _GROUPS}
    for child in node.iter():
        if child.tag == "caption":
            caption = as_text(walk.blocks_in(child, child.attributes))
        elif child.tag in groups and not hides(child.attributes):
            groups[child.tag] += _rows(walk, child)
    walk.restyle(outer)
    rows = tuple(row for tag in _GROUPS for row in groups[tag])
    if any(cell.blocks for row in rows for cell in row):
        walk.blocks.append(Table(rows, caption))
    elif caption:
        walk.blocks.append(Paragraph(caption))


def _rows(walk: Walk, group: LexborNode) -> list[tuple[Cell, ...]]:
    """Read the rows of a `<thead>`, `<tbody>` or `<tfoot>`; no cell reaches out of it."""
    rows: list[tuple[Cell, ...]] = []
    reached = 0
    header = group.tag == "thead"
    for row in group.iter():
        cells = tuple(_cells(walk, row, header=header))
        if cells or len(rows) < reached:
            reached = max([reached, *(len(rows) + cell.rowspan for cell in cells)])
            rows.append(cells)
    if reached == len(rows):
        return rows
    return [
        tuple(cell._replace(rowspan=min(cell.rowspan, len(rows) - index)) for cell in cells)
        for index, cells in enumerate(rows)
    ]


def _cells(walk: Walk, row: LexborNode, *, header: bool) -> Iterator[Cell]:
    """Read the cells of `row`."""
    of_row = row.attributes
    if row.tag != "tr" or hides(of_row):
        return
    outer = walk.style
    style = inherit(outer, of_row)
    for node in row.iter():
        attributes = node.attributes
        if node.tag in {"td", "th"} and not hides(attributes):
            walk.restyle(inherit(style, attributes))
            yield Cell(
                blocks=walk.blocks_in(node, _NO_ATTRIBUTES),
                header=header or node.tag == "th",
                colspan=_span(attributes.get("colspan"), 1, MAX_COLUMNS),
                rowspan=_span(attributes.get("rowspan"), MAX_ROWS, MAX_ROWS),
                align=walk.style.align,
            )
    walk.restyle(outer)


def _span(written: str | None, of_zero: int, most: int) -> int:
    """Return how many columns or rows a cell takes."""
    span = integer(written, 1)
    if span == 0:
        return of_zero
    return min(max(span, 1), most)
