"""Text without a tag for its lines: a feed's plain words, put into one element as they are."""

import re
from itertools import pairwise

LARGEST = 20_000
"""Characters: who writes more uses tags."""

LONGEST_LINE = 50
"""Characters: no program breaks lines of prose as short as that."""

_AROUND = "<div"
"""The element that generators put a body in."""
_SAYING = ("<p", "<br", "white-space")
"""What says of itself where lines end."""
_BLOCKS = r"<(?:article|blockquote|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|section|table|td|tr|ul)\b"
_TAG = r"<[^>]*>"


def has_bare_lines(html: str) -> bool:
    """Tell whether the line breaks in the source of `html` are meant: nothing else makes lines."""
    if len(html) > LARGEST or html.lstrip()[: len(_AROUND)] != _AROUND:
        return False
    if "\n" not in html or any(sign in html for sign in _SAYING):
        return False
    if len(re.findall(_BLOCKS, html)) > 1:
        return False
    lines = [line.strip() for line in re.sub(_TAG, "", html).split("\n") if line.strip()]
    return len(lines) > 1 and not _is_wrapped(lines)


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether a program broke a longer text into `lines`: as late as it could."""
    longest = max(map(len, lines))
    if longest <= LONGEST_LINE:
        return False
    early = [
        len(line) + 1 + len(after.split(None, 1)[0]) <= longest for line, after in pairwise(lines)
    ]
    return sum(early) * 2 < len(early)
