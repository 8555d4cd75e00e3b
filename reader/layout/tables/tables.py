"""Tables: a grid where it fits, else a record for each row."""

from collections.abc import Iterator

from reader.document.model import Table
from reader.layout.cells import filled, width
from reader.layout.frame import Flow, Frame, Position, spans_width
from reader.layout.lines import Head, Line, Part, Role, Span
from reader.layout.tables.grid import Grid, Row, Slot, column_widths, grid_of, header_rows, slots
from reader.layout.tables.records import lay_out_records
from reader.layout.text.paragraphs import lay_out_runs

_GAP = " │ "
_RULE = "─"
_FACING = str.maketrans("├┤", "┤├")
_JUNCTIONS = {(True, True): "┼", (True, False): "┴", (False, True): "┬", (False, False): "─"}


def lay_out_table(table: Table, frame: Frame, position: Position, flow: Flow) -> Iterator[Line]:
    """Lay out a table and its caption."""
    yield from lay_out_runs(table.caption, frame, position, role=Role.CAPTION)
    grid = grid_of(table)
    if not any(grid):
        return
    widths = column_widths(grid, frame.widest, width(_GAP))
    if widths is None:
        yield from lay_out_records(grid, frame, position, flow)
    else:
        yield from _Drawing(grid, widths, frame, position, flow).lines()


class _Drawing:
    """A table drawn on a grid: its cells laid out, and the line at which each row begins."""

    def __init__(
        self, grid: Grid, widths: tuple[int, ...], frame: Frame, position: Position, flow: Flow
    ) -> None:
        self.grid, self.widths, self.frame = grid, widths, frame
        self.gap = width(_GAP)
        self.block = position.block
        start = position.offset
        self.slots = [slot for row in range(len(grid)) for slot in slots(grid, row)]
        self.cells = {slot.corner: self._cell(slot, position, flow) for slot in self.slots}
        self.header_rows = header_rows(grid)
        self.ruled = any(map(self._needs_rules, self.slots))
        """Whether rules stand between the rows of the body."""
        self.offsets = self._offsets(start)
        """Where each row begins in the logical text."""
        self.tops = self._tops()
        self.head_lines = self.tops[self.header_rows] if self._is_headed() else 0
        """The lines of a head that says something, with the rule under it."""
        free = frame.width - sum(widths) - width(_GAP) * (len(widths) - 1)
        self.indent = (Span(" " * free),)
        """What stands left of a table that begins at the right."""

    def lines(self) -> Iterator[Line]:
        """Draw the table."""
        for row in range(len(self.grid)):
            ruled = self._rule_under(row)
            end = self.tops[row + 1] - ruled
            for at in range(self.tops[row], end):
                yield self._line(row, row, at)
            if ruled:
                yield self._line(row, row + 1, end)

    def _cell(self, slot: Slot, position: Position, flow: Flow) -> list[Line]:
        """Lay out a cell in its own columns."""
        role = Role.TABLE_HEADER if slot.cell.header else self.frame.role
        inside = self.frame.cell(self._cells_of(slot), role, slot.cell.align)
        return list(flow(slot.cell.blocks, inside, position))

    def _cells_of(self, slot: Slot) -> int:
        """Return the cells of a slot's columns and the gaps between them."""
        first, after = slot.columns.start, slot.columns.stop
        return sum(self.widths[first:after]) + self.gap * (after - first - 1)

    def _needs_rules(self, slot: Slot) -> bool:
        """Tell whether the rows of this slot could be mistaken for one another."""
        tall = len(self.cells[slot.corner]) > 1 or len(slot.rows) > 1
        return tall and slot.rows.start >= self.header_rows

    def _is_headed(self) -> bool:
        """Tell whether the header says what the columns are: an empty one is for Markdown alone."""
        heads = (
            self.cells[slot.corner] for slot in self.slots if slot.rows.start < self.header_rows
        )
        return any(line.text.strip() for lines in heads for line in lines)

    def _offsets(self, reached: int) -> list[int]:
        """Return where each row begins: an empty one where the text is that has been reached."""
        offsets = []
        for row in range(len(self.grid)):
            begun = [self.cells[slot.corner] for slot in slots(self.grid, row)]
            reached = next((lines[0].offset for lines in begun if lines), reached)
            offsets.append(reached)
        return offsets

    def _tops(self) -> list[int]:
        """Return the line at which each row begins, and where the table ends.

        The last row of a cell that spans several makes room for what is left of it.
        """
        tops = [0]
        for row, covering in enumerate(self.grid):
            ends = [
                tops[slot.rows.start] + len(self.cells[slot.corner])
                for slot in covering
                if slot and slot.rows[-1] == row
            ]
            tops.append(max([tops[row] + 1, *ends]) + self._rule_under(row))
        return tops

    def _rule_under(self, row: int) -> bool:
        """Tell whether a rule is drawn under `row`."""
        if row == len(self.grid) - 1:
            return False
        return self.ruled or row < self.header_rows

    def _line(self, above: int, below: int, at: int) -> Line:
        """Return line `at` of the table: of one row, or the rule between two."""
        drawn = list(self._drawn(self.grid[above], self.grid[below], at))
        if self.frame.leftward:
            drawn = [Line(self.indent), *reversed(drawn)]
        spans: list[Span] = []
        parts: list[Part] = []
        for line in drawn:
            before = len(self.frame.left) + len(spans)
            parts += (part._replace(span=part.span + before) for part in line.parts)
            spans += line.spans
        line = self.frame.line(tuple(spans), self.offsets[above], self.block)
        head = Head(at, self.head_lines) if self.head_lines else None
        return line._replace(parts=tuple(parts), head=head)

    def _drawn(self, above: Row, below: Row, at: int) -> Iterator[Line]:
        """Yield borders and cells of line `at`; cells that go on below interrupt a rule."""
        column = 0
        while column < len(self.widths):
            slot = above[column]
            if column:
                yield self._border(_GAP if above is below else _joint(above, below, column))
            if slot is not None and slot is below[column]:
                yield self._slot_line(slot, at - self.tops[slot.rows.start])
                column = slot.columns.stop
            else:
                cells = self.widths[column]
                empty = Line((Span(" " * cells),))
                yield empty if above is below else self._border(filled(_RULE, cells))
                column += 1

    def _border(self, text: str) -> Line:
        """Return a part of the lines between cells, facing the way that the table reads."""
        facing = text[::-1].translate(_FACING) if self.frame.leftward else text
        return Line((Span(facing, Role.BORDER),))

    def _slot_line(self, slot: Slot, at: int) -> Line:
        """Return what a slot shows in its line `at`, filled to its width."""
        lines, cells = self.cells[slot.corner], self._cells_of(slot)
        if at >= len(lines):
            return Line((Span(" " * cells),))
        line = lines[at]
        spans = (*line.spans, Span(" " * (cells - spans_width(line.spans))))
        return Line(spans, parts=line.parts or (Part(0, line.offset),))


def _joint(above: Row, below: Row, column: int) -> str:
    """Return what stands in a rule between two columns."""
    left = above[column - 1] is not None and above[column - 1] is below[column - 1]
    right = above[column] is not None and above[column] is below[column]
    beside = filled(_RULE, 1)
    if left or right:
        return " │ " if left and right else f" ├{beside}" if left else f"{beside}┤ "
    return f"{beside}{_JUNCTIONS[_divided(above, column), _divided(below, column)]}{beside}"


def _divided(row: Row, column: int) -> bool:
    """Tell whether a border stands left of `column` in `row`."""
    return row[column] is None or row[column] is not row[column - 1]
