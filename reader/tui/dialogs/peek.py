"""A footnote, looked at where it is referred to."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType

from reader.document.model import Document, Note
from reader.tui import texts
from reader.tui.dialogs.modal import Modal
from reader.tui.keys.told import with_keys
from reader.tui.page.measure import MARGIN
from reader.tui.widgets.page_view import PageView
from reader.typography import Typography

_BORDER = 2
"""Rows of the popup besides the note, and cells where there is room for them."""
_SCROLLBAR = 1


class Room(NamedTuple):
    """Where the text of the page stands that is looked at."""

    left: int
    """The cells of the screen left of it."""
    measure: int
    """The cells of a line."""


class PeekScreen(Modal[bool]):
    """Shows a note over the page; gives whether the reader wants to go there."""

    DEFAULT_CSS = """
    PeekScreen {
        background: $background 0%;

        #note {
            dock: bottom;
            height: 50%;
            border: round $primary;
            background: $surface;
            overflow-x: hidden;
            overflow-y: scroll;
            scrollbar-size-vertical: 1;
            scrollbar-color: $foreground 15%;
            scrollbar-background: $surface;
        }
        #note.-without-sides { border-left: none; border-right: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter", "dismiss(True)"),
        ("escape,q,h,left,backspace", "dismiss(False)"),
        ("j,down", "scroll(1)"),
        ("k,up", "scroll(-1)"),
        ("space,ctrl+d,pagedown", "scroll(9)"),
        ("b,ctrl+u,pageup", "scroll(-9)"),
    ]

    def __init__(
        self, note: Note, typography: Typography, lang: str, room: Callable[[], Room]
    ) -> None:
        """Show a note over a page.

        Args:
            note: The note.
            typography: How pages are set.
            lang: The language of the post.
            room: Tells where the page's text stands now.
        """
        super().__init__()
        self._note, self._lang, self._room = note, lang, room
        self._page = PageView(typography, id="note")

    def compose(self) -> ComposeResult:
        """Show the note at the bottom."""
        yield self._page

    def on_mount(self) -> None:
        """Say which note it is."""
        self._page.border_title = Text(texts.NOTE.format(label=self._note.label))
        self._page.border_subtitle = with_keys(texts.NOTE_KEYS)
        self._place()
        self.call_after_refresh(self._fill)

    def action_scroll(self, rows: int) -> None:
        """Go down so many rows; up if negative."""
        self._page.scroll_row(self._page.scroll_offset.y + rows)

    def on_resize(self) -> None:
        """Stand where the page stands by now."""
        self.call_after_refresh(self._place)

    def _place(self) -> None:
        """Let the text stand where the page's text does; without sides where they have no room."""
        left, measure = self._room()
        sides = _BORDER // 2 if left > MARGIN else 0
        self._page.set_class(not sides, "-without-sides")
        self._page.styles.width = measure + 2 * (MARGIN + sides) + _SCROLLBAR
        self._page.styles.offset = max(0, left - MARGIN - sides), 0
        self._page.set_widest(measure)
        self.call_after_refresh(self._fit)

    def _fill(self) -> None:
        """Show the note."""
        self._page.show(Document(self._note.blocks, self._lang))
        self._fit()

    def _fit(self) -> None:
        """Be no higher than the note is; at most half the screen."""
        if self._page.sheet is not None:
            self._page.sheet.lay_to(self.size.height)
            rows = len(self._page.sheet.lines) + _BORDER
            self._page.styles.height = min(rows, max(_BORDER + 1, self.size.height // 2))
