"""A library pane and a page: side by side where there is room, else one at a time."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.keys import key_to_character
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from reader.errors import ReaderError
from reader.tui import texts
from reader.tui.dialogs.early import EarlyKeys
from reader.tui.keys.actions import Where
from reader.tui.keys.dispatch import Dispatch, Mode
from reader.tui.keys.held import HeldKeys
from reader.tui.keys.keymap import NOTHING, Chosen, Keymap
from reader.tui.keys.names import key_named
from reader.tui.messages import PictureDrawn
from reader.tui.shelf.rows import Sight
from reader.tui.widgets.hints import KeyHints
from reader.tui.widgets.library import LibraryPane
from reader.tui.widgets.reading import ReadingPane
from reader.tui.widgets.status import StatusLine
from reader.tui.widgets.which_key import WhichKey
from reader.typography import Typography

if TYPE_CHECKING:
    from textual.timer import Timer

_T = TypeVar("_T")

WIDE = 90
"""From so many cells both panes are shown."""
VAST = 140
"""From so many cells the library has more of them."""
HESITATION = 0.6
"""Seconds in the middle of a sequence after which the keys that may come next are shown."""
TALL = 12
"""From so many rows there is room for the hints."""


def _breakpoint(breakpoints: Iterable[tuple[int, str]], size: int) -> str:
    """Return the class of a screen of a size; Textual gives it after a first layout."""
    return max((least, name) for least, name in breakpoints if least <= size)[1]


class Panes(Screen[None], inherit_bindings=False):
    """What the main screen shows, and which of it is seen. Knows nothing of a library."""

    AUTO_FOCUS = "#library"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (VAST, "-vast")]  # noqa: RUF012  typed by Textual
    VERTICAL_BREAKPOINTS = [(0, "-low"), (TALL, "-tall")]  # noqa: RUF012  typed by Textual

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What keys go to; when that changes the panes draw what is seen otherwise, and not all."""

    def __init__(
        self,
        *,
        sight: Callable[[], Sight],
        typography: Typography,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Prepare the panes.

        Args:
            sight: From where dates are seen.
            typography: How pages are set.
            size: The columns and rows of the terminal, as far as they are known before Textual is.
        """
        columns, rows = size or (WIDE, TALL)
        fitting = _breakpoint(self.HORIZONTAL_BREAKPOINTS, columns)
        super().__init__(classes=f"{fitting} {_breakpoint(self.VERTICAL_BREAKPOINTS, rows)}")
        self.held = HeldKeys(self, self._do_key)
        self.library = LibraryPane(sight=sight, id="library")
        self.library.opens = self.held.hold
        self.page = ReadingPane(typography, id="page")
        self.status = StatusLine(id="status")
        self.hints = KeyHints(id="hints")
        self.keys = Dispatch(self._targets, self._do_key, self.tell)
        self.which_key = WhichKey(id="which")
        self._hesitating: Timer | None = None
        self.mode: Mode | None = None
        """What takes keys before they do what they do; None: nothing."""
        self.said_before = ""
        """What the status said when the last key came, or the last keys that mean something."""

    def compose(self) -> ComposeResult:
        """Show the library, the status and the hints: a list does not wait for a page."""
        yield self.hints
        yield self.status
        yield self.library
        yield self.which_key

    @property
    def keymap(self) -> Keymap:
        """What the keys do."""
        return self.keys.keymap

    @property
    def on_page(self) -> bool:
        """Whether keys go to the page."""
        return self.has_class("-on-page")

    @property
    def narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.has_class("-narrow")

    def go_to_page(self) -> None:
        """Let keys go to the page; show it."""
        self.complete()
        self.add_class("-on-page", update=self.narrow)
        self.hints.where = Where.PAGE
        self.status.page_seen = True
        self.set_focus(self.page)
        self.tell_where()

    def go_to_library(self) -> None:
        """Let keys go to the library; show it."""
        self.remove_class("-on-page", "-zen", update=self.narrow or self.has_class("-zen"))
        self.hints.where = Where.LIBRARY
        self.status.page_seen = not self.narrow
        self.set_focus(self.library)
        self.tell_where()

    def complete(self) -> None:
        """Put the page beside the library, unless it is there."""
        if not self.page.is_attached:
            self.mount(self.page)
            self.watch(self.page, "percent", self._show_percent)
            self.watch(self.page, "minutes_left", self._show_minutes)
            for name in ("attention", "scroll_y"):
                self.watch(self.page, name, self._point_later, init=False)

    def on_key(self, event: events.Key) -> None:
        """Do what a key means; what was said has been read by now.

        What is typed elsewhere, in a line of its own, is not for the panes.
        """
        if self.focused not in (None, self.page, self.library):
            return
        if self.held.take(event) or self._do_key(event):
            event.stop()
            event.prevent_default()

    def _do_key(self, event: events.Key) -> bool:
        """Do what a key means; tell whether it means something.

        A key that was on its way when another screen came is that screen's.
        """
        above = self.app.screen
        if isinstance(above, EarlyKeys):
            above.take(event)
            return True
        if self.keys.typed == NOTHING:
            self.said_before = self.status.message
        self.status.say("")
        taken = self.mode.key(event) if self.mode is not None else False
        taken = taken or self.keys.key(event)
        self._wait_for_the_next()
        self.status.typed = self.keys.typed.told
        self.tell_count(None if self.keys.typed.keys else self.keys.typed.number)
        if not taken:
            self.status.say(self.keys.meaningless(event))
        return taken

    def tell(self, error: ReaderError) -> None:
        """Tell why something cannot be done."""
        self.status.say(str(error), failed=True)

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something; what the reader can act on is told."""
        try:
            act()
        except ReaderError as error:
            self.tell(error)

    def inquire(self, question: Screen[_T | None], then: Callable[[_T], None]) -> None:
        """Ask something, and do what follows from the answer unless the person thinks better."""

        def follow(answer: _T | None) -> None:
            if answer is not None:
                self.attempt(lambda: then(answer))

        self.app.push_screen(question, follow)

    def tell_count(self, count: int | None) -> None:
        """Show what a count that is being typed may mean; None: none is."""

    def tell_where(self) -> None:
        """Show where in the library one is."""

    def on_mount(self) -> None:
        """Let the terminal's own cursor follow."""
        for name in ("cursor", "scroll_y"):
            self.watch(self.library, name, self.point, init=False)

    def on_screen_resume(self) -> None:
        """Let it come back from what stood over this screen."""
        self.call_after_refresh(self.point)

    def on_resize(self, event: events.Resize) -> None:
        """Tell what is counted on the page only where there is room for it."""
        self.status.page_seen = self.on_page or event.size.width >= WIDE

    def point(self) -> None:
        """Put the terminal's cursor where that is in a pane which keys are about."""
        if self.is_current:
            (self.page if self.on_page else self.library).point()

    def _point_later(self) -> None:
        self.call_later(self.point)

    def on_descendant_focus(self) -> None:
        """Follow the focus that a click has moved."""
        self.call_after_refresh(self.point)
        if self.focused is self.page and not self.on_page:
            self.go_to_page()
        elif self.focused is self.library and self.on_page:
            self.go_to_library()

    @on(PictureDrawn)
    def _show_picture(self, drawn: PictureDrawn) -> None:
        self.page.take_picture(drawn.drawing, drawn.came)

    @on(KeyHints.Clicked)
    def _do_hint(self, clicked: KeyHints.Clicked) -> None:
        self.status.say("")
        self.keys.do(Chosen(clicked.action))

    @on(WhichKey.Clicked)
    def _go_on(self, clicked: WhichKey.Clicked) -> None:
        """Take keys that were clicked on for typed."""
        for key in clicked.keys.split():
            self.post_message(events.Key(key_named(key), key_to_character(key_named(key))))

    def action_other_pane(self) -> None:
        """Go from the library to the page, or back."""
        if self.on_page:
            self.go_to_library()
        else:
            self.go_to_page()

    def action_zen(self) -> None:
        """Show the page alone, or both panes again."""
        self.toggle_class("-zen")
        self.go_to_page()

    def action_redraw(self) -> None:
        """Draw everything again, whatever another program has left on the screen."""
        self.page.forget_pictures()
        self.app.refresh(layout=True)

    def action_suspend(self) -> None:
        """Give the terminal back to the shell."""
        self.app.action_suspend_process()

    def tell_how_to_quit(self) -> None:
        """Say which key ends the app."""
        self.status.say(texts.HOW_TO_QUIT.format(keys=self.keymap))

    def action_quit(self) -> None:
        """End the app."""
        self.app.exit()

    def _wait_for_the_next(self) -> None:
        """Tell which keys may come next, once the reader hesitates."""
        self.which_key.tell(())
        if self._hesitating is not None:
            self._hesitating.stop()
            self._hesitating = None
        if self.keys.typed.keys:
            self._hesitating = self.set_timer(HESITATION, self._tell_following)

    def _tell_following(self) -> None:
        self.which_key.tell(self.keys.following)

    def _targets(self) -> tuple[Where, tuple[object, ...]]:
        """Return for which pane keys are, and who does what they say."""
        if self.on_page:
            return Where.PAGE, (self.page, self)
        return Where.LIBRARY, (self.library, self)

    def _show_minutes(self, minutes: int | None) -> None:
        self.status.minutes = minutes

    def _show_percent(self, percent: int | None) -> None:
        self.status.percent = percent
