"""A picture that can be shown, and what is shown of it."""

from typing import NamedTuple

Color = tuple[int, int, int]
"""Red, green and blue, from 0 to 255."""


class Picture(NamedTuple):
    """A picture on this computer."""

    file: str
    """Its path, absolute."""
    width: int
    """Pixels, as it is to be looked at."""
    height: int


class Cell(NamedTuple):
    """What one cell shows: a block of one colour on another."""

    text: str
    front: Color
    back: Color


Row = tuple[Cell, ...]
"""The cells of a line."""
Cells = tuple[Row, ...]
"""A whole picture, from its top."""
