"""Words divided at their syllables, by the patterns of their language (pyphen).

Not divided are code, addresses, words with digits or hyphens of their own, a paragraph's last
word, and names: what has a capital letter, except in German, where every noun has one.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reader.document.contents import runs_text
from reader.document.model import Mark, Runs
from reader.layout.breaks.characters import SOFT_HYPHEN
from reader.layout.inserted.insertions import Sign
from reader.layout.inserted.language import language_of

if TYPE_CHECKING:
    from pyphen import Pyphen

_LONGEST_END = 8
"""Characters that may follow the last word."""
LEFT, RIGHT = 2, 3
"""Letters of a word that stay together, at its beginning and at its end."""
_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f"
_JOINED = r"\d_\xad\u0300-\u036f"
_WORD = (
    rf"(?<![{_LETTER}{_JOINED}@/\\.:~#$&=+*%<>|?\-‐‑])"
    rf"[{_LETTER}]{{6,}}"
    rf"(?![{_LETTER}{_JOINED}@/\\~=(\-‐‑]|[.:?&#+][{_LETTER}\d])"
)
"""A word of running text, long enough to be divided."""
_CAPITALS = frozenset({"de"})
"""Languages whose words begin with capitals without being names."""
_WRITTEN = {"no": "nb"}
"""The written form of a language that a tag leaves open, as it is mostly meant."""
_NO_WORD = "_"
_WHOLE = Mark.CODE | Mark.KEY | Mark.IMAGE


def syllable_ends(runs: Runs, named: str) -> Iterator[Sign]:
    """Yield a soft hyphen for each place where a word of a paragraph may be divided.

    Args:
        runs: The paragraph.
        named: The language that it or its post names, or an empty text.
    """
    language = language_of(runs_text(runs), named)
    patterns = _patterns(language) if language else None
    if patterns is None:
        return
    capitals = language[:2].lower() in _CAPITALS
    text = _prose(runs)
    for found in re.finditer(_WORD, text):
        word, start = found.group(), found.start()
        if (word[1:] if capitals else word).islower() and not _is_last(text, found.end()):
            yield from ((start + at, SOFT_HYPHEN) for at in _syllables(patterns, word))


def _is_last(text: str, end: int) -> bool:
    """Tell whether the word that ends at `end` is the last of `text`."""
    return len(text) - end <= _LONGEST_END and not any(map(str.isalnum, text[end:]))


def _syllables(patterns: "Pyphen", word: str) -> Iterator[int]:
    """Yield where `word` may be divided without a letter of it being changed."""
    return (int(at) for at in patterns.positions(word) if at.data is None)


def _prose(runs: Runs) -> str:
    """Return the text of `runs`, with something else in the place of what is never divided."""
    return "".join([
        _NO_WORD * len(runs_text((run,))) if run.marks & _WHOLE or run.ruby else run.text
        for run in runs
    ])  # fmt: skip


@cache
def _patterns(language: str) -> "Pyphen | None":
    """Load the patterns of a language; None if there are none."""
    from pyphen import language_fallback  # noqa: PLC0415  25 ms that few posts pay

    from reader.layout.inserted.patterns import patterns_of  # noqa: PLC0415  the same

    known = language_fallback(_WRITTEN.get(language.lower(), language))
    return None if known is None else patterns_of(known, LEFT, RIGHT)
