"""Words of some languages, the commonest first, and how often each is used."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate, product
from pathlib import Path
from random import Random
from typing import NamedTuple

_FLATTENED = 2.7
"""What Mandelbrot adds to a word's rank, so that the first few are not all of the text."""

_RAREST = 24_000
"""How many rarer words a language is given at the most besides those written here."""

_LISTS = Path(__file__).with_name("lists")
"""A file for each language: its common words; then, by paragraphs, what rarer ones consist of."""


class Vocabulary(NamedTuple):
    """Words, and how often those up to each are used together."""

    words: Sequence[str]
    cumulative: Sequence[float]

    def some(self, random: Random, count: int) -> list[str]:
        """Return so many words by their frequency."""
        return random.choices(self.words, cum_weights=self.cumulative, k=count)


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language; the same in every process."""
    common, *parts = (_LISTS / f"{language}.txt").read_text("utf-8").split("\n\n")
    words = list(dict.fromkeys(common.split()))
    words += _rare([kind.split() for kind in parts], frozenset(words))
    weights = (1 / (rank + _FLATTENED) for rank in range(len(words)))
    return Vocabulary(words, tuple(accumulate(weights)))


def _rare(parts: Sequence[Sequence[str]], taken: frozenset[str]) -> list[str]:
    """Put rarer words together of a language's parts, one of each kind, in any order."""
    rare = sorted({"".join(each) for each in product(*parts)} - taken)
    return Random("words").sample(rare, min(len(rare), _RAREST))  # noqa: S311  no secret
