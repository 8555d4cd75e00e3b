"""A formula into lines: its parts drawn as boxes, set side by side and one over the other."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import assert_never

from reader.document.formula import (
    APART,
    Braced,
    Fenced,
    Fraction,
    Grid,
    Row,
    Scripted,
    formula_text,
    pieces,
)
from reader.document.formula import Part as FormulaPart
from reader.document.model import Formula, Run
from reader.layout.blocks.boxes import (
    EMPTY,
    Box,
    Ink,
    beside,
    braced,
    fenced,
    grid_of,
    ruled,
    scripted,
    text_box,
    under,
    without_space,
)
from reader.layout.frame import Frame, Position
from reader.layout.lines import Line, Part, Span, without_text
from reader.layout.text.paragraphs import lay_out_runs

_INDENT = Span("  ")
_HANGING = 4
"""How far the lines of a formula are moved in that go on with one that is too long."""
_BREAK = re.compile("(?= [-=≠<>≤≥≈≡∼→⇒⇔⟹∝+±∪∩∈] )")
"""Before these signs a line may end."""
_CLOSE, _OPEN = " ,.;:)]}", " ([{√"
"""What may stand right behind the line of a fraction, and right before it."""
_BRACKETS = str.maketrans("([{)]}", "((()))")


def lay_out_formula(formula: Formula, frame: Frame, position: Position) -> Iterator[Line]:
    """Lay a formula out in the middle.

    One that is wider than the frame is broken before its signs, or is text if that is not enough.
    """
    part, text = formula
    text = formula_text(part)
    box = _Drawing(part).box(part)
    if box.cells > frame.width:
        box = _Drawing(part).broken(part, frame.width)
    if box.cells > frame.width:
        return lay_out_runs((Run(text),), frame.inset(_INDENT), position)
    return _lines(box, frame, position.take(text), position.block)


def _apart(parts: tuple[FormulaPart, ...]) -> Iterator[Row]:
    """Yield formulas that stand side by side, each by itself; what was between begins the next."""
    start = 0
    for number, part in enumerate(parts):
        if part == APART and number > start:
            yield Row(parts[start:number])
            start = number
    yield Row(parts[start:])


def _pieces(units: Iterable[tuple[Box, bool]]) -> Iterator[list[Box]]:
    """Yield what must stay on one line."""
    piece: list[Box] = []
    for box, may_end in units:
        if may_end and piece:
            yield piece
            piece = []
        piece.append(box)
    yield piece


def _touch(before: FormulaPart, part: FormulaPart) -> bool:
    """Tell whether the line of a fraction would touch what stands beside it."""
    match before, part:
        case Fraction(), str(text):
            return text[:1] not in _CLOSE
        case str(text), Fraction():
            return text[-1:] not in _OPEN
        case _:
            return isinstance(before, Fraction) and isinstance(part, Fraction)


def _lines(box: Box, frame: Frame, offset: int, block: int) -> Iterator[Line]:
    before = Ink(" " * ((frame.width - box.cells) // 2))
    for inks in box.lines:
        shown = (before, *inks) if inks else ()
        line = frame.line(tuple([Span(ink.text, frame.role) for ink in shown]), offset, block)
        first = len(frame.left)
        parts = [
            Part(first + number, offset + ink.offset)
            for number, ink in enumerate(shown)
            if ink.offset is not None
        ]
        yield line._replace(parts=tuple(parts)) if parts else without_text(line)


class _Drawing:
    """The drawing of one formula, whose lines are drawn in the order of its text."""

    def __init__(self, part: FormulaPart) -> None:
        told = list(pieces(part))
        starts = accumulate([len(text) for text, _ in told], initial=0)
        lines = [start for start, (_, is_line) in zip(starts, told, strict=False) if is_line]
        self._offsets = iter(lines)

    def box(self, part: FormulaPart) -> Box:
        """Draw a part."""
        match part:
            case str():
                return self._text(part)
            case Row(parts):
                return beside(self._row(parts))
            case Fraction(above, below):
                return ruled(self.box(above), self.box(below))
            case Grid(rows, aligns, gaps):
                return grid_of([[self.box(cell) for cell in row] for row in rows], aligns, gaps)
            case Fenced(opening, inner, closing):
                return fenced(opening, self.box(inner), closing)
            case Scripted(base, below, above):
                return scripted(self.box(base), self._text(below), self._text(above))
            case Braced(base, label, over):
                return braced(self.box(base), self._text(label), over=over)
            case _:
                assert_never(part)

    def broken(self, part: FormulaPart, cells: int) -> Box:
        """Draw a formula in lines of so many cells, if it can be broken; each is a box."""
        match part:
            case Grid(rows, _, _, _, "\n"):
                lines = [box for row in rows for box in self._filled(row, cells)]
            case Row(parts):
                lines = [box for each in _apart(parts) for box in self._filled((each,), cells)]
            case _:
                return self.box(part)
        shown = lines[:1]
        for above, box in pairwise(lines):
            is_high = len(above.lines) > 1 or len(box.lines) > 1
            shown += (EMPTY, box) if is_high else (box,)
        return under(shown, "l")

    def _row(self, parts: tuple[FormulaPart, ...]) -> Iterator[Box]:
        """Yield parts that stand side by side, and the space between those that would touch."""
        for before, part in zip(("", *parts), parts, strict=False):
            if _touch(before, part):
                yield text_box(" ")
            yield self.box(part)

    def _filled(self, row: tuple[FormulaPart, ...], cells: int) -> Iterator[Box]:
        """Yield the lines of cells that stand side by side; those after the first hang."""
        hanging = text_box(" " * _HANGING)
        start = EMPTY if row[0] else hanging
        line: list[Box] = []
        for piece in _pieces(self._units(row)):
            if line and beside([start, *line, *piece]).cells > cells:
                yield beside([start, *line])
                start, line = hanging, []
            line = without_space([*line, *piece])
        yield beside([start, *line])

    def _units(self, row: tuple[FormulaPart, ...]) -> Iterator[tuple[Box, bool]]:
        """Yield what stands side by side, and whether a line may end before it.

        It may between cells, and before a sign outside of brackets.
        """
        for cell in row:
            parts = cell.parts if isinstance(cell, Row) else (cell,)
            yield text_box(" "), True
            depth = 0
            for before, part in zip(("", *parts), parts, strict=False):
                if _touch(before, part):
                    yield text_box(" "), False
                if not isinstance(part, str):
                    yield self.box(part), False
                    continue
                offset = next(self._offsets)
                for text in _BREAK.split(part):
                    yield text_box(text, offset), not depth and bool(_BREAK.match(text))
                    offset += len(text)
                    brackets = text.translate(_BRACKETS)
                    depth += brackets.count("(") - brackets.count(")")

    def _text(self, text: str) -> Box:
        return text_box(text, next(self._offsets))
