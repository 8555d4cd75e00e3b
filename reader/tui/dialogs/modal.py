"""What stands over the main screen until it is answered, once."""

from typing import ClassVar, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.screen import ModalScreen

from reader.tui.keys.held import again
from reader.tui.keys.told import key_of
from reader.tui.widgets.line_view import LineView
from reader.tui.widgets.lit_page import LitPage
from reader.tui.widgets.row_view import RowView

_T = TypeVar("_T")


class Modal(ModalScreen[_T]):
    """A modal screen that takes keys as fast as they come, and is gone after its first answer.

    Textual sends keys to a screen that is not there yet, or is about to go: the first would be
    lost, and the second answer take away the screen below.
    """

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+c", "app.help_quit")]

    there = False
    """Whether it is on screen, with the focus where it belongs."""
    _early: tuple[events.Key, ...] = ()
    """Keys that came before it was there."""

    def on_screen_resume(self) -> None:
        """Take the keys that came too early, now that the focus is where it belongs."""
        self.call_later(self._come)

    def on_screen_suspend(self) -> None:
        """Forget how it was drawn once it is closed, for Textual does not.

        The cache of a method (`StylesCache.get_inner_outer`) keeps what hundreds of screens drew.
        """
        if self in self.app.screen_stack:  # something is over it
            return
        for widget in self.walk_children(with_self=True):
            widget.refresh()

    def on_mount(self) -> None:
        """Let the terminal's own cursor follow the rows, as it follows what is typed."""
        for view in self.walk_children():
            match view:
                case RowView():
                    self.watch(view, "cursor", view.point, init=False)
                case LitPage():
                    for name in ("attention", "scroll_y"):
                        self.watch(view, name, self._point_later, init=False)

    def on_click(self, event: events.Click) -> None:
        """Press the key that is told of where one clicks."""
        if key := key_of(event):
            self._send(events.Key(key, None))

    def on_descendant_focus(self) -> None:
        """Put the terminal's cursor where one types, or on the row that keys are about."""
        self._point_later()

    def _point_later(self) -> None:
        self.call_after_refresh(self._point)

    def on_key(self, event: events.Key) -> None:
        """Keep a key that came too early."""
        if not self.there:
            event.stop()
            self.take(event)

    def take(self, event: events.Key) -> None:
        """Do what a key means that was sent to another screen, or too early."""
        if self.there:
            self._send(event)
        else:
            self._early = (*self._early, event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let actions be done once there is what they are about."""
        return self.there and super().check_action(action, parameters)

    def dismiss(self, result: _T | None = None) -> AwaitComplete:
        """Give an answer and go; only the first one counts."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _come(self) -> None:
        self.there = True
        early, self._early = self._early, ()
        for key in early:
            self._send(key)
        self.call_after_refresh(self._point)

    def _send(self, key: events.Key) -> None:
        """Send a key as the app does: one that a screen sends ends there, before any binding."""
        self.app.post_message(again(key).set_sender(self.app))

    def _point(self) -> None:
        from textual.widgets import Input  # noqa: PLC0415  5 ms that no list waits for

        match self.focused:
            case Input() as line:
                self.app.cursor_position = line.cursor_screen_offset
            case LineView() as view:
                view.point()
