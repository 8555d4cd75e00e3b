"""A text with clusters in it, cut into pieces by its columns: exact for any text, and slower."""

import re
from collections.abc import Callable, Iterator, Sequence

from reader.layout.breaks.characters import SOFT_HYPHEN
from reader.layout.breaks.emergency import break_at_joint, emergency_break
from reader.layout.breaks.linebreak import last_break, spaces_break
from reader.layout.cells import columns, reach
from reader.layout.wrapping.widows import LONGEST, in_company
from reader.layout.wrapping.wrap import Piece

LineEnd = Callable[[str, Sequence[int], int, int], int]
"""Tells where a line ends: of what text, by which columns, from where, in how many cells."""

_SPACELESS = re.compile("[\u0e01-\u0e4e\u0e81-\u0edf\u1780-\u17dd]")
"""Letters of Thai, Lao and Khmer, which put no space between words."""


def wrap_clustered(text: str, base: int, room: int, first_room: int) -> Iterator[Piece]:
    """Yield the pieces of a text without newlines, as offsets from `base` on."""
    if _SPACELESS.search(text):
        from reader.layout.inserted.southeast import words_marked  # noqa: PLC0415  few texts need it

        marked = words_marked(text)
        for piece in wrap_by(line_end, marked.text, 0, room, first_room):
            start, end = marked.offset(piece.start), marked.offset(piece.end)
            yield piece._replace(start=base + start, end=base + end)
    else:
        yield from wrap_by(line_end, text, base, room, first_room)


def wrap_by(line_end: LineEnd, text: str, base: int, room: int, first_room: int) -> Iterator[Piece]:
    """Yield the pieces of a text without newlines; each line ends where `line_end` says."""
    cells = columns(text)
    start, end, available = 0, len(text), first_room
    while cells[end] - cells[start] > available:
        cut = line_end(text, cells, start, available)
        if end - cut <= LONGEST:
            cut = in_company(text, start, cut, available)
        stop = _without_spaces(text, start, cut)
        hyphen = _is_soft(text, stop) and cells[stop] - cells[start] < available
        following = _after_spaces(text, cells, cut)
        yield Piece(base + start, base + stop, hyphen, following == end)
        if following == end:
            return
        start, available = following, room
    yield Piece(base + start, base + end, last=True)


def line_end(text: str, cells: Sequence[int], start: int, room: int) -> int:
    """Return where to end the line from `start`, of which not all fits into `room` cells."""
    limit = reach(cells, start, room)
    if text[limit] == " " and spaces_break(text, limit):
        return limit
    at = last_break(text, start, limit)
    while at and (
        cells[at] == cells[at + 1]  # inside a cluster
        or (_is_soft(text, at) and cells[at] - cells[start] == room)
    ):
        at = last_break(text, start, at - 1)
    if at:
        return break_at_joint(text, start, at, limit)
    places = [at for at in range(limit, start, -1) if cells[at] < cells[at + 1]]
    return emergency_break(text, places) or max(limit, start + 1)


def _without_spaces(text: str, start: int, at: int) -> int:
    """Return where a line from `start` to `at` ends without its trailing spaces."""
    while at > start and text[at - 1] == " ":
        at -= 1
    return at


def _after_spaces(text: str, cells: Sequence[int], at: int) -> int:
    """Return the first place from `at` on that is no space, or one that carries a mark."""
    end = at
    while text[end : end + 1] == " ":
        end += 1
    carries = at < end < len(text) and cells[end] == cells[end + 1]
    return end - carries


def _is_soft(text: str, at: int) -> bool:
    """Tell whether a line that ends at `at` needs a hyphen."""
    return text[at - 1 : at] == SOFT_HYPHEN
