"""The line that asks for a command to pipe the page to."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.widgets import Input


class PipeScreen(ModalScreen[str | None]):
    """Asks for a command; gives it, empty for the pager, or None if the reader thinks better."""

    DEFAULT_CSS = """
    PipeScreen {
        background: $background 0%;

        #command { dock: bottom; border: round $primary; background: $surface; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", "Never mind")]

    def compose(self) -> ComposeResult:
        """Show one line at the bottom."""
        yield Input(placeholder="a command that reads the page; nothing: the pager", id="command")

    def on_mount(self) -> None:
        """Say what the line is for."""
        self.query_one(Input).border_title = "Pipe to"

    @on(Input.Submitted)
    def _submit(self, submitted: Input.Submitted) -> None:
        self.dismiss(submitted.value.strip())
