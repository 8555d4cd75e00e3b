"""Where to cut a text that has no place to break: a long address, a narrow column."""

from collections.abc import Sequence

from reader.layout.linebreak import letter

_ADDRESS_BREAKS = frozenset("/?&=-_.#")
_NEVER_FIRST = frozenset("]})!?,n.>")
"""Line break classes that must not begin a line: closing, exclamation, small kana, ellipsis."""
_NEVER_LAST = frozenset("[(<")
"""Line break classes that must not end a line: opening."""


def emergency_break(text: str, places: Sequence[int]) -> int:
    """Return the best of `places` to cut `text` at, or 0 if there is none.

    The text is cut after a character that addresses break at, else where no mark of punctuation
    comes to stand at the wrong end of a line, else anywhere.

    Args:
        text: The text.
        places: Where it may be cut, between clusters; the better ones first.
    """
    address = (at for at in places if text[at - 1] in _ADDRESS_BREAKS and text[at].isalnum())
    decent = (at for at in places if _decent(text, at))
    return next(address, 0) or next(decent, 0) or next(iter(places), 0)


def _decent(text: str, at: int) -> bool:
    """Tell whether neither side of `at` shows punctuation at its wrong end."""
    return letter(text[at]) not in _NEVER_FIRST and letter(text[at - 1]) not in _NEVER_LAST
