"""Scrollbars that draw what changes of them, also where block elements are drawn wide."""

from itertools import zip_longest
from typing import ClassVar, Self

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

_NO_STYLE = Style()


class WholeCells(ScrollBarRender):
    """A scrollbar that is drawn by colours alone: its ends are not finer than a cell."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


class LineBar(ScrollBar):
    """A vertical scrollbar of which a move draws the cells that change, and not all of them.

    Textual's draws each line anew, as Rich would, which is a third of what it takes to turn a page.
    """

    def __init__(self) -> None:
        super().__init__(vertical=True, name="vertical")
        self._cells: tuple[Segment, ...] = ()
        self._told: tuple[object, ...] = ()
        """All that the cells depend on."""
        self._comparing = False

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw what is to be seen otherwise when all has been told, unless more is asked for."""
        if regions or layout or recompose or not repaint:
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        if not self._comparing:
            self._comparing = self.call_later(self._refresh_changed)
        return self

    def render_line(self, y: int) -> Strip:
        """Draw one of its cells."""
        if y >= len(self._cells):
            self._cells = self._drawn()
        return Strip([self._cells[y]], self.size.width)

    def _refresh_changed(self) -> None:
        self._comparing = False
        if not self.size:
            return
        if not self._cells:  # nothing is painted yet
            super().refresh()
            return
        before, self._cells = self._cells, self._drawn()
        if self._cells is before:
            return
        looks = zip_longest(map(_look, before), map(_look, self._cells))
        changed = [y for y, (old, new) in enumerate(looks) if old != new]
        if changed:
            super().refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def _drawn(self) -> tuple[Segment, ...]:
        """Return the cells from the top to the bottom, as Textual draws them; the same if it would.

        News of a library, which come one after another, mostly leave them as they are.
        """
        bar, size = self.render(), self.size
        told = type(bar), vars(bar), size
        if told == self._told:
            return self._cells
        self._told = told
        console = self.app.console
        segments = console.render(bar, console.options.update(width=size.width, height=size.height))
        return tuple(segment for segment in segments if segment.text != "\n")


def _look(segment: Segment) -> tuple[object, ...]:
    """Return all that tells one cell from another; styles with the same meta are never equal."""
    style = segment.style or _NO_STYLE
    return segment.text, style.color, style.bgcolor, style.reverse, style.meta
