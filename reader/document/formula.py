"""A formula of several lines: what stands beside what, over what, in which rows and columns.

It has no width; layout draws it. Its text is what one would type in a line, in reading order.
"""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

APART = " " * 3
"""What stands between formulas that are side by side."""


class Row(NamedTuple):
    """Parts side by side, with the spaces between them that they need."""

    parts: tuple["Part", ...]


class Fraction(NamedTuple):
    """One part over a line, one under it."""

    above: "Part"
    below: "Part"


class Grid(NamedTuple):
    """Cells in rows: a matrix, cases, equations one under the other."""

    rows: tuple[tuple["Part", ...], ...]
    """As many cells in each."""
    aligns: str
    """How each column lies: `l`, `c` or `r`."""
    gaps: tuple[str, ...]
    """What stands before each column but the first: spaces, or a line between some."""
    between: str = ", "
    """What stands between the cells of a row in the text."""
    under: str = "; "
    """What stands between the rows in the text."""


class Fenced(NamedTuple):
    """A part between brackets as high as it is; one of them may be empty."""

    opening: str
    inner: "Part"
    closing: str


class Scripted(NamedTuple):
    """A part with what stands at its lower right and its upper right."""

    base: "Part"
    below: str
    above: str


class Braced(NamedTuple):
    """A part with a brace under it, or over it, and what that says."""

    base: "Part"
    label: str
    over: bool = False


Part = str | Row | Fraction | Grid | Fenced | Scripted | Braced
"""A formula or a part of one; a `str` is one line."""


def formula_text(part: Part) -> str:
    """Return a formula in a line; equations under each other are a line each."""
    return "".join([text for text, _ in pieces(part)])


def pieces(part: Part) -> Iterator[tuple[str, bool]]:
    """Yield the text of a formula piece by piece, and whether each is one of its lines.

    Others stand for how these lie: brackets, strokes, commas.
    """
    match part:
        case str():
            yield part, True
        case Row(parts):
            for each in parts:
                yield from pieces(each)
        case Fraction(above, below):
            yield from _grouped(above, is_one=" " not in formula_text(above))
            yield "/", False
            text = formula_text(below)
            yield from _grouped(below, is_one=len(text) == 1 or text.isdecimal())
        case Grid():
            yield from _cells(part)
        case Fenced(opening, inner, closing):
            yield opening, False
            yield from pieces(inner)
            yield closing, False
        case Scripted(base, below, above):
            yield from pieces(base)
            yield below, True
            yield above, True
        case Braced(base, label):
            yield from pieces(base)
            yield " (", False
            yield label, True
            yield ")", False
        case _:
            assert_never(part)


def _grouped(part: Part, *, is_one: bool) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a part of a fraction, in brackets unless it is one or has its own."""
    is_one = is_one or isinstance(part, Fenced)
    if not is_one:
        yield "(", False
    yield from pieces(part)
    if not is_one:
        yield ")", False


def _cells(grid: Grid) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a grid, row by row."""
    for number, row in enumerate(grid.rows):
        if number:
            yield grid.under, False
        before = ""
        for cell in row:
            text = formula_text(cell)
            if before and text:
                yield " " if before[-1] in ",，" else grid.between, False
            yield from pieces(cell)
            before = text or before
