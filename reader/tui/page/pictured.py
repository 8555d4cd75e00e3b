"""Rows of pictures as segments: blocks in their colours, or what stands for them."""

from functools import lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style

from reader.layout.lines import PictureRow
from reader.pictures.kitty import color, placeholders
from reader.pictures.model import Cells, Color, Placed

Likeness = Cells | Placed
"""A picture as it is drawn: by the app, or by the terminal."""


class Numbered(Style):
    """The look of what stands for a picture: its colour is a number, and nothing changes it."""

    def __add__(self, style: Style | None) -> Style:
        """Take another ground: what lies below a dialog is dimmed."""
        return Numbered(color=self.color, bgcolor=super().__add__(style).bgcolor)

    def clear_meta_and_links(self) -> Style:  # type: ignore[override]  # Rich types its cache
        """Return this: it has none."""
        return self


def segments(drawn: Likeness, shown: PictureRow, ground: Style) -> list[Segment]:
    """Return a row of a picture, a segment for each cell.

    Args:
        drawn: The whole picture.
        shown: Which row of it.
        ground: The look of what is empty around it.
    """
    if isinstance(drawn, Placed):
        look = _numbered(drawn.number, ground.bgcolor)
        return [Segment(text, look) for text in placeholders(shown.row, shown.drawing.columns)]
    return [Segment(text, _look(front, back)) for text, front, back in drawn[shown.row]]


@lru_cache(64)
def _numbered(number: int, ground: RichColor | None) -> Style:
    return Numbered(color=RichColor.from_rgb(*color(number)), bgcolor=ground)


@lru_cache(8192)
def _look(front: Color, back: Color) -> Style:
    return Style(color=RichColor.from_rgb(*front), bgcolor=RichColor.from_rgb(*back))
