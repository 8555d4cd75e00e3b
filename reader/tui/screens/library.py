"""The library on the screen as scans, watches and marks change it."""

from pathlib import PurePath

from textual import on

from reader.library.folders.scope import EVERY
from reader.library.model import Place
from reader.session import Session
from reader.tui import texts
from reader.tui.messages import (
    Failed,
    ManyMarked,
    Marked,
    Outline,
    Said,
    Scanned,
    Unwatched,
)
from reader.tui.page import placeholders
from reader.tui.page.open_post import known
from reader.tui.screens.arranged import library_name, telling
from reader.tui.screens.opened import OpenedScreen
from reader.tui.threads.background import share_threads
from reader.tui.threads.lookout import Lookout

KEEP_EVERY = 10.0
"""Seconds after which a place is written down, and what other devices have marked is shown."""


class LibraryScreen(OpenedScreen):
    """Shows a session in the panes."""

    def __init__(self, session: Session, *, post: str | None) -> None:
        super().__init__(session, post=post)
        self.lookout = Lookout(session, self, self.desk.outline)

    def rescan(self) -> None:
        """Look at the folders again, and at the open post."""
        self.status.work = texts.LOOKING
        self.resort()
        self.lookout.scan()

    def keep_up(self) -> None:
        """Have it written down where the reader is, and shown what other devices have marked."""
        self.keep_position()
        self.desk.refresh()

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
        share_threads()
        self.complete()
        self.set_interval(KEEP_EVERY, self.keep_up)
        self._greet(looking=True)
        for note in self.session.notes()[:1]:
            self.status.say(note, failed=True)
        self.open_awaited()
        self.status.work = texts.LOOKING
        self.lookout.begin()

    @on(Scanned)
    @telling
    def _show_scan(self, scanned: Scanned) -> None:
        far = scanned.progress
        self.status.work = texts.scanning(far.seen, far.read, far.to_read, done=far.finished)
        if scanned.outline is not None:
            self.show_outline(scanned.outline)
        self.open_awaited()
        if far.finished:
            if not self.session.count() and self.shown_document is None:
                self.close()
            self.miss_awaited()
            self._tell_scan(scanned)
            self._greet(looking=False)
            self.follow(self._now, again=scanned.wished)

    @on(Unwatched)
    def _tell_unwatched(self, unwatched: Unwatched) -> None:
        said = texts.UNWATCHED.format(seconds=EVERY, reason=unwatched.reason)
        self.status.say(said, failed=True)

    def on_unmount(self) -> None:
        """Let the watch end with the app."""
        self.lookout.close()

    @on(Marked)
    @telling
    def _show_marked(self, marked: Marked) -> None:
        self.library.show_marked(marked.entry, self.heard(marked.outline))
        self.status.unread = self.session.count(unread=True)
        if marked.said:
            self.status.say(marked.said)
        self.follow(lambda place: known(place, marked.entry))

    @on(ManyMarked)
    @telling
    def _show_many_marked(self, marked: ManyMarked) -> None:
        self.show_outline(marked.outline)
        if marked.undoable:
            self.status.say(texts.UNDOABLE.format(told=marked.said, keys=self.keymap))
        elif marked.said:
            self.status.say(marked.said)
        self.follow(lambda place: known(place, self.desk.now(place.entry)))

    @on(Said)
    def _show_said(self, said: Said) -> None:
        self.status.say(said.text)

    @on(Failed)
    def _show_error(self, failed: Failed) -> None:
        self.tell(failed.error)

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
        elif scanned.wished:
            self.status.say(texts.scanned(scanned.progress.read))

    def _now(self, place: Place) -> Place:
        """Return where a post stands by now; one that has left the library stays as it is."""
        entry = self.session.entry(place.entry.id)
        if entry is None:
            return place
        here = known(place, entry)
        return here if self.stands(here) else self.view.place_of(entry)

    def close_last(self) -> None:
        """Let no post be open of a library that has become empty, and say that it is."""
        self.close()
        self._greet(looking=False)

    def _greet(self, *, looking: bool) -> None:
        """Say what is here and what to do, as long as no post is open."""
        if self.place is not None:
            return
        counts = self.session.count(), self.session.count(unread=True)
        folders = self.session.folders
        page = placeholders.greeting(
            self.keymap, library_name(folders), folders, counts, looking=looking
        )
        if not (counts[0] or looking):
            self.go_to_page()
        if page != self.page.document:
            self.page.show(page)
