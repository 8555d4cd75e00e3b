"""The first lines of the list, as the library pane shows them when the app begins."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library.lists.listed import Listing
from reader.library.lists.periods import calendar
from reader.library.model import NO_FOLDS, Entry
from reader.library.smart.shelved import Shelved
from reader.session import Session
from reader.tui.shelf.block import ShelfLook
from reader.tui.shelf.divided import divided
from reader.tui.shelf.drawn import BAR, Drawn, PaneLook, state_of
from reader.tui.shelf.rows import Sight
from reader.tui.shelf.shelf import UNDIVIDED, Line, PostRow, Shelf

if TYPE_CHECKING:
    from reader.posts.model import CategoryPath


class FirstLines(NamedTuple):
    """The list from its top, with the cursor where that is at first."""

    lines: Sequence[Drawn]
    """As many as are seen."""
    total: int
    """How many the list has."""


def first_lines(session: Session, cells: int, height: int, *, bidi: bool) -> FirstLines | None:
    """Return how the list begins; None if it is empty, or seen from further down.

    Args:
        session: The library.
        cells: Those of the pane.
        height: How many lines are seen.
        bidi: Whether text that reads from right to left is put in order.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    display = session.display()
    grouping = display.arrangement.grouping
    view = Shelved(session.view(display.arrangement), session.smart(asked=False).groups())
    view.resort()
    groups = view.outline()
    look = ShelfLook.of(grouping, excerpts=display.excerpts)
    shelf = Shelf(groups, display.folds.get(grouping, NO_FOLDS), UNDIVIDED, look)
    cut = calendar(session.clock(), session.zone)
    shelf = shelf.renewed(groups, divided(view, groups, shelf.opened, cut))
    if not len(shelf) or shelf.lines_of(shelf.first_usual).stop > height:
        return None
    sight = Sight.now(session.clock, session.zone, bidi=bidi)
    seen = _Seen(shelf, view, PaneLook(grouping, sight, cells), height)
    lines = [seen.drawn(at) for at in range(min(height, shelf.lines))]
    below = [Drawn((), "", "", cells - BAR)] * (height - len(lines))
    return FirstLines(lines + below, shelf.lines)


class _Seen:
    """The lines of a shelf that are seen from its top."""

    def __init__(self, shelf: Shelf, view: Listing, look: PaneLook, height: int) -> None:
        self._shelf = shelf
        self._view = view
        self._look = look
        self._height = height
        self._posts: dict[CategoryPath, tuple[Entry, ...]] = {}
        """The first of each group: those further down are not seen."""

    def drawn(self, at: int) -> Drawn:
        """Return what a line is drawn from."""
        line = self._shelf.line(at)
        pieces = self._look.pieces(self._shelf, line, self._entry_at(line))
        state = state_of(line, cursor=self._shelf.first_usual)
        return Drawn(pieces, *state, self._look.cells - BAR)

    def _entry_at(self, line: Line) -> Entry | None:
        row = self._shelf[line.row]
        if not isinstance(row, PostRow):
            return None
        if row.category not in self._posts:
            self._posts[row.category] = self._view.entries(row.category, limit=self._height)
        posts = self._posts[row.category]  # fewer if another process has just taken one away
        return posts[row.number] if row.number < len(posts) else None
