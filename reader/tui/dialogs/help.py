"""The help: the keys of where one is, and what each does; `/` searches it."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from reader.tui import texts
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.typed_line import TypedLine
from reader.tui.keys.actions import Action, Where
from reader.tui.keys.keymap import Keymap
from reader.tui.keys.names import spoken
from reader.tui.keys.told import with_keys
from reader.tui.widgets.key_list import KeyList, Keys


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
        #keys {
            padding: 0 2;
            height: auto;
            max-height: 100%;
            background: $surface;
            overflow-y: scroll;
            scrollbar-size-vertical: 1;
            scrollbar-color: $foreground 15%;
            scrollbar-background: $surface;
        }
        #search { dock: bottom; display: none; border: none; height: 1; background: $panel; }
        #search.-open { display: block; }
    }
    """
    AUTO_FOCUS = ""
    LINE_KEY = "slash"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q,question_mark,h,left,backspace,enter", "dismiss(None)"),
        ("escape", "leave"),
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
            yield KeyList(id="keys")
            yield TypedLine(id="search", placeholder=texts.HELP_SEARCH, select_on_focus=False)

    def on_mount(self) -> None:
        """Say how to get out."""
        self.query_one("#frame").border_title = texts.HELP_TITLE
        self.query_one("#frame").border_subtitle = with_keys(texts.HELP_KEYS)
        self._show("")

    def action_scroll(self, lines: int) -> None:
        """Go down so many lines; up if negative."""
        self.query_one(KeyList).scroll_relative(y=lines, animate=False)

    def open_line(self) -> None:
        """Ask what is sought."""
        search = self.query_one(Input)
        search.add_class("-open")
        self.give_focus(search)

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
        parts = (
            (place.value, [each for each in self._of(place) if _has(each, words)])
            for place in self._places
        )
        found = [
            (heading, [_told(each) for each in actions]) for heading, actions in parts if actions
        ]
        self.query_one(KeyList).show(found or [(texts.HELP_NOTHING, [])])

    def _of(self, place: Where) -> Iterator[Action]:
        return (action for action in self._actions if action.where is place)


def _has(action: Action, words: Iterable[str]) -> bool:
    """Tell whether all words are in an action's keys, name or help."""
    keys = " ".join((*action.keys, *map(spoken, action.keys)))
    told = f"{keys} {action.name} {action.help}".casefold()
    return all(word in told for word in words)


def _told(action: Action) -> Keys:
    """Return what keys do; what has no keys stands by its name."""
    keys = "  ".join(spoken(each) for each in action.keys) or f":{action.name}"
    return Keys(keys, action.help)
