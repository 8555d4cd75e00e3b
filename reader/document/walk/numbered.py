"""Lines that an author numbered by hand: `1、`, `2.打开`, `（三）`, `④`, `•`.

Neither Markdown nor HTML knows them for a list.
"""

_NUMERALS = "一二三四五六七八九十"
_DIGITS = "0123456789０１２３４５６７８９"
_MOST_DIGITS = 3
_BULLETS = frozenset("•●○■□◆◇▪◦‣►▶➢➤★☆※✓✔")
_FIRST_WIDE = "\u2e80"
"""From here on stand scripts of which a letter needs no space before it."""


def begins_with_number(line: str) -> bool:
    """Tell whether `line` begins with a number or a bullet, and goes on behind it."""
    first = line[:1]
    if first in _BULLETS or "①" <= first <= "⑳":
        return len(line) > 1
    number = line[first in {"(", "（"} :]
    behind = number.lstrip(_DIGITS if number[:1] in _DIGITS else _NUMERALS)
    if not 0 < len(number) - len(behind) <= _MOST_DIGITS:
        return False
    sign, text = behind[:1], behind[1:].lstrip(" ")
    return sign in {"、", "．", "）"} or (sign in {".", ")"} and text[:1] >= _FIRST_WIDE)
