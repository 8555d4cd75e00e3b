"""The open post on the screen, and what the desk reports."""

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from textual import on

from reader.document.model import Document
from reader.library.model import Entry, Place
from reader.library.scope import EVERY
from reader.session import Session
from reader.tui import placeholders, texts
from reader.tui.lookout import Lookout
from reader.tui.messages import (
    Failed,
    ManyMarked,
    Marked,
    Outline,
    PostFailed,
    PostOpened,
    Said,
    Scanned,
    Unwatched,
)
from reader.tui.resume import kept, offset_of
from reader.tui.screens.arranged import ArrangedScreen, name_of, telling
from reader.tui.widgets.library import LibraryPane

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.query.model import Query

KEEP_EVERY = 10.0
"""Seconds after which a place is written down, and what other devices have marked is shown."""


class Arrival(NamedTuple):
    """Where to begin in a post that is being opened."""

    post: str
    """Its id."""
    arrive: Callable[[Document], int]
    """Finds the offset in its document's logical text."""


class LibraryScreen(ArrangedScreen):
    """Shows a session in the panes."""

    def __init__(self, session: Session, *, post: str | None) -> None:
        super().__init__(session)
        self.lookout = Lookout(session, self, self.desk.outline)
        self.article: Article | None = None
        """The open post; None: none is shown."""
        self.arrival: Arrival | None = None
        """Where to begin in the post that is being opened, if not where it was left."""
        self.found_by: Query | None = None
        """What was searched for where the post was opened; None: nothing."""
        self._read = ""
        """The id of the post that the page shows, or empty."""
        self._position = 0
        """Where reading that post goes on, as far as it is written down."""
        self._awaited = post
        """The file to open as soon as the library knows it."""
        self._rereads = False
        """Whether to read the open post again once the scan is over."""

    def rescan(self) -> None:
        """Look at the folders again, and at the open post."""
        self.status.work = texts.LOOKING
        self._rereads = True
        self.resort()
        self.lookout.scan()

    def open_place(self, place: Place) -> None:
        """Open a post, unless it is open; the cursor of the library goes with it."""
        self.complete()
        self.keep_position()
        self.place = place
        self._awaited = None
        self.library.select(place.category, self.view.position(place))
        self.library.shown = place.entry.id
        self.status.place = self.where()
        if place.entry.id != self._read:
            self.found_by = self.query_here()
            self.desk.open(place, self.found_by)

    def query_here(self) -> "Query | None":
        """Return what is searched for where posts are opened now; None: nothing."""
        return None

    def open_anew(self, place: Place) -> None:
        """Open a post, also if it is open: something else is searched for in it now."""
        if self.is_open(place.entry):
            self.keep_position()
            self._read = ""
        self.open_place(place)

    def light_found(self, opened: PostOpened, *, again: bool, moving: bool) -> None:
        """Light on the page what was searched for."""

    def keep_position(self) -> None:
        """Have it written down where the reader is in the open post."""
        position = self.position
        if position is not None and position != self._position and self.place is not None:
            self._position = position
            self.desk.leave(self.place.entry, position)

    def keep_up(self) -> None:
        """Have it written down where the reader is, and shown what other devices have marked."""
        self.keep_position()
        self.desk.refresh()

    def leave(self) -> None:
        """Write that down at once, for the app is over.

        Raises:
            LibraryError: It cannot be written.
        """
        if self.position is not None and self.place is not None:
            self.session.memory.leave(self.place.entry, self.position)

    @property
    def shown_document(self) -> Document | None:
        """What the page shows of the open post; None while it shows something else."""
        opened = self.place is not None and self.place.entry.id == self._read
        return self.page.document if opened else None

    @property
    def position(self) -> int | None:
        """Where the reader is in the open post, as `tui.resume` counts; None if none is shown."""
        document = self.shown_document
        return None if document is None else kept(document, self.page.reached)

    def is_open(self, entry: Entry) -> bool:
        """Tell whether `entry` is the post that is open, or being opened."""
        return self.place is not None and self.place.entry.id == entry.id

    @telling
    def on_mount(self) -> None:
        """Show what the catalog holds; the rest waits until that is on screen."""
        view = self.listing(self.view.arrangement)
        view.resort()
        self.show_view(Outline(view, view.outline()))
        self.give(self.library.missing(self.app.size.height))
        self.call_after_refresh(self._begin)

    @telling
    def _begin(self) -> None:
        """Show the page, and look at the folders."""
        self.complete()
        self.set_interval(KEEP_EVERY, self.keep_up)
        self._greet(looking=True)
        for note in self.session.notes()[:1]:
            self.status.say(note, failed=True)
        self._open_awaited()
        self.status.work = texts.LOOKING
        self.lookout.begin()

    @on(LibraryPane.Opened)
    @telling
    def _open_row(self, opened: LibraryPane.Opened) -> None:
        place = self.place_at(opened.row)
        if place is not None:
            self.open_place(place)
            self.go_to_page()

    @on(Scanned)
    @telling
    def _show_scan(self, scanned: Scanned) -> None:
        far = scanned.progress
        self.status.work = texts.scanning(far.seen, far.read, far.to_read, done=far.finished)
        self.show_outline(scanned.outline)
        self._open_awaited()
        if scanned.progress.finished:
            if not scanned.outline.groups:
                self.place = None
            self._miss_awaited()
            self._tell_scan(scanned)
            self._greet(looking=False)
            self._read_again(scanned.changed)

    @on(Unwatched)
    def _tell_unwatched(self, unwatched: Unwatched) -> None:
        said = texts.UNWATCHED.format(seconds=EVERY, reason=unwatched.reason)
        self.status.say(said, failed=True)

    def on_unmount(self) -> None:
        """Let the watch end with the app."""
        self.lookout.close()

    @on(PostOpened)
    def _show_post(self, opened: PostOpened) -> None:
        entry, article = opened.place.entry, opened.article
        if not self.is_open(entry):
            return
        again, document = entry.id == self._read, article.document
        arrival, self.arrival, self.article = self.arrival, None, article
        at = 0 if opened.hits else offset_of(document, opened.position)
        if arrival is not None and arrival.post == entry.id:
            at = arrival.arrive(document)
        self.page.show(document, keep_place=again, at=at)
        if not again:
            self._read, self._position = entry.id, opened.position
            if at and arrival is None:
                self.status.say(texts.RESUMED)
        self.light_found(opened, again=again, moving=arrival is None)
        if article.post.problems:
            self.status.say(texts.HAS_PROBLEMS, failed=True)

    @on(PostFailed)
    def _show_failure(self, failed: PostFailed) -> None:
        if self.is_open(failed.place.entry):
            self._read, self.article = "", None
            self.page.show(placeholders.unreadable(failed.place.entry, failed.error))

    @on(Marked)
    @telling
    def _show_marked(self, marked: Marked) -> None:
        self.library.replace(marked.entry)
        if marked.outline.view is self.view:
            self.library.show_counts(marked.outline.groups, marked.outline.divisions)
        self.status.unread = self.session.count(unread=True)
        if marked.said:
            self.status.say(marked.said)
        if self.place is not None and self.is_open(marked.entry):
            retagged = self.place.entry.own_tags != marked.entry.own_tags
            here = marked.entry._replace(cursor=self.place.entry.cursor)
            self.place = self.place._replace(entry=here)
            if retagged:
                self.desk.renew(self.place, self.found_by)

    @on(ManyMarked)
    @telling
    def _show_many_marked(self, marked: ManyMarked) -> None:
        self.show_outline(marked.outline)
        if marked.said:
            self.status.say(marked.said)
        if self.place is not None:
            now = self.session.entry(self.place.entry.id) or self.place.entry
            self.place = self.place._replace(entry=now._replace(cursor=self.place.entry.cursor))

    @on(Said)
    def _show_said(self, said: Said) -> None:
        self.status.say(said.text)

    @on(Failed)
    def _show_error(self, failed: Failed) -> None:
        self.status.say(str(failed.error), failed=True)

    def _open_awaited(self) -> None:
        """Open the post that was asked for at the start, if the library knows it by now."""
        entry = self.session.entry_at(self._awaited) if self._awaited else None
        if entry is not None:
            self.open_place(self.view.place_of(entry))
            self.go_to_page()

    def _miss_awaited(self) -> None:
        if self._awaited is not None:
            missed = PurePath(self._awaited).name
            self.status.say(texts.NOT_IN_LIBRARY.format(name=missed), failed=True)
            self._awaited = None

    def _tell_scan(self, scanned: Scanned) -> None:
        """Say what could not be read; or, if a scan was asked for, what was new."""
        for trouble in self.session.condition.troubles():
            self.status.say(trouble, failed=True)
            return
        changed = scanned.changed
        unreadable = [
            each
            for each in self.session.condition.unreadable()
            if not changed or each.path in changed
        ]
        if unreadable:
            path, message = unreadable[0]
            said = texts.unreadable_files(PurePath(path).name, message, len(unreadable) - 1)
            self.status.say(said, failed=True)
        elif self._rereads:
            self.status.say(texts.scanned(scanned.progress.read))

    def _read_again(self, changed: frozenset[str]) -> None:
        """Follow the open post where its file has gone; read it again if that may have changed."""
        if self.place is not None:
            entry = self.session.entry(self.place.entry.id) or self.place.entry
            self.place = self.place._replace(entry=entry)
            if self._rereads or entry.path in changed:
                self.desk.renew(self.place, self.found_by)
        self._rereads = False

    def _greet(self, *, looking: bool) -> None:
        """Say what is here and what to do, as long as no post is open."""
        if self.place is not None:
            return
        counts = self.session.count(), self.session.count(unread=True)
        folders = self.session.folders
        page = placeholders.greeting(name_of(folders), folders, counts, looking=looking)
        if not (counts[0] or looking):
            self.go_to_page()
        if page != self.page.document:
            self.page.show(page)
