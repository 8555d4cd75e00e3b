"""The line at the bottom: where one is, what happens, how far."""

from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.layout.cells import fit, width
from reader.layout.lines import clean
from reader.tui.looks import combined

SEPARATOR = "  ·  "


class StatusLine(Widget):
    """One row: at the left a message or else the place, at the right what is counted."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--place", "status--message", "status--error"}

    place: reactive[str] = reactive("")
    """Where one is."""

    work: reactive[str] = reactive("")
    """What goes on in the background; empty if nothing does."""

    message: reactive[str] = reactive("")
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

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  there is one
        """Draw the row."""
        cells = self.size.width
        right = f" {SEPARATOR.join(self._counts())} "
        left = fit(f" {clean(self.message or self.place)}", max(0, cells - width(right)))
        gap = " " * (cells - width(left) - width(right))
        segments = [
            Segment(left, combined(self, self._component)),
            Segment(gap + right, combined(self, "status--place")),
        ]
        return Strip(segments).adjust_cell_length(cells)

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
