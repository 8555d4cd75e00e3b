"""Where to cut a text that has no place to break: a long address, a narrow column."""

from collections.abc import Iterable, Sequence

from reader.layout.linebreak import last_break, letter
from reader.layout.tailoring import MIDDLE_DOT

_ADDRESS_BREAKS = frozenset("/?&=-_.#")
_SCHEME = "://"
_NEVER_FIRST = frozenset("]})!?,n.>=%P/b")
"""Line break classes that must not begin a line: closing marks, small kana, dashes, units."""
_NEVER_LAST = frozenset("[(<$R")
"""Line break classes that must not end a line: opening, currencies."""
_SPACES = " \xa0"
"""A space where no line may end keeps what is behind it."""
_LARGE_HOLE = 12
"""Characters: a hole as large is looked at for an address that could begin in it."""


def emergency_break(text: str, places: Sequence[int]) -> int:
    """Return the best of `places` to cut `text` at, or 0 if there is none.

    The text is cut after a character that addresses break at, else where no mark of punctuation
    comes to stand at the wrong end of a line, else anywhere.

    Args:
        text: The text.
        places: Where it may be cut, between clusters; the better ones first.
    """
    decent = (at for at in places if _decent(text, at))
    return _address_break(text, places) or next(decent, 0) or next(iter(places), 0)


def break_in_address(text: str, start: int, at: int, limit: int) -> int:
    """Return where to end a line: at `at`, or in the address behind it if no line holds that.

    Args:
        text: The text.
        start: Where the line begins.
        at: The last place where it may end.
        limit: How far there is room (characters).
    """
    whole = at + limit - start
    if limit - at < _LARGE_HOLE or whole >= len(text) or last_break(text, at, whole):
        return at
    return _address_break(text, range(limit, at + 1, -1)) or at


def _address_break(text: str, places: Iterable[int]) -> int:
    """Return the first of `places` behind a character that addresses break at, or 0."""
    for at in places:
        breaks = text[at - 1] in _ADDRESS_BREAKS and text[at].isalnum()
        begins = text[max(0, at - 2) : at - 1] in _SPACES
        if breaks and not begins and text[max(0, at - len(_SCHEME)) : at] != _SCHEME:
            return at
    return 0


def _decent(text: str, at: int) -> bool:
    """Tell whether neither side of `at` shows punctuation at its wrong end."""
    first = text[at : at + 2].lstrip(_SPACES)[:1]
    if not first or first == MIDDLE_DOT or letter(first) in _NEVER_FIRST:
        return False
    return letter(text[at - 1]) not in _NEVER_LAST
