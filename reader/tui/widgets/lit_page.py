"""A page on which parts of the text are lit, and whose cells tell what text they show."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.style import Style
from textual.geometry import Offset
from textual.reactive import reactive
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from reader.document.model import Document
from reader.tui.page.looks import LABEL, LAYERS, LIT
from reader.tui.page.resume import kept
from reader.tui.page.strips import Label, lit_up, most, overlaid
from reader.tui.page.ticks import Range, Ticked, overlapping, shown_by, tick_rows
from reader.tui.widgets.pictured_page import PicturedPage
from reader.typography import Typography

if TYPE_CHECKING:
    from reader.layout.lines import Line
    from reader.layout.places import Places

ABOVE = 3
"""What is brought on screen stands below this part of it: a third."""
_BEHIND = 8
"""Cells that are seen behind what a line of code was moved to the side for."""
_ATTENDED = ("selection", "focus", "current-hit")
"""The layers of what keys are about, the first one that there is."""
_NEAR = 40
"""Lines around that in which a character is looked for: cells of a table lie side by side."""


class LitPage(PicturedPage):
    """What stands on which cell, both ways."""

    attention: reactive[int | None] = reactive(None, repaint=False)
    """The character that keys are about: of what is chosen, gone to or found; None: none is."""

    def __init__(self, typography: Typography, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(typography, id=id)
        self._lit: Mapping[str, Sequence[Range]] = {}
        """What stands out, by the layer that has its look."""
        self.labels: Mapping[int, Sequence[Label]] = {}
        """What stands over lines of the page, by their rows."""
        self._places: dict[int, Places] = {}
        """What the lines show that were asked about since the page was laid out."""
        self._attended: dict[str, int] = {}
        """Of some layers the character that keys are about."""

    @property
    def attended(self) -> Offset:
        """Where in the pane is what is chosen, gone to or found; else where text begins."""
        at = None if self.attention is None else self.seen_at(self.attention)
        if at is None:
            return Offset(0, self.pinned.lines)
        row, cell = at
        return Offset(self.column.left + cell, self.y_of(row) or 0)

    def light(self, layer: str, ranges: Sequence[Range], *, at: int | None = None) -> None:
        """Let parts of the text stand out in the look of `layer`, in place of those before.

        Args:
            layer: One of `looks.LAYERS`.
            ranges: The parts.
            at: The character among them that keys are about; None: where the first begins.
        """
        self._attended.pop(layer, None)
        if ranges:
            self._attended[layer] = ranges[0][0] if at is None else at
        self._attend()
        if self._lit.get(layer, ()) != ranges:
            self._lit = {**self._lit, layer: ranges}
            self.refresh_changed()
            self.vertical_scrollbar.refresh()

    def label(self, labels: Mapping[int, Sequence[Label]]) -> None:
        """Let words stand over lines of the page, by their rows, until it is laid out anew."""
        self.labels = labels
        self.refresh_changed()

    def places(self, row: int) -> "Places":
        """Return what text a line of the page shows."""
        known = self._places.get(row)
        if known is None:
            from reader.layout.places import places  # noqa: PLC0415  the same

            assert self.sheet is not None  # noqa: S101  it has the row
            self.sheet.lay_to(row + 1)
            known = self._places[row] = places(self.sheet.lines, row, self.text)
        return known

    def spot(self, offset: int) -> tuple[int, int]:
        """Return the line that shows the character `offset`, and its cell there."""
        if self.sheet is None:
            return 0, 0
        return self._shown_at(offset) or (self.sheet.row_at(offset), 0)

    def seen_at(self, offset: int) -> tuple[int, int] | None:
        """Return the line and the cell that show the character `offset`; None if not on screen."""
        seen = len(self.on_screen)
        if self.sheet is None or not seen:
            return None
        begin, _ = shown_by(self.sheet.lines, self.row_at(0), self.text)
        _, end = shown_by(self.sheet.lines, self.row_at(seen - 1), self.text)
        at = self._shown_at(offset) if begin <= offset < end else None
        return at if at is not None and self.y_of(at[0]) is not None else None

    def _shown_at(self, offset: int) -> tuple[int, int] | None:
        found = 0 if self.sheet is None else self.sheet.row_at(offset)
        for near in range(_NEAR):
            for row in {found - near, found + near}:
                cells = self._cells_in(row, (offset, offset + 1))
                if cells:
                    return row, cells[0][0]
        return None

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the character that is seen at a cell of the pane, or the nearest in its line."""
        row = self.row_at(y)
        if self.sheet is None or not 0 <= row < len(self.sheet.lines):
            return None
        cell = x - self.column.left
        slide = self.sheet.lines[row].slide
        if slide is not None and cell >= slide.left:
            cell += min(self.moved, most(slide, self.column.room))
        return self.places(row).at(max(0, cell))

    def offset_near(self, row: int, cell: int, step: int, otherwise: int) -> int:
        """Return the character at a cell of a line, or of the nearest that has text.

        Args:
            row: The line; behind the last, it is the last.
            cell: The cell.
            step: 1 to look further down first, -1 to look further up.
            otherwise: What to return if there is none.
        """
        if self.sheet is None:
            return otherwise
        self.sheet.lay_to(row)
        begin = max(0, min(row, len(self.sheet.lines) - 1))
        ways = (self._seen_from(begin, cell, way) for way in (step, -step))
        return next((found for found in ways if found is not None), otherwise)

    def _seen_from(self, row: int, cell: int, step: int) -> int | None:
        """Return the character at a cell of the first line that has text, from a line on."""
        sheet, found = self.sheet, None
        while sheet is not None and row >= 0 and found is None:
            sheet.lay_to(row)
            if row >= len(sheet.lines):
                return None
            found = self.places(row).at(cell)
            row += step
        return found

    def lay_out(self, document: Document) -> None:
        """Lay out; where what stands is another matter then."""
        if self.document is not document:
            self._lit, self._attended = {}, {}
            self._attend()
        self._places, self.labels = {}, {}
        super().lay_out(document)

    def _attend(self) -> None:
        self.attention = next(
            (self._attended[layer] for layer in _ATTENDED if layer in self._attended), None
        )

    def strip_at(self, y: int) -> Strip:
        """Draw one line of the screen, with what is lit on it."""
        drawn, row = super().strip_at(y), self.row_at(y)
        if any(self._lit.values()) and self.sheet is not None and row < len(self.sheet.lines):
            drawn = self._lighted(drawn, row, self.sheet.lines)
        if row in self.labels:
            drawn = overlaid(drawn, self.labels[row], self.column.left, self.look_of(LABEL))
        return drawn

    def _lighted(self, drawn: Strip, row: int, lines: "Sequence[Line]") -> Strip:
        """Return a line with what is lit on it."""
        begin, end = shown_by(lines, row, self.text)
        for layer in LAYERS:
            for each in overlapping(self._lit.get(layer, ()), begin, end):
                for first, last in self._cells_in(row, each):
                    cells = self.column.left + first, self.column.left + last
                    drawn = lit_up(drawn, cells, self._light_of(layer))
        return drawn

    def on_mount(self) -> None:
        """Have ticks on the scrollbar where something was found."""
        setattr(self.vertical_scrollbar, "renderer", self._ticked)  # noqa: B010  typed as a class

    def show_range(self, start: int, end: int) -> None:
        """Bring a part of the text on screen, unfolded, unless it is there: a third down."""
        document = self.document
        if document is None or self.sheet is None:
            return
        self.reveal(start)
        if self.bare and not kept(document, end):
            self.set_bare(bare=False)
        row = self.spot(start)[0]
        self._show_row(row)
        self._slide_to(row, (start, end))

    def bring(self, offset: int) -> None:
        """Have the line that shows the character `offset` on the screen, moving only if need be."""
        self.reveal(offset)
        self._show_row(self.spot(offset)[0])

    def _show_row(self, row: int) -> None:
        """Bring a line on screen, unless it is there: a third down, where no head is over it."""
        self.lay_to(row + self.size.height)
        if self.sheet is not None and self.y_of(row) is None:
            self.scroll_row(max(0, row - self.size.height // ABOVE))

    def _slide_to(self, row: int, wanted: Range) -> None:
        """Move long lines of code sideways if a part of the text in one of them is cut off."""
        assert self.sheet is not None  # noqa: S101  it has the row
        slide = self.sheet.lines[row].slide
        cells = None if slide is None else next(self.places(row).cells(*wanted), None)
        if slide is None or cells is None:
            return
        furthest = most(slide, self.column.room)
        by = min(self.moved, furthest)
        first, last = cells
        if first < slide.left + by + (by > 0) or last > self.column.room + by - (by < furthest):
            behind = last + _BEHIND - self.column.room
            self.moved = 0 if last < self.column.room else min(behind, furthest)
            self.refresh_changed()

    def _ticked(self, **bar: Any) -> Ticked:  # noqa: ANN401  as the scrollbar calls it
        """Draw the scrollbar with a tick wherever something was found."""
        lines = [] if self.sheet is None else self.sheet.lines
        hits = self._lit.get("hit", ())
        look = Style(color=self.look_of(LIT + "current-hit").bgcolor)
        return Ticked(ScrollBar.renderer(**bar), lambda rows: tick_rows(hits, lines, rows), look)

    def _light_of(self, layer: str) -> Style:
        """Return what a layer changes in the look of a text: its ground, and what a theme asks."""
        look = self.look_of(LIT + layer)
        own = self.get_component_styles(LIT + layer).has_rule("color")
        return Style(
            color=look.color if own else None,
            bgcolor=look.bgcolor,
            bold=look.bold,
            underline=look.underline,
            reverse=look.reverse,
        )

    def _cells_in(self, row: int, wanted: Range) -> list[tuple[int, int]]:
        """Return the cells of a line that show a part of the text, as they are moved sideways."""
        if self.sheet is None or not 0 <= row < len(self.sheet.lines):
            return []
        line = self.sheet.lines[row]
        if not line.parts and line.offset >= wanted[1]:
            return []
        cells = self.places(row).cells(*wanted)
        if line.slide is None:
            return list(cells)
        by, least = min(self.moved, most(line.slide, self.column.room)), line.slide.left
        shifted = ((max(least, a - by), min(b - by, self.column.room)) for a, b in cells)
        return [(a, b) for a, b in shifted if a < b]
