"""The help: every key, by where it works."""

from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.layout.cells import pad
from reader.tui.actions import ACTIONS, Action
from reader.tui.keys import spoken

KEYS_CELLS = 18
"""The cells of the column of keys."""


class HelpScreen(ModalScreen[None]):
    """Lists the keys over the main screen."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        background: $background 60%;

        #help {
            width: 74;
            max-width: 100%;
            height: auto;
            max-height: 90%;
            padding: 1 2;
            background: $surface;
            border: round $primary;
            scrollbar-size-vertical: 1;
            scrollbar-color: $foreground 15%;
            scrollbar-background: $surface;
        }
        .where { color: $text-primary; text-style: bold; margin-top: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,question_mark,h,left,backspace,enter", "dismiss(None)", "Close"),
        ("j,down", "scroll(1)", "Down"),
        ("k,up", "scroll(-1)", "Up"),
        ("space,ctrl+d,ctrl+f,pagedown", "scroll(10)", "Page down"),
        ("b,ctrl+u,ctrl+b,pageup", "scroll(-10)", "Page up"),
        ("g,home", "scroll(-1000)", "Top"),
        ("G,end", "scroll(1000)", "Bottom"),
        ("Q", "app.quit", "Quit"),
    ]

    def compose(self) -> ComposeResult:
        """Show the table of keys, a part for each place."""
        with VerticalScroll(id="help", can_focus=False):
            for where, actions in groupby(ACTIONS, key=lambda action: action.where):
                yield Static(where.value, classes="where")
                yield Static("\n".join(_line(action) for action in actions), markup=False)

    def on_mount(self) -> None:
        """Say how to get out."""
        self.query_one("#help").border_subtitle = "q closes"

    def action_scroll(self, lines: int) -> None:
        """Go down so many lines; up if negative."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)


def _line(action: Action) -> str:
    """Return what keys do, on one line."""
    return pad("  ".join(spoken(each) for each in action.keys), KEYS_CELLS) + action.help
