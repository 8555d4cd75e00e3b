"""Keys and what they do, drawn line by line."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.events import Resize
from textual.geometry import Size
from textual.strip import Strip

from reader.layout.cells import pad
from reader.layout.wrapping.wrap import wrap
from reader.tui.page.strips import row
from reader.tui.widgets.line_view import LineView

KEYS_CELLS = 18
"""The cells of the column of keys."""
_BOLD = Style(bold=True)
_Line = tuple[str, bool]
"""What is shown on a line, and whether that is a heading."""


class Keys(NamedTuple):
    """Keys that do the same, and what they do."""

    keys: str
    help: str


class KeyList(LineView):
    """Lists keys in parts, under headings, in two columns; keys go to the screen it is on."""

    can_focus = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's word
        super().__init__(id=id)
        self._parts: Sequence[tuple[str, Sequence[Keys]]] = ()
        self._lines: tuple[int, list[_Line]] = 0, []
        """The lines, and the cells that they were made for."""

    def show(self, parts: Sequence[tuple[str, Sequence[Keys]]]) -> None:
        """Show these parts: a heading, and the keys under it."""
        self._parts, self._lines = parts, (0, [])
        if self.size:
            self._measure()
        self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the lines that all takes in so many cells, the scrollbar's among them."""
        return len(self._lines_in(width - self.scrollbar_size_vertical))

    def on_resize(self, _event: Resize) -> None:
        """Let the scrollbar know."""
        self._measure()

    def strip_at(self, y: int) -> Strip:
        """Draw a line."""
        at, cells = y + self.scroll_offset.y, self._cells
        lines = self._lines_in(cells)
        if at >= len(lines):
            return Strip.blank(cells, self.ground)
        text, heads = lines[at]
        return row(
            [Segment(text, self.ground + _BOLD if heads else self.ground)], cells, self.ground
        )

    def _measure(self) -> None:
        self.set_lines(len(self._lines_in(self._cells)))

    @property
    def _cells(self) -> int:
        """The cells of a line: all but those of the scrollbar."""
        return self.scrollable_content_region.width

    def _lines_in(self, cells: int) -> list[_Line]:
        """Return all lines, in so many cells."""
        if self._lines[0] != cells:
            self._lines = cells, list(_laid_out(self._parts, cells))
        return self._lines[1]


def _laid_out(parts: Iterable[tuple[str, Sequence[Keys]]], cells: int) -> Iterator[_Line]:
    """Yield the lines of all parts, and whether they are headings."""
    room = max(2, cells - KEYS_CELLS - 1)
    for number, (heading, listed) in enumerate(parts):
        if number:
            yield "", False
        yield heading, bool(listed)  # over nothing it is no heading, but all there is to say
        for each in listed:
            columns = _wrapped(each.keys, KEYS_CELLS), _wrapped(each.help, room)
            for keys, told in zip_longest(*columns, fillvalue=""):
                yield f"{pad(keys, KEYS_CELLS)} {told}", False


def _wrapped(text: str, room: int) -> Iterator[str]:
    return (text[piece.start : piece.end] for piece in wrap(text, room))
