"""The library pane on the screen: its outline, its pages, how it is grouped and sorted."""

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import PurePath
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from textual import on

from reader.errors import ReaderError
from reader.layout.one_line import seen
from reader.library.lists.arrangement import Arrangement, Key
from reader.library.lists.display import Display
from reader.library.lists.listed import Listing
from reader.library.model import NO_FOLDS, Category, Entry, Folds, Place, Step
from reader.session import Session
from reader.tui import texts
from reader.tui.messages import Arranged, Outline
from reader.tui.page.open_post import Open
from reader.tui.remembered import Remembered
from reader.tui.screens.panes import Panes
from reader.tui.shelf.divided import divided
from reader.tui.shelf.pages import Page
from reader.tui.shelf.rows import names_of
from reader.tui.shelf.selection import Pick
from reader.tui.shelf.shelf import PostRow
from reader.tui.threads.desk import Desk
from reader.tui.widgets.library import LibraryPane
from reader.typography import IN_APP, chosen

if TYPE_CHECKING:
    from reader.library.query.model import Query

_P = ParamSpec("_P")
_S = TypeVar("_S", bound="ArrangedScreen")


def telling(act: Callable[Concatenate[_S, _P], None]) -> Callable[Concatenate[_S, _P], None]:
    """Let a method tell a ReaderError that no key has led to: those of actions are told anyway."""

    @wraps(act)
    def attempt(screen: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            act(screen, *args, **kwargs)
        except ReaderError as error:
            screen.tell(error)

    return attempt


class ArrangedScreen(Panes):
    """Shows a library, in one arrangement or another.

    Quick questions to the session are asked at once: each is a seek in an index. What reads or
    writes files, or makes an index, goes to the desk.
    """

    def __init__(self, session: Session) -> None:
        typography = chosen(session.choices, IN_APP)
        super().__init__(clock=session.clock, zone=session.zone, typography=typography)
        self.session = session
        self._bidi = typography.bidi
        self.desk = Desk(session, self)
        self.as_shown = session.display()
        """How the library is shown; what narrows it is no part of that."""
        self.open = Open()
        """What is open."""
        self.remembered = Remembered()
        """What was chosen and typed in the app."""
        self._wished: Arrangement | None = None
        """The arrangement that is being prepared."""
        self._news = 0
        """How often it has been told what the library holds."""
        self._known = 0
        """How often it had been when a list was wished: with more news since, that list is old."""

    @property
    def place(self) -> Place | None:
        """The post that was opened last, which may be on its way still."""
        return self.open.place

    def keep(self, remembered: Remembered) -> None:
        """Remember what was chosen or typed here."""
        self.remembered = remembered

    @property
    def view(self) -> Listing:
        """The library as the pane shows it."""
        return self.desk.view

    @property
    def arrangement(self) -> Arrangement:
        """How the library is to be grouped and sorted, though it may not be shown so by now."""
        return self._wished or self.view.arrangement

    @property
    def shown_by(self) -> "Query | None":
        """What the list that is on the screen is narrowed by."""
        return None

    def listing(self, arrangement: Arrangement) -> Listing:
        """Return all of the library in an arrangement."""
        return self.session.view(arrangement)

    def look_at(self, arrangement: Arrangement) -> None:
        """Show the library in another arrangement, as soon as that is ready."""
        self._wished, self._known = arrangement, self._news
        self.status.work = texts.SORTING
        self.desk.arrange(self.listing(arrangement))

    def resort(self) -> None:
        """Put what was read meanwhile where it belongs, if unread posts are first."""
        if self.arrangement.sorting[0].key is Key.UNREAD:
            self._known = self._news
            self.desk.arrange(self.view, self.shown_by)

    def place_at(self, row: PostRow) -> Place | None:
        """Return what is seen at a row, or stands there if it is yet to be seen; None if gone."""
        entry = self.library.entry_at(row)
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
        self.library.keep((page, self._entries_of(page)) for page in pages)

    def _entries_of(self, page: Page) -> tuple[Entry, ...]:
        return self.view.entries(
            page.group,
            after=page.after,
            skip=page.skip,
            limit=page.limit,
            backwards=page.backwards,
        )

    def keep_display(self, display: Display) -> None:
        """Have it written down how the library is shown."""
        if display != self.as_shown:
            self.as_shown = display
            self.desk.keep_display(display)

    def action_excerpts(self) -> None:
        """Show how the text of each post begins, in a second line; or show that no longer."""
        shown = not self.as_shown.excerpts
        self.keep_display(self.as_shown._replace(excerpts=shown))
        self.library.show_excerpt_lines(shown=shown)

    @on(LibraryPane.PagesWanted)
    @telling
    def _answer(self, wanted: LibraryPane.PagesWanted) -> None:
        self.give(wanted.pages)

    @property
    def keeps_folds(self) -> bool:
        """Whether what is folded now is to be so the next time."""
        return True

    @on(LibraryPane.Folded)
    def _keep_folds(self, folded: LibraryPane.Folded) -> None:
        if not self.keeps_folds:
            return
        grouping = self.view.arrangement.grouping
        self.keep_display(
            self.as_shown._replace(folds={**self.as_shown.folds, grouping: folded.folds})
        )

    @on(LibraryPane.OpenedChanged)
    @telling
    def _divide(self, changed: LibraryPane.OpenedChanged) -> None:
        """Show the periods of groups that were opened."""
        news = changed.news & self.library.opened
        self.desk.opened = self.library.opened
        if news:
            outline = self.library.outline
            self.library.show_divisions(divided(self.view, outline, news, self.desk.cut))

    @on(Arranged)
    @telling
    def _show_arranged(self, arranged: Arranged) -> None:
        if self.is_wanted(arranged):
            self.show_other(arranged)
            if self._known != self._news:  # it was prepared before what has been told since
                self.show_outline(self.desk.outline())

    def is_wanted(self, arranged: Arranged) -> bool:
        """Tell whether the library is to be shown as it has been prepared."""
        return arranged.outline.view.arrangement == self.arrangement

    def show_other(self, arranged: Arranged) -> None:
        """Show the library in another way, with the cursor on the same post."""
        entry = self.entry_to_show()
        self.show_view(arranged.outline)
        self.open = self.open.placed(lambda place: self.view.place_of(place.entry))
        if entry is not None:
            self.put_cursor(self.view.place_of(entry))
        self.status.work = ""
        self.status.place = self.where()
        if arranged.said:
            self.status.say(arranged.said)

    def put_cursor(self, place: Place) -> None:
        """Put the cursor on a post, and have the post there at once: the next key may be for it."""
        position = self.view.position(place)
        self.library.select(place.category, position)
        self._have(place, position)

    def _have(self, place: Place, position: int) -> None:
        if not self.library.shows(place.category, position, place.entry):
            self.give(self.library.missing(self.app.size.height))

    def entry_to_show(self) -> Entry | None:
        """Return the post that the cursor is to be on when the library is shown in another way.

        That is the one it is on; where there are no posts, the one that is open.
        """
        if self.library.rows:
            return self.library.entry
        return None if self.place is None else self.place.entry

    def show_view(self, outline: Outline) -> None:
        """Show a view of the library, and let it be shown so from now on."""
        self._wished = None
        self.desk.view = outline.view
        self.keep_display(self.as_shown._replace(arrangement=outline.view.arrangement))
        self.show_arranged(outline.groups, self.folds_of(outline.groups))

    def folds_of(self, groups: tuple[Category, ...]) -> Folds:  # noqa: ARG002  others look at them
        """Return what was folded when the library was so arranged before."""
        return self.as_shown.folds.get(self.view.arrangement.grouping, NO_FOLDS)

    def show_arranged(self, groups: tuple[Category, ...], folds: Folds) -> None:
        """Show the library from the top."""
        self.library.unpick()
        tall = 2 if self.as_shown.excerpts else 1
        self.library.show_library(groups, self.view.arrangement.grouping, folds, tall=tall)
        self.desk.opened = self.library.opened
        self.library.show_divisions(divided(self.view, groups, self.desk.opened, self.desk.cut))
        self._tell_counts(groups)

    def heard(self, outline: Outline) -> Outline | None:
        """Count news of the library; return what the list on the screen holds by it, if one is."""
        self._news += 1
        return outline if outline.view is self.view else self.desk.outline()

    def show_outline(self, outline: Outline) -> None:
        """Show a state of the library, with the cursor on the post that it is on."""
        now = self.heard(outline)
        if now is None:
            return
        row, entry = self.library.row, self.library.entry
        if isinstance(row, PostRow) and entry is not None:
            place = Place(row.category, entry)
            position = self.view.position(place)
            self.library.show_outline(now.groups, now.divisions, position)
            self._have(place, position)
        else:
            self.library.show_outline(now.groups, now.divisions)
        self.library.place_picks(self._pick_now)
        self._tell_counts(now.groups)

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
        self.status.unread = self.session.count(unread=True) if groups else None
        self.status.place = self.where()

    def where(self) -> str:
        """Say in which library, and in which of its groups, the open post is."""
        name = library_name(self.session.folders)
        if self.place is None or (self.library.bare and not self.place.category):
            return name
        groups = names_of(self.place.category, self.view.arrangement.grouping)
        return " › ".join([seen(part, bidi=self._bidi) for part in (name, *groups)])


def library_name(folders: tuple[str, ...]) -> str:
    """Return the name of the library of these folders."""
    return ", ".join(PurePath(folder).name or folder for folder in folders)
