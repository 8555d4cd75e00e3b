"""A table that does not fit, as records: for each row its values, under one another and named."""

from collections.abc import Iterator

from reader.document.model import Align, Block, Document, Mark, Paragraph, Run
from reader.document.text import leaves
from reader.layout.cells import WIDE, width
from reader.layout.frame import Flow, Frame, Place
from reader.layout.grid import Grid, Slot, header_rows, slots
from reader.layout.lines import Line, Role, Span

_INDENT = Span("  ")


def lay_out_records(grid: Grid, frame: Frame, place: Place, flow: Flow) -> Iterator[Line]:
    """Lay out a table cell by cell, a blank line between rows; a row's header stands over it."""
    first = header_rows(grid) % len(grid)
    labels = _labels(grid, first)
    for row in range(first):
        _skip(grid, row, place)
    for row in range(first, len(grid)):
        if row > first:
            yield frame.line((), place.offset, place.block)
        inside = frame
        for slot in slots(grid, row):
            yield from _value(slot, labels[slot.columns.start], inside, place, flow)
            if slot.cell.header and inside is frame:
                inside = frame.inset(_INDENT)


def _labels(grid: Grid, rows: int) -> tuple[str, ...]:
    """Return what the header's `rows` call each column."""
    if not rows:
        return ("",) * len(grid[0])
    return tuple(_text(slot) if slot else "" for slot in grid[rows - 1])


def _skip(grid: Grid, row: int, place: Place) -> None:
    """Go behind the cells of a row that is not laid out by itself."""
    for slot in slots(grid, row):
        for leaf in leaves(Document(slot.cell.blocks)):
            place.take(leaf)


def _value(slot: Slot, label: str, frame: Frame, place: Place, flow: Flow) -> Iterator[Line]:
    """Lay out one cell after its column's name."""
    start = place.offset
    role = Role.TABLE_HEADER if slot.cell.header else frame.role
    for line in flow(_named(slot.cell.blocks, label), frame._replace(role=role), Place()):
        yield line._replace(offset=start, block=place.block)
    for leaf in leaves(Document(slot.cell.blocks)):
        place.take(leaf)


def _named(blocks: tuple[Block, ...], label: str) -> tuple[Block, ...]:
    """Return a cell's blocks with its column's name before them, all flush left."""
    flush = tuple(map(_flush, blocks))
    if not label or not flush:
        return flush
    name = Run(label, Mark.STRONG)
    colon = Run("：" if width(label[-1]) == WIDE else ": ")
    first = flush[0]
    if isinstance(first, Paragraph):
        return (first._replace(runs=(name, colon, *first.runs)), *flush[1:])
    return (Paragraph((name, colon._replace(text=colon.text.rstrip()))), *flush)


def _flush(block: Block) -> Block:
    """Return a block that lies as text does: there is no column that it could be centred in."""
    return block._replace(align=Align.START) if isinstance(block, Paragraph) else block


def _text(slot: Slot) -> str:
    """Return the text of a header's cell, on one line and without a colon of its own."""
    return " ".join(" ".join(leaves(Document(slot.cell.blocks))).split()).rstrip(":： ")
