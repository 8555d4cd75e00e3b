"""The library narrowed by a query: how that is asked for, and what is told of what is found."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.library.model import Entry, Indexing
from reader.library.query.model import EVERYTHING, Asked
from reader.session import Session
from reader.tui import texts
from reader.tui.browsing.lists import Lists
from reader.tui.browsing.smart import Smart
from reader.tui.kept import Kept
from reader.tui.messages import Arranged, Indexed, NarrowFailed
from reader.tui.panes import Panes
from reader.tui.remembered import LineKind
from reader.tui.threads.finder import Finder

if TYPE_CHECKING:
    from reader.errors import ReaderError

PATIENCE = 0.3
"""Seconds after which it is said that posts are still looked for."""


class Count(NamedTuple):
    """How many posts were found."""

    posts: int
    indexing: Indexing | None
    """How far the index is, where more may be found once it is there."""


class Narrowing:
    """Shows the posts that a query is for, in groups and in order as all posts are."""

    def __init__(
        self,
        panes: Panes,
        session: Session,
        *,
        lists: Lists,
        smart: Smart,
        finder: Finder,
        kept: Kept,
    ) -> None:
        self._panes = panes
        self._session = session
        self._lists = lists
        self._smart = smart
        self._finder = finder
        self._kept = kept
        self._found: Count | ReaderError | None = None
        """How many posts there are, or why they cannot be found; None: they are looked for."""

    @property
    def where(self) -> str:
        """What narrows the list, as it is said; empty if nothing does."""
        asked = self._lists.narrowed_by
        if asked is None:
            return ""
        query, keys = asked.typed.strip(), self._panes.keymap
        return texts.NARROWED.format(query=query, found=self._said, keys=keys)

    def narrow_to(self, asked: Asked, entry: Entry | None = None) -> None:
        """Show the posts of a query alone as soon as they are found, with the cursor on `entry`.

        Args:
            asked: The query.
            entry: One of its posts; None: the cursor stays on the post that it is on.

        Raises:
            LibraryError: The catalog cannot be read.
        """
        self._lists.seek(entry)
        if asked.query == EVERYTHING:
            self.widen()
            return
        self._found = None
        self._lists.narrow(asked)
        self._panes.set_timer(PATIENCE, partial(self._tell_still, asked))
        if self._session.search.needs_index(asked.query):
            self._finder.take_in()

    def widen(self) -> None:
        """Show all posts again.

        Raises:
            LibraryError: The catalog cannot be read.
        """
        if self._lists.narrowed_by is not None:
            self._lists.widen()
            self._smart.find()

    def action_narrow(self) -> None:
        """Ask for a query, and narrow the list with every key."""
        from reader.tui.dialogs.narrow import NarrowScreen  # noqa: PLC0415  30 ms, only \ pays

        asked = self._lists.narrowed_by
        typed = asked.typed if asked else ""
        lines = self._kept.remembered.lines(LineKind.NARROW)
        history = [line for line in lines if line != typed.strip()]
        line = NarrowScreen(typed, history, self._narrow_typed, self._move)
        self._panes.app.push_screen(line, self._end_line)

    def action_save_search(self) -> None:
        """Save what narrows the list."""
        asked = self._lists.narrowed_by
        if asked is None:
            said = texts.NOTHING_NARROWS.format(keys=self._panes.keymap)
            self._panes.status.say(said, failed=True)
        else:
            self._smart.save_search(asked.typed)

    def clear(self) -> None:
        """Take away what narrows the list, if anything does."""
        if self._lists.narrowed_by is not None:
            self.widen()

    def tell_found(self, arranged: Arranged) -> None:
        """Say how many posts were found; that it is none, once all of them have been looked at."""
        if arranged.posts is not None and self._lists.is_wanted(arranged):
            more = self._may_be_more()
            self._found = Count(arranged.posts, self._session.search.progress() if more else None)
            self._panes.library.nothing = texts.FINDING if more else texts.NO_POST_MATCHES
            self._panes.tell_where()
            self._tell_line()

    def tell_failure(self, failed: NarrowFailed) -> None:
        """Say why the posts cannot be found, in the place of any others."""
        if failed.query == self._lists.query:
            self._found = failed.error
            self._panes.status.say(self._said, failed=True)
            self._tell_line()
            self._panes.tell_where()
            self._lists.show_none(self._said)

    def find_again(self) -> None:
        """Find what is new as well, and nothing that is gone."""
        if self._lists.narrowed_by is not None:
            self.narrow_to(self._lists.narrowed_by)

    def find_more(self, indexed: Indexed) -> None:
        """Find what has been taken into the index meanwhile."""
        self._panes.status.work = "" if indexed.finished else texts.indexing(indexed.indexing)
        query = self._lists.query
        if query is not None and self._session.search.needs_index(query):
            self._lists.find()

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
        query = self._lists.query
        return query is not None and self._session.search.awaits_index(query)

    def _tell_still(self, asked: Asked) -> None:
        """Say that posts are still looked for, if they are, and show no others."""
        if self._lists.narrowed_by is not asked or self._found is not None:
            return
        self._tell_line()
        self._panes.tell_where()
        if not self._lists.shows(asked):
            self._lists.show_none(texts.FINDING)

    def _narrow_typed(self, asked: Asked) -> None:
        self._panes.attempt(partial(self.narrow_to, asked))

    def _end_line(self, kept: bool | None) -> None:  # noqa: FBT001  what the line gives
        if kept:
            self._panes.tell_where()
            if self._lists.narrowed_by is not None:
                self._kept.keep_line(LineKind.NARROW, self._lists.narrowed_by.typed.strip())
        else:
            self._panes.attempt(self.widen)

    def _move(self, rows: int) -> None:
        self._panes.library.go(self._panes.library.cursor + rows)

    def _tell_line(self) -> None:
        """Let the line in which the query is typed say how many posts were found."""
        from reader.tui.dialogs.narrow import NarrowScreen  # noqa: PLC0415  it is loaded by now

        line = self._panes.app.screen
        if isinstance(line, NarrowScreen):
            line.show_found(self._said)
