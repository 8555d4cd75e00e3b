"""The strip of one line of a list: what it reads, in the looks that a widget gives its parts."""

from typing import NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from reader.layout.cells import pad, width
from reader.tui.shelf.rows import RowPart
from reader.tui.widgets.line_view import LineView


class Drawn(NamedTuple):
    """All that the strip of a line depends on, but for the theme."""

    pieces: tuple[RowPart, ...]
    on: str
    """The component of the cursor or of what is picked if it is on the row, or empty."""
    sign: str
    cells: int


def row_strip(widget: LineView, drawn: Drawn) -> Strip:
    """Draw a line in the components `library--…` of `widget`."""
    on = ("library--row", drawn.on) if drawn.on else ("library--row",)
    base = widget.look_of(*on)
    segments = [Segment(pad(drawn.sign, 1), widget.look_of(*on, "library--fold"))]
    segments += [
        Segment(piece.text, widget.look_of(*on, f"library--{piece.look}")) for piece in drawn.pieces
    ]
    taken = 1 + sum(width(piece.text) for piece in drawn.pieces)
    segments.append(Segment(" " * (drawn.cells - taken), base))
    return Strip(segments, drawn.cells)
