"""Colours of CSS → the hue that a reader would call them by; greys and near-greys have none.

What a page paints its letters with suits its own ground and not a terminal's. So only the hue is
kept, in the six that every terminal has in a shade that can be read, on dark and on light.
"""

import re
from functools import lru_cache

from reader.document.model import Mark

_HUES = (Mark.RED, Mark.YELLOW, Mark.GREEN, Mark.CYAN, Mark.BLUE, Mark.MAGENTA)
"""From 0° on, 60° each."""

_SIXTH = 256
"""Steps of a sixth of the circle of hues."""

_DULLEST = 80
"""Of 255: the least difference of a colour's strongest and weakest light that is a hue."""

_NAMED = {
    Mark.RED: ("red", "crimson", "darkred", "firebrick", "maroon", "tomato", "orangered", "brown"),
    Mark.YELLOW: ("yellow", "orange", "gold", "darkorange", "goldenrod", "olive", "chocolate"),
    Mark.GREEN: ("green", "lime", "darkgreen", "forestgreen", "seagreen", "limegreen"),
    Mark.CYAN: ("cyan", "aqua", "teal", "darkcyan", "turquoise"),
    Mark.BLUE: ("blue", "navy", "darkblue", "royalblue", "dodgerblue", "steelblue", "mediumblue"),
    Mark.MAGENTA: ("magenta", "fuchsia", "purple", "violet", "deeppink", "hotpink", "pink",
                   "indigo"),
}  # fmt: skip
_BY_NAME = {name: mark for mark, names in _NAMED.items() for name in names}


@lru_cache(maxsize=256)
def hue(color: str) -> Mark:
    """Return the mark of a colour as CSS or `<font color>` writes it; `Mark.NONE` if it is grey."""
    written = color.strip().lower()
    if named := _BY_NAME.get(written):
        return named
    light = _light(written)
    if light is None or max(light) - min(light) < _DULLEST:
        return Mark.NONE
    return _HUES[(_angle(*light) + _SIXTH // 2) // _SIXTH % len(_HUES)]


def _light(color: str) -> tuple[int, int, int] | None:
    """Return the red, green and blue of a colour, up to 255 each."""
    digits = color.removeprefix("#")
    if re.fullmatch("[0-9a-f]{3}", digits):
        digits = "".join(digit * 2 for digit in digits)
    if re.fullmatch("[0-9a-f]{6}", digits):
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    found = re.match(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b", color)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def _angle(red: int, green: int, blue: int) -> int:
    """Return where a colour stands on the circle of hues, in 256ths of a sixth."""
    most, least = max(red, green, blue), min(red, green, blue)
    if most == red:
        return _SIXTH * (green - blue) // (most - least)
    if most == green:
        return 2 * _SIXTH + _SIXTH * (blue - red) // (most - least)
    return 4 * _SIXTH + _SIXTH * (red - green) // (most - least)
