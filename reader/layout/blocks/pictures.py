"""Pictures that can be shown: the lines that are kept for them, over their labels."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.document.media.labels import shows
from reader.document.model import Image
from reader.layout.cells import width
from reader.layout.frame import Frame, Position, at_start
from reader.layout.lines import Line, PictureRow, Span, without_text
from reader.pictures.blocks import FULL
from reader.pictures.model import BLOCKS, Drawing, Picture, Pictures

NARROWEST, LOWEST = 8, 2
"""Cells and lines: of a smaller picture nothing would be recognised."""
ABREAST = 24
"""Cells that pictures have at least that lie side by side."""

_BETWEEN = Span("  ")


class _Shown(NamedTuple):
    """A picture as it is shown."""

    drawing: Drawing
    link: str
    """Where it leads."""


def lay_out_pictures(images: Sequence[Image], frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out those of `images` that can be shown: side by side, as far as there is room.

    There are none in a cell of a table, which is measured by its text, and none where the terminal
    draws their blocks two cells wide.
    """
    pictures = position.pictures
    if not frame.folds or not pictures.known or width(FULL) > 1:
        return
    known = [each for each in images if each.source in pictures.known]
    abreast = max(1, min(len(known), frame.width // ABREAST))
    room = (frame.width + len(_BETWEEN.text)) // abreast - len(_BETWEEN.text)
    shown = [
        _Shown(drawing, shows(each))
        for each in known
        if (drawing := _sized(pictures.known[each.source], room, pictures))
    ]
    for start in range(0, len(shown), abreast):
        if start:
            yield without_text(frame.line((), position.offset, position.block))
        yield from _side_by_side(shown[start : start + abreast], frame, position)


def _sized(picture: Picture, room: int, pictures: Pictures) -> Drawing | None:
    """Return how large a picture is shown; None if there is no room for it.

    Args:
        picture: The picture.
        room: The cells of a line.
        pictures: What holds for all of the page.
    """
    grain, tallest = pictures.grain, pictures.tallest
    shape = picture.height / picture.width / grain.slender
    small = min(NARROWEST, picture.width // BLOCKS.pixels)
    columns = min(room, max(small, picture.width // grain.pixels))
    rows = round(columns * shape)
    if rows > tallest:
        columns, rows = round(tallest / shape), tallest
    return Drawing(picture, columns, rows) if columns >= NARROWEST and rows >= LOWEST else None


def _side_by_side(shown: Sequence[_Shown], frame: Frame, position: Position) -> Iterator[Line]:
    """Yield the lines of pictures that stand side by side, all on one ground."""
    seen = shown[::-1] if frame.leftward else shown
    highest = max(each.drawing.rows for each in seen)
    for number in range(highest):
        spans: list[Span] = []
        rows: list[PictureRow] = []
        for drawing, link in seen:
            if spans:
                spans.append(_BETWEEN)
            row = number - highest + drawing.rows
            if row >= 0:
                rows.append(PictureRow(drawing, row, len(spans), link))
            spans.append(Span(" " * drawing.columns))
        aligned = at_start(tuple(spans), frame)
        before = len(frame.left) + len(aligned) - len(spans)
        line = frame.line(aligned, position.offset, position.block)
        pictures = tuple(each._replace(span=before + each.span) for each in rows)
        yield without_text(line)._replace(pictures=pictures)
