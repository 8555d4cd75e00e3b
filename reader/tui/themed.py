"""What all apps here have in common: the colours of a theme, or none."""

from collections.abc import Sequence
from typing import TypeVar

from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor

from reader.tui.around import Around
from reader.tui.terminal.driver import driver_for
from reader.tui.terminal.late import LateAnswers
from reader.tui.terminal.signals import ending_at_once
from reader.tui.terminal.theme_names import NO_COLOUR
from reader.tui.terminal.themes import themes_of

_T = TypeVar("_T")

COLOURLESS = (Monochrome, NoColor)
"""What Textual has with `$NO_COLOR`, which decides on the theme here."""


class ThemedApp(App[_T]):
    """An app in the colours of a theme."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False  # Textual opens its own over any screen; `palette` is an action

    def __init__(self, around: Around) -> None:
        """Prepare the themes, and begin with the one of `around`."""
        late = LateAnswers() if around.late else None
        super().__init__(driver_for(self.leave, around.first, around.held, late))
        for theme in themes_of(around.config):
            self.register_theme(theme)
        self.theme = around.theme

    def action_suspend_process(self) -> None:
        """Stop until the shell lets this go on."""
        with ending_at_once(self.leave):
            super().action_suspend_process()

    def leave(self) -> None:
        """Write down what is yet to be; for when the app is over."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Take the colours out in the theme that has none, and leave them in any other."""
        filters = [each for each in super().get_line_filters() if not isinstance(each, COLOURLESS)]
        return (*filters, NoColor()) if self.theme == NO_COLOUR else filters

    def watch_theme(self, theme: str) -> None:
        """Let the stylesheet know whether there are colours."""
        self.no_color = theme == NO_COLOUR
