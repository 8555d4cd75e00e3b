"""The line that asks for something: a command, a file."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.suggester import Suggester
from textual.widgets import Input

from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.typed_line import TypedLine
from reader.tui.keys.told import with_keys
from reader.tui.widgets.earlier import Earlier


class AskScreen(Modal[str | None]):
    """Asks for a line; gives it, or None if the reader thinks better."""

    DEFAULT_CSS = """
    AskScreen {
        background: $background 0%;

        #command { dock: bottom; border: round $primary; background: $surface; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)"),
        ("tab", "complete"),
        ("up,ctrl+p", "history(-1)"),
        ("down,ctrl+n", "history(1)"),
    ]

    def __init__(
        self,
        title: str,
        about: str,
        keys: str,
        value: str = "",
        *,
        history: Sequence[str] = (),
        suggester: Suggester | None = None,
    ) -> None:
        """Prepare the line.

        Args:
            title: What is asked for.
            about: What may be typed; seen while nothing is.
            keys: The keys that there are.
            value: What stands there at first.
            history: What was typed before, the last one last.
            suggester: Tells how the line may go on.
        """
        super().__init__()
        self._title, self._about, self._keys, self._value = title, about, keys, value
        self._earlier, self._suggester = Earlier(history), suggester

    def compose(self) -> ComposeResult:
        """Show one line at the bottom."""
        yield TypedLine(
            self._value, placeholder=self._about, suggester=self._suggester, id="command",
            select_on_focus=False,
        )  # fmt: skip

    def on_mount(self) -> None:
        """Say what the line is for."""
        line = self.query_one(Input)
        line.border_title = Text(self._title)
        line.border_subtitle = with_keys(self._keys)

    def action_complete(self) -> None:
        """Take what is suggested."""
        self.query_one(Input).action_cursor_right()

    def action_history(self, step: int) -> None:
        """Go to the line before this one, or after it."""
        self._earlier.show(step, self.query_one(Input))

    @on(Input.Submitted)
    def _submit(self, submitted: Input.Submitted) -> None:
        self.dismiss(submitted.value.strip())
