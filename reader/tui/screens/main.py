"""The main screen: what the panes ask for is decided here."""

from collections.abc import Callable
from datetime import tzinfo
from pathlib import PurePath
from typing import Literal

from textual import on

from reader.errors import CommandError, ReaderError
from reader.library.model import Category, Entry, Place, Progress
from reader.programs import browser_takes_terminal
from reader.session import Session
from reader.tui import placeholders
from reader.tui.desk import Desk
from reader.tui.messages import Failed, Marked, PostFailed, PostOpened, Scanned
from reader.tui.pages import Page
from reader.tui.route import Here, beside
from reader.tui.rows import name_of
from reader.tui.screens.panes import Panes
from reader.tui.shelf import PostRow
from reader.tui.widgets.library import LibraryPane
from reader.tui.widgets.reading import MEASURE, ReadingPane

Step = Literal[1, -1]


class MainScreen(Panes):
    """The library and the open post.

    Quick questions to the session are asked at once: each is a seek in an index. What reads or
    writes files goes to the desk.
    """

    def __init__(self, session: Session, *, post: str | None, zone: tzinfo | None) -> None:
        super().__init__(clock=session.clock, zone=zone)
        self._session = session
        self._desk = Desk(session, self)
        self._place: Place | None = None
        """The post that is open, or is being opened."""
        self._awaited = post
        """The file to open as soon as the library knows it."""

    def on_mount(self) -> None:
        """Show what the catalog holds; the rest waits until that is on screen."""
        self._show_outline(self._session.outline())
        for page in self.library.missing(self.app.size.height):
            self._give(page)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Show the page, and look at the folders."""
        self.complete()
        self._greet(looking=True)
        self._open_awaited()
        self._desk.scan()

    @on(LibraryPane.PageWanted)
    def _answer(self, wanted: LibraryPane.PageWanted) -> None:
        self._give(wanted.page)

    def _give(self, page: Page) -> None:
        entries = self._session.entries(
            page.category,
            after=page.after,
            skip=page.skip,
            limit=page.limit,
            oldest_first=page.oldest_first,
        )
        self.library.keep(page, entries)

    @on(LibraryPane.Opened)
    def _open_row(self, opened: LibraryPane.Opened) -> None:
        place = self._place_at(opened.row)
        if place is not None:
            self._open(place)
            self.go_to_page()

    @on(LibraryPane.Left)
    def _quit(self) -> None:
        self.app.exit()

    @on(ReadingPane.Left)
    def _leave_page(self) -> None:
        if self.has_class("-zen") and not self.narrow:
            self.remove_class("-zen")
        elif self.library.rows:
            self.go_to_library()
        else:
            self.app.exit()

    @on(Scanned)
    def _show_scan(self, scanned: Scanned) -> None:
        self.status.work = _work(scanned.progress)
        self._show_outline(scanned.outline)
        self._open_awaited()
        if scanned.progress.finished:
            self._miss_awaited()
            self._greet(looking=False)

    @on(PostOpened)
    def _show_post(self, opened: PostOpened) -> None:
        if self._is_open(opened.place.entry):
            self.page.show(opened.article.document)

    @on(PostFailed)
    def _show_failure(self, failed: PostFailed) -> None:
        if self._is_open(failed.place.entry):
            self.page.show(placeholders.unreadable(failed.place.entry, failed.error))

    @on(Marked)
    def _show_marked(self, marked: Marked) -> None:
        self.library.replace(marked.entry)
        self.library.show_counts(marked.outline)
        self.status.unread = self._session.count(unread=True)
        if self._place is not None and self._is_open(marked.entry):
            self._place = self._place._replace(entry=marked.entry)

    @on(Failed)
    def _show_error(self, failed: Failed) -> None:
        self._fail(failed.error)

    def action_read_on(self) -> None:
        """Page down; at the end of a post open the next unread one."""
        row = self.library.row
        if not self._reads() and isinstance(row, PostRow):
            self._open_if(self._place_at(row), "")
        elif self._reads() and not self.page.at_end:
            self.page.action_page(1)
        else:
            self.action_unread(1)

    def action_neighbour(self, step: Step) -> None:
        """Open the next or the previous post."""
        message = "This is the last post" if step == 1 else "This is the first post"
        self._open_if(beside(self._session, self._here(), step), message)

    def action_unread(self, step: Step) -> None:
        """Open the next or the previous unread post; after the last, begin again at the top."""
        place = beside(self._session, self._here(), step, unread=True)
        if place is None and step == 1:
            place = self._session.first(unread=True)
        message = "No unread posts left" if step == 1 else "No unread posts before this one"
        self._open_if(place, message)

    def action_toggle_read(self) -> None:
        """Mark the post read if it is unread, and unread if it is read."""
        entry = self._entry()
        if entry is not None:
            self._desk.mark(entry, read=not entry.read)
            self.status.say("Marked as unread" if entry.read else "Marked as read")

    def action_toggle_star(self) -> None:
        """Star the post, or take its star away."""
        entry = self._entry()
        if entry is not None:
            self._desk.mark(entry, starred=not entry.starred)
            self.status.say("Star taken away" if entry.starred else "Starred")

    def action_browse(self) -> None:
        """Open the address where the post was published."""
        from reader.tui.outside import browse as browse_aside  # noqa: PLC0415  as for |

        entry = self._entry()
        if entry is None:
            return
        if not entry.source:
            self.status.say("This post does not say where it was published", failed=True)
        elif browser_takes_terminal():
            self._attempt(lambda: browse_aside(self.app, entry.source))
        else:
            self._desk.browse(entry.source)
            self.status.say(f"Opening {entry.source}")

    def action_pipe(self) -> None:
        """Ask for a command, and give it the page as plain text."""
        from reader.tui.screens.pipe import PipeScreen  # noqa: PLC0415  30 ms that only | pays

        if self._place is None:
            self.status.say("No post is open", failed=True)
        else:
            self.app.push_screen(PipeScreen(), self._pipe)

    def action_rescan(self) -> None:
        """Look for new and changed posts."""
        self.status.work = "looking"
        self._desk.scan()

    def action_help(self) -> None:
        """Show the keys."""
        from reader.tui.screens.help import HelpScreen  # noqa: PLC0415  only ? pays

        self.app.push_screen(HelpScreen())

    def _open(self, place: Place) -> None:
        """Open a post; the cursor of the library goes with it."""
        self.complete()
        self._place = place
        self._awaited = None
        self.library.select(place.category, self._session.position(place))
        self.library.shown = place.entry.id
        self.status.place = self._where()
        self._desk.open(place)

    def _open_if(self, place: Place | None, otherwise: str) -> None:
        """Open `place` if there is one, and show the page if nothing else is seen."""
        if place is None:
            self.status.say(otherwise)
            return
        self._open(place)
        if self.narrow:
            self.go_to_page()

    def _open_awaited(self) -> None:
        """Open the post that was asked for at the start, if the library knows it by now."""
        entry = self._session.entry_at(self._awaited) if self._awaited else None
        if entry is not None:
            self._open(self._session.place_of(entry))
            self.go_to_page()

    def _miss_awaited(self) -> None:
        if self._awaited is not None:
            missed = PurePath(self._awaited).name
            self.status.say(f"{missed}: not a post of this library", failed=True)
            self._awaited = None

    def _greet(self, *, looking: bool) -> None:
        """Say what is here and what to do, as long as no post is open."""
        if self._place is not None:
            return
        posts, unread = self._session.count(), self._session.count(unread=True)
        folders = self._session.folders
        if posts:
            page = placeholders.nothing_open(_name(folders), posts, unread)
        elif looking:
            page = placeholders.looking(folders)
        else:
            page = placeholders.no_posts(folders)
            self.go_to_page()
        if page != self.page.document:
            self.page.show(page)

    def _show_outline(self, outline: tuple[Category, ...]) -> None:
        """Show a state of the library, with the cursor on the post that it is on."""
        row, entry = self.library.row, self.library.entry
        index = None
        if isinstance(row, PostRow) and entry is not None:
            index = self._session.position(Place(row.category, entry))
        self.library.show_outline(outline, index)
        self.status.unread = self._session.count(unread=True) if outline else None
        self.status.place = self._where()

    def _is_open(self, entry: Entry) -> bool:
        """Tell whether `entry` is the post that is open, or being opened."""
        return self._place is not None and self._place.entry.id == entry.id

    def _reads(self) -> bool:
        """Tell whether the post that keys are about is the open one."""
        if self._place is None:
            return False
        entry = self.library.entry
        return self.on_page or (entry is not None and self._is_open(entry))

    def _here(self) -> Here | None:
        """Return where the next and the previous post are counted from."""
        if self._place is not None and self._reads():
            return Here(self._place, on_it=True)
        row = self.library.first_post
        place = None if row is None else self._place_at(row)
        return None if place is None else Here(place, on_it=row == self.library.row)

    def _entry(self) -> Entry | None:
        """Return the post that r, s and o are about; say so if there is none."""
        entry = self._place.entry if self._place and self._reads() else self.library.entry
        if entry is None:
            self.status.say("The cursor is on no post", failed=True)
        return entry

    def _place_at(self, row: PostRow) -> Place | None:
        found = self._session.entries(row.category, skip=row.number, limit=1)
        return Place(row.category, found[0]) if found else None

    def _where(self) -> str:
        name = _name(self._session.folders)
        if self._place is None:
            return name
        categories = [name_of((part,)) for part in self._place.category] or [name_of(())]
        return " › ".join((name, *categories))

    def _pipe(self, command: str | None) -> None:
        from reader.tui.outside import send  # noqa: PLC0415  5 ms that no list waits for

        document = self.page.document
        if command is not None and document is not None:
            self._attempt(lambda: self.status.say(send(self.app, document, command, MEASURE)))

    def _attempt(self, act: Callable[[], None]) -> None:
        try:
            act()
        except CommandError as error:
            self._fail(error)

    def _fail(self, error: ReaderError) -> None:
        self.status.say(str(error), failed=True)


def _name(folders: tuple[str, ...]) -> str:
    return ", ".join(PurePath(folder).name or folder for folder in folders)


def _work(progress: Progress) -> str:
    """Say how far a scan is; nothing once it is done."""
    if progress.finished:
        return ""
    if not progress.to_read:
        return f"looking: {progress.seen:,} files"
    return f"reading {progress.read:,} of {progress.to_read:,}"
