"""The line of hints under the status line: the few keys to know."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.layout.cells import width
from reader.tui.clicked import meaning_of, standing_for
from reader.tui.keys.actions import Action, Where
from reader.tui.keys.keymap import USUAL, Keymap
from reader.tui.page.looks import combined
from reader.tui.page.strips import row
from reader.tui.widgets.components import DrawnComponents


class KeyHints(DrawnComponents):
    """One row: the keys of the pane that has the focus, as many as there is room for."""

    @dataclass(repr=False, eq=False)
    class Clicked(Message):
        """A hint was clicked on."""

        action: Action

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
        hints = self.keymap.hints(self.where, found=self.found)
        for number, (key, word, _) in enumerate(hints):
            room -= width(f" {key} {word} ")
            if room < 0:
                return
            number_of = standing_for(str(number))
            yield Segment(f" {key}", key_look + number_of)
            yield Segment(f" {word} ", word_look + number_of)

    def on_click(self, event: Click) -> None:
        """Tell which hint is clicked on."""
        if number := meaning_of(event):
            hints = tuple(self.keymap.hints(self.where, found=self.found))
            self.post_message(self.Clicked(hints[int(number)][2]))
