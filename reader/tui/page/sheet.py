"""A document as lines of one width, laid out as far as anyone has looked."""

from bisect import bisect_right
from collections.abc import Container, Mapping
from itertools import dropwhile, islice
from typing import NamedTuple

from reader.document.model import Document, Header
from reader.layout.lines import Line
from reader.pictures.model import Picture, Pictures
from reader.tui.page.measure import PageRoom
from reader.typography import Typography


class Top(NamedTuple):
    """What the line on top of the screen begins with."""

    offset: int = 0
    """Of its text, in the logical text: a picture has that of its label."""
    below: float = 0
    """How far below the top of a picture it is: a share of those lines and of the label's."""


BEGINNING = Top()


class Sheet:
    """The lines of a document at one width: the first are there at once, the rest when asked."""

    def __init__(
        self,
        document: Document,
        room: PageRoom,
        typography: Typography,
        folded: Container[int] = (),
        *,
        bare: bool = False,
        pictures: Mapping[str, Picture] | None = None,
    ) -> None:
        """Prepare a page.

        Args:
            document: What it shows.
            room: What there is room for.
            typography: How it is set.
            folded: As `layout.flow.lay_out` takes it.
            bare: Whether its header is not shown.
            pictures: Those that can be shown, by their addresses in the document; None: none can.
        """
        from reader.layout.flow import lay_out  # noqa: PLC0415  9 ms that no list waits for

        self.document = document
        self.room = room
        self.pictured = pictures is not None
        """Whether pictures can be shown on it."""
        self._has_pictures = bool(pictures)
        self.lines: list[Line] = []
        self.finished = False
        shown = Pictures(pictures or {}, room.tallest, room.grain)
        lines = lay_out(document, room.cells, typography, folded, room.beyond, shown)
        self._coming = dropwhile(_is_of_header, lines) if bare and _has_header(document) else lines

    def lay(self, count: int) -> None:
        """Lay out `count` further lines."""
        before = len(self.lines)
        self.lines.extend(islice(self._coming, count))
        self.finished = len(self.lines) < before + count

    def lay_to(self, row: int) -> None:
        """Lay out what is missing up to line `row`."""
        if not self.finished and row >= len(self.lines):
            self.lay(row + 1 - len(self.lines))

    def lay_all(self) -> None:
        """Lay out the rest."""
        self.lines.extend(self._coming)
        self.finished = True

    def row_at(self, offset: int) -> int:
        """Return the line that shows the character `offset` of the logical text.

        It is the last that begins no later; lines up to it are laid out.
        """
        while not self.finished and (not self.lines or self.lines[-1].offset <= offset):
            self.lay(_STEP)
        return max(0, bisect_right(self.lines, offset, key=_offset) - 1)

    def first_row_at(self, offset: int) -> int:
        """Return the first line of those that begin where the one that shows `offset` does.

        Under a heading is a rule that begins where the heading does, and over a label its picture.
        """
        return self._first(self.row_at(offset))

    def top_at(self, row: int) -> Top:
        """Return what is on top when a line is."""
        offset = self.lines[row].offset
        if not self._has_pictures:
            return Top(offset)
        first, last = self._first(row), self.row_at(offset)
        pictured = any(line.pictures for line in self.lines[first : row + 1])
        return Top(offset, (row - first) / (last + 1 - first) if pictured else 0)

    def row_of(self, top: Top) -> int:
        """Return the line that has on top what another had, on a sheet of any width."""
        if top == BEGINNING:
            return 0
        last = self.row_at(top.offset)
        first = self._first(last)
        return min(last, first + round(top.below * (last + 1 - first)))

    def _first(self, row: int) -> int:
        begin = self.lines[row].offset if self.lines else 0
        while row and self.lines[row - 1].offset == begin and self._is_joined(row - 1):
            row -= 1
        return row

    def _is_joined(self, row: int) -> bool:
        """Tell whether a line shows something, or only parts pictures of one row."""
        above = self.lines[row - 1] if row else None
        parts = above and above.pictures and above.offset == self.lines[row].offset
        return bool(parts) or _shows(self.lines[row])


_STEP = 200


def _has_header(document: Document) -> bool:
    return isinstance(document.blocks[0], Header) if document.blocks else False


def _is_of_header(line: Line) -> bool:
    """Tell whether a line belongs to the header, or only parts it from the text."""
    return line.block == 0 or not _shows(line)


def _shows(line: Line) -> bool:
    """Tell whether a line is not empty."""
    return bool(line.pictures or line.text.strip())


def _offset(line: Line) -> int:
    return line.offset
