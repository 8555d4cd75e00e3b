"""A paragraph's text cut into pieces that fit: greedy, at the places `linebreak` allows.

Where no place is allowed (a long address, a narrow column) the text is cut after a character that
addresses break at, else between grapheme clusters, if it can be where no mark of punctuation
comes to stand at the wrong end of a line.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.layout.cells import WIDE, columns, reach
from reader.layout.linebreak import last_break, letter

SOFT_HYPHEN = "\xad"
ZERO_WIDTH_SPACE = "\u200b"
NO_BREAK_SPACE = "\xa0"
SHOWN = {SOFT_HYPHEN: "", ZERO_WIDTH_SPACE: "", NO_BREAK_SPACE: " "}
"""What a line shows, once it is broken, of characters that are about breaking."""
_ADDRESS_BREAKS = frozenset("/?&=-_.#")
_NEVER_FIRST = frozenset("]})!?,n.>")
"""Line break classes that must not begin a line: closing, exclamation, small kana, ellipsis."""
_NEVER_LAST = frozenset("[(<")
"""Line break classes that must not end a line: opening."""


class Piece(NamedTuple):
    """A part of a text that makes one line."""

    start: int
    end: int
    hyphen: bool = False
    """Whether a hyphen stands at its end: it was cut at a soft hyphen."""
    last: bool = False
    """Whether the text or its author ends the line, and not the room."""


def wrap(text: str, room: int, first_room: int | None = None) -> Iterator[Piece]:
    """Yield the pieces of `text`, one a line; a newline in it ends a line.

    Args:
        text: A paragraph's text.
        room: The cells of a line; at least 2, so that any character fits.
        first_room: The cells of the first line, if it is indented.
    """
    if first_room is None:
        first_room = room
    start = 0
    for line in text.split("\n"):
        yield from _wrap_line(line, start, room, first_room if start == 0 else room)
        start += len(line) + 1


def _wrap_line(text: str, base: int, room: int, first_room: int) -> Iterator[Piece]:
    """Yield the pieces of a text without newlines, as offsets from `base` on."""
    if WIDE * len(text) <= first_room:  # however wide its characters are
        yield Piece(base, base + len(text), last=True)
        return
    cells = columns(text)
    start, end, available = 0, len(text), first_room
    while cells[end] - cells[start] > available:
        cut = _last_break(text, cells, start, available)
        stop = _without_spaces(text, start, cut)
        hyphen = _is_soft(text, stop) and cells[stop] - cells[start] < available
        following = _after_spaces(text, cells, cut)
        yield Piece(base + start, base + stop, hyphen, following == end)
        if following == end:
            return
        start, available = following, room
    yield Piece(base + start, base + end, last=True)


def _last_break(text: str, cells: Sequence[int], start: int, room: int) -> int:
    """Return where to end the line from `start`, of which not all fits into `room` cells."""
    limit = reach(cells, start, room)
    if text[limit] == " ":
        return limit
    at = last_break(text, start, limit)
    while at and (
        cells[at] == cells[at + 1]  # inside a cluster
        or (_is_soft(text, at) and cells[at] - cells[start] == room)
    ):
        at = last_break(text, start, at - 1)
    return at or _emergency_break(text, cells, start, limit)


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


def _emergency_break(text: str, cells: Sequence[int], start: int, limit: int) -> int:
    """Return where to cut a line that has no place to break."""
    places = [at for at in range(limit, start, -1) if cells[at] < cells[at + 1]]
    address = (at for at in places if text[at - 1] in _ADDRESS_BREAKS and text[at].isalnum())
    decent = (at for at in places if _decent(text, at))
    anywhere = iter(places)
    return (
        next(address, 0) or next(decent, 0) or next(anywhere, limit if limit > start else start + 1)
    )


def _decent(text: str, at: int) -> bool:
    """Tell whether neither side of `at` shows punctuation at its wrong end."""
    return letter(text[at]) not in _NEVER_FIRST and letter(text[at - 1]) not in _NEVER_LAST
