"""The strip of one line of a list: what it reads, in the looks that a widget gives its parts."""

from rich.segment import Segment
from textual.strip import Strip

from reader.tui.shelf.drawn import BAR, Drawn
from reader.tui.widgets.line_view import LineView


def row_strip(widget: LineView, drawn: Drawn) -> Strip:
    """Draw a line in the components `library--…` of `widget`.

    It is told to have the cell of the scrollbar as well, which Textual takes away, or else adds: by
    Rich's table, to which every ambiguous character is narrow.
    """
    parts = (Segment(text, widget.look_of(*components)) for text, components in drawn.parts())
    return Strip(parts, drawn.cells + BAR)
