"""The panel that asks how the library is to be arranged, and how pages are set, key by key."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from reader.layout.cells import width
from reader.library.lists.arrangement import Arrangement
from reader.tui import texts
from reader.tui.clicked import meaning_of, standing_for
from reader.tui.dialogs.modal import Modal
from reader.tui.keys.told import with_keys
from reader.tui.page.settings import NARROWER, THEME, USUAL, WIDER, settings, turned
from reader.tui.shelf.arrangements import GROUPINGS, ORDERS, Choice, chosen, is_chosen, said_of
from reader.tui.texts import listed
from reader.typography import Typography

_PANELS = {"g": (listed.GROUP_BY, GROUPINGS), "o": (listed.SORT_BY, ORDERS)}

KeyShown = tuple[str, str, bool]
"""A key, its word, and whether that is so now."""
FRAME = 4
"""The cells of the panel's border and padding."""
GAP = "   "


class Now(NamedTuple):
    """How the library is arranged and pages are set now."""

    arrangement: Arrangement
    typography: Typography
    cells: int
    """Of the widest line."""
    theme: str
    configured: bool
    """Whether pages are set as configured."""


class ArrangeScreen(Modal[Arrangement | None]):
    """Shows the keys that may come next; gives the arrangement that they choose.

    How pages are set is done at once, and the panel stays to tell of it: one choice of these
    is seldom the last.
    """

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

    def __init__(
        self,
        now: Callable[[], Now],
        typeset: Callable[[Typography], None],
        acts: Mapping[str, Callable[[], None]],
    ) -> None:
        """Prepare the panel.

        Args:
            now: Tells how all is now.
            typeset: Sets pages otherwise.
            acts: Does what the other keys are for that are about pages.
        """
        super().__init__()
        self._now = now
        self._typeset = typeset
        self._acts = acts
        self._choices: Sequence[Choice] = ()
        self._keys: Sequence[KeyShown] = ()

    def compose(self) -> ComposeResult:
        """Show what `,` is for."""
        yield Static(id="choices")

    def on_mount(self) -> None:
        """Say how it is now."""
        self.query_one("#choices", Static).border_subtitle = with_keys(texts.ARRANGE_KEYS)
        self.show_now()

    def show_now(self) -> None:
        """Show all keys, and how it is now."""
        now = self._now()
        self.query_one("#choices", Static).border_title = said_of(now.arrangement)
        self._show(
            (
                ("g", listed.GROUP_KEY, False),
                ("o", listed.SORT_KEY, False),
                (WIDER, texts.WIDER.format(cells=now.cells), False),
                (NARROWER, texts.NARROWER, False),
                (THEME, texts.OTHER_THEME.format(name=now.theme), False),
                *settings(now.typography),
                (USUAL, texts.AS_CONFIGURED, now.configured),
            )
        )

    def on_key(self, event: events.Key) -> None:
        """Go on to the next keys, or be done; a key that means nothing changes nothing."""
        if self.there and self._press(event.character or ""):
            event.stop()
            event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Do what the key is for that is clicked on; be done beside the panel."""
        if not self.query_one("#choices").region.contains_point(event.screen_offset):
            self.dismiss(None)
        elif self.there:
            self._press(meaning_of(event))

    def _press(self, key: str) -> bool:
        """Do what a key of the panel is for; tell whether it is for something."""
        if self._choices:
            return self._arrange(key)
        if key in _PANELS:
            self._ask(*_PANELS[key])
        elif key in self._acts:
            self._acts[key]()
            self.show_now()
        elif (typography := turned(self._now().typography, key)) is not None:
            self._typeset(typography)
            self.show_now()
        else:
            return False
        return True

    def _arrange(self, key: str) -> bool:
        """Give the arrangement that a key stands for; tell whether it stands for one."""
        kind = next((choice.kind for choice in self._choices if choice.key == key), None)
        if kind is not None:
            self.dismiss(chosen(self._now().arrangement, kind))
        return kind is not None

    def _ask(self, title: str, choices: Sequence[Choice]) -> None:
        self._choices = choices
        self.query_one("#choices", Static).border_title = title
        now = self._now().arrangement
        self._show((each.key, each.word, is_chosen(now, each.kind)) for each in choices)

    def _show(self, keys: Iterable[KeyShown]) -> None:
        """Show keys, each with its word; what is so now stands out."""
        self._keys = tuple(keys)
        self._draw()

    def on_resize(self) -> None:
        """Put the keys on as many rows as they need now."""
        self._draw()

    def _draw(self) -> None:
        rows = in_rows(self._keys, self.app.size.width - FRAME)
        self.query_one("#choices", Static).update(Text("\n").join(map(_row, rows)))


def in_rows(keys: Iterable[KeyShown], cells: int) -> Iterator[Sequence[KeyShown]]:
    """Yield keys with their words in rows of at most so many cells; none is cut in two."""
    row: list[KeyShown] = []
    room = cells
    for each in keys:
        taken = width(f"{each[0]} {each[1]}")
        if row and taken > room:
            yield row
            row, room = [], cells
        row.append(each)
        room -= taken + len(GAP)
    yield row


def _row(keys: Iterable[KeyShown]) -> Text:
    return Text(GAP).join(_entry(*each) for each in keys)


def _entry(key: str, word: str, is_now: bool) -> Text:  # noqa: FBT001  as it is shown
    shown = Text.assemble((key, "bold"), " ", (word, "underline" if is_now else ""))
    shown.stylize(standing_for(key))
    return shown
