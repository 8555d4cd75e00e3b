"""Pixels as block elements: four a cell, in the two colours that a cell has."""

from collections.abc import Iterable, Iterator

from reader.pictures.model import Cell, Cells, Color

_BLOCKS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""By which quarters are in front: 1 top left, 2 top right, 4 bottom left, 8 bottom right."""
FULL = "█"
"""The one whose quarters are all in front."""
_QUARTERS = 4
_INK, _GROUND = (32, 32, 32), (160, 160, 160)
_RED, _GREEN, _BLUE = 3, 6, 1
"""How much each adds to how light a colour looks: about a third, six tenths, a tenth."""


def cells(pixels: bytes, columns: int) -> Cells:
    """Return the cells of a picture.

    The lighter quarters of a cell are in front, the others behind, each in the mean of their
    colours: so an edge goes through a cell where it is.

    Args:
        pixels: Red, green and blue of each pixel, row by row: two rows for each of cells.
        columns: How many cells a row has, of two pixels each.
    """
    colors = list(zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True))
    across = 2 * columns
    rows = [colors[start : start + across] for start in range(0, len(colors), across)]
    return tuple(
        tuple(map(_cell, upper[::2], upper[1::2], lower[::2], lower[1::2]))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )


def notice(said: str, columns: int, rows: int) -> Cells:
    """Return what is shown in place of a picture: a grey ground, and in its middle what is said.

    Args:
        said: Of characters that are a cell wide; what has no room is left out.
        columns: Cells of a row.
        rows: How many there are.
    """
    blank = (Cell(" ", _INK, _GROUND),) * columns
    words = tuple(Cell(character, _INK, _GROUND) for character in said[:columns])
    free = columns - len(words)
    told = (*blank[: free // 2], *words, *blank[: free - free // 2])
    return tuple(told if row == rows // 2 else blank for row in range(rows))


def _cell(*quarters: Color) -> Cell:
    lights = [_RED * red + _GREEN * green + _BLUE * blue for red, green, blue in quarters]
    if max(lights) == min(lights):
        color = _mean(quarters)
        return Cell(" ", color, color)
    middle = sum(lights) / _QUARTERS
    ahead = [light > middle for light in lights]
    shape = sum(1 << place for place, is_ahead in enumerate(ahead) if is_ahead)
    return Cell(_BLOCKS[shape], _mean(_those(quarters, ahead)), _mean(_others(quarters, ahead)))


def _those(quarters: Iterable[Color], ahead: Iterable[bool]) -> Iterator[Color]:
    return (color for color, is_ahead in zip(quarters, ahead, strict=True) if is_ahead)


def _others(quarters: Iterable[Color], ahead: Iterable[bool]) -> Iterator[Color]:
    return (color for color, is_ahead in zip(quarters, ahead, strict=True) if not is_ahead)


def _mean(colors: Iterable[Color]) -> Color:
    reds, greens, blues = zip(*colors, strict=True)
    count = len(reds)
    return sum(reds) // count, sum(greens) // count, sum(blues) // count
