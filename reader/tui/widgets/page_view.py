"""A view of a page, laid out to a readable measure: where one is in it stays across widths."""

from typing import ClassVar

from rich.style import Style
from textual.cache import LRUCache
from textual.reactive import reactive
from textual.strip import Strip

from reader.document.model import Document
from reader.document.text import plain_text
from reader.layout.lines import Line
from reader.tui.page.folding import Folding
from reader.tui.page.looks import PAGE_COMPONENTS, PAGE_CSS, PINNED, Looks
from reader.tui.page.measure import MEASURE, Column, PageRoom, column_in, measure_near
from reader.tui.page.progress import Length, length_of
from reader.tui.page.resume import carried
from reader.tui.page.sheet import BEGINNING, Sheet, Top
from reader.tui.page.strips import lit_up, most, strip
from reader.tui.widgets.sheet_view import SheetView
from reader.typography import Typography

SLICE = 500
"""Lines to lay out between two frames: about 15 ms."""
STRIPS_HELD = 120
"""More lines than the tallest terminal has."""

_Key = tuple[Line, Column, int, bool]
"""All that a strip depends on, but for the theme: the line, its place, how far it is moved, and
whether it stands over others, as the head of a table."""


class PageView(SheetView, inherit_bindings=False):
    """A document as a page of lines; only those on screen become strips."""

    COMPONENT_CLASSES: ClassVar[set[str]] = PAGE_COMPONENTS
    DEFAULT_CSS = PAGE_CSS

    end_seen: reactive[bool] = reactive(default=False, repaint=False)
    """Whether the last line is on screen, once it is known which that is."""
    percent: reactive[int | None] = reactive(None, repaint=False)
    """How much of the page has been on screen; None if all of it is."""

    minutes_left: reactive[int | None] = reactive(None, repaint=False)
    """How long reading the rest takes; None if all of the page is on screen."""

    def __init__(self, typography: Typography, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self.typography = typography
        """How pages are set."""
        self.widest = MEASURE
        """The cells that a line has where there is room for them."""
        self.bare = False
        """Whether the header is not shown."""
        self._text: tuple[Document, str] | None = None
        """The logical text, and of which document it is."""
        self._length = Length()
        self._top = BEGINNING
        """What stays on top when the page is laid out again."""
        self._ended = False
        """Whether the reader has the end of the page before them."""
        self._laying_out = False
        self.folding = Folding(Document(()))
        self.moved = 0
        """The cells that long lines of code are moved to the left, as far as they go."""
        self._looks = Looks(self, hues=typography.colour)
        self._strips: LRUCache[_Key, Strip] = LRUCache(STRIPS_HELD)

    @property
    def document(self) -> Document | None:
        """What is shown."""
        return None if self.sheet is None else self.sheet.document

    @property
    def text(self) -> str:
        """The logical text of the page."""
        document = self.document
        if document is None:
            return ""
        if self._text is None or self._text[0] is not document:
            self._text = document, plain_text(document)
        return self._text[1]

    @property
    def at_end(self) -> bool:
        """Whether the last line is on screen."""
        self._lay_screens(2)
        return self.sheet is None or self.scroll_offset.y >= self.last_top

    @property
    def top_offset(self) -> int:
        """The offset of the text that is seen first in its place, in the logical text."""
        return self._top.offset

    @property
    def reached(self) -> int:
        """The same; 0 when the end has been reached: there it begins anew."""
        return 0 if self._ended else self._top.offset

    def show(self, document: Document, *, keep_place: bool = False, at: int = 0) -> None:
        """Show `document`.

        Args:
            document: The page.
            keep_place: Whether the text that is on top stays there, and what is folded folded.
            at: Else the offset of the text to begin with; what it is folded into is unfolded.
        """
        before = self.document
        if keep_place and before is not None:
            self._top = self._top._replace(offset=carried(self._top.offset, before, document))
            self.folding = self.folding.carried(document)
        else:
            self._top, self.moved, self._ended, self.end_seen = Top(at), 0, False, False
            self._length, self.percent, self.minutes_left = Length(), None, None
            self.folding = Folding(document)
            self.folding.reveal(at)
        self.lay_out(document)
        self.call_after_refresh(self._count, document)

    def set_widest(self, cells: int) -> None:
        """Let lines have so many cells, with the same text on top."""
        self.widest = measure_near(cells)
        self._lay_out_again()

    def set_bare(self, *, bare: bool) -> None:
        """Show the header, or do not."""
        self.bare = bare
        self._lay_out_again()

    def strip_at(self, y: int) -> Strip:
        """Draw one line of the screen."""
        at, column = y + self.scroll_offset.y, self.column
        if self.sheet is None or at >= len(self.sheet.lines):
            return Strip.blank(column.pane, self.ground)
        first, count = self.pinned
        if y < count:
            return self._strip(self.sheet.lines[first + y], column, raised=True)
        return self._strip(self.sheet.lines[at], column)

    def notify_style_update(self) -> None:
        """Forget strips that were drawn with another theme."""
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell how far the reader is, and keep the place."""
        super().watch_scroll_y(old_value, new_value)
        self._measure_progress()
        self._remember()

    def on_resize(self) -> None:
        """Lay the page out to the new width, with the same text on top."""
        if self.sheet is not None and self.sheet.room != self._room:
            self.lay_out(self.sheet.document)
        elif self.sheet is not None:
            self._lay_screens(2)
            self.grow()
            self.call_after_refresh(self._lay_more, self.sheet)
        self._measure_progress()

    def reveal(self, offset: int) -> None:
        """Unfold what the character at `offset` of the logical text is in."""
        if self.folding.reveal(offset):
            self._lay_out_again()

    def go_to(self, offset: int) -> None:
        """Put the line that shows the character `offset` of the logical text on top."""
        self.reveal(offset)
        if self.sheet is not None:
            self.begin_at(self.sheet.first_row_at(offset) if offset else 0)

    @property
    def column(self) -> Column:
        """Where the page stands in the pane."""
        return column_in(self.size.width, self.widest, wide=self.typography.wide)

    @property
    def _room(self) -> PageRoom:
        """What a page is laid out for."""
        return PageRoom(self.column.measure, self.column.beyond)

    @property
    def fits(self) -> bool:
        """Whether the page is laid out for the room that it has."""
        return bool(self.size) and self.sheet is not None and self.sheet.room == self._room

    def fold(self, start: int) -> None:
        """Fold or unfold the part whose summary begins at `start`."""
        offset = self.folding.toggle(start, self._top.offset)
        self._top = self._top if offset == self._top.offset else Top(offset)
        self._lay_out_again()

    def fold_all(self, *, folded: bool) -> None:
        """Fold all that can be folded, or unfold it."""
        if folded:
            self.folding.fold_all()
        else:
            self.folding.unfold_all()
        self._lay_out_again()

    def lay_out(self, document: Document) -> None:
        """Lay out what is on screen now, the rest between the next frames."""
        self._laying_out = True
        self.sheet = self._sheet_of(document)
        row = self.sheet.row_of(self._top)
        self.sheet.lay_to(row + 2 * self.size.height)
        self.grow()
        self._scroll_rows(self.top_for(row))
        self._laying_out = False
        self.refresh()
        self.call_after_refresh(self._lay_more, self.sheet)

    def _sheet_of(self, document: Document) -> Sheet:
        return Sheet(document, self._room, self.typography, self.folding.folded, bare=self.bare)

    def _lay_out_again(self) -> None:
        if self.sheet is not None:
            self.lay_out(self.sheet.document)

    def _count(self, document: Document) -> None:
        """Find out how long the page takes to read, once it is on screen."""
        if document is self.document:
            self._length = length_of(self.text)
            self._measure_progress()

    def _lay_more(self, sheet: Sheet) -> None:
        """Lay out a slice of what is missing, unless something else, or nothing, is seen by now."""
        if self.size and sheet is self.sheet and not sheet.finished:
            sheet.lay(SLICE)
            self.grow()
            self.call_after_refresh(self._lay_more, sheet)

    def grow(self) -> None:
        """Let the scrollbar know of the lines there are, and tell how far the reader is."""
        super().grow()
        self._measure_progress()

    def typeset(self, typography: Typography) -> None:
        """Set the page otherwise, with the same text on top."""
        self.typography = typography
        self._looks = Looks(self, hues=typography.colour)
        self._strips.clear()
        self._lay_out_again()

    def _remember(self) -> None:
        """Take the text on top for the place to keep, if it is the reader who put it there."""
        sheet, top = self.sheet, self.scroll_offset.y
        resized = sheet is None or sheet.room != self._room
        if sheet is not None and not (resized or self._laying_out) and top < len(sheet.lines):
            self._top = sheet.top_at(self.first_row)
            self._ended = sheet.finished and top >= self.last_top

    def _measure_progress(self) -> None:
        """Tell how far the reader is, once it is known how many lines there are."""
        if self.sheet is not None and self.sheet.finished:
            lines, height = self.sheet.lines, self.size.height
            seen = self.scroll_offset.y + height
            self.percent, self.minutes_left = self._length.far(lines, seen, height)
            self.end_seen = len(lines) <= seen and bool(height)

    def _strip(self, line: Line, column: Column, *, raised: bool = False) -> Strip:
        by = min(self.moved, most(line.slide, column.room)) if line.slide else 0
        drawn = self._strips.get(key := (line, column, by, raised))
        if drawn is None:
            drawn = strip(line, column, by=by, base=self.ground, look=self._looks)
            self._strips[key] = drawn = self._raised(drawn) if raised else drawn
        return drawn

    def _raised(self, drawn: Strip) -> Strip:
        """Return a line of a head as it is seen over others: on a ground of its own."""
        ground = Style(bgcolor=self.look_of(PINNED).bgcolor)
        return lit_up(drawn, (0, drawn.cell_length), ground)
