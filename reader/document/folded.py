"""A text as it is searched in: its forms are one, and what is not seen is not there.

Full and half width are one (NFKC), curly quotes are straight, whatever is a space is one. Each
character leads back to where it stands in the text.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_LIKE = str.maketrans(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {"‘": "'", "’": "'", "“": '"', "”": '"'}
    | dict.fromkeys(map(chr, (0x9, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000)), " ")
)
"""What stands for a character that is another one in the same place."""
UNSEEN = "\u200b"
"""A character that a text is searched without."""
_UNSEEN = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")
_SIGN = re.compile("(?s).[\u0300-\u036f\u3099\u309a\uff9e\uff9f]*")
"""A character with the marks on it, which may become one with it."""


class Folded(NamedTuple):
    """A text to search in."""

    text: str
    starts: Sequence[int]
    """Where what each of its characters stands for begins in the text as it is written."""
    ends: Sequence[int]
    """Where that ends."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of this, which is not empty, stands in the text as written."""
        return self.starts[start], self.ends[end - 1]


def folded(text: str) -> Folded:
    """Return `text` as it is searched in."""
    flat = text.translate(_LIKE)
    if _is_whole(flat):
        return Folded(flat, range(len(text)), range(1, len(text) + 1))
    seen: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for line in flat.splitlines(keepends=True):
        if _is_whole(line):
            seen.append(line)
            starts += range(at, at + len(line))
            ends += range(at + 1, at + len(line) + 1)
        else:
            for sign in _SIGN.finditer(line):
                form = unicodedata.normalize("NFKC", _UNSEEN.sub("", sign.group()))
                seen.append(form)
                starts += [at + sign.start()] * len(form)
                ends += [at + sign.end()] * len(form)
        at += len(line)
    return Folded("".join(seen), starts, ends)


def _is_whole(flat: str) -> bool:
    """Tell whether a text has no other forms, and all of it is seen."""
    return flat.isascii() or (
        unicodedata.is_normalized("NFKC", flat) and _UNSEEN.search(flat) is None
    )
