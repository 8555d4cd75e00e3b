"""A shelf on the screen: groups, under the open ones their posts, line by line."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.reactive import reactive
from textual.strip import Strip

from reader.layout.cells import fit
from reader.library.lists.arrangement import Grouping
from reader.library.model import Category, Entry, Folds
from reader.posts.model import CategoryPath
from reader.tui.messages import Outline
from reader.tui.shelf.block import Part, ShelfLook
from reader.tui.shelf.drawn import BAR, MARGIN, Drawn, PaneLook, state_of
from reader.tui.shelf.pages import Page, Pages
from reader.tui.shelf.rows import RowPart, Sight, opened
from reader.tui.shelf.selection import Picked
from reader.tui.shelf.shelf import (
    UNDIVIDED,
    CategoryRow,
    Divisions,
    Line,
    PostRow,
    Row,
    Shelf,
)
from reader.tui.widgets.row_view import RowView

STRIPS_HELD = 120
"""Twice the rows of a tall terminal: with and without the cursor."""
EXCERPTS_HELD = 500
"""Beginnings of texts that are kept."""


class ShelfView(RowView):
    """A tree of groups and posts, of which only what is on screen is ever held."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
            "library--row", "library--fold", "library--category", "library--smart",
            "library--count", "library--unread", "library--title", "library--read",
            "library--star", "library--date", "library--cursor", "library--cursor-blurred",
            "library--open", "library--divider", "library--excerpt", "library--picked",
            "library--draft",
        }  # fmt: skip

    shown: reactive[str] = reactive("", repaint=False)
    """The id of the entry that the reading pane shows, or empty."""

    nothing: reactive[str] = reactive("")
    """What is said where there are no rows."""

    def __init__(
        self,
        *,
        sight: Callable[[], Sight],
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._sight = sight
        self._shelf = Shelf()
        self._grouping = Grouping.CATEGORY
        self._pages = Pages()
        self._picked = Picked()
        self._excerpts: LRUCache[str, str] = LRUCache(EXCERPTS_HELD)
        self._strips: LRUCache[Drawn, Strip] = LRUCache(STRIPS_HELD)

    @property
    def row(self) -> Row | None:
        """What the cursor is on; None in an empty library."""
        return self._shelf[self.cursor] if len(self._shelf) else None

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor, if it is a post and here."""
        row = self.row
        return self.entry_at(row) if isinstance(row, PostRow) else None

    def entry_at(self, row: PostRow) -> Entry | None:
        """Return the entry that is seen at a row, if it is here."""
        return self._pages.entry(*row)

    @property
    def group(self) -> CategoryPath | None:
        """The group that the cursor is on or in; None in an empty library."""
        match self.row:
            case PostRow(path):
                return path
            case CategoryRow(category):
                return category.path
            case None:
                return None

    @property
    def first_post(self) -> PostRow | None:
        """The first post from the cursor on."""
        return self._shelf.first_post_from(self.cursor) if len(self._shelf) else None

    @property
    def opened(self) -> frozenset[CategoryPath]:
        """The groups that are open."""
        return self._shelf.opened

    @property
    def outline(self) -> tuple[Category, ...]:
        """All groups, whether they are seen or not."""
        return self._shelf.outline

    @property
    def divisions(self) -> Divisions:
        """The periods of the groups that are shown with them, or have none."""
        return self._shelf.divisions

    @property
    def lines(self) -> int:
        """How many lines the rows have together."""
        return self._shelf.lines

    @property
    def tall(self) -> int:
        """The lines of a post, without what stands above."""
        return self._shelf.look.tall

    def lines_of(self, row: int) -> range:
        """Return the lines of a row, the divider above it among them."""
        return self._shelf.lines_of(row)

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to."""
        return self._shelf.line(line).row

    def show_library(
        self,
        outline: Sequence[Category],
        grouping: Grouping,
        folds: Folds,
        *,
        excerpts: bool = False,
    ) -> None:
        """Show a library in another arrangement, from the top; the cursor is below smart groups."""
        self._grouping = grouping
        self._pages = Pages()
        look = ShelfLook.of(grouping, excerpts=excerpts)
        self.reshelve(Shelf(outline, folds, UNDIVIDED, look))
        self._scroll_lines(0)
        self.go(self._shelf.first_usual)

    def show_outline(
        self,
        outline: Sequence[Category],
        divisions: Divisions,
        index: int | None = None,
        *,
        concerns: Callable[[CategoryPath], bool] | None = None,
    ) -> None:
        """Show a newer state of the library; the cursor stays on what it is on, or at the top.

        Args:
            outline: The categories.
            divisions: The periods of those that are divided.
            index: Where the post under the cursor stands in its category now, if it is on a post.
            concerns: Tells of a group whether its posts are others now; None: all may be.
        """
        self._pages.outdate(concerns)
        self._renew(outline, divisions, index)

    def show_marked(self, entry: Entry, outline: Outline | None) -> None:
        """Show a post as it is now, and the counts that changed with it; None: of another list."""
        self._pages.replace(entry)
        if outline is None:
            self.refresh_changed()
        else:
            self._renew(outline.groups, outline.divisions, None)

    def show_divisions(self, divisions: Divisions) -> None:
        """Show in which periods the posts of groups were published."""
        self._renew(self._shelf.outline, divisions, None)

    def _renew(self, groups: Sequence[Category], divisions: Divisions, index: int | None) -> None:
        """Shelve anew, with the cursor on what it is on, though rows above may come or go.

        At the top it stays at the top, below smart groups that come there.
        """
        row, line = self.row if self.cursor else None, self.cursor_line
        had_smart = self._shelf.first_usual > 0
        self.reshelve(self._shelf.renewed(groups, divisions))
        if row is None:
            self.go(self.cursor if had_smart else self._shelf.first_usual)
            return
        if isinstance(row, PostRow):
            now = self._unfolded(row.category, row.number if index is None else index)
        else:
            now = self._shelf.row_of(row.category.path)
        if now is not None:
            self.stay(now, line)

    def show_excerpts(self, excerpts: Sequence[tuple[str, str]]) -> None:
        """Show how the texts of some posts begin: the id of each, and the text."""
        for id_, text in excerpts:
            self._excerpts[id_] = text
        self.refresh_changed()

    def keep(self, pages: Iterable[tuple[Page, tuple[Entry, ...]]]) -> None:
        """Take in pages that were asked for."""
        try:
            for page, entries in pages:
                self._pages.keep(page, entries)
        finally:
            self.refresh_changed()

    def select(self, category: CategoryPath, index: int) -> None:
        """Put the cursor on a post, unfolding what hides it."""
        if (row := self._unfolded(category, index)) is not None:
            self.go(row)

    def shows(self, category: CategoryPath, index: int, entry: Entry) -> bool:
        """Tell whether a post is in its row; if not, the rows are older, and to be asked for."""
        return self._pages.expect(category, index, entry)

    def _unfolded(self, category: CategoryPath, index: int) -> int | None:
        """Return the row of a post, with what hides it unfolded; of the last one, if it is none."""
        if self._shelf.row_of(category, 0) is None:
            self.reshelve(self._shelf.unfolded(category))
        return self._shelf.row_near(category, index)

    def reshelve(self, shelf: Shelf) -> None:
        """Put `shelf` in the place of what is shown."""
        self._shelf = shelf
        self.rows = len(shelf)
        self.measure()
        self.refresh_changed()

    def strip_at(self, y: int) -> Strip:
        """Draw one line of the screen."""
        at = y + self.scroll_offset.y
        if at >= self.lines:
            return self._empty_strip(at)
        line = self._shelf.line(at)
        return self._strip_of(Drawn(self._pieces(line), *self._state(line), self.cells - BAR))

    def _strip_of(self, drawn: Drawn) -> Strip:
        """Draw a line, in the looks of its parts.

        It is told to have the cell of the scrollbar as well, which Textual takes away, or else
        adds: by Rich's table, to which every ambiguous character is narrow.
        """
        strip = self._strips.get(drawn)
        if strip is None:
            parts = (Segment(text, self.look_of(*components)) for text, components in drawn.parts())
            strip = self._strips[drawn] = Strip(parts, self.cells)
        return strip

    def notify_style_update(self) -> None:
        """Forget strips that were drawn with another theme."""
        super().notify_style_update()
        self._strips.clear()

    def watch_shown(self) -> None:
        """Draw the mark of the open post where it is now."""
        self.refresh_changed()

    def _empty_strip(self, at: int) -> Strip:
        """Draw a line below all rows; the first of a pane without rows may say something."""
        said = "" if at else fit(self.nothing, max(0, self.cells - MARGIN))
        return self._strip_of(Drawn((RowPart(said, "excerpt"),), "", "", self.cells - BAR))

    def _state(self, line: Line) -> tuple[str, str]:
        picked = self._picked.has(line.row) and any(self._shelf.posts_in(line.row, line.row))
        return state_of(line, cursor=self.cursor, focused=self.has_focus, picked=picked)

    def _pieces(self, line: Line) -> tuple[RowPart, ...]:
        """Return what a line reads; empty while its post is not here."""
        row = self._shelf[line.row]
        entry = self.entry_at(row) if isinstance(row, PostRow) else None
        beginning = "" if entry is None else self._excerpts.get(entry.id) or ""
        look = PaneLook(self._grouping, self._sight(), self.cells)
        pieces = look.pieces(self._shelf, line, entry, beginning)
        is_open = entry is not None and entry.id == self.shown
        return opened(pieces) if is_open and line.part is Part.TITLE else pieces
