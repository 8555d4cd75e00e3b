"""Where to cut a text that has no place to break: a long address, a narrow column."""

from collections.abc import Iterable, Sequence

from reader.layout.breaks.linebreak import last_break, letter
from reader.layout.breaks.tailoring import MIDDLE_DOT

_ADDRESS_BREAKS = frozenset("/?&=-_.#+")
_SCHEME = "://"
_NEVER_FIRST = frozenset("]})!?,n.>=%P/b")
"""Line break classes that must not begin a line: closing marks, small kana, dashes, units."""
_NEVER_LAST = frozenset("[(<$R")
"""Line break classes that must not end a line: opening, currencies."""
_NO_BREAK_SPACE = "\xa0"
_SPACES = " \xa0"
"""A space where no line may end keeps what is behind it."""
_LARGE_HOLE = 12
"""Characters: a hole as large is looked at for an address that could begin in it."""


def emergency_break(text: str, places: Sequence[int]) -> int:
    """Return the best of `places` to cut `text` at, or 0 if there is none.

    The text is cut at a joint of an address or behind a no-break space, else where no mark of
    punctuation comes to stand at the wrong end of a line, else anywhere.

    Args:
        text: The text.
        places: Where it may be cut, between clusters; the better ones first.
    """
    decent = (at for at in places if _decent(text, at))
    return _joint(text, places[:-1]) or next(decent, 0) or next(iter(places), 0)


def break_at_joint(text: str, start: int, at: int, limit: int) -> int:
    """Return where to end a line: at `at`, or at a joint of what is behind if no line holds that.

    Args:
        text: The text.
        start: Where the line begins.
        at: The last place where it may end.
        limit: How far there is room (characters).
    """
    whole = at + limit - start
    if limit - at < _LARGE_HOLE or whole >= len(text) or last_break(text, at, whole):
        return at
    return _joint(text, range(limit, at + 1, -1)) or at


def _joint(text: str, places: Iterable[int]) -> int:
    """Return the first of `places` behind what joins an address or a phrase, or 0."""
    for at in places:
        joins = text[at - 1] in _ADDRESS_BREAKS and text[at].isalnum()
        begins = text[max(0, at - 2) : at - 1] in _SPACES
        if joins and not begins and text[max(0, at - len(_SCHEME)) : at] != _SCHEME:
            return at
        if text[at - 1] == _NO_BREAK_SPACE and not begins and _decent(text, at):
            return at
    return 0


def _decent(text: str, at: int) -> bool:
    """Tell whether neither side of `at` shows punctuation at its wrong end."""
    first = text[at : at + 2].lstrip(_SPACES)[:1]
    if not first or first == MIDDLE_DOT or letter(first) in _NEVER_FIRST:
        return False
    last = text[max(0, at - 2) : at].rstrip(_SPACES)[-1:]
    return not last or letter(last) not in _NEVER_LAST
