"""A view of rows with a cursor on one of them, however many rows there are."""

from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView


class RowView(ScrollView, inherit_bindings=False):
    """Rows drawn one by one (`render_line`), of which a move of the cursor redraws two."""

    cursor: reactive[int] = reactive(0, repaint=False)
    """The row that the cursor is on, from 0."""

    rows: reactive[int] = reactive(0, repaint=False)
    """How many rows there are."""

    def go(self, row: int) -> None:
        """Put the cursor on `row`, or the nearest there is, and bring it into view."""
        self.cursor = row
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if top <= self.cursor < top + height:
            return
        far = abs(self.cursor - top) > 2 * height
        edge = self.cursor if self.cursor < top else self.cursor - height + 1
        self._scroll_rows(self.cursor - height // 2 if far else edge)

    def stay(self, row: int) -> None:
        """Put the cursor on `row`, where it stays at its place on the screen."""
        moved = row - self.cursor
        self.cursor = row
        self._scroll_rows(self.scroll_offset.y + moved)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, self.rows - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows that change."""
        self.refresh_line(before)
        self.refresh_line(now)

    def watch_rows(self) -> None:
        """Let the scrollbar know."""
        self.virtual_size = Size(0, self.rows)
        self.cursor = self.validate_cursor(self.cursor)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.go(self.cursor)

    def on_focus(self) -> None:
        """Draw the cursor as the one that keys move."""
        self.refresh_line(self.cursor)

    def on_blur(self) -> None:
        """Draw the cursor as resting."""
        self.refresh_line(self.cursor)

    def action_down(self, *, count: int | None = None) -> None:
        """Go to the next row, or so many further."""
        self.go(self.cursor + (count or 1))

    def action_up(self, *, count: int | None = None) -> None:
        """Go to the row before, or so many back."""
        self.go(self.cursor - (count or 1))

    def action_page(self, pages: int, *, count: int | None = None) -> None:
        """Go down so many pages, `count` times; up if negative."""
        self.go(self.cursor + (count or 1) * pages * max(1, self.size.height - 1))

    def action_half_page(self, halves: int, *, count: int | None = None) -> None:
        """Go down so many half pages, `count` times; up if negative."""
        self.go(self.cursor + (count or 1) * halves * max(1, self.size.height // 2))

    def action_top(self) -> None:
        """Go to the first row."""
        self.go(0)

    def action_bottom(self) -> None:
        """Go to the last row."""
        self.go(self.rows - 1)

    def _scroll_rows(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True)
