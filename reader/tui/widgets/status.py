"""The line at the bottom: where one is, what happens, how far."""

from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from reader.layout.cells import fit, pad, width
from reader.layout.unicode.harmless import clean
from reader.tui import texts
from reader.tui.page.looks import combined
from reader.tui.texts import wrong
from reader.tui.widgets.components import DrawnComponents
from reader.tui.widgets.prose import rows_of

SEPARATOR, AND = "  ·  ", " · "


class StatusLine(DrawnComponents):
    """At the left a message or else the place, at the right what is counted.

    It is one row, unless a message needs more: what went wrong is cut only at half of the screen.
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

    page_seen: reactive[bool] = reactive(default=True)
    """Whether the page is on the screen; what is counted on it is told only then."""

    typed: reactive[str] = reactive("")
    """What has been typed of a number, or of keys that go on."""

    found: reactive[str] = reactive("")
    """At which of the hits of a search one is; empty if nothing is searched for."""

    percent: reactive[int | None] = reactive(None)
    """How far the page has been read."""

    minutes: reactive[int | None] = reactive(None)
    """How long reading the rest of the page takes."""

    unread: reactive[int | None] = reactive(None)
    """How many posts are unread; None before that is known."""

    _first: str = ""
    """What stays before all that is said until the next key."""

    def say(self, message: str, *, failed: bool = False) -> None:
        """Show a message until the next key."""
        if not message:
            self._first = ""
        if failed:
            message = wrong.with_words(message)
        self.failed = failed or bool(self._first)
        self.message = AND.join(filter(None, (self._first, message)))

    def say_first(self, message: str) -> None:
        """Show what went wrong before all that is said, or was said, until the next key."""
        said, self._first = self.message, wrong.with_words(message)
        self.failed = True
        self.message = AND.join(filter(None, (self._first, said)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual's signature
        """Take a row, or as many as the message needs."""
        return len(self._message_rows(width)) or 1

    def render_line(self, y: int) -> Strip:
        """Draw a row: of a message that needs the room, or one with the counts beside."""
        cells = self.size.width
        rows = self._message_rows(cells)
        if y < len(rows):
            cut = y == self.size.height - 1 and y + 1 < len(rows)
            return self._strip(fit(" ".join(rows[y:]), cells - 2) if cut else rows[y], "")
        return self._strip(clean(self.message or self.place), self._right)

    def _message_rows(self, cells: int) -> list[str]:
        """Return the rows of a message that does not fit beside the counts."""
        message = clean(self.message)
        if width(message) + 1 <= cells - width(self._right):
            return []
        return rows_of(message, cells - 2)

    def _strip(self, left: str, right: str) -> Strip:
        cells = self.size.width
        right = fit(right, cells)
        segments = [
            Segment(pad(f" {left}", cells - width(right)), combined(self, self._component)),
            Segment(right, combined(self, "status--place")),
        ]
        return Strip(segments, cells)

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
        if self.typed:
            yield self.typed
        if self.work:
            yield self.work
        if self.page_seen:
            yield from self._counts_of_page()
        if self.unread is not None:
            yield texts.unread(self.unread)

    def _counts_of_page(self) -> Iterator[str]:
        """Yield at which hit one is, and how far."""
        if self.found:
            yield self.found
        if self.percent is not None:
            yield f"{self.percent}%"
        if self.minutes:
            yield texts.MINUTES_LEFT.format(minutes=self.minutes)
