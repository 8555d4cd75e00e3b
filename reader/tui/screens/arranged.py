"""The library pane on the screen: its outline, its pages, how it is grouped and sorted."""

from collections.abc import Callable
from functools import wraps
from pathlib import PurePath
from typing import Concatenate, ParamSpec, TypeVar

from textual import on

from reader.errors import ReaderError
from reader.layout.direction import seen
from reader.library.arrangement import Arrangement, Key
from reader.library.display import Display
from reader.library.model import NO_FOLDS, Category, Place
from reader.library.view import View
from reader.session import Session
from reader.tui.arrangements import said_of
from reader.tui.desk import Desk
from reader.tui.messages import Arranged, Outline
from reader.tui.pages import Page
from reader.tui.rows import names_of
from reader.tui.screens.panes import Panes
from reader.tui.shelf import PostRow
from reader.tui.widgets.library import LibraryPane
from reader.typography import IN_APP, chosen

_P = ParamSpec("_P")
_S = TypeVar("_S", bound="ArrangedScreen")


def telling(act: Callable[Concatenate[_S, _P], None]) -> Callable[Concatenate[_S, _P], None]:
    """Let a method show a ReaderError in the status line."""

    @wraps(act)
    def attempt(screen: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            act(screen, *args, **kwargs)
        except ReaderError as error:
            screen.status.say(str(error), failed=True)

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
        self._folds = dict(session.display().folds)
        self.place: Place | None = None
        """The post that is open, or is being opened."""

    @property
    def view(self) -> View:
        """The library as the pane shows it."""
        return self.desk.view

    def look_at(self, arrangement: Arrangement) -> None:
        """Show the library in another arrangement, as soon as that is ready."""
        self.status.work = "sorting"
        self.desk.arrange(self.session.view(arrangement))

    def resort(self) -> None:
        """Put what was read meanwhile where it belongs, if unread posts are first."""
        if self.view.arrangement.sorting[0].key is Key.UNREAD:
            self.desk.arrange(self.view)

    def place_at(self, row: PostRow) -> Place | None:
        """Return what stands at a row; None if it is gone by now."""
        found = self.view.entries(row.category, skip=row.number, limit=1)
        return Place(row.category, found[0]) if found else None

    @on(LibraryPane.PageWanted)
    @telling
    def _answer(self, wanted: LibraryPane.PageWanted) -> None:
        self.give(wanted.page)

    @on(Arranged)
    @telling
    def _show_other(self, arranged: Arranged) -> None:
        """Show the library in another arrangement, with the cursor on the same post."""
        entry = self.library.entry
        self.desk.view = arranged.outline.view
        self._keep_display()
        self.show_arranged(arranged.outline.groups)
        if self.place is not None:
            self.place = self.view.place_of(self.place.entry)
        if entry is not None:
            place = self.view.place_of(entry)
            self.library.select(place.category, self.view.position(place))
        self.status.work = ""
        self.status.place = self.where()
        self.status.say(said_of(self.view.arrangement))

    @on(LibraryPane.Folded)
    def _keep_folds(self, folded: LibraryPane.Folded) -> None:
        self._folds[self.view.arrangement.grouping] = folded.folds
        self._keep_display()

    def give(self, page: Page) -> None:
        """Let the pane have a page of posts."""
        entries = self.view.entries(
            page.group,
            after=page.after,
            skip=page.skip,
            limit=page.limit,
            backwards=page.backwards,
        )
        self.library.keep(page, entries)

    def _keep_display(self) -> None:
        self.desk.keep_display(Display(self.view.arrangement, dict(self._folds)))

    def show_arranged(self, groups: tuple[Category, ...]) -> None:
        """Show the library from the top, with what was folded when it was so arranged before."""
        grouping = self.view.arrangement.grouping
        self.library.show_library(groups, grouping, self._folds.get(grouping, NO_FOLDS))
        self._tell_counts(groups)

    def show_outline(self, outline: Outline) -> None:
        """Show a state of the library, with the cursor on the post that it is on."""
        if outline.view is not self.view:
            return
        row, entry = self.library.row, self.library.entry
        index = None
        if isinstance(row, PostRow) and entry is not None:
            index = self.view.position(Place(row.category, entry))
        self.library.show_outline(outline.groups, index)
        self._tell_counts(outline.groups)

    def _tell_counts(self, groups: tuple[Category, ...]) -> None:
        self.status.unread = self.session.count(unread=True) if groups else None
        self.status.place = self.where()

    def where(self) -> str:
        """Say in which library, and in which of its groups, the open post is."""
        name = name_of(self.session.folders)
        if self.place is None:
            return name
        groups = names_of(self.place.category, self.view.arrangement.grouping)
        return " › ".join([seen(part, bidi=self._bidi) for part in (name, *groups)])


def name_of(folders: tuple[str, ...]) -> str:
    """Return the name of the library of these folders."""
    return ", ".join(PurePath(folder).name or folder for folder in folders)
