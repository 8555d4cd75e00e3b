"""The patterns by which pyphen divides words, each taken apart when a word first has its letters.

Pyphen takes all of a language's file apart: of German 78,000, which takes a second, and a post
meets a few hundred.
"""

import re
from typing import TypeAlias

from pyphen import LANGUAGES, AlternativeParser, HyphDict, Pyphen, hdcache, ignored

_Values: TypeAlias = tuple[int, tuple[int, ...]]
"""At which of its letters the values of a pattern begin, and they: an odd one divides."""
_DIGITS = re.compile(r"\d")
_VALUE_AND_LETTER = re.compile(r"(\d?)(\D?)")


def patterns_of(known: str, left: int, right: int) -> Pyphen:
    """Return what divides the words of a language that pyphen knows.

    Args:
        known: The language, as pyphen names it.
        left: Letters that stay together at the beginning of a word.
        right: Letters that stay together at its end.
    """
    path = LANGUAGES[known]
    if path not in hdcache:
        with path.open("rb") as file:
            encoding = file.readline().decode().strip().lower()
        text = path.read_text({"microsoft-cp1251": "cp1251"}.get(encoding, encoding))
        hdcache[path] = _divided_by(_Patterns(text.split("\n")[1:]))
    return Pyphen(lang=known, left=left, right=right)


def _divided_by(patterns: "_Patterns") -> HyphDict:
    """Return pyphen's dictionary without what it does to a whole file."""
    divides = HyphDict.__new__(HyphDict)
    divides.patterns, divides.cache, divides.maxlen = patterns, {}, patterns.longest
    return divides


class _Patterns:
    """Patterns by their letters, as far as pyphen asks for them."""

    def __init__(self, written: list[str]) -> None:
        kept = [line.strip() for line in written if not line.startswith(ignored)]
        letters = _DIGITS.sub("", "\n".join(map(_standard, kept))).split("\n")
        lines = zip(letters, kept, strict=True)
        self._written = {each: line for each, line in lines if len(each) < len(line)}
        self._values: dict[str, _Values] = {}
        self.longest = max(map(len, letters))

    def get(self, letters: str) -> _Values | None:
        """Return the values of a pattern."""
        if letters in self._written:
            self._values[letters] = _taken_apart(self._written.pop(letters))
        return self._values.get(letters)


def _taken_apart(pattern: str) -> _Values:
    """Return the values of a pattern without the zeros at its ends."""
    standard = _standard(pattern)
    otherwise = pattern[len(standard) + 1 :]
    value = AlternativeParser(standard, otherwise) if otherwise else int
    values = [value(digit or "0") for digit, _ in _VALUE_AND_LETTER.findall(standard)]
    while values and not values[-1]:
        values.pop()
    begin = next((at for at, each in enumerate(values) if each), 0)
    return begin, tuple(values[begin:])


def _standard(pattern: str) -> str:
    """Leave out how letters change where a word is divided, as in Hungarian `as5szon2y/sz=,2,1`."""
    return pattern.partition("/")[0] if "=" in pattern else pattern
