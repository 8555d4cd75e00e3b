"""The line that asks for the name of a search that is to be saved."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from reader.tui import texts
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.typed_line import TypedLine
from reader.tui.keys.told import with_keys


class NameScreen(Modal[str | None]):
    """Asks for a name; gives None if the reader thinks better."""

    DEFAULT_CSS = """
    NameScreen { background: $background 0%; }
    NameScreen #name { dock: bottom; border: round $primary; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)")]

    def __init__(self, typed: str) -> None:
        """Prepare the line; without a better name a search is called as it is `typed`."""
        super().__init__()
        self._typed = typed.strip()

    def compose(self) -> ComposeResult:
        """Show one line at the bottom."""
        yield TypedLine(placeholder=self._typed.replace("=", " "), id="name")

    def on_mount(self) -> None:
        """Say what the line is for."""
        line = self.query_one(Input)
        line.border_title = Text(texts.SAVE_AS.format(query=self._typed))
        line.border_subtitle = with_keys(texts.NAME_KEYS)

    @on(Input.Submitted)
    def _submit(self, submitted: Input.Submitted) -> None:
        self.dismiss(submitted.value.strip() or self._typed.replace("=", " "))
