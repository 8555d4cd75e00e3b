"""Tables: rows of cells as written, their spans made to fit."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reader.document.elements.captions import as_text
from reader.document.elements.code import numbered
from reader.document.elements.presentation import laid_out, lays_out
from reader.document.media.galleries import add
from reader.document.model import Cell, Paragraph, Runs, Table
from reader.document.normalise.habit import Habit
from reader.document.walk.numbers import integer
from reader.document.walk.style import Attributes, Style, direction_in, hides, inherit
from reader.document.walk.walk import Walk

MAX_COLUMNS = 100
"""No cell spans more columns."""

MAX_ROWS = 65534
"""No cell spans more rows."""

_NO_ATTRIBUTES: Attributes = {}
_GROUPS = ("thead", "tbody", "tfoot")


def table(walk: Walk, node: LexborNode, attributes: Attributes) -> None:
    """Read `<table>`: header rows first and footer rows last, wherever they are written.

    A table that only lays a page out is what is in its cells.
    """
    walk.flush()
    if numbered(walk, node):
        return
    outer = walk.style
    walk.restyle(Style(lang=outer.lang, direction=direction_in(outer, attributes)))
    caption = _caption(walk, node)
    rows = tuple(row for group in _groups(node) for row in _rows(walk, group))
    if rows and _heads_nothing(rows[0]):
        rows = rows[1:]
    walk.restyle(outer)
    if not any(cell.blocks for row in rows for cell in row):
        if caption:
            walk.blocks.append(Paragraph(caption))
    elif lays_out(rows, caption, attributes):
        walk.fired[Habit.LAYOUT_TABLE] += 1
        add(walk.blocks, laid_out(rows))
    else:
        walk.blocks.append(Table(rows, caption))


def _heads_nothing(row: tuple[Cell, ...]) -> bool:
    """Tell whether a row is the empty header that Markdown asks of a table that has none."""
    return all(cell.header and not cell.blocks and cell.rowspan == 1 for cell in row)


def _caption(walk: Walk, table: LexborNode) -> Runs:
    """Read `<caption>`."""
    captions = [child for child in table.iter() if child.tag == "caption"]
    return as_text(block for child in captions for block in walk.blocks_in(child, child.attributes))


def _groups(table: LexborNode) -> list[LexborNode]:
    """Return the groups of rows in the order of their places."""
    groups = [child for child in table.iter() if child.tag in _GROUPS]
    seen = [group for group in groups if not hides(group.attributes)]
    return sorted(seen, key=lambda group: _GROUPS.index(group.tag or ""))


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
        if node.tag in {"td", "th"} and not (attributes and hides(attributes)):
            walk.restyle(inherit(style, attributes))
            yield _cell(walk, node, attributes, header=header or node.tag == "th")
    walk.restyle(outer)


def _cell(walk: Walk, node: LexborNode, attributes: Attributes, *, header: bool) -> Cell:
    return Cell(
        blocks=walk.blocks_in(node, _NO_ATTRIBUTES),
        header=header,
        colspan=_span(attributes.get("colspan"), 1, MAX_COLUMNS),
        rowspan=_span(attributes.get("rowspan"), MAX_ROWS, MAX_ROWS),
        align=walk.style.align,
    )


def _span(written: str | None, of_zero: int, most: int) -> int:
    """Return how many columns or rows a cell takes."""
    if not written:
        return 1
    span = integer(written, 1)
    if span == 0:
        return of_zero
    return min(max(span, 1), most)
