"""A table that does not fit, as records: for each row its values, under one another and named."""

from collections.abc import Iterator

from reader.document.model import Align, Block, Document, Mark, Paragraph, Run
from reader.document.text import leaves
from reader.layout.cells import WIDE, width
from reader.layout.frame import Flow, Frame, Position
from reader.layout.lines import Line, Role, Span
from reader.layout.tables.grid import Grid, Slot, header_rows, slots

_INDENT = Span("  ")


def lay_out_records(grid: Grid, frame: Frame, position: Position, flow: Flow) -> Iterator[Line]:
    """Lay out a table cell by cell, a blank line between rows; a row's header stands over it."""
    first = header_rows(grid) % len(grid)
    labels = _labels(grid, first)
    valued = _valued(grid, first)
    for row in range(first):
        for slot in slots(grid, row):
            if _is_title(slot, grid) or valued.isdisjoint(slot.columns):
                yield from _value(slot, "", frame, position, flow)
            else:
                _skip(slot, position)
    for row in range(first, len(grid)):
        if row > first:
            yield frame.line((), position.offset, position.block)
        inside = frame
        for slot in slots(grid, row):
            yield from _value(slot, labels[slot.columns.start], inside, position, flow)
            if slot.cell.header and inside is frame:
                inside = frame.inset(_INDENT)


def _labels(grid: Grid, rows: int) -> tuple[str, ...]:
    """Return what the header's `rows` call each column, from the uppermost on."""
    columns = zip(*grid[:rows], strict=True) if rows else [()] * len(grid[0])
    return tuple(
        " ".join(
            dict.fromkeys(_text(slot) for slot in column if slot and not _is_title(slot, grid))
        )
        for column in columns
    )


def _valued(grid: Grid, first: int) -> frozenset[int]:
    """Return the columns of the values from row `first` on: those whose names are shown."""
    return frozenset(
        slot.columns.start
        for row in range(first, len(grid))
        for slot in slots(grid, row)
        if any(leaves(Document(slot.cell.blocks)))
    )


def _is_title(slot: Slot, grid: Grid) -> bool:
    """Tell whether a header's cell stands over all of the table."""
    return len(slot.columns) == len(grid[0]) > 1


def _skip(slot: Slot, position: Position) -> None:
    """Go behind a cell that is not laid out by itself."""
    for leaf in leaves(Document(slot.cell.blocks)):
        position.take(leaf)


def _value(slot: Slot, label: str, frame: Frame, position: Position, flow: Flow) -> Iterator[Line]:
    """Lay out one cell after its column's name."""
    start = position.offset
    role = Role.TABLE_HEADER if slot.cell.header else frame.role
    inside = frame._replace(role=role, folds=False)
    for line in flow(_named(slot.cell.blocks, label), inside, Position()):
        yield line._replace(offset=start, block=position.block)
    for leaf in leaves(Document(slot.cell.blocks)):
        position.take(leaf)


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
