"""A view of rows with a cursor on one of them, however many rows there are."""

from textual import events
from textual.geometry import Offset
from textual.reactive import reactive

from reader.tui.widgets.line_view import LineView


class RowView(LineView, inherit_bindings=False):
    """Rows drawn line by line (`strip_at`), of which a move of the cursor redraws two."""

    cursor: reactive[int] = reactive(0, repaint=False)
    """The row that the cursor is on, from 0."""

    rows: reactive[int] = reactive(0, repaint=False)
    """How many rows there are."""

    @property
    def lines(self) -> int:
        """How many lines the rows have together."""
        return self.rows

    def lines_of(self, row: int) -> range:
        """Return the lines of a row, counted from the first of all."""
        return range(row, row + 1)

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to."""
        return line

    @property
    def cells(self) -> int:
        """The cells of a line: rows have neither border nor padding at their sides.

        Textual seeks the widget on the screen to tell its `size`: a third of what a row costs.
        """
        return self.outer_size.width

    @property
    def height(self) -> int:
        """How many lines are on screen, one at least."""
        return max(1, self.size.height)

    @property
    def attended(self) -> Offset:
        """Where in the view is the row that keys are about."""
        line = self.cursor_line - self.tall
        return Offset(0, line if 0 <= line < self.height else 0)

    @property
    def tall(self) -> int:
        """The lines of a row, without what may stand above."""
        return 1

    @property
    def cursor_line(self) -> int:
        """The line of the screen that follows the row under the cursor."""
        return self.lines_of(self.cursor).stop - self.scroll_offset.y if self.rows else 0

    def go(self, row: int) -> None:
        """Put the cursor on `row`, or the nearest there is, and bring it into view."""
        self.cursor = row
        if not self.rows or not self.size:  # with the size it gets, it is brought into view
            return
        lines, top = self.lines_of(self.cursor), self.scroll_offset.y
        if top <= lines.start and lines.stop <= top + self.height:
            return
        far = abs(lines.start - top) > 2 * self.height
        edge = lines.start if lines.start < top else lines.stop - self.height
        self._scroll_lines(lines.start - self.height // 2 if far else edge)

    def stay(self, row: int, line: int) -> None:
        """Put the cursor on `row`, at the `line` of the screen that `cursor_line` told before."""
        self.cursor = row
        if self.rows:
            self._scroll_lines(self.lines_of(self.cursor).stop - line)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, self.rows - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows that change."""
        self.refresh_row(before)
        self.refresh_row(now)

    def watch_rows(self) -> None:
        """Let the scrollbar know."""
        self.measure()
        self.cursor = self.validate_cursor(self.cursor)

    def measure(self) -> None:
        """Let the scrollbar know how many lines there are."""
        self.set_lines(self.lines)

    def refresh_row(self, row: int) -> None:
        """Draw a row again, as far as it is on the screen: below it is another widget's place."""
        if 0 <= row < self.rows:
            lines, top = self.lines_of(row), self.scroll_offset.y
            seen = range(max(lines.start, top), min(lines.stop, top + self.height))
            if seen:
                self.refresh_lines(seen.start, len(seen))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.measure()
        self.go(self.cursor)

    def on_focus(self, event: events.Focus) -> None:
        """Draw the cursor as the one that keys move."""
        super().on_focus(event)
        self.refresh_row(self.cursor)

    def on_blur(self, event: events.Blur) -> None:
        """Draw the cursor as resting."""
        super().on_blur(event)
        self.refresh_row(self.cursor)

    def action_down(self, *, count: int | None = None) -> None:
        """Go to the next row, or so many further."""
        self.go(self.cursor + (count or 1))

    def action_up(self, *, count: int | None = None) -> None:
        """Go to the row before, or so many back."""
        self.go(self.cursor - (count or 1))

    def action_page(self, pages: int, *, count: int | None = None) -> None:
        """Go down so many pages, `count` times; up if negative."""
        self._go_lines((count or 1) * pages * max(1, self.height - 1))

    def action_half_page(self, halves: int, *, count: int | None = None) -> None:
        """Go down so many half pages, `count` times; up if negative."""
        self._go_lines((count or 1) * halves * max(1, self.height // 2))

    def action_top(self, *, count: int | None = None) -> None:
        """Go to the first row, or the one with that number."""
        self.go((count or 1) - 1)

    def action_bottom(self, *, count: int | None = None) -> None:
        """Go to the last row, or the one with that number."""
        self.go((count or self.rows) - 1)

    def _go_lines(self, lines: int) -> None:
        """Go to the row that is so many lines further; at least to the next."""
        if not self.rows:
            return
        here = self.lines_of(self.cursor)
        to = self.row_at(max(0, min(here.stop - 1 + lines, self.lines - 1)))
        self.go(max(to, self.cursor + 1) if lines > 0 else min(to, self.cursor - 1))

    def _scroll_lines(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True)
