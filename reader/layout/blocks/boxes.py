"""Boxes of characters: what stands side by side, one over the other, between brackets."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.layout.cells import filled, width

_TALL = {
    "(": "⎛⎜⎝", ")": "⎞⎟⎠", "[": "⎡⎢⎣", "]": "⎤⎥⎦", "⌈": "⎡⎢⎢", "⌉": "⎤⎥⎥", "⌊": "⎢⎢⎣",
    "⌋": "⎥⎥⎦", "|": "│││", "∣": "│││", "‖": "║║║", "∥": "║║║",
}  # fmt: skip
"""The top, the middle and the bottom of each bracket that is higher than a line."""
_BRACES = {"{": "⎧⎨⎩⎪", "}": "⎫⎬⎭⎪"}
"""The top, the middle, the bottom of a brace, and what is between them."""


class Ink(NamedTuple):
    """A piece of a line of a box."""

    text: str
    offset: int | None = None
    """Where it begins in the formula's text; None if it only shows how parts lie."""


InkRow = tuple[Ink, ...]


class Box(NamedTuple):
    """A part that is drawn: lines, all as wide."""

    lines: tuple[InkRow, ...]
    cells: int
    base: int = 0
    """The index of the line that stands on a line with what is beside it."""


EMPTY = Box(((),), 0)
"""An empty line."""


def text_box(text: str, offset: int | None = None) -> Box:
    """Return a line of text."""
    return Box(((Ink(text, offset),),), width(text)) if text else EMPTY


def without_space(boxes: Sequence[Box]) -> list[Box]:
    """Return boxes that stand side by side, without the space before them."""
    for number, box in enumerate(boxes):
        if not any(box.lines):
            continue
        (text, offset), *others = box.lines[0] or (Ink("!"),)
        bare = text.lstrip(" ")
        if bare == text or others or len(box.lines) > 1:
            return list(boxes[number:])
        if bare:
            start = None if offset is None else offset + len(text) - len(bare)
            return [text_box(bare, start), *boxes[number + 1 :]]
    return []


def beside(boxes: Iterable[Box]) -> Box:
    """Return boxes side by side, their bases on one line."""
    boxes = tuple(boxes)
    base = max([box.base for box in boxes], default=0)
    height = base + max([len(box.lines) - box.base for box in boxes], default=1)
    columns = [_at_height(box, base - box.base, height) for box in boxes]
    lines = [tuple([ink for line in row for ink in line]) for row in zip(*columns, strict=True)]
    return Box(tuple(lines), sum(box.cells for box in boxes), base)


def under(boxes: Sequence[Box], align: str, base: int = 0) -> Box:
    """Return boxes one under the other; `base` is the index of the line that is the base."""
    cells = max(box.cells for box in boxes)
    lines = [line for box in boxes for line in _padded(box, cells, align).lines]
    return Box(tuple(lines), cells, base)


def ruled(above: Box, below: Box) -> Box:
    """Return a fraction."""
    rule = text_box(filled("─", max(above.cells, below.cells)))
    return under((above, rule, below), "c", len(above.lines))


def grid_of(rows: Sequence[Sequence[Box]], aligns: str, gaps: Sequence[str]) -> Box:
    """Return cells in rows and columns; empty lines are between rows if one is higher than one.

    Args:
        rows: The cells, as many in each.
        aligns: How each column lies: `l`, `c` or `r`.
        gaps: What stands before each column but the first.
    """
    widths = [max(box.cells for box in column) for column in zip(*rows, strict=True)]
    lines = [_row(row, widths, aligns, gaps) for row in rows]
    if any(len(line.lines) > 1 for line in lines):
        empty = _row([EMPTY] * len(widths), widths, aligns, gaps)
        lines = [piece for line in lines for piece in (empty, line)][1:]
    box = under(lines, "l")
    return box._replace(base=(len(box.lines) - 1) // 2)


def fenced(opening: str, inner: Box, closing: str) -> Box:
    """Return a box between brackets, either of which may be empty; a space is beside high ones."""
    height = len(inner.lines)
    gap = text_box(" ") if height > 1 else EMPTY
    left, right = (_fence(sign, height, inner.base) for sign in (opening, closing))
    return beside(((left, gap) if opening else ()) + (inner,) + ((gap, right) if closing else ()))


def scripted(base: Box, below: Box, above: Box) -> Box:
    """Return a box with what stands at its lower right and its upper right."""
    if len(base.lines) == 1:
        return beside((base, below, above))
    cells = max(below.cells, above.cells)
    between = [_spaces(cells)] * (len(base.lines) - 2)
    upper, lower = (_padded(each, cells, "l").lines[0] for each in (above, below))
    return beside((base, Box((upper, *between, lower), cells, base.base)))


def braced(base: Box, label: Box, *, over: bool) -> Box:
    """Return a box with a brace under it, or over it, and what that says."""
    left, middle, right = ("╭", "┴", "╮") if over else ("╰", "┬", "╯")
    free = max(0, base.cells - width(left + middle + right))
    before, after = filled("─", free // 2), filled("─", free - free // 2)
    brace = text_box(f"{left}{before}{middle}{after}{right}")
    if over:
        return under((label, brace, base), "c", 2 + base.base)
    return under((base, brace, label), "c", base.base)


def _row(row: Sequence[Box], widths: Sequence[int], aligns: str, gaps: Sequence[str]) -> Box:
    """Return the cells of a row, as wide as their columns, and what stands between them."""
    boxes: list[Box] = []
    for number, (box, cells) in enumerate(zip(row, widths, strict=True)):
        if number:
            boxes.append(text_box(gaps[number - 1]))
        boxes.append(_padded(box, cells, aligns[number]))
    return beside(boxes)


def _padded(box: Box, cells: int, align: str) -> Box:
    """Return a box with spaces beside it, so many cells wide."""
    free = cells - box.cells
    if free <= 0:
        return box
    before = {"l": 0, "c": free // 2, "r": free}[align]
    left, right = _spaces(before), _spaces(free - before)
    return box._replace(lines=tuple([(*left, *line, *right) for line in box.lines]), cells=cells)


def _spaces(count: int) -> InkRow:
    return (Ink(" " * count),) if count else ()


def _at_height(box: Box, above: int, height: int) -> tuple[InkRow, ...]:
    """Return the lines of a box, empty ones above and below it."""
    empty = _spaces(box.cells)
    below = height - above - len(box.lines)
    return (*[empty] * above, *box.lines, *[empty] * below)


def _fence(sign: str, height: int, base: int) -> Box:
    """Return a bracket of some lines."""
    if height == 1:
        return text_box(sign)
    if sign in _TALL:
        top, middle, bottom = tuple(_TALL[sign])
        signs = [top, *[middle] * (height - 2), bottom]
    elif sign in _BRACES:
        top, middle, bottom, between = tuple(_BRACES[sign])
        signs = [top, *[between] * (height - 2), bottom]
        if height > 2:  # noqa: PLR2004  its ends
            signs[min(max(base, 1), height - 2)] = middle
    else:
        signs = [sign if line == base else " " * width(sign) for line in range(height)]
    return Box(tuple([(Ink(each),) for each in signs]), width(signs[0]), base)
