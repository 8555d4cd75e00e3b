"""Pictures that can be shown: the lines that are kept for them, over their labels."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.document.model import Image
from reader.layout.cells import width
from reader.layout.frame import Frame, Position, at_start
from reader.layout.lines import Line, PictureRow, Span, without_text
from reader.pictures.blocks import FULL
from reader.pictures.model import Picture

PIXELS = 4
"""Those of a picture that a cell is wide, at the least: two for each quarter that it shows."""
NARROWEST, LOWEST = 8, 2
"""Cells and lines: of a smaller picture nothing would be recognised."""
ABREAST = 24
"""Cells that pictures have at least that lie side by side."""

_BETWEEN = Span("  ")


class _Place(NamedTuple):
    """A picture, and the cells that it takes."""

    picture: Picture
    columns: int
    rows: int
    link: str
    """Where it leads."""


def lay_out_pictures(images: Sequence[Image], frame: Frame, position: Position) -> Iterator[Line]:
    """Lay out those of `images` that can be shown: side by side, as far as there is room.

    There are none in a cell of a table, which is measured by its text, and none where the terminal
    draws their blocks two cells wide.
    """
    pictures, tallest = position.pictures
    if not frame.folds or not pictures or width(FULL) > 1:
        return
    known = [each for each in images if each.source in pictures]
    abreast = max(1, min(len(known), frame.width // ABREAST))
    room = (frame.width + len(_BETWEEN.text)) // abreast - len(_BETWEEN.text)
    sized = (
        _place(pictures[each.source], room, tallest, each.link or each.source) for each in known
    )
    places = [place for place in sized if place]
    for start in range(0, len(places), abreast):
        if start:
            yield without_text(frame.line((), position.offset, position.block))
        yield from _side_by_side(places[start : start + abreast], frame, position)


def _place(picture: Picture, room: int, tallest: int, link: str) -> _Place | None:
    """Return how large a picture is shown; None if there is no room for it.

    Args:
        picture: The picture.
        room: The cells of a line, which are twice as high as wide.
        tallest: The lines that it may take.
        link: Where it leads.
    """
    shape = picture.height / picture.width / 2
    columns = min(room, picture.width // PIXELS)
    rows = round(columns * shape)
    if rows > tallest:
        columns, rows = round(tallest / shape), tallest
    return _Place(picture, columns, rows, link) if columns >= NARROWEST and rows >= LOWEST else None


def _side_by_side(places: Iterable[_Place], frame: Frame, position: Position) -> Iterator[Line]:
    """Yield the lines of pictures that stand side by side, all on one ground."""
    places = tuple(places)
    if frame.leftward:
        places = places[::-1]
    highest = max(place.rows for place in places)
    for number in range(highest):
        spans: list[Span] = []
        shown: list[tuple[int, _Place, int]] = []
        for place in places:
            if spans:
                spans.append(_BETWEEN)
            row = number - highest + place.rows
            if row >= 0:
                shown.append((len(spans), place, row))
            spans.append(Span(" " * place.columns))
        aligned = at_start(tuple(spans), frame)
        before = len(frame.left) + len(aligned) - len(spans)
        rows = (
            PictureRow(*place[:3], row, before + span, place.link) for span, place, row in shown
        )
        line = frame.line(aligned, position.offset, position.block)
        yield without_text(line)._replace(pictures=tuple(rows))
