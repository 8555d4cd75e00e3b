"""The number that is typed before a key, digit by digit."""

from typing import Final

_DIGITS: Final = frozenset("0123456789")
_MOST: Final = 99_999
"""The largest number: more is not meant."""


def counted(number: int | None, key: str) -> int | None:
    """Return what a number is with one more key; None if that is no digit of it: 0 begins none."""
    if key not in _DIGITS or (number is None and key == "0"):
        return None
    return min(_MOST, (number or 0) * 10 + int(key))
