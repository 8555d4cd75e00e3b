"""The command line: the name of an action, and what it takes, with completion and history."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Click
from textual.widgets import Input, Static

from reader.layout.cells import fit, pad
from reader.tui import texts
from reader.tui.clicked import meaning_of, standing_for
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.typed_line import TypedLine
from reader.tui.keys.commands import Completion
from reader.tui.keys.told import with_keys
from reader.tui.widgets.earlier import Earlier

SHOWN = 8
"""Completions that are shown at once, at most."""
NAME_CELLS = 24
"""The cells of the column of names."""


class CommandScreen(Modal[str | None]):
    """Asks for a line; gives it, or None if the reader thinks better."""

    DEFAULT_CSS = """
    CommandScreen {
        background: $background 0%;

        #command-line { dock: bottom; height: auto; background: $surface; }
        #completions {
            padding: 0 1;
            height: auto;
            color: $text-muted;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
        #line { border: round $primary; background: $surface; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,ctrl+c", "dismiss(None)"),
        ("tab", "complete(1)"),
        ("shift+tab", "complete(-1)"),
        ("up,ctrl+p", "history(-1)"),
        ("down,ctrl+n", "history(1)"),
    ]

    def __init__(
        self,
        complete: Callable[[str], tuple[Completion, ...]],
        history: Sequence[str],
        line: str = "",
    ) -> None:
        """Prepare the line.

        Args:
            complete: Tells how a line may go on.
            history: The lines before this one, the last one last.
            line: What stands there to begin with.
        """
        super().__init__()
        self._complete = complete
        self._earlier = Earlier(history)
        self._begun = line
        """What completions go on from: what was typed, or an earlier line."""
        self._chosen = -1
        """The completion that was taken; -1: none."""

    def compose(self) -> ComposeResult:
        """Show the line at the bottom, and above it how it may go on."""
        with Vertical(id="command-line"):
            yield Static(id="completions")
            yield TypedLine(self._begun, id="line", select_on_focus=False)

    def on_mount(self) -> None:
        """Say what the line is for."""
        line = self.query_one(Input)
        line.border_title = texts.COMMAND_LINE
        line.border_subtitle = with_keys(texts.COMMAND_LINE_KEYS)
        self._show()

    def action_complete(self, step: int) -> None:
        """Take the next completion, or the one before."""
        found = self._complete(self._begun)
        if found:
            self._chosen = (self._chosen + step) % len(found) if self._chosen >= 0 else step // 2
            self._put(found[self._chosen].line)
            if len(found) == 1:
                self._begin(found[0].line)

    def action_history(self, step: int) -> None:
        """Go to the line before this one, or after it."""
        line = self.query_one(Input)
        self._earlier.show(step, line)
        self._begin(line.value)

    @on(Input.Changed)
    def _follow(self) -> None:
        line, found = self.query_one(Input).value, self._complete(self._begun)
        taken = 0 <= self._chosen < len(found) and line == found[self._chosen].line
        if not taken:
            self._begin(line)
        self._show()

    @on(Input.Submitted)
    def _submit(self, submitted: Input.Submitted) -> None:
        self.dismiss(submitted.value.strip() or None)

    def on_click(self, event: Click) -> None:
        """Take the completion that is clicked on; do what is taken already."""
        number = meaning_of(event)
        if not number:
            return
        line = self._complete(self._begun)[int(number)].line
        if line == self.query_one(Input).value:
            self.dismiss(line.strip())
        else:
            self._chosen = int(number)
            self._put(line)

    def _begin(self, line: str) -> None:
        """Complete from `line` on."""
        self._begun, self._chosen = line, -1

    def _put(self, line: str) -> None:
        entered = self.query_one(Input)
        entered.value = line
        entered.cursor_position = len(line)

    def _show(self) -> None:
        """Show the completions around the one that was taken."""
        found = self._complete(self._begun)
        first = max(0, min(self._chosen - SHOWN // 2, len(found) - SHOWN))
        lines = Text()
        for number, each in enumerate(found[first : first + SHOWN], start=first):
            name = pad(fit(each.word, NAME_CELLS), NAME_CELLS)
            style = "reverse" if number == self._chosen else "bold"
            lines.append("\n" if number > first else "")
            row = Text.assemble((name, style), f" {each.help}")
            row.stylize(standing_for(str(number)))
            lines.append(row)
        if len(found) > SHOWN:
            lines.append(texts.more_completions(len(found) - SHOWN))
        self.query_one("#completions", Static).update(lines)
