"""A paragraph's text cut into pieces that fit: greedy, at the places `linebreak` allows.

Where no place is allowed (a long address, a narrow column) the text is cut after a character that
addresses break at, else between grapheme clusters, if it can be where no mark of punctuation
comes to stand at the wrong end of a line.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.layout.cells import reach, widths
from reader.layout.linebreak import break_allowed, letter

SOFT_HYPHEN = "\xad"
ZERO_WIDTH_SPACE = "\u200b"
NO_BREAK_SPACE = "\xa0"
_SHOWN = {ord(SOFT_HYPHEN): None, ord(ZERO_WIDTH_SPACE): None, ord(NO_BREAK_SPACE): " "}
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


def wrap(text: str, room: int, first_room: int | None = None) -> Iterator[Piece]:
    """Yield the pieces of `text`, one a line; a newline in it ends a line.

    Args:
        text: A paragraph's text.
        room: The cells of a line; at least 2, so that any character fits.
        first_room: The cells of the first line, if it is indented.
    """
    if first_room is None:
        first_room = room
    if "\n" not in text:
        yield from _wrap_line(text, 0, room, first_room)
        return
    start = 0
    for line in text.split("\n"):
        yield from _wrap_line(line, start, room, first_room if start == 0 else room)
        start += len(line) + 1


def shown(text: str) -> str:
    """Return `text` as a line shows it, once it is broken: with nothing that is about breaking."""
    return text if text.isascii() else text.translate(_SHOWN)


def _wrap_line(text: str, base: int, room: int, first_room: int) -> Iterator[Piece]:
    """Yield the pieces of a text without newlines, as offsets from `base` on."""
    advances = widths(text)
    end = len(text)
    if (end if advances is None else sum(advances)) <= first_room:
        yield Piece(base, base + end)
        return
    start, available = 0, first_room
    while True:
        at = reach(advances, start, available, end)
        if at >= end:
            yield Piece(base + start, base + end)
            return
        cut = _last_break(text, advances, start, at, available)
        stop = len(text[start:cut].rstrip(" ")) + start
        hyphen = text[stop - 1 : stop] == SOFT_HYPHEN and _hyphen_fits(
            text, advances, start, stop, available
        )
        yield Piece(base + start, base + stop, hyphen)
        start = _skip_spaces(text, advances, cut)
        if start >= end:
            return
        available = room


def _skip_spaces(text: str, advances: bytes | None, at: int) -> int:
    """Return the first place from `at` on that is no space, or one that carries a mark."""
    while text[at : at + 1] == " " and (advances is None or advances[at + 1 : at + 2] != b"\0"):
        at += 1
    return at


def _last_break(text: str, advances: bytes | None, start: int, limit: int, room: int) -> int:
    """Return where to end the line from `start`, of which `limit` would be the first too many."""
    at = limit
    if text[at] == " ":
        return at
    while at > start:
        if (
            break_allowed(text, at)
            and (advances is None or advances[at])
            and _hyphen_fits(text, advances, start, at, room)
        ):
            return at
        at -= 1
    return _emergency_break(text, advances, start, limit)


def _hyphen_fits(text: str, advances: bytes | None, start: int, at: int, room: int) -> bool:
    """Tell whether a line that ends at `at` has a cell for its hyphen, if it needs one."""
    if advances is None or text[at - 1] != SOFT_HYPHEN:
        return True
    return sum(advances[start:at]) < room


def _emergency_break(text: str, advances: bytes | None, start: int, limit: int) -> int:
    """Return where to cut a line that has no place to break."""
    places = [at for at in range(limit, start, -1) if advances is None or advances[at]]
    address = (at for at in places if text[at - 1] in _ADDRESS_BREAKS and text[at].isalnum())
    decent = (at for at in places if _decent(text, at))
    anywhere = iter(places)
    return (
        next(address, 0) or next(decent, 0) or next(anywhere, limit if limit > start else start + 1)
    )


def _decent(text: str, at: int) -> bool:
    """Tell whether neither side of `at` shows punctuation at its wrong end."""
    return letter(text[at]) not in _NEVER_FIRST and letter(text[at - 1]) not in _NEVER_LAST
