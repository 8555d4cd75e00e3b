"""A table that does not fit, as records: for each row its values, under one another and named."""

from collections.abc import Iterator, Sequence

from reader.document.model import Align, Block, Document, Mark, Paragraph, Run
from reader.document.text import leaves
from reader.layout.cells import WIDE, width
from reader.layout.frame import Flow, Frame, Position
from reader.layout.lines import Line, Part, Role, Span
from reader.layout.tables.grid import Grid, Slot, header_rows, slots

_INDENT = Span("  ")
_OF_NAME = 2
"""The spans of a column's name: the name, or what of it is in a line, and its colon."""


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
    named, before = _named(slot.cell.blocks, label)
    for line in flow(named, inside, Position()):
        placed = _placed(line, len(frame.left), before, start)
        yield placed._replace(block=position.block)
    for leaf in leaves(Document(slot.cell.blocks)):
        position.take(leaf)


def _named(blocks: Sequence[Block], label: str) -> tuple[Sequence[Block], int]:
    """Return a cell's blocks with its column's name before them, all flush left.

    Beside them, how many characters of their logical text the name is.
    """
    flush = tuple(map(_flush, blocks))
    if not label or not flush:
        return flush, 0
    name = Run(label, Mark.STRONG)
    colon = Run("：" if width(label[-1]) == WIDE else ": ")
    first = flush[0]
    if isinstance(first, Paragraph):
        whole = first._replace(runs=(name, colon, *first.runs))
        return (whole, *flush[1:]), len(label + colon.text)
    colon = colon._replace(text=colon.text.rstrip())
    return (Paragraph((name, colon)), *flush), len(label + colon.text) + 1


def _placed(line: Line, left: int, before: int, start: int) -> Line:
    """Return a line of a named cell with its place in the document's logical text.

    Args:
        line: The line; it counts from the name on.
        left: The spans left of the cell.
        before: The characters of the name, which is not part of the text here.
        start: Where the cell begins.
    """
    shift = start - before
    parts = tuple([
        part._replace(offset=part.offset + shift) for part in line.parts if part.offset >= before
    ])  # fmt: skip
    if line.offset >= before:
        return line._replace(offset=line.offset + shift, parts=parts)
    indent = sum(not span.text.strip() for span in line.spans[left : left + 1])
    after = min(left + indent + _OF_NAME, len(line.spans))
    return line._replace(offset=start, parts=(Part(after, start), *parts))


def _flush(block: Block) -> Block:
    """Return a block that lies as text does: there is no column that it could be centred in."""
    return block._replace(align=Align.START) if isinstance(block, Paragraph) else block


def _text(slot: Slot) -> str:
    """Return the text of a header's cell, on one line and without a colon of its own."""
    return " ".join(" ".join(leaves(Document(slot.cell.blocks))).split()).rstrip(":： ")
