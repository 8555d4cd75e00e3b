"""A paragraph's text cut into pieces that fit: greedy, at the places `linebreak` allows.

In a simple text (no clusters) how much fits into a line is one sum or a few counts, and where it
ends is mostly seen at a glance; both are proven against `clustered`, which cuts any text.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from reader.layout.breaks.characters import (
    NO_BREAK_SPACE,
    SOFT_HYPHEN,
    WORD_JOINER,
    ZERO_WIDTH_SPACE,
)
from reader.layout.breaks.emergency import break_at_joint, emergency_break
from reader.layout.breaks.linebreak import last_break, spaces_break
from reader.layout.breaks.tailoring import splits_korean
from reader.layout.cells import WIDE, simple_advances, simple_reach
from reader.layout.wrapping.widows import LONGEST, in_company

SHOWN = {SOFT_HYPHEN: "", ZERO_WIDTH_SPACE: "", WORD_JOINER: "", NO_BREAK_SPACE: " "}
"""What a line shows, once it is broken, of characters that are about breaking."""
_HAN, _HAN_END = "\u4e00", "\u9fff"
"""The ideographs of nearly all text: between any two of them a line may end."""
_WORD_ENDS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.;:!?)")
"""Characters behind which a space before a letter or digit always ends a line."""


class Piece(NamedTuple):
    """A part of a text that makes one line."""

    start: int
    end: int
    hyphen: bool = False
    """Whether a hyphen stands at its end: it was cut at a soft hyphen."""
    last: bool = False
    """Whether the text or its author ends the line, and not the room."""


_new_piece: Callable[[tuple[int, int, bool, bool]], Piece] = partial(tuple.__new__, Piece)
"""Make a `Piece` of the tuple of all its fields: at half the price."""


def wrap(
    text: str, room: int, first_room: int | None = None, advances: bytes | None = None
) -> Iterator[Piece]:
    """Return the pieces of `text`, one a line; a newline in it ends a line.

    Args:
        text: A paragraph's text.
        room: The cells of a line; at least 2, so that any character fits.
        first_room: The cells of the first line, if it is indented.
        advances: The text's `simple_advances`, if they are known.
    """
    if first_room is None:
        first_room = room
    if advances is not None:
        return _wrap_simple(text, advances, 0, room, first_room)
    if "\n" in text:
        return _wrap_lines(text, room, first_room)
    return _wrap_line(text, 0, room, first_room)


def _wrap_lines(text: str, room: int, first_room: int) -> Iterator[Piece]:
    """Yield the pieces of each line of a text."""
    start = 0
    for line in text.split("\n"):
        yield from _wrap_line(line, start, room, room if start else first_room)
        start += len(line) + 1


def _wrap_line(text: str, base: int, room: int, first_room: int) -> Iterator[Piece]:
    """Return the pieces of a text without newlines, as offsets from `base` on."""
    if WIDE * len(text) <= first_room:  # however wide its characters are
        return iter((_new_piece((base, base + len(text), False, True)),))
    advances = simple_advances(text)
    if advances is None:
        from reader.layout.wrapping.clustered import wrap_clustered  # noqa: PLC0415  few texts need it

        return wrap_clustered(text, base, room, first_room)
    return _wrap_simple(text, advances, base, room, first_room)


def _wrap_simple(
    text: str, advances: bytes, base: int, room: int, first_room: int
) -> Iterator[Piece]:
    """Yield the pieces of a simple text without newlines."""
    start, end, available = 0, len(text), first_room
    while (
        limit := simple_reach(advances, start, available) if advances else start + available
    ) < end:
        stop = following = cut = _line_end(text, start, limit)
        if end - cut <= LONGEST:
            stop = following = cut = in_company(text, start, cut, available)
        if text[cut - 1] == " ":
            while stop > start and text[stop - 1] == " ":
                stop -= 1
        if text[cut] == " ":
            while following < end and text[following] == " ":
                following += 1
        yield _new_piece((base + start, base + stop, False, following == end))
        if following == end:
            return
        start, available = following, room
    yield _new_piece((base + start, base + end, False, True))


def _line_end(text: str, start: int, limit: int) -> int:
    """Return where to end a line from `start` that has room up to `limit`.

    Between two ideographs of Chinese, and behind the space before a plain word, no rule of
    `linebreak` has an objection: that is where nearly all lines end.
    """
    after = text[limit]
    between_han = _HAN <= after <= _HAN_END and _HAN <= text[limit - 1] <= _HAN_END
    if between_han and not splits_korean(text, limit):
        return limit
    space = limit if after == " " else text.rfind(" ", start + 1, limit)
    if space > 0 and text[space - 1] in _WORD_ENDS:
        word = text[space + 1 : limit + 1] or text[limit + 1 : limit + 2]
        if word.isascii() and word.isalnum():
            return min(space + 1, limit)
    if after == " " and spaces_break(text, limit):
        return limit
    if at := last_break(text, start, limit):
        return break_at_joint(text, start, at, limit)
    return emergency_break(text, range(limit, start, -1))
