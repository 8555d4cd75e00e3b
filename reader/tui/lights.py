"""What is lit on a page: pieces of its text, in layers, as cells of its lines."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.layout.lines import Line
from reader.layout.places import end_of, places
from reader.tui.looks import LIGHTS

Range = tuple[int, int]
"""Where a piece of the logical text begins, and the place behind it (characters)."""


class Lit(NamedTuple):
    """Cells of a line."""

    start: int
    end: int
    layer: str
    """One of `looks.LIGHTS`: why they are lit."""


class Lights:
    """The pieces of a text that are lit."""

    def __init__(self) -> None:
        self._layers: dict[str, Sequence[Range]] = {}

    def put(self, layer: str, ranges: Sequence[Range]) -> None:
        """Light pieces of the text, in order, instead of what the layer has."""
        self._layers[layer] = ranges

    def of(self, layer: str) -> Sequence[Range]:
        """Return what is lit in a layer."""
        return self._layers.get(layer, ())

    def __bool__(self) -> bool:
        """Tell whether anything is lit."""
        return any(self._layers.values())

    def clear(self) -> None:
        """Put all lights out."""
        self._layers.clear()

    def on(self, lines: Sequence[Line], row: int, text: str) -> Iterator[Lit]:
        """Yield what is lit of line `row` of a page with this logical text, layer by layer."""
        line = lines[row]
        begin = min([line.offset, *(part.offset for part in line.parts)])
        end = end_of(lines, row, text)
        shown = None
        for layer in LIGHTS:
            for start, stop in overlapping(self.of(layer), begin, end):
                shown = shown or places(lines, row, text)
                for first, last in shown.cells(start, stop):
                    yield Lit(first, last, layer)


def overlapping(ranges: Sequence[Range], begin: int, end: int) -> Iterator[Range]:
    """Yield those of `ranges`, which are in order and apart, that share something with another."""
    for number in range(bisect_right(ranges, begin, key=_end), len(ranges)):
        if ranges[number][0] >= end:
            return
        yield ranges[number]


def _end(of: Range) -> int:
    return of[1]
