"""The line that asks for something: a command, a file."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from reader.tui.dialogs.modal import Modal


class AskScreen(Modal[str | None]):
    """Asks for a line; gives it, or None if the reader thinks better."""

    DEFAULT_CSS = """
    AskScreen {
        background: $background 0%;

        #command { dock: bottom; border: round $primary; background: $surface; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)")]

    def __init__(self, title: str, about: str, value: str = "") -> None:
        """Prepare the line.

        Args:
            title: What is asked for.
            about: What may be typed; seen while nothing is.
            value: What stands there at first.
        """
        super().__init__()
        self._title, self._about, self._value = title, about, value

    def compose(self) -> ComposeResult:
        """Show one line at the bottom."""
        yield Input(self._value, placeholder=self._about, id="command", select_on_focus=False)

    def on_mount(self) -> None:
        """Say what the line is for."""
        line = self.query_one(Input)
        line.border_title = Text(self._title)
        line.border_subtitle = Text(self._about if self._value else "")

    @on(Input.Submitted)
    def _submit(self, submitted: Input.Submitted) -> None:
        self.dismiss(submitted.value.strip())
