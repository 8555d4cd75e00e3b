"""The lines of a sheet in a pane: those from one on, under the head of the table that one is in."""

from typing import TYPE_CHECKING

from reader.layout.lines import Line
from reader.tui.page.heads import NOTHING, Pinned, pinned, top_for
from reader.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from reader.tui.page.sheet import Sheet


class SheetView(LineView, inherit_bindings=False):
    """Which line of a page is seen where: all that points at the screen asks here.

    So what is seen is what is lit, chosen and clicked on, also in a head that stays in sight.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.sheet: Sheet | None = None

    @property
    def pinned(self) -> Pinned:
        """The head of a table that has scrolled off, and is shown over the first lines."""
        lines, top = [] if self.sheet is None else self.sheet.lines, self.scroll_offset.y
        if top >= len(lines) or lines[top].head is None:  # as on most pages, which pay this alone
            return NOTHING
        return pinned(lines, top, self.size.height)

    @property
    def first_row(self) -> int:
        """The first line of the page that is seen in its place, and not as a head over others."""
        return self.scroll_offset.y + self.pinned.lines

    @property
    def on_screen(self) -> list[Line]:
        """The lines that are seen."""
        if self.sheet is None:
            return []
        lines, end = self.sheet.lines, self.scroll_offset.y + self.size.height
        first, count = self.pinned
        return lines[first : first + count] + lines[self.first_row : end]

    @property
    def last_top(self) -> int:
        """The line on top when the last line is on screen."""
        return max(0, self.virtual_size.height - self.size.height)

    def row_at(self, y: int) -> int:
        """Return the line of the page that is seen on line `y` of the pane."""
        first, count = self.pinned
        return y + (first if y < count else self.scroll_offset.y)

    def y_of(self, row: int) -> int | None:
        """Return the line of the pane on which line `row` of the page is seen; None: on none."""
        first, count = self.pinned
        if first <= row < first + count:
            return row - first
        y = row - self.scroll_offset.y
        return y if count <= y < self.size.height else None

    def grow(self) -> None:
        """Let the scrollbar know of the lines there are."""
        self.set_lines(0 if self.sheet is None else len(self.sheet.lines))

    def lay_to(self, row: int) -> None:
        """Have the lines up to `row`, as far as there are so many."""
        if self.sheet is not None:
            self.sheet.lay_to(row)
            self.grow()

    def scroll_row(self, row: int) -> None:
        """Put line `row` on top, which may not be laid out by now."""
        self._lay_screens(3)
        if row > self.last_top and self.sheet is not None and not self.sheet.finished:
            self.lay_to(row + self.size.height)
        self._scroll_rows(min(row, self.last_top))

    def begin_at(self, row: int) -> None:
        """Have line `row` seen first, under nothing but the head of its table."""
        if self.sheet is not None:
            self.lay_to(row)
            self.scroll_row(self.top_for(row))

    def top_for(self, row: int) -> int:
        """Return the line on top when line `row` is the first that is seen in its place."""
        return row if self.sheet is None else top_for(self.sheet.lines, row, self.size.height)

    def _lay_screens(self, screens: int) -> None:
        """Have the lines that so many screens from the top line on show."""
        if self.sheet is not None and not self.sheet.finished:
            self.lay_to(self.scroll_offset.y + screens * self.size.height)

    def _scroll_rows(self, row: int) -> None:
        """Put a line that is laid out on top."""
        self.scroll_to(y=row, animate=False, force=True)
