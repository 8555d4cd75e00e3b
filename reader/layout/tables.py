"""Tables: a grid where it fits, else a record for each row."""

from collections.abc import Iterator

from reader.document.model import Table
from reader.layout.cells import width
from reader.layout.frame import Frame, Place
from reader.layout.grid import Grid, Slot, column_widths, grid_of, header_rows, slots
from reader.layout.lines import Line, Role, Span
from reader.layout.paragraphs import lay_out_runs
from reader.layout.records import Flow, lay_out_records

_GAP = " │ "
_JUNCTIONS = {(True, True): "┼", (True, False): "┴", (False, True): "┬", (False, False): "─"}


def lay_out_table(table: Table, frame: Frame, place: Place, flow: Flow) -> Iterator[Line]:
    """Lay out a table and its caption."""
    yield from lay_out_runs(table.caption, frame, place, role=Role.CAPTION)
    grid = grid_of(table)
    widths = column_widths(grid, frame.width, width(_GAP))
    if widths is None:
        yield from lay_out_records(grid, frame, place, flow)
    else:
        yield from _Drawing(grid, widths, frame, place, flow).lines()


class _Drawing:
    """A table drawn on a grid: its cells laid out, its rows' heights known."""

    def __init__(
        self, grid: Grid, widths: tuple[int, ...], frame: Frame, place: Place, flow: Flow
    ) -> None:
        self.grid, self.widths, self.frame, self.place = grid, widths, frame, place
        self.start = place.offset
        self.slots = [slot for row in range(len(grid)) for slot in slots(grid, row)]
        self.cells = {slot.corner: self._cell(slot, flow) for slot in self.slots}
        self.header_rows = header_rows(grid)
        self.ruled = any(map(self._needs_rules, self.slots))
        """Whether rules stand between the rows of the body."""
        self.heights = self._heights()

    def lines(self) -> Iterator[Line]:
        """Draw the table."""
        for row, height in enumerate(self.heights):
            for at in range(height):
                yield self._line(self._row_spans(row, at), row)
            if self._rule_under(row):
                yield self._line(self._rule_spans(row), row)

    def _cell(self, slot: Slot, flow: Flow) -> list[Line]:
        """Lay out a cell in its own columns."""
        role = Role.TABLE_HEADER if slot.cell.header else self.frame.role
        inside = Frame(self._cells_of(slot), role=role, align=slot.cell.align)
        return list(flow(slot.cell.blocks, inside, self.place))

    def _cells_of(self, slot: Slot) -> int:
        """Return the cells of a slot's columns and the gaps between them."""
        spanned = sum(self.widths[column] for column in slot.columns)
        return spanned + width(_GAP) * (len(slot.columns) - 1)

    def _needs_rules(self, slot: Slot) -> bool:
        """Tell whether the rows of this slot could be mistaken for one another."""
        tall = len(self.cells[slot.corner]) > 1 or slot.cell.rowspan > 1
        return tall and slot.row >= self.header_rows

    def _heights(self) -> list[int]:
        """Return the lines of each row; the last row of a spanning cell makes room for it."""
        heights = [1] * len(self.grid)
        for slot in sorted(self.slots, key=lambda slot: slot.rows[-1]):
            last = slot.rows[-1]
            needed = len(self.cells[slot.corner]) - self._height_above(slot, last, heights)
            heights[last] = max(heights[last], needed)
        return heights

    def _height_above(self, slot: Slot, row: int, heights: list[int]) -> int:
        """Return the lines of `slot` that stand above `row`."""
        return sum(heights[above] + self._rule_under(above) for above in range(slot.row, row))

    def _rule_under(self, row: int) -> bool:
        """Tell whether a rule is drawn under `row`."""
        if row == len(self.grid) - 1:
            return False
        return self.ruled or row < self.header_rows

    def _row_spans(self, row: int, at: int) -> Iterator[Span]:
        """Yield the spans of line `at` of `row`."""
        column = 0
        while column < len(self.widths):
            if column:
                yield Span(_GAP, Role.BORDER)
            slot = self.grid[row][column]
            if slot is None:
                yield Span(" " * self.widths[column])
                column += 1
            else:
                yield from self._slot_spans(slot, row, at)
                column = slot.columns.stop

    def _slot_spans(self, slot: Slot, row: int, at: int) -> Iterator[Span]:
        """Yield what a slot shows in line `at` of `row`, filled to its width."""
        at += self._height_above(slot, row, self.heights)
        lines = self.cells[slot.corner]
        spans = lines[at].spans if at < len(lines) else ()
        yield from spans
        used = sum(width(span.text) for span in spans)
        yield Span(" " * (self._cells_of(slot) - used))

    def _rule_spans(self, row: int) -> Iterator[Span]:
        """Yield the rule under `row`, which cells that go on below interrupt."""
        above, below = self.grid[row], self.grid[row + 1]
        column = 0
        while column < len(self.widths):
            slot = above[column]
            crossing = slot is not None and slot is below[column]
            if column:
                yield Span(_joint(above, below, column), Role.BORDER)
            if slot is not None and crossing:
                yield from self._slot_spans(slot, row, self.heights[row])
                column = slot.columns.stop
            else:
                yield Span("─" * self.widths[column], Role.BORDER)
                column += 1

    def _line(self, spans: Iterator[Span], row: int) -> Line:
        """Return a line of the table."""
        starts = [
            lines[0].offset for slot in slots(self.grid, row) if (lines := self.cells[slot.corner])
        ]
        return self.frame.line(tuple(spans), min(starts, default=self.start), self.place.block)


def _joint(above: tuple[Slot | None, ...], below: tuple[Slot | None, ...], column: int) -> str:
    """Return what stands in a rule between two columns."""
    left = above[column - 1] is not None and above[column - 1] is below[column - 1]
    right = above[column] is not None and above[column] is below[column]
    if left or right:
        return " │ " if left and right else " ├─" if left else "─┤ "
    return f"─{_JUNCTIONS[_divided(above, column), _divided(below, column)]}─"


def _divided(row: tuple[Slot | None, ...], column: int) -> bool:
    """Tell whether a border stands left of `column` in `row`."""
    return row[column] is None or row[column] is not row[column - 1]
