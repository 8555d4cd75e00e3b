"""Which words of a text a page does not have, and how many are not in their order."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.corpus import ink

_CJK = "\u3041-\u30ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff"
_WORD = re.compile(f"[{_CJK}]|[^\\W\\d_{_CJK}]+|\\d+")
"""A character of Chinese, Japanese and Korean is a word; elsewhere letters or digits in a row."""
_HEAD = 16
"""Letters by which a paragraph is found in a page."""


def words(text: str) -> Iterator[str]:
    """Yield the words of `text`."""
    return iter(_WORD.findall(unicodedata.normalize("NFKC", text)))


def lost_words(text: str, page: Sequence[str]) -> Counter[str]:
    """Return the words of `text` that `page` has not or has fewer of, and how many.

    A word that is broken over lines is found in all of the page without its spaces; one that is
    broken in a column of a table is not, but its letters are.
    """
    wanted = Counter(words(text))
    missing = wanted - Counter(words("\n".join(page)))
    if not missing:
        return missing
    whole = ink("".join(page))
    missing = +Counter({word: wanted[word] - whole.count(word) for word in missing})
    lacking = (Counter(ink(text)) - Counter(whole)).keys() if missing else ()
    return Counter({word: count for word, count in missing.items() if set(word) & set(lacking)})


def moved_words(paragraphs: Sequence[str], page: Sequence[str]) -> int:
    """Count the words of `paragraphs` that stand elsewhere in `page` than in their order."""
    whole = ink("".join(page))
    heads = [ink(text)[:_HEAD] for text in paragraphs]
    often = Counter(heads)
    known = [
        (whole.find(head), text)
        for head, text in zip(heads, paragraphs, strict=True)
        if len(head) == _HEAD and often[head] == 1 and whole.count(head) == 1
    ]
    kept = _longest_rise([at for at, _ in known])
    return sum(sum(1 for _ in words(text)) for at, text in known if at not in kept)


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """Return the numbers of a longest increasing part of different `numbers`."""
    ends: list[int] = []
    tails: list[int] = []
    previous = [-1] * len(numbers)
    for index, number in enumerate(numbers):
        place = bisect_left(tails, number)
        tails[place : place + 1] = [number]
        ends[place : place + 1] = [index]
        previous[index] = ends[place - 1] if place else -1
    kept, index = set(), ends[-1] if ends else -1
    while index >= 0:
        kept.add(numbers[index])
        index = previous[index]
    return frozenset(kept)
