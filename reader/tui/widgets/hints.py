"""The line of hints under the status line: the few keys to know."""

from collections.abc import Iterator
from typing import ClassVar

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.layout.cells import width
from reader.tui.actions import Where
from reader.tui.keymap import USUAL, Keymap
from reader.tui.looks import combined
from reader.tui.strips import row


class KeyHints(Widget):
    """One row: the keys of the pane that has the focus, as many as there is room for."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"hints--key", "hints--word"}

    where: reactive[Where] = reactive(Where.LIBRARY)
    """The pane that the keys go to."""

    found: reactive[bool] = reactive(default=False)
    """Whether something is found on the page."""

    keymap: reactive[Keymap] = reactive(USUAL)
    """What the keys do."""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  there is one
        """Draw the row."""
        return row(self._segments(), self.size.width, self.rich_style)

    def _segments(self) -> Iterator[Segment]:
        key_look, word_look = combined(self, "hints--key"), combined(self, "hints--word")
        room = self.size.width
        for key, word in self.keymap.hints(self.where, found=self.found):
            room -= width(f" {key} {word} ")
            if room < 0:
                return
            yield Segment(f" {key}", key_look)
            yield Segment(f" {word} ", word_look)
