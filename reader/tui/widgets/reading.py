"""The reading pane: what keys and the mouse do on the page."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from textual.events import Click
from textual.message import Message

from reader.document.model import Heading
from reader.tui import texts
from reader.tui.page.measure import MEASURE, column_in, measure_beside, measure_near
from reader.tui.page.sheet import Sheet
from reader.tui.page.steps import IsStart, back, further, heading_at, paragraph_at
from reader.tui.page.strips import most
from reader.tui.widgets.selectable_page import SelectablePage

OVERLAP = 2
"""Lines of the last page that stay on the next, for the eye to hold on to."""
SIDEWAYS = 16
"""Cells that a key moves long lines of code."""


class ReadingPane(SelectablePage):
    """The actions of `actions.Where.PAGE`."""

    class Left(Message):
        """The reader wants to go back to the library."""

    @dataclass(repr=False, eq=False)
    class Said(Message):
        """Something was done that is to be told."""

        text: str

    @dataclass(repr=False, eq=False)
    class Measured(Message):
        """Lines were made wider or narrower."""

        cells: int | None
        """The cells of the widest line; None: as at first."""

    @dataclass(repr=False, eq=False)
    class Clicked(Message):
        """A link was clicked on."""

        address: str

    @property
    def cells(self) -> int:
        """The cells of a line: as many as are wished, or as there is room for."""
        return self.column.measure if self.size.width else self.widest

    def action_down(self, *, count: int | None = None) -> None:
        """Go a line down."""
        self.scroll_row(self.scroll_offset.y + (count or 1))

    def action_up(self, *, count: int | None = None) -> None:
        """Go a line up."""
        self.scroll_row(self.scroll_offset.y - (count or 1))

    def action_page(self, pages: int, *, count: int | None = None) -> None:
        """Go down so many pages; up if negative."""
        lines = (count or 1) * pages * max(1, self.size.height - OVERLAP)
        if lines > 0:
            self.begin_at(self.scroll_offset.y + lines)
        else:
            self.scroll_row(self.first_row + lines)

    def action_half_page(self, halves: int, *, count: int | None = None) -> None:
        """Go down so many half pages; up if negative."""
        self.scroll_row(
            self.scroll_offset.y + (count or 1) * halves * max(1, self.size.height // 2)
        )

    def go_to_top(self) -> None:
        """Go to the first line."""
        self.scroll_row(0)

    def go_to_bottom(self) -> None:
        """Go to the last line."""
        if self.sheet is not None:
            self.sheet.lay_all()
            self.grow()
        self.scroll_row(self.last_top)

    def go_to_percent(self, percent: int) -> None:
        """Go to where so much of the page has been on the screen, as is told of it."""
        if self.sheet is not None:
            self.sheet.lay_all()
            self.grow()
            seen = ceil(percent * self.virtual_size.height / 100)
            self.scroll_row(seen - self.size.height)

    def action_paragraph(self, step: int, *, count: int | None = None) -> None:
        """Go to the next paragraph, or back to the one before."""
        self._step(paragraph_at, step, count or 1)

    def action_heading(self, step: int, *, count: int | None = None) -> None:
        """Go to the next heading, or back to the one before; tell if there is none."""
        if self.sheet is not None and not self._step(heading_at, step, count or 1):
            blocks = self.sheet.document.blocks
            there = any(isinstance(block, Heading) for block in blocks)
            self.post_message(self.Said(texts.LAST_HEADING if there else texts.NO_HEADINGS))

    def action_measure(self, cells: int) -> None:
        """Make lines wider by so many cells; narrower if negative, as at first if 0."""
        before = self.cells
        wished = self._measure_beside(cells) if cells else MEASURE
        if cells and self.size.width and column_in(self.size.width, wished).measure == before:
            said = texts.WIDEST if cells > 0 else texts.NARROWEST
            self.post_message(self.Said(said.format(cells=before)))
            return
        self.set_widest(wished)
        self.post_message(self.Said(texts.MEASURE.format(cells=self.cells)))
        self.post_message(self.Measured(self.widest if cells else None))

    def action_header(self) -> None:
        """Hide what stands over the article, or show it again."""
        self.set_bare(bare=not self.bare)

    def _measure_beside(self, cells: int) -> int:
        """Return the measure of lines that are so much wider, as far as is known what fits."""
        if not self.size.width:
            return measure_near(self.widest + cells)
        return measure_beside(self.column, cells)

    def _step(self, of: Callable[[Sheet], IsStart], step: int, times: int) -> bool:
        """Go so many starts of something on, or back; tell whether there is one."""
        if self.sheet is None:
            return False
        begins, first = of(self.sheet), self.first_row
        row = further(self.sheet, first, begins, times) if step > 0 else None
        if step < 0:
            row = back(self.sheet, first, begins, times)
        self.grow()
        if row is not None:
            self.begin_at(row)
        return row is not None

    def action_sideways(self, steps: int) -> None:
        """Move the long lines of code on screen; to the right if negative."""
        slides = [line.slide for line in self.on_screen if line.slide]
        furthest = max((most(slide, self.column.room) for slide in slides), default=0)
        self.moved = max(0, min(min(self.moved, furthest) + steps * SIDEWAYS, furthest))
        self.refresh_changed()

    def action_fold(self) -> None:
        """Unfold the first folded part on screen; if there is none, fold the first."""
        starts = [start for start in map(self.folding.fold_at, self.on_screen) if start is not None]
        folded = [start for start in starts if start in self.folding.folded]
        for start in (folded or starts)[:1]:
            self.fold(start)

    def action_fold_here(self, wanted: str) -> None:
        """Fold or unfold (`toggle`, `open`, `close`) the first part on screen that it is for.

        A part that is folded comes before one that is not; but if one is in the middle of a part,
        it comes first, and all that is folded outside it does not count.
        """
        starts, read = self.folding.on(self.on_screen), self.folding.read_in(self.on_screen)
        folded = [start for start in starts if start in self.folding.folded]
        others = [start for start in starts if start not in self.folding.folded]
        toggled = folded
        if read is not None:
            others.sort(key=lambda start: start != read.start)
            toggled = [start for start in folded if read.start < start <= read.end]
        meant = {"toggle": toggled or others, "open": folded, "close": others}[wanted]
        for start in meant[:1]:
            self.fold(start)
        if not meant:
            self.post_message(self.Said(texts.NO_FOLD))

    def action_fold_all(self, folded: int) -> None:
        """Fold all parts of the page that can be folded, or unfold them if 0."""
        self.fold_all(folded=bool(folded))

    def on_click(self, event: Click) -> None:
        """Fold or unfold the part whose summary is clicked on; follow a link."""
        at, lines = event.get_content_offset(self), self.on_screen
        address = "" if at is None else self.address_at(at.x, at.y)
        if self.was_drawn or self.choose_around(event):
            return
        if address:
            self.post_message(self.Clicked(address))
        elif at is not None and at.y < len(lines):
            start = self.folding.fold_at(lines[at.y])
            if start is not None:
                self.fold(start)

    def action_back(self) -> None:
        """Go to the library."""
        self.post_message(self.Left())
