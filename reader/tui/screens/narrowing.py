"""The library narrowed by a query."""

from functools import partial
from typing import NamedTuple

from textual import on

from reader.errors import ReaderError
from reader.library.lists.arrangement import Arrangement
from reader.library.model import NO_FOLDS, Category, Entry, Folds, Indexing
from reader.library.query.model import EVERYTHING, Asked, Query
from reader.tui import texts
from reader.tui.messages import Arranged, Indexed, NarrowFailed, Outline, Scanned
from reader.tui.remembered import LineKind
from reader.tui.screens.arranged import telling
from reader.tui.screens.smart import SmartScreen
from reader.tui.shelf.arrangements import said_of
from reader.tui.widgets.library import LibraryPane

PATIENCE = 0.3
"""Seconds after which it is said that posts are still looked for."""


class Count(NamedTuple):
    """How many posts were found."""

    posts: int
    indexing: Indexing | None
    """How far the index is, where more may be found once it is there."""


class NarrowingScreen(SmartScreen):
    """Shows the posts that a query is for, in groups and in order as all posts are."""

    narrowed_by: Asked | None = None
    """What narrows the list; None: nothing does."""
    _found: Count | ReaderError | None = None
    """How many posts it is narrowed to, or why they cannot be found; None: they are looked for."""
    _shown: Query | None = None
    """What the list that is on the screen is narrowed by."""
    _blank = False
    """Whether no list is on the screen, as the one that is asked for is not found yet."""
    _sought: Entry | None = None
    """The post that the cursor is to be put on, once the posts of the query are found."""

    @telling
    def narrow_to(self, asked: Asked, entry: Entry | None = None) -> None:
        """Show the posts of a query alone as soon as they are found, with the cursor on `entry`.

        Args:
            asked: The query.
            entry: One of its posts; None: the cursor stays on the post that it is on.
        """
        self._sought = entry or self._sought
        if asked.query == EVERYTHING:
            self.widen()
            return
        self.narrowed_by, self._found = asked, None
        self._find(self.arrangement)
        self.set_timer(PATIENCE, partial(self._tell_still, asked))
        if self.session.search.needs_index(asked.query):
            self.finder.take_in()

    def widen(self) -> None:
        """Show all posts again."""
        if self.narrowed_by is None:
            return
        self.finder.let_be()
        self.narrowed_by, self.library.nothing = None, ""
        wished = self.arrangement
        view = self.listing(self.view.arrangement)
        self.show_other(Arranged(self.desk.outline_of(view)))
        self.find_smart()
        if wished != self.arrangement:
            self.look_at(wished)

    def query_here(self) -> Query | None:
        """Return what narrows the list, if anything does."""
        return None if self.narrowed_by is None else self.narrowed_by.query

    def look_at(self, arrangement: Arrangement) -> None:
        """Show the library in another arrangement, narrowed as it is."""
        if self.narrowed_by is None:
            super().look_at(arrangement)
        else:
            self._wished = arrangement
            self._find(arrangement, said_of(arrangement))

    def is_wanted(self, arranged: Arranged) -> bool:
        """Tell whether what has been found is narrowed as the list is to be by now."""
        query = self.narrowed_by and self.narrowed_by.query
        return arranged.query == query and super().is_wanted(arranged)

    def show_other(self, arranged: Arranged) -> None:
        """Show the library in another way."""
        self._shown, self._blank = arranged.query, False
        super().show_other(arranged)

    @property
    def shown_by(self) -> Query | None:
        """What the list that is on the screen is narrowed by."""
        return self._shown

    def heard(self, outline: Outline) -> Outline | None:
        """Take note of news; return what the list that is shown holds; None while none is."""
        shown = super().heard(outline)
        return None if self._blank else shown

    def entry_to_show(self) -> Entry | None:
        """Return the post that was sought, once; else the one under the cursor."""
        entry, self._sought = self._sought, None
        return entry or super().entry_to_show()

    def folds_of(self, groups: tuple[Category, ...]) -> Folds:
        """Return what is folded: nothing that was found."""
        if self.narrowed_by is None:
            return super().folds_of(groups)
        return {group.path: True for group in groups}

    @property
    def keeps_folds(self) -> bool:
        """Whether what is folded now is to be so the next time."""
        return self.narrowed_by is None

    def where(self) -> str:
        """Say what narrows the list, if anything does."""
        if self.narrowed_by is None or self.picking:
            return super().where()
        query, keys = self.narrowed_by.typed.strip(), self.keymap
        return texts.NARROWED.format(query=query, found=self._said, keys=keys)

    def action_narrow(self) -> None:
        """Ask for a query, and narrow the list with every key."""
        from reader.tui.dialogs.narrow import NarrowScreen  # noqa: PLC0415  30 ms, only \ pays

        typed = self.narrowed_by.typed if self.narrowed_by else ""
        lines = self.remembered.lines(LineKind.NARROW)
        history = [line for line in lines if line != typed.strip()]
        line = NarrowScreen(typed, history, self.narrow_to, self._move)
        self.app.push_screen(line, self._be_narrowed)

    @on(LibraryPane.Cleared)
    @telling
    def _clear(self) -> None:
        if self.narrowed_by is not None:
            self.widen()
        else:
            self.library.go_out()

    @on(Arranged)
    @telling
    def _tell_found(self, arranged: Arranged) -> None:
        """Say how many posts were found; that it is none, once all of them have been looked at."""
        if arranged.posts is not None and self.is_wanted(arranged):
            more = self._may_be_more()
            self._found = Count(arranged.posts, self.session.search.progress() if more else None)
            self.library.nothing = texts.FINDING if more else texts.NO_POST_MATCHES
            self.status.place = self.where()
            self._tell_line()

    @on(NarrowFailed)
    def _tell_failure(self, failed: NarrowFailed) -> None:
        """Say why the posts cannot be found, in the place of any others."""
        if failed.query == self.query_here():
            self._found = failed.error
            self.status.say(self._said, failed=True)
            self._tell_line()
            self.status.place = self.where()
            self._show_none(self._said)

    @on(Scanned)
    def _find_again(self, scanned: Scanned) -> None:
        """Find what is new as well, and nothing that is gone."""
        if self.narrowed_by is not None and scanned.progress.finished:
            self.narrow_to(self.narrowed_by, self._sought)

    @on(Indexed)
    def _find_more(self, indexed: Indexed) -> None:
        """Find what has been taken into the index meanwhile."""
        self.status.work = "" if indexed.finished else texts.indexing(indexed.indexing)
        asked = self.narrowed_by
        if asked is not None and self.session.search.needs_index(asked.query):
            self._find(self.arrangement)

    @property
    def _said(self) -> str:
        """What was found, as it is said."""
        match self._found:
            case None:
                return texts.FINDING
            case Count(posts, indexing):
                far = "" if indexing is None else f" · {texts.indexing(indexing)}"
                return f"{texts.posts(posts)}{far}"
            case error:
                return str(error)

    def _may_be_more(self) -> bool:
        """Tell whether posts that are yet to be taken into the index may be found as well."""
        query = self.query_here()
        return query is not None and self.session.search.awaits_index(query)

    def _tell_still(self, asked: Asked) -> None:
        """Say that posts are still looked for, if they are, and show no others."""
        if self.narrowed_by is not asked or self._found is not None:
            return
        self._tell_line()
        self.status.place = self.where()
        if self._shown != asked.query:
            self._show_none(texts.FINDING)

    def _show_none(self, why: str) -> None:
        """Show no posts, but why; the cursor goes back to its post with the next list."""
        self._sought = self._sought or self.library.entry
        self._shown, self._blank, self.library.nothing = None, True, why
        self.library.show_library((), self.view.arrangement.grouping, NO_FOLDS, tall=1)

    def _find(self, arrangement: Arrangement, said: str = "") -> None:
        if self.narrowed_by is not None:
            self._known = self._news
            self.finder.narrow(self.narrowed_by.query, arrangement, said)

    @telling
    def _be_narrowed(self, kept: bool | None) -> None:  # noqa: FBT001  what the line gives
        if kept:
            self.status.place = self.where()
            if self.narrowed_by is not None:
                typed = self.narrowed_by.typed.strip()
                self.keep(self.remembered.with_line(LineKind.NARROW, typed))
        else:
            self.widen()

    def _move(self, rows: int) -> None:
        self.library.go(self.library.cursor + rows)

    def _tell_line(self) -> None:
        """Let the line in which the query is typed say how many posts were found."""
        from reader.tui.dialogs.narrow import NarrowScreen  # noqa: PLC0415  it is loaded by now

        if isinstance(self.app.screen, NarrowScreen):
            self.app.screen.show_found(self._said)
