"""Pixels as block elements: four a cell, in the two colours that a cell has."""

from reader.pictures.model import Cell, Cells, Color

_BLOCKS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""By which quarters are in front: 1 top left, 2 top right, 4 bottom left, 8 bottom right."""
FULL = "█"
"""The one whose quarters are all in front."""
_SIDES = tuple(
    tuple(tuple(place for place in range(4) if shape >> place & 1 == side) for side in (1, 0))
    for shape in range(16)
)
"""The quarters of each that are in front, and those that are behind."""
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
    one, two, three, four = [
        _RED * red + _GREEN * green + _BLUE * blue for red, green, blue in quarters
    ]
    middle = (one + two + three + four) / 4
    shape = (one > middle) + 2 * (two > middle) + 4 * (three > middle) + 8 * (four > middle)
    ahead, behind = _SIDES[shape]
    back = _mean([quarters[place] for place in behind])
    front = _mean([quarters[place] for place in ahead]) if ahead else back
    return Cell(_BLOCKS[shape], front, back)


def _mean(colors: list[Color]) -> Color:
    reds = greens = blues = 0
    for red, green, blue in colors:
        reds += red
        greens += green
        blues += blue
    count = len(colors)
    return reds // count, greens // count, blues // count
