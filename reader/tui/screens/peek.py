"""A footnote, looked at where it is referred to."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from reader.document.model import Document, Note
from reader.tui import texts
from reader.tui.screens.modal import Modal
from reader.tui.widgets.page_view import PageView
from reader.typography import Typography

_BORDER = 2
"""Rows of the popup besides the note."""


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
            scrollbar-size-vertical: 1;
        }
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

    def __init__(self, note: Note, typography: Typography, lang: str) -> None:
        """Show `note`, of a post in the language `lang`, as `typography` has pages set."""
        super().__init__()
        self._note, self._lang = note, lang
        self._page = PageView(typography, id="note")

    def compose(self) -> ComposeResult:
        """Show the note at the bottom."""
        yield self._page

    def on_mount(self) -> None:
        """Say which note it is."""
        self._page.border_title = texts.NOTE.format(label=self._note.label)
        self._page.border_subtitle = texts.NOTE_KEYS
        self.call_after_refresh(self._fill)

    def action_scroll(self, rows: int) -> None:
        """Go down so many rows; up if negative."""
        self._page.scroll_row(self._page.scroll_offset.y + rows)

    def _fill(self) -> None:
        """Show the note, no higher than it is; at most half the screen."""
        self._page.show(Document(self._note.blocks, self._lang))
        if self._page.sheet is not None:
            self._page.sheet.lay_to(self.size.height)
            rows = len(self._page.sheet.lines) + _BORDER
            self._page.styles.height = min(rows, max(_BORDER + 1, self.size.height // 2))
