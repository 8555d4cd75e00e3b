"""The characters that a law of all characters is tried with."""

import sys
from collections.abc import Iterator
from itertools import chain

_PLANES = 0x40000, 0xE0000
"""Between these nothing is assigned, nor will be soon."""
_TAGS_END = 0xE0400
_EVERY = 61

CODES = (
    range(_PLANES[0]),
    range(*_PLANES, _EVERY),
    range(_PLANES[1], _TAGS_END),
    range(_TAGS_END, sys.maxunicode + 1, _EVERY),  # private use
)
"""All that Unicode has assigned, and a sample of what it has not or leaves to others."""


def characters() -> Iterator[str]:
    """Yield the characters of `CODES`."""
    return map(chr, chain.from_iterable(CODES))
