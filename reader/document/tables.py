"""Tables: rows of cells as written, their spans made to fit."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.captions import as_text
from reader.document.lists import integer
from reader.document.model import Cell, Paragraph, Runs, Table
from reader.document.style import Attributes, Style, hides, inherit
from reader.document.walk import Walk

MAX_COLUMNS = 100
"""No cell spans more columns."""

MAX_ROWS = 65534
"""No cell spans more rows."""

_GROUPS = ("thead", "tbody", "tfoot")


def table(walk: Walk, node: LexborNode, _: Attributes) -> None:
    """Read `<table>`: header rows first and footer rows last, wherever they are written."""
    walk.flush()
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
    for row in group.iter():
        cells = tuple(_cells(walk, row))
        if cells or len(rows) < reached:
            reached = max([reached, *(len(rows) + cell.rowspan for cell in cells)])
            rows.append(cells)
    return [
        tuple(cell._replace(rowspan=min(cell.rowspan, len(rows) - index)) for cell in cells)
        for index, cells in enumerate(rows)
    ]


def _cells(walk: Walk, row: LexborNode) -> Iterator[Cell]:
    """Read the cells of `row`."""
    outer = walk.style
    walk.restyle(inherit(outer, row.attributes))
    for node in row.iter() if row.tag == "tr" and not hides(row.attributes) else ():
        attributes = node.attributes
        if node.tag in {"td", "th"} and not hides(attributes):
            yield Cell(
                blocks=walk.blocks_in(node, attributes),
                header=node.tag == "th" or _in_head(row),
                colspan=_span(attributes, "colspan", MAX_COLUMNS),
                rowspan=_span(attributes, "rowspan", MAX_ROWS),
                align=inherit(walk.style, attributes).align,
            )
    walk.restyle(outer)


def _in_head(row: LexborNode) -> bool:
    return row.parent is not None and row.parent.tag == "thead"


def _span(attributes: Attributes, name: str, most: int) -> int:
    """Return how many columns or rows a cell takes; a `rowspan` of 0 is all that are left."""
    span = integer(attributes.get(name), 1)
    if span == 0 and name == "rowspan":
        return most
    return min(max(span, 1), most)
