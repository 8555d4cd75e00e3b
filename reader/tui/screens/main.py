"""The main screen: what it is told, by keys, panes and threads, goes to the part that knows."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.session import Session
from reader.tui import texts
from reader.tui.around import Around
from reader.tui.keys.actions import Where
from reader.tui.messages import (
    Arranged,
    Began,
    Copied,
    Failed,
    Indexed,
    LinkLed,
    ManyMarked,
    Marked,
    NarrowFailed,
    NotesRead,
    OpeningFailed,
    PostFailed,
    PostOpened,
    Said,
    Scanned,
    SmartFound,
    Unwatched,
)
from reader.tui.panes import Panes
from reader.tui.reading.finding_screen import FindingScreen
from reader.tui.screens.parts import Parts
from reader.tui.shelf.rows import Sight
from reader.tui.telling import hears, telling
from reader.tui.widgets.library import LibraryPane
from reader.tui.widgets.reading import ReadingPane
from reader.typography import IN_APP, chosen

if TYPE_CHECKING:
    from reader.document.find import Hit
    from reader.tui.widgets.find_line import FindLine


class MainScreen(Panes, FindingScreen):
    """Shows a session in the panes. What is to be done about it the parts decide."""

    def __init__(self, session: Session, *, post: str | None, around: Around) -> None:
        """Prepare to show a library; `post` is the file of the post to begin with."""
        typography = chosen(session.choices, IN_APP)
        sight = partial(Sight.now, session.clock, session.zone, bidi=typography.bidi)
        size = None if around.first is None else around.first.size
        super().__init__(sight=sight, typography=typography, size=size)
        self.keys.keymap = self.hints.keymap = around.keymap
        self.page.held = around.held
        self.session = session
        self.parts = Parts(self, session, typography=typography, around=around, post=post)
        self.page_finder = self.parts.page_finder

    @telling
    def on_mount(self) -> None:
        """Show what the catalog holds; the rest waits until that is on screen."""
        self.app.app_resume_signal.subscribe(self, lambda _: self._draw_again())
        self.parts.lists.begin()
        self.call_after_refresh(self._begin)

    def _draw_again(self) -> None:
        """Draw everything again: Textual takes what was on the screen for being there still."""
        self.page.forget_pictures()  # the terminal has, so before any line is drawn
        self.call_after_refresh(self.app.refresh, layout=True)

    def on_unmount(self) -> None:
        """Let what takes long end with the app, which would wait for it."""
        self.parts.end()

    @telling
    def _begin(self) -> None:
        self.complete()
        self.parts.begin()

    def tell_where(self) -> None:
        """Show where in the library one is."""
        self.status.place = self.parts.bearings.now()

    def tell_count(self, count: int | None) -> None:
        """Show the numbers of the links on the page while a count is typed there."""
        if self.on_page and self.mode is None:
            self.parts.links.show_numbers(count)

    def go_to_page(self) -> None:
        """Let keys go to the page; what is only shown there is opened."""
        super().go_to_page()
        self.parts.reading.take_up()

    def go_to_library(self) -> None:
        """Let keys go to the library; what was read has its place there."""
        if self.on_page:
            self.parts.smart.find()
        super().go_to_library()

    @property
    def finds_from(self) -> int:
        """The place from which on something is found: while text is chosen, its moving end."""
        moving_end = self.parts.choosing.moving_end
        return super().finds_from if moving_end is None else moving_end

    def ask(self, line: "FindLine") -> None:
        """Let one type what to find, in place of the hints; that may be a jump."""
        self.parts.travel.leave()
        super().ask(line)
        self.hints.add_class("-away")

    def answered(self) -> None:
        """Show the hints again."""
        super().answered()
        self.hints.remove_class("-away")

    def tell_found(self, place: str) -> None:
        """Tell at which hit one is, and that keys go to hits."""
        super().tell_found(place)
        self.hints.found = self.page_finder.active

    def come_to(self, hit: "Hit") -> None:
        """Choose the text up to a hit, while text is chosen."""
        self.parts.choosing.extend(hit)

    def find_aside(self, work: Callable[[], Message]) -> None:
        """Find something in a thread, as all that is done aside."""
        self.parts.desk.report(work, "find")

    def _targets(self) -> tuple[Where, tuple[object, ...]]:
        """Return for which pane keys are, and who does what they say."""
        where, (pane, _) = super()._targets()
        return where, (pane, *self.parts.all, self)

    @hears(LibraryPane.PagesWanted)
    def _give_pages(self, wanted: LibraryPane.PagesWanted) -> None:
        self.parts.shown.give_wanted(wanted.pages)

    @on(LibraryPane.ExcerptsWanted)
    def _read_beginnings(self, wanted: LibraryPane.ExcerptsWanted) -> None:
        self.parts.finder.read_beginnings(wanted.entries)

    @on(LibraryPane.Folded)
    def _keep_folds(self, folded: LibraryPane.Folded) -> None:
        self.parts.shown.keep_folds(folded.folds)

    @hears(LibraryPane.OpenedChanged)
    def _take_opened(self, changed: LibraryPane.OpenedChanged) -> None:
        self.parts.smart.find_opened(changed.news)
        self.parts.shown.divide(changed.news)

    @hears(LibraryPane.Opened)
    def _open_row(self, opened: LibraryPane.Opened) -> None:
        self.parts.travel.open_row(opened.row)

    @on(LibraryPane.NoPost)
    def _tell_no_post(self) -> None:
        self.parts.picking.tell_no_post()

    @on(LibraryPane.PicksChanged)
    def _tell_picks(self, changed: LibraryPane.PicksChanged) -> None:
        self.parts.picking.tell_picks(changed.count)

    @on(LibraryPane.NoGroup)
    def _tell_no_group(self, wanted: LibraryPane.NoGroup) -> None:
        self.status.say(texts.NO_UNREAD_GROUP if wanted.unread else texts.NO_GROUP)

    @hears(LibraryPane.Cleared)
    def _clear(self) -> None:
        self.parts.narrowing.clear()

    @on(LibraryPane.Left)
    def _quit(self) -> None:
        self.app.exit()

    @on(ReadingPane.Said)
    def _say_of_page(self, said: ReadingPane.Said) -> None:
        self.status.say(said.text)

    @on(ReadingPane.Measured)
    def _keep_measure(self, measured: ReadingPane.Measured) -> None:
        self.parts.settings.keep_measure(measured.cells)

    @on(ReadingPane.Clicked)
    def _follow_click(self, clicked: ReadingPane.Clicked) -> None:
        self.status.say("")
        self.parts.following.follow(clicked.address)

    @on(ReadingPane.Undrawn)
    def _draw_picture(self, wanted: ReadingPane.Undrawn) -> None:
        self.parts.desk.draw(wanted.drawing, wanted.cell)

    @on(ReadingPane.Selected)
    def _select(self, selected: ReadingPane.Selected) -> None:
        self.parts.choosing.select(selected.start, selected.last, done=selected.done)

    @hears(ReadingPane.Left)
    def _leave_page(self) -> None:
        if self.has_class("-zen") and not self.narrow:
            self.remove_class("-zen")
        else:
            self.parts.front.come_back()

    @hears(Scanned)
    def _take_scanned(self, scanned: Scanned) -> None:
        if scanned.progress.finished:
            self.attempt(self.parts.narrowing.find_again)
            self.parts.smart.find_scanned()
        self.parts.scans.show_scan(scanned)
        if scanned.progress.finished:
            self.parts.front.show()
        if scanned.renews:
            self.parts.foresight.begin_anew()

    @on(Unwatched)
    def _tell_unwatched(self, unwatched: Unwatched) -> None:
        self.parts.scans.tell_unwatched(unwatched)

    @on(Indexed)
    def _take_indexed(self, indexed: Indexed) -> None:
        self.parts.narrowing.find_more(indexed)
        if indexed.finished:
            self.parts.smart.find_indexed()

    @hears(Arranged)
    def _take_arranged(self, arranged: Arranged) -> None:
        self.attempt(lambda: self.parts.narrowing.tell_found(arranged))
        self.parts.lists.take(arranged)
        self.parts.foresight.wait()

    @on(NarrowFailed)
    def _tell_not_narrowed(self, failed: NarrowFailed) -> None:
        self.parts.narrowing.tell_failure(failed)

    @hears(SmartFound)
    def _take_smart(self, found: SmartFound) -> None:
        self.parts.lists.take_smart(found.outline)

    @on(Began)
    def _show_beginnings(self, began: Began) -> None:
        self.library.show_excerpts(began.texts)

    @hears(Marked)
    def _take_marked(self, marked: Marked) -> None:
        self.parts.smart.find_soon()
        self.parts.shown_marks.show_marked(marked)
        self.parts.passages.light()
        self.parts.front.show()

    @hears(ManyMarked)
    def _take_many_marked(self, marked: ManyMarked) -> None:
        self.parts.smart.find_soon()
        self.parts.shown_marks.show_many_marked(marked)
        self.parts.passages.light()
        self.parts.front.show()

    @on(NotesRead)
    def _list_notes(self, read: NotesRead) -> None:
        self.parts.notes.show(read.entry, read.facts)

    @hears(PostOpened)
    def _show_post(self, opened: PostOpened) -> None:
        if self.parts.reading.show(opened):
            self.parts.choosing.go_on()
        self.parts.passages.light()
        self.parts.foresight.wait()
        self.call_after_refresh(self.parts.scans.look)

    @hears(PostFailed)
    def _show_failure(self, failed: PostFailed) -> None:
        self.parts.reading.show_failure(failed)
        self.parts.scans.look()

    @hears(OpeningFailed)
    def _stop_opening(self, failed: OpeningFailed) -> None:
        self.parts.reading.stop_opening(failed)
        self.parts.scans.look()

    @hears(LinkLed)
    def _follow_link(self, led: LinkLed) -> None:
        self.parts.following.lead(led.entry, led.address)

    @on(Copied)
    def _copy(self, copied: Copied) -> None:
        self.parts.clipboard.copy(copied.text, copied.said)

    @on(Said)
    def _say(self, said: Said) -> None:
        self.status.say(said.text)

    @on(Failed)
    def _tell_failed(self, failed: Failed) -> None:
        self.status.work = ""  # what goes on still tells so anew
        self.tell(failed.error)
