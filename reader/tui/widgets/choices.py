"""Rows to choose one of, however many there are."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.events import Click
from textual.message import Message
from textual.strip import Strip

from reader.layout.cells import fit, width
from reader.layout.unicode.harmless import clean
from reader.tui import texts
from reader.tui.page.strips import row
from reader.tui.widgets.row_view import RowView

_INDENT = 2
_GAP = 2
"""Cells between the text of an option and its detail."""


class Option(NamedTuple):
    """A row that may be chosen."""

    text: str
    depth: int = 0
    """How deep it stands under others."""
    detail: str = ""
    """What is said of it behind its text; of two that are long each has half of the room."""
    label: str = ""
    """What stands before it: a number."""


class Choices(RowView):
    """Shows options; those that are left by narrowing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"choices--cursor", "choices--muted"}
    DEFAULT_CSS = """
    Choices {
        background: $surface;
        color: $foreground;
        scrollbar-size-vertical: 1;
        .choices--cursor { background: $primary 35%; }
        &:nocolor .choices--cursor { text-style: reverse; }
        .choices--muted { color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("j,down,ctrl+n", "down"),
        ("k,up,ctrl+p", "up"),
        ("space,ctrl+f,pagedown", "page(1)"),
        ("b,ctrl+b,pageup", "page(-1)"),
        ("ctrl+d", "half_page(1)"),
        ("ctrl+u", "half_page(-1)"),
        ("g,home", "top"),
        ("G,end", "bottom"),
    ]

    class Clicked(Message):
        """The option under the cursor was clicked on."""

    def __init__(self, options: Sequence[Option], *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self._options = options
        self._labels = max((width(each.label) for each in options), default=0)
        self._left: Sequence[int] = range(len(options))

    def on_mount(self) -> None:
        """Show all."""
        self.rows = len(self._left)

    def narrow(self, left: Sequence[int]) -> None:
        """Show only the options with these numbers; the cursor stays on its own if it is left."""
        chosen = self.chosen
        self._left = left
        self.rows = len(left)
        self.go(left.index(chosen) if chosen in left else 0)
        self.refresh_changed()

    def go_to(self, number: int) -> None:
        """Put the cursor on the option with this number, counted from 0, if it is left."""
        if number in self._left:
            self.go(self._left.index(number))

    @property
    def chosen(self) -> int | None:
        """The number of the option under the cursor; None if none is left."""
        return self._left[self.cursor] if self.cursor < len(self._left) else None

    def strip_at(self, y: int) -> Strip:
        """Draw one row."""
        at, cells = y + self.scroll_offset.y, self.cells
        if at >= max(1, len(self._left)):
            return Strip.blank(cells, self.ground)
        here = at == self.cursor and bool(self._left)
        base = self.look_of("choices--cursor") if here else self.ground
        muted = base + Style(color=self.look_of("choices--muted").color)
        if not self._left:
            return row([Segment(f" {texts.NOTHING_FOUND}", muted)], cells, base)
        option = self._options[self._left[at]]
        label = f" {option.label.rjust(self._labels)} " if self._labels else " "
        left = label + " " * _INDENT * option.depth
        room = max(0, cells - width(left) - 1)
        text, detail = _beside(clean(option.text), clean(option.detail), room)
        parts = [Segment(left, muted), Segment(text, base)]
        if detail:
            parts.append(Segment(" " * _GAP + detail, muted))
        return row(parts, cells, base)

    def on_click(self, event: Click) -> None:
        """Choose the row that is clicked on."""
        at = event.get_content_offset(self)
        if at is not None and at.y + self.scroll_offset.y < self.rows:
            self.go(at.y + self.scroll_offset.y)
            self.post_message(self.Clicked())


def _beside(text: str, detail: str, room: int) -> tuple[str, str]:
    """Fit a text and what is said of it into `room` cells, with a gap between them."""
    if not detail:
        return fit(text, room), ""
    text = fit(text, room - min(width(detail), room // 2 - _GAP) - _GAP)
    return text, fit(detail, room - width(text) - _GAP)
