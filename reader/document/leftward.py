"""Whether a text has anything in it that reads from right to left: asked of every text."""

import re

_RIGHTWARD_PAGES = bytes(
    page
    for page in range(256)
    if page not in {*range(0x05, 0x09), *range(0xD8, 0xDC), *range(0xFB, 0xFF)}
)
"""The high bytes, in UTF-16, of what certainly reads from left to right or either way."""
_LEFTWARD = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
"""The scripts that read from right to left, as a pattern; compiled only where there may be some."""


def has_leftward(text: str) -> bool:
    """Tell whether some of `text` reads from right to left, or may do so in a later Unicode."""
    if text.isascii():
        return False
    high = text.encode("utf-16-le", "surrogatepass")[1::2]
    return bool(high.translate(None, _RIGHTWARD_PAGES)) and re.search(_LEFTWARD, text) is not None
