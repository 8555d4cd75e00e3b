"""The line at the bottom: where one is, what happens, how far."""

from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.document.model import Document, Paragraph, Run
from reader.layout.cells import pad, width
from reader.layout.flow import NARROWEST_PAGE, lay_out
from reader.layout.lines import clean
from reader.tui.looks import combined

SEPARATOR = "  ·  "


class StatusLine(Widget):
    """At the left a message or else the place, at the right what is counted.

    It is one row, unless a message needs more: what went wrong is never cut.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--place", "status--message", "status--error"}

    place: reactive[str] = reactive("")
    """Where one is."""

    work: reactive[str] = reactive("")
    """What goes on in the background; empty if nothing does."""

    message: reactive[str] = reactive("", layout=True)
    """What the last key did, until the next key."""

    failed: reactive[bool] = reactive(default=False)
    """Whether the message says that something did not work."""

    percent: reactive[int | None] = reactive(None)
    """How far the page has been read."""

    unread: reactive[int | None] = reactive(None)
    """How many posts are unread; None before that is known."""

    def say(self, message: str, *, failed: bool = False) -> None:
        """Show a message until the next key."""
        self.failed = failed
        self.message = message

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual's signature
        """Take a row, or as many as the message needs."""
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        """Draw a row: the counts stand beside a message of one row only."""
        cells = self.size.width
        rows = self._rows(cells)
        right = self._right if len(rows) == 1 else ""
        text = rows[y] if y < len(rows) else ""  # a message may be gone before its row is
        left = pad(text, max(0, cells - width(right)))
        segments = [
            Segment(left, combined(self, self._component)),
            Segment(right, combined(self, "status--place")),
        ]
        return Strip(segments).adjust_cell_length(cells)

    def _rows(self, cells: int) -> list[str]:
        """Return the rows of the left side."""
        message = clean(self.message or self.place)
        if not self.message or width(message) + 1 <= cells - width(self._right):
            return [f" {message}"]
        page = Document((Paragraph((Run(message),)),))
        return [f" {line.text}" for line in lay_out(page, max(NARROWEST_PAGE, cells - 2))]

    @property
    def _right(self) -> str:
        return f" {SEPARATOR.join(self._counts())} "

    @property
    def _component(self) -> str:
        if not self.message:
            return "status--place"
        return "status--error" if self.failed else "status--message"

    def _counts(self) -> Iterator[str]:
        """Yield what stands at the right."""
        if self.work:
            yield self.work
        if self.percent is not None:
            yield f"{self.percent}%"
        if self.unread is not None:
            yield f"{self.unread:,} unread" if self.unread else "all read"
