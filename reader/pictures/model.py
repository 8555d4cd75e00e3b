"""A picture that can be shown, and what is shown of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".avif")
"""How the names of files end that are pictures."""

Color = tuple[int, int, int]
"""Red, green and blue, from 0 to 255."""


class Picture(NamedTuple):
    """A picture on this computer."""

    file: str
    """Its path, absolute."""
    width: int
    """Pixels, as it is to be looked at."""
    height: int
    changed: int = 0
    """When its file was written, in nanoseconds: another picture may come to have its name."""


class Packed(NamedTuple):
    """A picture as a file that a book may have."""

    content: bytes
    media_type: str
    suffix: str
    """How the name of such a file ends."""


class Drawing(NamedTuple):
    """A picture, and the cells that it is drawn in."""

    picture: Picture
    columns: int
    rows: int


class Grain(NamedTuple):
    """What the cells that pictures are drawn in are like."""

    pixels: int
    """Those of a picture that a cell is wide, at the least: it is made no larger."""
    slender: float = 2.0
    """How many times as high as wide a cell is."""


BLOCKS = Grain(4)
"""A cell shows four quarters of a colour each: two pixels for one."""


class Pictures(NamedTuple):
    """Those of a page that can be shown."""

    known: Mapping[str, Picture] = MappingProxyType({})
    """By their addresses in the document."""
    tallest: int = 20
    """The lines that one may take: it is seen whole, with what is said of it."""
    grain: Grain = BLOCKS


NO_PICTURES = Pictures()


class Cell(NamedTuple):
    """What one cell shows: a block of one colour on another."""

    text: str
    front: Color
    back: Color


Row = tuple[Cell, ...]
"""The cells of a line."""
Cells = tuple[Row, ...]
"""A whole picture, from its top."""


class Placed(NamedTuple):
    """A picture that the terminal has, and draws itself where placeholders stand for it."""

    number: int
    """The terminal knows it by."""
