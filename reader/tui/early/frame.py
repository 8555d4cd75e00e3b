"""The first screen as escape codes: a list, in the looks and the places that the app gave it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from reader.layout.cells import width
from reader.tui.shelf.drawn import Components, Drawn

Sgr = str
"""The parameters of an escape code that begins a look (SGR of ECMA-48): `1;38;2;0;0;0`."""
Piece = tuple[Sgr, str]
"""A text in its look."""

HOME = "\x1b[H"
_EIGHTHS = 8
"""As many ends of different heights a scrollbar may have."""


class Bar(NamedTuple):
    """How a scrollbar looks."""

    ground: Sgr
    thumb: Sgr
    end: Sgr
    """The last cell of the thumb, where it does not fill it."""
    ends: str
    """That cell by the eighths of it that are left of the ground, from one on; the last is full."""


class Frame(NamedTuple):
    """All that a first screen of one size depends on, but for the list.

    It is what the app drew the last time: its stylesheet and its themes need Textual.
    """

    columns: int
    rows: int
    cells: int
    """The room of a line of the list; the scrollbar is behind it."""
    lines: int
    """How many lines of the list there are, from the top."""
    looks: Mapping[Components, Sgr]
    """How parts of a line look."""
    bar: Bar
    page: Sgr
    """The look of the page, on which nothing is yet."""
    below: tuple[tuple[Piece, ...], ...]
    """The rows below, which are the same at each start."""

    def drawn(self, lines: Sequence[Drawn], total: int) -> str:
        """Return what draws the screen.

        Args:
            lines: The first lines of the list, as many as there is room for.
            total: How many it has.

        Raises:
            KeyError: It is in a look that the app did not tell.
        """
        return HOME + "\r\n".join(map(_written, self._rows(lines, total)))

    def _rows(self, lines: Sequence[Drawn], total: int) -> Iterator[Iterable[Piece]]:
        page = self.page, " " * (self.columns - self.cells - 1)
        bar = self._bar(total)
        for line, cell in zip(lines, bar, strict=True):
            parts = ((self.looks[components], text) for text, components in line.parts())
            yield (*parts, cell, page)
        yield from self.below

    def _bar(self, total: int) -> list[Piece]:
        """Return the cells of the scrollbar of a list that is seen from its top.

        They are those of `textual.scrollbar.ScrollBarRender`.
        """
        ground, height = (self.bar.ground, " "), self.lines
        if total <= height:
            return [ground] * height
        full, eighths = divmod(ceil(max(1, height * height / total) * _EIGHTHS), _EIGHTHS)
        cells: list[Piece] = [(self.bar.thumb, " ")] * full
        end = self.bar.ends[_EIGHTHS - 1 - eighths]
        cells.append(ground if end == " " else (self.bar.end, end))
        return (cells + [ground] * height)[:height]


def _written(row: Iterable[Piece]) -> str:
    """Return a row as escape codes; a look begins where it is another than before."""
    written, before = "", None
    for look, text in row:
        if text:
            written += (
                text if look == before else f"\x1b[0;{look}m{text}" if look else f"\x1b[0m{text}"
            )
            before = look
    return written


def blank(look: Sgr, columns: int) -> tuple[Piece, ...]:
    """Return a row with nothing in it."""
    return ((look, " " * columns),)


def filled(pieces: Iterable[Piece], look: Sgr, columns: int) -> tuple[Piece, ...]:
    """Return a row that begins with some pieces."""
    row = tuple(pieces)
    return (*row, (look, " " * (columns - sum(width(text) for _, text in row))))
