"""The list in the library pane: its posts page by page, where they stand, the cursor on one."""

from collections.abc import Callable, Iterable

from reader.library.lists.display import Display
from reader.library.lists.listed import Listing
from reader.library.model import NO_FOLDS, Category, Entry, Folds, Place, Step
from reader.library.smart.names import is_smart
from reader.library.smart.shelved import Shelved
from reader.posts.model import CategoryPath
from reader.session import Session
from reader.tui.messages import Outline
from reader.tui.panes import Panes
from reader.tui.shelf.divided import divided
from reader.tui.shelf.pages import Page
from reader.tui.shelf.selection import Pick
from reader.tui.shelf.shelf import PostRow
from reader.tui.shelf.which_list import OnScreen
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
        self._display = session.display()
        """How the library is shown; what narrows it is no part of that."""
        self._astray: tuple[PostRow, Place] | None = None
        """Where the cursor is, and the post that it belongs on, which the pane has no row for yet.

        More may be in the catalog than the pane has been told of: that is told soon.
        """
        desk.on_screen = OnScreen(session.view(self._display.arrangement))

    @property
    def on_screen(self) -> OnScreen:
        """The list that the pane shows; threads know it from the desk."""
        return self._desk.on_screen

    @property
    def view(self) -> Listing:
        """The library as it is arranged and narrowed there."""
        return self.on_screen.view

    @property
    def opened(self) -> frozenset[CategoryPath]:
        """The groups of it that are open."""
        return self.on_screen.opened

    @property
    def entry(self) -> Entry | None:
        """The post that the cursor is on, or belongs on."""
        place = self._under_cursor
        return None if place is None else place.entry

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

    def give_wanted(self, pages: Iterable[Page]) -> None:
        """Let the pane have what it asks for, with the cursor on the post that it is on."""
        place = self._under_cursor
        self.give(pages)
        if place is not None and not self._is_on(place):
            self.put_cursor(self._place_now(place))

    def give_missing(self) -> None:
        """Let the pane have the posts that are to be seen now."""
        self.give(self._pane.missing(self._panes.app.size.height))

    def put_cursor(self, place: Place) -> None:
        """Put the cursor on a post, and have the post there at once: the next key may be for it."""
        position = self.view.position(place)
        self._pane.select(place.category, position)
        self._stay_on(place, position)

    def keep_folds(self, folds: Folds) -> None:
        """Let what is folded now be so the next time; all that was found is open then."""
        if self.on_screen.is_whole:
            every = {**self._display.folds, self.view.arrangement.grouping: folds}
            self._keep(self._display._replace(folds=every))

    def action_excerpts(self) -> None:
        """Show how the text of each post begins, in a second line; or show that no longer."""
        shown = not self._display.excerpts
        self._keep(self._display._replace(excerpts=shown))
        self._pane.show_excerpt_lines(shown=shown)

    @property
    def previews(self) -> bool:
        """Whether the page is to show the post under the cursor."""
        return self._display.preview

    def set_preview(self, *, previews: bool) -> None:
        """Have the page show the post under the cursor from now on, or no longer."""
        self._keep(self._display._replace(preview=previews))

    def divide(self, news: frozenset[CategoryPath]) -> None:
        """Show the periods of groups that were opened, unless they are shown with the list."""
        now_open = (news & self._pane.opened) - self._pane.divisions.keys()
        self._desk.on_screen = self.on_screen._replace(opened=self._pane.opened)
        if now_open:
            outline = self._pane.outline
            self._pane.show_divisions(divided(self.view, outline, now_open, self._desk.cut))

    def begin(self, outline: Outline) -> None:
        """Show a list from the top."""
        view, groups = outline.view, outline.groups
        arrangement, excerpts = view.arrangement, self._display.excerpts
        self._astray = None
        self._pane.unpick()
        folds = self._folds(outline)
        self._pane.show_library(groups, arrangement.grouping, folds, excerpts=excerpts)
        self._desk.on_screen = OnScreen(view, self._pane.opened)
        self._keep(self._display._replace(arrangement=arrangement))
        unknown = self.opened - outline.divisions.keys()
        more = divided(view, groups, unknown, self._desk.cut)
        self._pane.show_divisions({**outline.divisions, **more})
        self._tell_counts(groups)

    def begin_none(self, why: str) -> None:
        """Show no posts, but why, until another list is shown."""
        self._desk.on_screen = self.on_screen._replace(is_blank=True)
        self._pane.nothing = why
        self._pane.show_library((), self.view.arrangement.grouping, NO_FOLDS)

    def reshelve(self, view: Shelved) -> None:
        """Let the same list have other smart groups before it from now on."""
        self._desk.on_screen = self.on_screen._replace(view=view)

    def renew(
        self, outline: Outline, concerns: Callable[[CategoryPath], bool] | None = None
    ) -> None:
        """Show what the list holds by now, with the cursor on the post that it is on.

        Args:
            outline: What it holds.
            concerns: Tells of a group whether its posts are others now; None: all may be.
        """
        groups, divisions = outline.groups, outline.divisions
        place = self._under_cursor
        if place is None:
            self._pane.show_outline(groups, divisions, concerns=concerns)
        else:
            place = self._place_now(place)
            position = self.view.position(place)
            self._pane.show_outline(groups, divisions, position, concerns=concerns)
            self._stay_on(place, position)
        self._pane.place_picks(self._pick_now)
        self._tell_counts(outline.groups)

    def _folds(self, outline: Outline) -> Folds:
        """Return what is folded: what was when the library was so grouped, and nothing found."""
        if outline.view.query is not None:
            return {group.path: True for group in outline.groups}
        return self._display.folds.get(outline.view.arrangement.grouping, NO_FOLDS)

    def _keep(self, display: Display) -> None:
        """Have it written down how the library is shown."""
        if display != self._display:
            self._display = display
            self._desk.write(self._write)

    def _write(self) -> None:
        """Write down how it is shown by now, which may be another way than when that was wished."""
        self._session.keep_display(self._display)

    def _entries_of(self, page: Page) -> tuple[Entry, ...]:
        return self.view.entries(
            page.group,
            after=page.after,
            skip=page.skip,
            limit=page.limit,
            backwards=page.backwards,
        )

    @property
    def _under_cursor(self) -> Place | None:
        """Where the post stood that the cursor is on, or belongs on."""
        row, entry = self._pane.row, self._pane.entry
        if self._astray is not None and self._astray[0] == row:
            return self._astray[1]
        return Place(row.category, entry) if isinstance(row, PostRow) and entry else None

    def _is_on(self, place: Place) -> bool:
        """Tell whether the cursor is on a post."""
        seen = self._pane.entry
        return seen is not None and seen.id == place.entry.id

    def _place_now(self, place: Place) -> Place:
        """Return where a post stands in its group by now, if it is there: it may have been sorted.

        In a smart group it stands as it was found.
        """
        if is_smart(place.category):
            return place
        cursor = self.view.place_of(place.entry).entry.cursor
        return place._replace(entry=place.entry._replace(cursor=cursor))

    def _stay_on(self, place: Place, position: int) -> None:
        """Have a post under the cursor, which has been put where it stands."""
        if not self._pane.shows(place.category, position, place.entry):
            self.give_missing()
        self._astray = None
        row = self._pane.row
        if self._pane.cursor and isinstance(row, PostRow) and not self._is_on(place):
            self._astray = (row, place) if self.stands(self._place_now(place)) else None

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
