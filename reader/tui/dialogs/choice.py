"""A panel of options: one is chosen, and they grow fewer as one types."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from reader.tui import texts
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.typed_line import TypedLine
from reader.tui.keys.count import counted
from reader.tui.keys.told import with_keys
from reader.tui.widgets.choices import Choices, Option

_FRAME = 3
"""Rows of the panel besides its options: the border, and the line to type on."""


class ChosenOption(NamedTuple):
    """What was chosen."""

    number: int
    """Of the option, from 0."""
    copy: bool = False
    """Whether it is to be copied and not opened."""
    let_go: bool = False
    """Whether it is to be let go of."""


class ChoiceScreen(Modal[ChosenOption | None]):
    """Gives what is chosen, or None if the reader thinks better."""

    DEFAULT_CSS = """
    ChoiceScreen {
        align: center middle;
        background: $background 60%;

        #panel {
            width: 90;
            max-width: 100%;
            max-height: 90%;
            padding: 0 1;
            background: $surface;
            border: round $primary;
        }
        #typed { border: none; height: 1; padding: 0 1; background: $surface; }
        #choices { height: 1fr; }
    }
    """
    LINE_KEY = "slash"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "leave"),
        ("enter", "choose"),
        ("down,ctrl+n", "move(1)"),
        ("up,ctrl+p", "move(-1)"),
        ("pagedown", "page(1)"),
        ("pageup", "page(-1)"),
        ("q", "dismiss(None)"),
        ("y", "copy"),
        ("d", "let_go"),
    ]

    def __init__(
        self,
        title: str,
        options: Sequence[Option],
        *,
        at: int = 0,
        keys: str = "",
        lets_go: bool = False,
    ) -> None:
        """Prepare the panel.

        Args:
            title: What is to be chosen.
            options: What there is.
            at: The number of the option that the cursor is on at first.
            keys: The keys, for those who look, of a list that does not narrow before `/` is
                typed: a number goes to an option, `y` copies. Empty: what is typed narrows at once.
            lets_go: Whether `d` lets go of one.
        """
        super().__init__()
        self._title, self._options, self._at, self._keys = title, options, at, keys
        self._lets_go = lets_go
        self._rows = [f"{option.label} {option.text} {option.detail}" for option in options]
        self._number: int | None = None
        """What is typed of the number of an option; None: nothing is."""

    def compose(self) -> ComposeResult:
        """Show a line to type on over the options."""
        with Vertical(id="panel") as panel:
            panel.border_title = Text(self._title)
            panel.border_subtitle = with_keys(self._keys or texts.CHOICE_KEYS)
            yield TypedLine(id="typed", select_on_focus=False)
            yield Choices(self._options, id="choices")

    def on_mount(self) -> None:
        """Let the panel be as high as it needs, with the keys where they belong."""
        self.query_one("#panel").styles.height = len(self._options) + _FRAME
        self.set_focus(self.query_one(Choices if self._keys else Input))  # at once: keys wait
        self.call_after_refresh(self.query_one(Choices).go, self._at)

    def on_key(self, event: events.Key) -> None:
        """Go to the option with the number that is typed, where that narrows nothing."""
        choices = self.query_one(Choices)
        if not (self.there and self._keys and choices.has_focus):
            return
        number = counted(self._number, event.key)
        if number is not None and number > len(self._options):
            number = counted(None, event.key)
        self._number = number
        if number is not None:
            choices.go_to(number - 1)
            event.stop()
            event.prevent_default()

    @on(Input.Changed)
    def _narrow(self, changed: Input.Changed) -> None:
        self.query_one(Choices).narrow(_narrowed(self._rows, changed.value))

    @on(Input.Submitted)
    @on(Choices.Clicked)
    def action_choose(self) -> None:
        """Give what the cursor is on."""
        self._give()

    def action_copy(self) -> None:
        """Have what the cursor is on copied, where that can be."""
        if self._keys:
            self._give(copy=True)

    def action_let_go(self) -> None:
        """Have what the cursor is on let go of, where that can be."""
        if self._lets_go:
            self._give(let_go=True)

    def open_line(self) -> None:
        """Type what is looked for."""
        self.give_focus(self.query_one(Input))

    def action_leave(self) -> None:
        """Go back to the list from the line one types on; else leave."""
        line = self.query_one(Input)
        if self._keys and line.has_focus:
            line.value = ""
            self.give_focus(self.query_one(Choices))
        else:
            self.dismiss(None)

    def action_move(self, rows: int) -> None:
        """Go down so many rows; up if negative."""
        choices = self.query_one(Choices)
        choices.go(choices.cursor + rows)

    def action_page(self, pages: int) -> None:
        """Go down so many pages; up if negative."""
        self.query_one(Choices).action_page(pages)

    def _give(self, *, copy: bool = False, let_go: bool = False) -> None:
        chosen = self.query_one(Choices).chosen
        if chosen is not None:
            self.dismiss(ChosenOption(chosen, copy, let_go))


def _narrowed(rows: Sequence[str], typed: str) -> tuple[int, ...]:
    """Return the numbers of the rows in which every word of `typed` stands.

    A word in small letters stands for capitals too; one with a capital for itself only.
    """
    found: Sequence[int] = range(len(rows))
    folded = [row.casefold() for row in rows]
    for word in typed.split():
        seen = folded if word == word.lower() else rows
        wanted = word.casefold() if seen is folded else word
        found = [number for number in found if wanted in seen[number]]
    return tuple(found)
