"""The panel that tells how a sequence of keys that was begun may go on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.layout.cells import fit, pad, width
from reader.tui.clicked import meaning_of, standing_for
from reader.tui.keys.actions import Action
from reader.tui.keys.keymap import ANY
from reader.tui.keys.names import spoken
from reader.tui.page.looks import combined
from reader.tui.widgets.components import DrawnComponents

GAP = 2
"""The cells between columns."""


class WhichKey(DrawnComponents):
    """The keys that may come next, each with what it does, in as many columns as there is room."""

    @dataclass(repr=False, eq=False)
    class Clicked(Message):
        """Some keys were clicked on."""

        keys: str

    COMPONENT_CLASSES: ClassVar[set[str]] = {"which--key", "which--help"}
    DEFAULT_CSS = """
    WhichKey {
        dock: bottom;
        layer: above;
        height: auto;
        max-height: 60%;
        display: none;
        background: $panel;
        border-top: solid $primary;

        .which--key { color: $text-primary; text-style: bold; }
        .which--help { color: $foreground; }
    }
    """

    following: reactive[tuple[tuple[str, Action], ...]] = reactive((), layout=True)
    """The rest of each sequence, and what it does."""

    def tell(self, following: Sequence[tuple[str, Action]]) -> None:
        """Show how the sequence may go on; nothing shows nothing."""
        self.following = tuple(following)
        self.display = bool(self.following)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual's signature
        """Take as many rows as the keys need."""
        return self._rows

    def render_line(self, y: int) -> Strip:
        """Draw a row: the keys run down the columns."""
        key_look, help_look = combined(self, "which--key"), combined(self, "which--help")
        segments: list[Segment] = []
        for keys, action in self.following[y :: self._rows]:
            shown = f" {spoken(keys)} "
            room = max(0, self._cells - width(shown))
            sequence = standing_for(keys)
            segments += [
                Segment(shown, key_look + sequence),
                Segment(pad(fit(action.help, room), room), help_look + sequence),
            ]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def on_click(self, event: Click) -> None:
        """Tell which keys are clicked on."""
        if (keys := meaning_of(event)) and ANY not in keys:
            self.post_message(self.Clicked(keys))

    @property
    def _rows(self) -> int:
        return max(1, -(-len(self.following) // self._columns))

    @property
    def _columns(self) -> int:
        widest = max(
            (width(f" {spoken(keys)} {does.help}") for keys, does in self.following), default=0
        )
        return max(1, self.app.size.width // (widest + GAP))

    @property
    def _cells(self) -> int:
        return self.app.size.width // self._columns
