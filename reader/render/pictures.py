"""Rows of pictures with the escape codes of ECMA-48."""

from collections.abc import Callable
from functools import lru_cache

from reader.layout.lines import PictureRow
from reader.pictures.model import Cells, Color, Drawing
from reader.render.colors import Colors

Draw = Callable[[Drawing], Cells]
"""Returns a picture as cells."""

_END = "\x1b[0m"


class Pictures:
    """The pictures of a page as text: each is drawn when its first row is asked for."""

    def __init__(self, draw: Draw, colors: Colors) -> None:
        """Draw pictures by `draw`, in `colors`, which are among `PICTURED`."""
        self._draw = draw
        self._code = _true if colors is Colors.TRUE else _of_256
        self._drawn: dict[Drawing, Cells] = {}
        """Those of which the last row has not been asked for."""

    def row(self, shown: PictureRow) -> str:
        """Return a row of a picture, which ends with its colours."""
        drawing = shown.drawing
        if drawing not in self._drawn:
            self._drawn[drawing] = self._draw(drawing)
        parts, now = [], None
        for text, front, back in self._drawn[drawing][shown.row]:
            if (front, back) != now:
                parts.append(f"\x1b[38;{self._code(front)};48;{self._code(back)}m")
                now = front, back
            parts.append(text)
        if shown.row == drawing.rows - 1:
            del self._drawn[drawing]
        return "".join((*parts, _END))


def _true(color: Color) -> str:
    red, green, blue = color
    return f"2;{red};{green};{blue}"


@lru_cache(4096)
def _of_256(color: Color) -> str:
    from rich.color import Color as Rich  # noqa: PLC0415  26 ms that plain text does not pay
    from rich.color import ColorSystem  # noqa: PLC0415  the same

    return f"5;{Rich.from_rgb(*color).downgrade(ColorSystem.EIGHT_BIT).number}"
