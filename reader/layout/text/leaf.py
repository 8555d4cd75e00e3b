"""A leaf of text set with care: as the post, its script and the reader's typography ask."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.document.leftward import has_leftward
from reader.document.model import Align, Runs
from reader.layout.frame import Frame
from reader.layout.lines import Line, Role, line
from reader.layout.text.alignment import Room, set_lines
from reader.layout.text.runs import break_glyphs, cut, stretches
from reader.layout.unicode.harmless import grounded, harmless
from reader.layout.wrapping.balance import room_for, room_in_the_middle
from reader.layout.wrapping.wrap import wrap
from reader.typography import Gap, Typography, Wrap

FULL = 24
"""Cells of a line below which it is justified only where the post asks for it."""


class Leaf(NamedTuple):
    """A leaf of running text, and what the post asks for it."""

    runs: Runs
    text: str
    role: Role | None
    """What it is, if not what text is in its frame."""
    align: Align
    indent: int
    """First-line indent in cells."""


def asks_for_more(typography: Typography) -> bool:
    """Tell whether more is asked of text than full lines, broken at its own places."""
    return typography.justify or _asks_for_places(typography)


def set_leaf(leaf: Leaf, frame: Frame, start: int, block: int) -> Iterator[Line]:
    """Lay out a leaf.

    Args:
        leaf: The text.
        frame: Where it goes.
        start: Where it begins in the logical text.
        block: The index of its top-level block.
    """
    align = _align(leaf, frame)
    moved = align in (Align.CENTER, Align.RIGHT)
    indent = 0 if moved or not frame.has(leaf.indent) else leaf.indent
    runs, text, role, _, _ = leaf
    marked, margin = None, 0
    if _asks_for_places(frame.typography):
        from reader.layout.text.microtypography import composed  # noqa: PLC0415  few ask for it

        marked, pieces, margin = composed(runs, frame, role, indent)
        runs, text = marked.runs, marked.text
    else:
        room = _room(leaf, frame, align)
        pieces = wrap(text, room, room - indent)
    text = grounded(text)
    looks = stretches(runs, role or frame.role, break_glyphs(text))
    if frame.typography.bidi and (frame.leftward or has_leftward(text)):
        from reader.layout.text.directed import directed  # noqa: PLC0415  2 ms that few texts pay

        shown, align = directed(text, looks, pieces, align, leftward=frame.leftward)
    else:
        shown = cut(text, looks, pieces)
    if indent or align not in (Align.START, Align.LEFT):
        shown = set_lines(shown, Room(frame.width - margin, indent, margin), align)
    make = Line if harmless(text.replace("\n", "")) else line
    for piece, spans in shown:
        begin = marked.offset(piece.start) if marked else piece.start
        yield make(frame.left + frame.closed(spans), start + begin, block)


def _room(leaf: Leaf, frame: Frame, align: Align) -> int:
    """Return the cells that the lines of a leaf may fill."""
    if leaf.role:
        return room_for(leaf.text, frame.width, leaf.role)
    return room_in_the_middle(leaf.text, frame.width) if align is Align.CENTER else frame.width


def _align(leaf: Leaf, frame: Frame) -> Align:
    """Return how the lines of a leaf lie."""
    if leaf.align is not Align.START:
        return leaf.align
    running = frame.align is Align.START and leaf.role is None
    full = frame.typography.justify and running and frame.width >= FULL
    return Align.JUSTIFY if full else frame.align


def _asks_for_places(typography: Typography) -> bool:
    """Tell whether a text is to be cut in another way than as full lines at its own places."""
    return (
        typography.gap is Gap.SPACE or typography.hyphenate or typography.hang
        or typography.wrap is Wrap.OPTIMAL
    )  # fmt: skip
