"""The library pane: groups, under the open ones their posts, and a cursor."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.layout.cells import pad, width
from reader.library.arrangement import Grouping
from reader.library.model import Category, Entry, Folds
from reader.posts.model import CategoryPath
from reader.tui.looks import combined
from reader.tui.pages import Page, Pages
from reader.tui.rows import Piece, category_row, opened, post_row
from reader.tui.shelf import CategoryRow, PostRow, Shelf
from reader.tui.widgets.row_view import RowView

STRIPS_HELD = 1000
"""More rows than the tallest terminal has, with and without the cursor."""


class _Look(NamedTuple):
    """All that the strip of a row depends on, but for the theme."""

    pieces: tuple[Piece, ...]
    cursor: str
    """The component of the cursor if it is on the row, or empty."""
    cells: int


class LibraryPane(RowView):
    """A tree of groups and posts, of which only what is on screen is ever held."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
            "library--row", "library--fold", "library--category", "library--count",
            "library--unread", "library--title", "library--read", "library--star",
            "library--date", "library--cursor", "library--cursor-blurred", "library--open",
        }  # fmt: skip

    shown: reactive[str] = reactive("", repaint=False)
    """The id of the entry that the reading pane shows, or empty."""

    @dataclass
    class PageWanted(Message):
        """Some posts are about to be shown that are not here."""

        page: Page

    @dataclass
    class Opened(Message):
        """The post under the cursor is to be opened."""

        row: PostRow

    @dataclass
    class Folded(Message):
        """A group was opened or closed."""

        folds: Folds

    class Left(Message):
        """There is nothing further back in the library."""

    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo | None,
        bidi: bool,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._clock = clock
        self._zone = zone
        self._bidi = bidi
        self._shelf = Shelf()
        self._grouping = Grouping.CATEGORY
        self._pages = Pages()
        self._strips: LRUCache[_Look, Strip] = LRUCache(STRIPS_HELD)

    @property
    def row(self) -> CategoryRow | PostRow | None:
        """What the cursor is on; None in an empty library."""
        return self._shelf[self.cursor] if len(self._shelf) else None

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor, if it is a post and here."""
        row = self.row
        return self._pages.entry(*row) if isinstance(row, PostRow) else None

    @property
    def first_post(self) -> PostRow | None:
        """The first post from the cursor on."""
        return self._shelf.first_post_from(self.cursor) if len(self._shelf) else None

    def show_library(self, outline: Sequence[Category], grouping: Grouping, folds: Folds) -> None:
        """Show a library in another arrangement, from the top."""
        self._grouping = grouping
        self._pages = Pages()
        self._reshelve(Shelf(outline, folds, bare=grouping is Grouping.NONE))
        self.go(0)

    def show_outline(self, outline: Sequence[Category], index: int | None = None) -> None:
        """Show a newer state of the library; the cursor stays on what it is on, or at the top.

        Args:
            outline: The categories.
            index: Where the post under the cursor stands in its category now, if it is on a post.
        """
        row = self.row if self.cursor else None
        self._pages.outdate()
        self._reshelve(self._shelf.renewed(outline))
        if isinstance(row, PostRow):
            self._show(row.category)
            now = self._shelf.row_of(row.category, row.number if index is None else index)
        else:
            now = 0 if row is None else self._shelf.row_of(row.category.path)
        if now is not None:
            self.stay(now)

    def show_counts(self, outline: Sequence[Category]) -> None:
        """Show newer counts of the same posts."""
        self._reshelve(self._shelf.renewed(outline))

    def missing(self, height: int) -> Iterator[Page]:
        """Yield, once, the missing pages of a screen of `height` rows and of its neighbours."""
        top = self.scroll_offset.y
        for at in range(max(0, top - height), min(top + 2 * height, self.rows)):
            row = self._shelf[at]
            if isinstance(row, PostRow):
                posts = self._shelf.category(row.category).posts
                page = self._pages.want(row.category, row.number, posts)
                if page is not None:
                    yield page

    def keep(self, page: Page, entries: tuple[Entry, ...]) -> None:
        """Take in a page that was asked for."""
        self._pages.keep(page, entries)
        self.refresh()

    def replace(self, entry: Entry) -> None:
        """Show an entry as it is now."""
        self._pages.replace(entry)
        self.refresh()

    def select(self, category: CategoryPath, index: int) -> None:
        """Put the cursor on a post, unfolding what hides it."""
        self._show(category)
        row = self._shelf.row_of(category, index)
        if row is not None:
            self.go(row)

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        at = y + self.scroll_offset.y
        cells = self.size.width
        if at >= len(self._shelf):
            return Strip.blank(cells, self.rich_style)
        look = _Look(self._pieces(self._shelf[at], cells - 2), self._cursor_on(at), cells)
        strip = self._strips.get(look)
        if strip is None:
            strip = self._strips[look] = self._strip(look)
        return strip

    def notify_style_update(self) -> None:
        """Forget strips that were drawn with another theme."""
        super().notify_style_update()
        self._strips.clear()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Have what comes into view."""
        super().watch_scroll_y(old_value, new_value)
        self._ask()

    def on_resize(self) -> None:
        """Have what comes into view."""
        self._ask()

    def watch_shown(self) -> None:
        """Draw the mark of the open post where it is now."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Open what is clicked."""
        at = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if at < len(self._shelf):
            self.cursor = at
            self._toggle_or_open()

    def action_open(self) -> None:
        """Open the post; unfold the category, or go into it."""
        match self.row:
            case PostRow() as row:
                self.post_message(self.Opened(row))
            case CategoryRow(category, open=False):
                self._fold(self._shelf.unfolded(category.path))
            case CategoryRow():
                self.action_down()

    def action_back(self) -> None:
        """Go from the post to its category, fold it, go to the one around it."""
        match self.row:
            case CategoryRow(category, open=True):
                self._fold(self._shelf.folded(category.path))
            case _:
                self._go_out()

    def action_leave(self) -> None:
        """Go from the post to its category, to the one around it, and out."""
        if not self._go_out():
            self.post_message(self.Left())

    def _go_out(self) -> bool:
        """Go to the category around the row under the cursor; tell whether there is one."""
        match self.row:
            case PostRow(path):
                around = self._shelf.row_of(path)
            case CategoryRow(category) if len(category.path) > 1:
                around = self._shelf.row_of(category.path[:-1])
            case _:
                around = None
        if around is None:
            return False
        self.go(around)
        return True

    def _toggle_or_open(self) -> None:
        match self.row:
            case CategoryRow(_, open=True):
                self.action_back()
            case _:
                self.action_open()

    def _fold(self, shelf: Shelf) -> None:
        """Show what was opened or closed by the reader, and tell of it."""
        self._reshelve(shelf)
        self.post_message(self.Folded(shelf.choices))

    def _show(self, category: CategoryPath) -> None:
        """Unfold what hides the posts of a category."""
        if self._shelf.row_of(category, 0) is None:
            self._reshelve(self._shelf.unfolded(category))

    def _reshelve(self, shelf: Shelf) -> None:
        """Put `shelf` in the place of what is shown."""
        self._shelf = shelf
        self.rows = len(shelf)
        self._ask()
        self.refresh()

    def _cursor_on(self, at: int) -> str:
        if at != self.cursor:
            return ""
        return "library--cursor" if self.has_focus else "library--cursor-blurred"

    def _pieces(self, row: CategoryRow | PostRow, cells: int) -> tuple[Piece, ...]:
        """Return what a row reads; empty while its post is not here."""
        if isinstance(row, CategoryRow):
            return category_row(row, self._grouping, cells, bidi=self._bidi)
        entry = self._pages.entry(*row)
        if entry is None:
            return ()
        now, zone, bidi = self._clock(), self._zone, self._bidi
        pieces = post_row(entry, row.category, cells, now=now, zone=zone, bidi=bidi)
        return opened(pieces) if entry.id == self.shown else pieces

    def _ask(self) -> None:
        """Ask for the posts on screen, and for those that a page up or down would show."""
        for page in self.missing(self.size.height):
            self.post_message(self.PageWanted(page))

    def _strip(self, look: _Look) -> Strip:
        """Draw a row."""
        on = ("library--row", look.cursor) if look.cursor else ("library--row",)
        base = combined(self, *on)
        segments = [
            Segment(pad("▌" if look.cursor else "", 1), combined(self, *on, "library--fold"))
        ]
        segments += [
            Segment(piece.text, combined(self, *on, f"library--{piece.look}"))
            for piece in look.pieces
        ]
        taken = 1 + sum(width(piece.text) for piece in look.pieces)
        segments.append(Segment(" " * (look.cells - taken), base))
        return Strip(segments, look.cells)
