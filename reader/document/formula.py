"""A formula of several lines: what stands beside what, over what, in which rows and columns.

It has no width; layout draws it. Its text is what one would type in a line, in reading order.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple, assert_never

APART = " " * 3
"""What stands between formulas that are side by side."""


_STROKES = frozenset({"/", "÷"})
_FUNCTION = re.compile(
    r"\b(?:(?:arc)?(?:sin|cos|tan)h?|cot|sec|csc|ln|lg|log|exp)[^\sA-Za-z()]* ?$"
)
"""A function that would take only the top of a fraction behind it."""


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
    return _text(pieces(part))


def pieces(part: Part) -> list[tuple[str, bool]]:
    """Return the text of a formula piece by piece, and whether each is one of its lines.

    Others stand for how these lie: brackets, strokes, commas.
    """
    match part:
        case str():
            return [(part, True)]
        case Row(parts):
            return _side_by_side(parts)
        case Fraction(above, below):
            return _fraction(above, below)
        case Grid():
            return _cells(part)
        case Fenced(opening, inner, closing):
            return [(opening, False), *pieces(inner), (closing, False)]
        case Scripted(base, below, above):
            return [*pieces(base), (below, True), (above, True)]
        case Braced(base, label):
            return [*pieces(base), (" (", False), (label, True), (")", False)]
        case _:
            assert_never(part)


def divides(text: str) -> bool:
    """Tell whether a fraction behind `text` needs brackets, as the stroke before it divides."""
    return text.rstrip()[-1:] in _STROKES


def ends_in_function(text: str) -> bool:
    """Tell whether `text` ends in a function, which takes no more than the next brackets."""
    return _FUNCTION.search(text) is not None


def _text(told: Iterable[tuple[str, bool]]) -> str:
    return "".join([text for text, _ in told])


def _side_by_side(parts: Iterable[Part]) -> list[tuple[str, bool]]:
    """Return the pieces of a row; a fraction is in brackets where another would take its top."""
    told: list[tuple[str, bool]] = []
    for part in parts:
        before = told[-1][0] if told else ""
        is_taken = isinstance(part, Fraction) and (divides(before) or ends_in_function(before))
        told += _grouped(part, pieces(part), is_one=not is_taken)
    return told


def _fraction(above: Part, below: Part) -> list[tuple[str, bool]]:
    upper, lower = pieces(above), pieces(below)
    divisor = _text(lower)
    is_one = len(divisor) == 1 or divisor.isdecimal()
    return [
        *_grouped(above, upper, is_one=" " not in _text(upper)),
        ("/", False),
        *_grouped(below, lower, is_one=is_one),
    ]


def _grouped(part: Part, told: list[tuple[str, bool]], *, is_one: bool) -> list[tuple[str, bool]]:
    """Return the pieces of a part, in brackets unless it is one or has its own."""
    if is_one or isinstance(part, Fenced):
        return told
    return [("(", False), *told, (")", False)]


def _cells(grid: Grid) -> list[tuple[str, bool]]:
    """Return the pieces of a grid, row by row."""
    told: list[tuple[str, bool]] = []
    for number, row in enumerate(grid.rows):
        if number:
            told.append((grid.under, False))
        before = ""
        for cell in row:
            shown = pieces(cell)
            text = _text(shown)
            if before and text:
                told.append((" " if before[-1] in ",，" else grid.between, False))
            told += shown
            before = text or before
    return told
