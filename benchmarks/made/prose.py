"""Sentences and titles of one language, by its words' frequencies."""

from collections.abc import Iterator
from random import Random

from benchmarks.made.words import vocabulary

_UNSPACED = frozenset({"zh", "ja"})
_STOPS = {"zh": "。。。。。。！？", "ja": "。。。。。！？"}
_LATIN_STOPS = "........!?"
_CLAUSE = (4, 12)
"""Words of a clause."""
_CLAUSES = (1, 4)
"""Clauses of a sentence."""
_ASIDES = ("iPhone", "AI", "2022", "GitHub", "API", "5G", "Linux", "CEO", "3.5", "10 %", "PDF")
"""What stands in Latin letters inside Chinese and Japanese text."""


class Prose:
    """Text without an end in one language; what it says depends on `random` alone."""

    def __init__(self, language: str, random: Random) -> None:
        self.language = language
        self.random = random
        self._words = self._endless()
        self._unspaced = language in _UNSPACED

    def sentence(self) -> str:
        """Return one sentence."""
        pick = self.random.random
        lowest, highest = _CLAUSES
        clauses = [self._clause() for _ in range(lowest + int(pick() * (highest - lowest)))]
        if self._unspaced:
            stops = _STOPS[self.language]
            return "，".join(clauses) + stops[int(pick() * len(stops))]
        text = ", ".join(clauses)
        return text[0].upper() + text[1:] + _LATIN_STOPS[int(pick() * len(_LATIN_STOPS))]

    def sentences(self, count: int) -> str:
        """Return so many sentences as one text."""
        return ("" if self._unspaced else " ").join([self.sentence() for _ in range(count)])

    def phrase(self, words: int) -> str:
        """Return so many words, as in a title or the text of a link."""
        taken = [next(self._words) for _ in range(words)]
        if self._unspaced:
            return "".join(taken)
        return " ".join(taken).capitalize()

    def _clause(self) -> str:
        """Return some words; in Chinese, now and then one in Latin letters."""
        pick = self.random.random
        low, high = _CLAUSE
        words = [next(self._words) for _ in range(low + int(pick() * (high - low)))]
        if not self._unspaced:
            return " ".join(words)
        if pick() < 1 / 12:
            words.insert(len(words) // 2, _ASIDES[int(pick() * len(_ASIDES))])
        return "".join(words)

    def _endless(self) -> Iterator[str]:
        words = vocabulary(self.language)
        while True:
            yield from words.some(self.random, 400)
