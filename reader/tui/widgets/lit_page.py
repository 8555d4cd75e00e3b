"""A page on which pieces of its text are lit: what was found, what is selected."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from textual.scrollbar import ScrollBar
from textual.strip import Strip

from reader.document.model import Document
from reader.layout.lines import Line
from reader.layout.places import places
from reader.tui.lights import Lights, Range
from reader.tui.looks import HIT, combined, light
from reader.tui.resume import kept
from reader.tui.strips import Light, lit
from reader.tui.ticks import Ticked, tick_rows
from reader.tui.widgets.page_view import PageView
from reader.typography import Typography

ABOVE = 3
"""What is brought on screen stands below this part of it: a third."""


class LitPage(PageView):
    """A page whose lights follow the text, however it is set; its scrollbar has a tick at hits."""

    def __init__(self, typography: Typography, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(typography, id=id)
        self._lights = Lights()

    def show(self, document: Document, *, keep_place: bool = False, at: int = 0) -> None:
        """Show `document` as `PageView` does; the lights on another one are out."""
        if document is not self.document:
            self._lights.clear()
        super().show(document, keep_place=keep_place, at=at)

    def light(self, layer: str, ranges: Sequence[Range]) -> None:
        """Light pieces of the logical text, in order and apart, in a layer (`looks.LIGHTS`).

        They stay lit, whatever is done to the page, until other ones are or another page is shown.
        """
        if ranges != self._lights.of(layer):
            self._lights.put(layer, ranges)
            self.refresh()
            self.vertical_scrollbar.refresh()

    def show_range(self, start: int, end: int) -> None:
        """Bring a piece of the logical text on screen, unfolded, unless it is there."""
        self.reveal(start)
        if self.sheet is None:
            return
        if self.bare and not kept(self.sheet.document, end):
            self.set_bare(bare=False)
        row, top = self.row_of(start, end), self.scroll_offset.y
        if not top <= row < top + self.size.height:
            self.sheet.lay_to(row + self.size.height)
            self.grow()
            self.scroll_row(max(0, row - self.size.height // ABOVE))

    def row_of(self, start: int, end: int) -> int:
        """Return the first line that shows something of a piece of the logical text."""
        if self.sheet is None:
            return 0
        row, lines = self.sheet.row_at(start), self.sheet.lines
        first = bisect_left(lines, lines[row].offset, key=_offset) if lines else row
        shown = (
            at for at in range(first, row) if any(places(lines, at, self.text).cells(start, end))
        )
        return next(shown, row)

    def on_mount(self) -> None:
        """Have ticks on the scrollbar."""
        bar = self.vertical_scrollbar
        bar.renderer = self._ticked  # type: ignore[assignment]  it is only called

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen, with its lights."""
        drawn, row = super().render_line(y), y + self.scroll_offset.y
        lines = [] if self.sheet is None else self.sheet.lines
        if row >= len(lines) or not self._lights:
            return drawn
        lights = [
            Light(start, end, light(self, layer))
            for start, end, layer in self._lights.on(lines, row, self.text)
        ]
        return lit(drawn, lines[row], self.column, lights, by=self.moved_by(lines[row]))

    def _ticked(self, **bar: Any) -> Ticked:  # noqa: ANN401  as the scrollbar calls it
        """Draw the scrollbar with a tick wherever something was found."""
        lines = [] if self.sheet is None else self.sheet.lines
        hits = self._lights.of(HIT)
        look = combined(self, HIT)
        return Ticked(ScrollBar.renderer(**bar), lambda rows: tick_rows(hits, lines, rows), look)


def _offset(line: Line) -> int:
    return line.offset
