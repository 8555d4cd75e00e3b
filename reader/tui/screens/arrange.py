"""The panel that asks how the library is to be arranged, and how pages are set, key by key."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from reader.layout.cells import width
from reader.library.lists.arrangement import Arrangement
from reader.tui import texts
from reader.tui.arrangements import GROUPINGS, ORDERS, Choice, chosen, is_chosen, said_of
from reader.tui.page_settings import USUAL, settings, turned
from reader.tui.screens.modal import Modal
from reader.tui.texts import listed
from reader.typography import Typography

_PANELS = {"g": (listed.GROUP_BY, GROUPINGS), "o": (listed.SORT_BY, ORDERS)}


Shown = tuple[str, str, bool]
"""A key, its word, and whether that is so now."""
FRAME = 4
"""The cells of the panel's border and padding."""
GAP = "   "


class AsConfigured(NamedTuple):
    """The wish to have pages set as the configuration says."""


Wish = Arrangement | Typography | AsConfigured


class ArrangeScreen(Modal[Wish | None]):
    """Shows the keys that may come next; gives the arrangement or typography that they choose."""

    DEFAULT_CSS = """
    ArrangeScreen {
        background: $background 0%;

        #choices {
            dock: bottom;
            height: auto;
            border: round $primary;
            padding: 0 1;
            background: $surface;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,comma,backspace", "dismiss(None)")]

    def __init__(self, arrangement: Arrangement, typography: Typography) -> None:
        super().__init__()
        self._arrangement = arrangement
        self._typography = typography
        self._choices: Sequence[Choice] = ()
        self._keys: Sequence[Shown] = ()

    def compose(self) -> ComposeResult:
        """Show what `,` is for."""
        yield Static(id="choices")

    def on_mount(self) -> None:
        """Say how it is now."""
        panel = self.query_one("#choices", Static)
        panel.border_title = said_of(self._arrangement)
        panel.border_subtitle = texts.ARRANGE_KEYS
        page = ((key, word, is_on) for key, word, is_on in settings(self._typography))
        first = (("g", listed.GROUP_KEY, False), ("o", listed.SORT_KEY, False))
        self._show((*first, *page, (USUAL, texts.AS_CONFIGURED, False)))

    def on_key(self, event: events.Key) -> None:
        """Go on to the next keys, or be done; a key that means nothing changes nothing."""
        if not self.there:
            return
        key = event.character or ""
        if not self._choices and key in _PANELS:
            event.stop()
            self._ask(*_PANELS[key])
            return
        if not self._choices and key == USUAL:
            event.stop()
            self.dismiss(AsConfigured())
            return
        if not self._choices and (wished := turned(self._typography, key)) is not None:
            event.stop()
            self.dismiss(wished)
            return
        for choice in self._choices:
            if choice.key == key:
                event.stop()
                self.dismiss(chosen(self._arrangement, choice.kind))

    def _ask(self, title: str, choices: Sequence[Choice]) -> None:
        self._choices = choices
        self.query_one("#choices", Static).border_title = title
        now = self._arrangement
        self._show((each.key, each.word, is_chosen(now, each.kind)) for each in choices)

    def _show(self, keys: Iterable[Shown]) -> None:
        """Show keys, each with its word; what is so now stands out."""
        self._keys = tuple(keys)
        self._draw()

    def on_resize(self) -> None:
        """Put the keys on as many rows as they need now."""
        self._draw()

    def _draw(self) -> None:
        rows = in_rows(self._keys, self.app.size.width - FRAME)
        self.query_one("#choices", Static).update(Text("\n").join(map(_row, rows)))


def in_rows(keys: Iterable[Shown], cells: int) -> Iterator[Sequence[Shown]]:
    """Yield keys with their words in rows of at most so many cells; none is cut in two."""
    row: list[Shown] = []
    room = cells
    for each in keys:
        taken = width(f"{each[0]} {each[1]}")
        if row and taken > room:
            yield row
            row, room = [], cells
        row.append(each)
        room -= taken + len(GAP)
    yield row


def _row(keys: Iterable[Shown]) -> Text:
    return Text(GAP).join(
        Text.assemble((key, "bold"), " ", (word, "underline" if is_now else ""))
        for key, word, is_now in keys
    )
