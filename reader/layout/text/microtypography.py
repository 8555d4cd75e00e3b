"""A paragraph cut into lines as its reader chose, beyond how every page is cut."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from reader.document.contents import runs_text
from reader.document.model import Runs
from reader.layout.cells import WIDE, width
from reader.layout.frame import Frame
from reader.layout.inserted.gaps import GAP, gaps
from reader.layout.inserted.insertions import Marked, Sign, inserted
from reader.layout.inserted.southeast import WORD_END, word_ends
from reader.layout.lines import Role
from reader.layout.wrapping.balance import room_for
from reader.layout.wrapping.clustered import wrap_by
from reader.layout.wrapping.kinsoku import HANGING, OVERHANG, end_before_marks
from reader.layout.wrapping.optimal import Rooms, wrap_optimally
from reader.layout.wrapping.wrap import Piece, wrap
from reader.typography import Gap, Typography, Wrap

NARROWEST = 12
"""Cells of a line below which none of them is kept for marks that hang."""
_EAST_ASIAN = "[\u3001-\u30ff\u3400-\u9fff]"


class Composed(NamedTuple):
    """A paragraph with what is put in for show, and its lines."""

    marked: Marked
    pieces: Iterator[Piece]
    margin: int = 0
    """Cells at the end of every line that are kept for marks that hang."""


def composed(runs: Runs, frame: Frame, role: Role | None, indent: int) -> Composed:
    """Cut a text into lines.

    Args:
        runs: The text.
        frame: Where it goes.
        role: What it is, if it is no running text: then it gets gaps, and nothing else.
        indent: First-line indent in cells.
    """
    marked = inserted(runs, _signs(runs, frame, role))
    text = marked.text
    if role is not None:
        return Composed(marked, wrap(text, room_for(text, frame.width, role)))
    margin = OVERHANG if _hangs(text, frame) else 0
    room = frame.width - margin
    rooms = Rooms(room - indent, room, margin, HANGING if margin else frozenset())
    if not marked.added and not margin and frame.typography.wrap is Wrap.GREEDY:
        return Composed(marked, wrap(text, rooms.others, rooms.first))
    between = [at for at in marked.added if text[at] == GAP]
    pieces = tuple(_pieces(text, rooms, between, frame.typography))
    given_up = tuple(_given_up(text, pieces, rooms, between))
    if given_up:
        marked = marked.with_instead(given_up, WORD_END)
    return Composed(marked, iter(pieces), margin)


def _signs(runs: Runs, frame: Frame, role: Role | None) -> Iterator[Sign]:
    """Yield what is put into a text: gaps, and where its words may be divided."""
    if frame.typography.gap is Gap.SPACE:
        yield from gaps(runs)
    text = runs_text(runs)
    if role is not None or WIDE * len(text) <= frame.width:
        return
    yield from word_ends(text)
    if frame.typography.hyphenate:
        from reader.layout.inserted.hyphenation import syllable_ends  # noqa: PLC0415  loads its patterns

        yield from syllable_ends(runs, frame.lang)


def _hangs(text: str, frame: Frame) -> bool:
    """Tell whether marks of a text hang: it is Chinese or Japanese, and has room for a margin."""
    asked = frame.typography.hang and frame.width >= NARROWEST
    return asked and re.search(_EAST_ASIAN, text) is not None


def _pieces(
    text: str, rooms: Rooms, between: Sequence[int], typography: Typography
) -> Iterator[Piece]:
    """Yield the lines of a text; a newline in it ends a line."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        here = rooms if start == 0 else rooms._replace(first=rooms.others)
        pieces = wrap_optimally(line, here) if typography.wrap is Wrap.OPTIMAL else None
        if pieces is None:
            inside = between[bisect_left(between, start) : bisect_left(between, end)]
            ends = partial(end_before_marks, [at - start for at in inside], rooms.hanging)
            yield from wrap_by(ends, line, start, here.others, here.first)
        else:
            yield from (
                piece._replace(start=piece.start + start, end=piece.end + start) for piece in pieces
            )
        start = end + 1


def _given_up(
    text: str, pieces: Iterable[Piece], rooms: Rooms, between: Sequence[int]
) -> Iterator[int]:
    """Yield the gaps that are given up so that each line fits."""
    if not between:
        return
    room = rooms.first
    for piece in pieces:
        line = text[piece.start : piece.end]
        if line[-1:] in rooms.hanging:
            line = line[:-1]
        missing = width(line) - room
        if missing > 0:
            last = bisect_left(between, piece.end)
            yield from between[last - missing : last]
        room = rooms.others
