"""The help: the keys of where one is, and what each does; `/` searches it."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from rich.console import Group
from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from reader.tui import texts
from reader.tui.actions import Action, Where
from reader.tui.keymap import Keymap
from reader.tui.keys import spoken
from reader.tui.screens.modal import Modal

KEYS_CELLS = 18
"""The cells of the column of keys."""


class HelpScreen(Modal[None]):
    """Lists the keys over the main screen, those of the pane that has them first."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        background: $background 60%;

        #frame {
            width: 76;
            max-width: 100%;
            height: auto;
            max-height: 90%;
            background: $surface;
            border: round $primary;
        }
        #help {
            padding: 0 2;
            height: auto;
            max-height: 100%;
            background: $surface;
            scrollbar-size-vertical: 1;
            scrollbar-color: $foreground 15%;
            scrollbar-background: $surface;
        }
        #search { dock: bottom; display: none; border: none; height: 1; background: $panel; }
        #search.-open { display: block; }
        .where { color: $text-primary; text-style: bold; }
    }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q,question_mark,h,left,backspace,enter", "dismiss(None)"),
        ("escape", "leave"),
        ("slash", "search"),
        ("j,down", "scroll(1)"),
        ("k,up", "scroll(-1)"),
        ("space,ctrl+d,ctrl+f,pagedown", "scroll(10)"),
        ("b,ctrl+u,ctrl+b,pageup", "scroll(-10)"),
        ("g,home", "scroll(-1000)"),
        ("G,end", "scroll(1000)"),
        ("Q", "app.quit"),
    ]

    def __init__(self, keymap: Keymap, where: Where) -> None:
        """Show the keys of `keymap`, those that work `where` one is."""
        super().__init__()
        self._actions = keymap.actions
        self._places = (where, Where.ANYWHERE)

    def compose(self) -> ComposeResult:
        """Show the table of keys, a part for each place."""
        with Vertical(id="frame"):
            with VerticalScroll(id="help", can_focus=False):
                yield Static(id="keys", markup=False)
            yield Input(id="search", placeholder=texts.HELP_SEARCH, select_on_focus=False)

    def on_mount(self) -> None:
        """Say how to get out."""
        self.query_one("#frame").border_title = texts.HELP_TITLE
        self.query_one("#frame").border_subtitle = texts.HELP_KEYS
        self._show("")

    def action_scroll(self, lines: int) -> None:
        """Go down so many lines; up if negative."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)

    def action_search(self) -> None:
        """Ask what is sought."""
        search = self.query_one(Input)
        search.add_class("-open")
        search.focus()

    def action_leave(self) -> None:
        """End the search; or else close."""
        search = self.query_one(Input)
        if search.has_class("-open"):
            search.remove_class("-open")
            search.value = ""
            self.set_focus(None)
        else:
            self.dismiss(None)

    @on(Input.Changed)
    def _narrow(self, changed: Input.Changed) -> None:
        self._show(changed.value)

    @on(Input.Submitted)
    def _keep(self) -> None:
        """Leave what was found on screen, and let keys scroll again."""
        self.set_focus(None)

    def _show(self, sought: str) -> None:
        """Show the actions in which all words of `sought` are."""
        words = sought.casefold().split()
        parts: list[Table | Text] = []
        for place in self._places:
            found = [each for each in self._of(place) if _has(each, words)]
            if found:
                parts += [Text(f"{chr(10) * bool(parts)}{place.value}", "bold"), _table(found)]
        self.query_one("#keys", Static).update(Group(*parts) if parts else texts.HELP_NOTHING)

    def _of(self, place: Where) -> Iterator[Action]:
        return (action for action in self._actions if action.where is place)


def _has(action: Action, words: Iterable[str]) -> bool:
    """Tell whether all words are in an action's keys, name or help."""
    keys = " ".join((*action.keys, *map(spoken, action.keys)))
    told = f"{keys} {action.name} {action.help}".casefold()
    return all(word in told for word in words)


def _table(actions: Iterable[Action]) -> Table:
    """Return what keys do, in two columns; what has no keys stands by its name."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=KEYS_CELLS)
    table.add_column()
    for action in actions:
        keys = "  ".join(spoken(each) for each in action.keys) or f":{action.name}"
        table.add_row(Text(keys), Text(action.help))
    return table
