"""What a screen looks like, as text: its characters, and below them the colours of each row."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from string import ascii_letters
from typing import NamedTuple

from rich.color import blend_rgb
from rich.style import Style
from rich.terminal_theme import SVG_EXPORT_THEME as THEME
from textual.strip import Strip

from reader.layout.cells import clusters, width


class Cell(NamedTuple):
    """A cell of the screen."""

    text: str = " "
    """Empty: the one before it is two cells wide."""
    ink: str = ""
    ground: str = ""

    @property
    def look(self) -> str:
        """Its colours; of a blank, the ground alone shows, unless it is underlined or the like."""
        plain = self.text == " " and ":" not in self.ink.partition(";")[2]
        return f"on {self.ground}" if plain else f"{self.ink} on {self.ground}"


class Row(NamedTuple):
    """A row of the screen."""

    text: str
    runs: tuple[tuple[str, int], ...]
    """The look of its cells, and how many have it, from left to right."""


def dump(strips: Iterable[Strip]) -> str:
    """Return what has been painted, as text.

    First the rows; then for each row which look how many of its cells have; then the looks.
    """
    rows = [_row(tuple(_pieces(strip))) for strip in strips]
    looks: dict[str, str] = {}
    runs = [
        " ".join(
            f"{looks.setdefault(look, ascii_letters[len(looks)])}{count}"
            for look, count in row.runs
        )
        for row in rows
    ]
    legend = [f"{letter} {look}" for look, letter in looks.items()]
    return "\n".join([*(row.text for row in rows), "", *runs, "", *legend]) + "\n"


def _pieces(strip: Strip) -> Iterator[Cell]:
    """Yield what stands in a row, of one look each and as wide as it may be."""
    for text, style, _ in strip.simplify():
        ink, ground = _colors(style or Style())
        yield Cell(text, ink if text.strip() else "", ground)


@cache
def _row(pieces: tuple[Cell, ...]) -> Row:
    """Return a row that pieces stand in; most rows are the same on screen after screen."""
    cells = [cell for piece in pieces for cell in _cells(piece)]
    looks = groupby(cell.look for cell in cells)
    text = "".join(cell.text for cell in cells).rstrip()
    return Row(text, tuple((look, sum(1 for _ in run)) for look, run in looks))


def _cells(piece: Cell) -> Iterator[Cell]:
    """Yield the cells of a piece."""
    for cluster in clusters(piece.text):
        for part in (cluster, *[""] * (width(cluster) - 1)):
            yield Cell(part, piece.ink, piece.ground)


@cache
def _colors(style: Style) -> tuple[str, str]:
    """Return the colour of a style and what else it says, and the colour of its ground."""
    color = style.color.get_truecolor(THEME) if style.color else THEME.foreground_color
    ground = (
        style.bgcolor.get_truecolor(THEME, foreground=False)
        if style.bgcolor
        else THEME.background_color
    )
    if style.reverse:
        color, ground = ground, color
    if style.dim:
        color = blend_rgb(color, ground, 0.4)
    return ";".join((color.hex, *_attributes(style))), ground.hex


def _attributes(style: Style) -> Sequence[str]:
    """Return what a style says beside its colours, as CSS does."""
    said = {
        "font-style:italic": style.italic,
        "font-weight:bold": style.bold,
        "text-decoration:line-through": style.strike,
        "text-decoration:underline": style.underline,
    }
    return [rule for rule, holds in said.items() if holds]
