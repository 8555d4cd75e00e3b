"""What stands over the main screen until it is answered, once."""

from typing import ClassVar, TypeVar

from textual import events
from textual.binding import BindingType
from textual.screen import ModalScreen

from reader.tui.dialogs.early import EarlyKeys
from reader.tui.keys.told import key_of
from reader.tui.widgets.line_view import LineView
from reader.tui.widgets.lit_page import LitPage
from reader.tui.widgets.row_view import RowView

_T = TypeVar("_T")


class Modal(ModalScreen[_T], EarlyKeys[_T]):
    """A modal screen that takes keys as fast as they come, and is gone after its first answer."""

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+c", "app.help_quit")]

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
            self.send(events.Key(key, None))

    def on_descendant_focus(self) -> None:
        """Put the terminal's cursor where one types, or on the row that keys are about."""
        self._point_later()

    def _point_later(self) -> None:
        self.call_after_refresh(self._point)

    def come(self) -> None:
        """Be there; let the terminal's own cursor be where keys go."""
        super().come()
        self.call_after_refresh(self._point)

    def _point(self) -> None:
        from textual.widgets import Input  # noqa: PLC0415  5 ms that no list waits for

        match self.focused:
            case Input() as line:
                self.app.cursor_position = line.cursor_screen_offset
            case LineView() as view:
                view.point()
