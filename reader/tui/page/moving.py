"""Moving through a text by characters, words and paragraphs, as vim does."""

import re
from collections.abc import Callable

from reader.layout.cells import clusters

_WORD = re.compile(r"[\u3040-\u30ff]+|[\u3400-\u9fff\uf900-\ufaff]+|[^\W\u3040-\u9fff]+|[^\w\s]+")
"""A word: letters of one kind, or signs. A run of Chinese characters is one, as in vim."""


def moved(text: str, at: int, step: str) -> int | None:
    """Return where a step leads; None if it is none.

    Args:
        text: The text.
        at: Where one is (characters).
        step: As vim names it: h l w b e 0 $ { }; lines are those of the text, its paragraphs.
    """
    way = _WAYS.get(step)
    return None if way is None else max(0, min(way(text, at), len(text) - 1))


def word_at(text: str, at: int) -> tuple[int, int]:
    """Return where the word at `at` begins and ends; of what is none, the character."""
    start, end = paragraph_around(text, at)
    for word in _WORD.finditer(text, start, end):
        if word.start() <= at < word.end():
            return word.span()
    return at, min(at + 1, len(text))


def paragraph_around(text: str, at: int) -> tuple[int, int]:
    """Return where the paragraph at `at` begins and ends."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def seen_end(text: str, at: int) -> int:
    """Return where what is seen as one character at `at` ends: a family is not cut in parts."""
    start, end = paragraph_around(text, at)
    here = start
    for cluster in clusters(text[start:end]):
        here += len(cluster)
        if here > at:
            return here
    return min(here + 1, len(text))


def _on(text: str, at: int) -> int:
    here = seen_end(text, at)
    return here + 1 if text[here : here + 1] == "\n" else here


def _back(text: str, at: int) -> int:
    if at and text[at - 1] == "\n":
        at -= 1
    start, _ = paragraph_around(text, at)
    before = here = start
    for cluster in clusters(text[start:at]):
        before, here = here, here + len(cluster)
    return before


def _next_word(text: str, at: int) -> int:
    _, end = word_at(text, at)
    found = _WORD.search(text, end)
    return found.start() if found else len(text)


def _word_end(text: str, at: int) -> int:
    found = next((word for word in _WORD.finditer(text, at) if word.end() - 1 > at), None)
    return found.end() - 1 if found else len(text)


def _word_before(text: str, at: int) -> int:
    start, _ = paragraph_around(text, at)
    while True:
        starts = [word.start() for word in _WORD.finditer(text, start, at) if word.start() < at]
        if starts or not start:
            return starts[-1] if starts else 0
        start, at = paragraph_around(text, start - 1)


def _paragraph_end(text: str, at: int) -> int:
    """Return the last character of the paragraph, or of the next one if one is there by now.

    In vim it is the blank line behind, which is no part of the text here.
    """
    _, end = paragraph_around(text, at)
    while at >= end - 1 and end < len(text):
        at = end + 1
        _, end = paragraph_around(text, at)
    return max(at, end - 1)


def _paragraph_before(text: str, at: int) -> int:
    start, _ = paragraph_around(text, at)
    return start if at > start else paragraph_around(text, max(0, start - 1))[0]


_WAYS: dict[str, Callable[[str, int], int]] = {
    "l": _on,
    "h": _back,
    "w": _next_word,
    "e": _word_end,
    "b": _word_before,
    "0": lambda text, at: paragraph_around(text, at)[0],
    "$": lambda text, at: paragraph_around(text, at)[1] - 1,
    "}": _paragraph_end,
    "{": _paragraph_before,
}
