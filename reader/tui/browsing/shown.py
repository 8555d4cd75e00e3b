"""The list in the library pane: its posts page by page, where they stand, the cursor on one."""

from collections.abc import Iterable

from reader.library.lists.display import Display
from reader.library.lists.listed import Listing
from reader.library.model import Category, Entry, Folds, Place, Step
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui.messages import Outline
from reader.tui.panes import Panes
from reader.tui.shelf.divided import divided
from reader.tui.shelf.pages import Page
from reader.tui.shelf.selection import Pick
from reader.tui.shelf.shelf import PostRow
from reader.tui.threads.desk import Desk


class ShownList:
    """Fills the library pane.

    Quick questions to the session are asked at once: each is a seek in an index. What reads or
    writes files, or makes an index, goes to the desk.
    """

    def __init__(self, panes: Panes, session: Session, desk: Desk) -> None:
        self._panes = panes
        self._pane = panes.library
        self._session = session
        self._desk = desk
        self.display = session.display()
        """How the library is shown; what narrows it is no part of that."""
        desk.view = session.view(self.display.arrangement)

    @property
    def view(self) -> Listing:
        """The library as the pane shows it."""
        return self._desk.view

    @property
    def opened(self) -> frozenset[CategoryPath]:
        """The groups of it that are open."""
        return self._desk.opened

    def turn_to(self, view: Listing) -> None:
        """Let the library be shown in another view from now on."""
        self._desk.view = view
        self._keep(self.display._replace(arrangement=view.arrangement))

    def place_at(self, row: PostRow) -> Place | None:
        """Return what is seen at a row, or stands there if it is yet to be seen; None if gone."""
        entry = self._pane.entry_at(row)
        if entry is None:
            found = self.view.entries(row.category, skip=row.number, limit=1)
            entry = found[0] if found else None
        return None if entry is None else Place(row.category, entry)

    def stands(self, place: Place) -> bool:
        """Tell whether a post is in the list, and at that place."""
        at = self.view.position(place)
        there = self.view.entries(place.category, skip=at, limit=1)
        return [each.id for each in there] == [place.entry.id]

    def give(self, pages: Iterable[Page]) -> None:
        """Let the pane have pages of posts."""
        self._pane.keep((page, self._entries_of(page)) for page in pages)

    def give_missing(self) -> None:
        """Let the pane have the posts that are to be seen now."""
        self.give(self._pane.missing(self._panes.app.size.height))

    def put_cursor(self, place: Place) -> None:
        """Put the cursor on a post, and have the post there at once: the next key may be for it."""
        position = self.view.position(place)
        self._pane.select(place.category, position)
        self._have(place, position)

    def keep_folds(self, folds: Folds) -> None:
        """Have it written down what is folded in this grouping."""
        grouping = self.view.arrangement.grouping
        self._keep(self.display._replace(folds={**self.display.folds, grouping: folds}))

    def action_excerpts(self) -> None:
        """Show how the text of each post begins, in a second line; or show that no longer."""
        shown = not self.display.excerpts
        self._keep(self.display._replace(excerpts=shown))
        self._pane.show_excerpt_lines(shown=shown)

    def divide(self, news: frozenset[CategoryPath]) -> None:
        """Show the periods of groups that were opened."""
        now_open = news & self._pane.opened
        self._desk.opened = self._pane.opened
        if now_open:
            outline = self._pane.outline
            self._pane.show_divisions(divided(self.view, outline, now_open, self._desk.cut))

    def begin(self, groups: tuple[Category, ...], folds: Folds) -> None:
        """Show a list from the top."""
        self._pane.unpick()
        tall = 2 if self.display.excerpts else 1
        self._pane.show_library(groups, self.view.arrangement.grouping, folds, tall=tall)
        self._desk.opened = self._pane.opened
        self._pane.show_divisions(divided(self.view, groups, self._desk.opened, self._desk.cut))
        self._tell_counts(groups)

    def renew(self, outline: Outline) -> None:
        """Show what the list holds by now, with the cursor on the post that it is on."""
        row, entry = self._pane.row, self._pane.entry
        if isinstance(row, PostRow) and entry is not None:
            place = Place(row.category, entry)
            position = self.view.position(place)
            self._pane.show_outline(outline.groups, outline.divisions, position)
            self._have(place, position)
        else:
            self._pane.show_outline(outline.groups, outline.divisions)
        self._pane.place_picks(self._pick_now)
        self._tell_counts(outline.groups)

    def _keep(self, display: Display) -> None:
        """Have it written down how the library is shown."""
        if display != self.display:
            self.display = display
            self._desk.write(self._write)

    def _write(self) -> None:
        """Write down how it is shown by now, which may be another way than when that was wished."""
        self._session.keep_display(self.display)

    def _entries_of(self, page: Page) -> tuple[Entry, ...]:
        return self.view.entries(
            page.group,
            after=page.after,
            skip=page.skip,
            limit=page.limit,
            backwards=page.backwards,
        )

    def _have(self, place: Place, position: int) -> None:
        if not self._pane.shows(place.category, position, place.entry):
            self.give_missing()

    def _pick_now(self, pick: Pick, beside: Step | None) -> Pick | None:
        """Return where a post that is picked stands now; if it is gone, the one beside it."""
        place = Place(pick.row.category, pick.entry)
        if self.stands(place):
            return Pick(PostRow(place.category, self.view.position(place)), pick.entry)
        found = None if beside is None else self.view.neighbour(place, step=beside)
        if found is None:
            return None
        return Pick(PostRow(found.category, self.view.position(found)), found.entry)

    def _tell_counts(self, groups: tuple[Category, ...]) -> None:
        self._panes.status.unread = self._session.count(unread=True) if groups else None
        self._panes.tell_where()
