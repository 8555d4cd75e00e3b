"""Lines that a program wrapped: each is as full as it can be, and a `<br>` ends it all the same.

Mail, feeds of changes and what editors make of a pasted text have them. Verse and lists of names
end their lines before they are full.
"""

from itertools import pairwise

from reader.document.walk.softbreaks import is_without_spaces

LEAST = 4
"""So many lines at least: fewer may look full by chance."""

_NARROWEST = 50
_WIDEST = 100
"""Cells of the longest line: who wraps lines makes them so wide."""

_WORDS = 4
"""A line has so many words at least, but the last: addresses and names are no text."""


def is_wrapped(text: str) -> bool:
    """Tell whether no line of `text` but the last could hold the first word of the next."""
    lines = [line.strip(" \xa0") for line in text.split("\n")]
    if len(lines) < LEAST or not all(lines):
        return False
    longest = max(map(_width, lines))
    if not _NARROWEST <= longest <= _WIDEST or not all(map(_is_prose, lines[:-1])):
        return False
    breaks = tuple(pairwise(lines))
    full = all(_width(line) + _first_width(following) > longest for line, following in breaks)
    return full and any(_goes_on(line, following) for line, following in breaks)


def _width(text: str) -> int:
    """Return about how many cells `text` takes."""
    return len(text) + sum(map(is_without_spaces, text))


def _first_width(line: str) -> int:
    """Return how many cells the first word of `line` takes, with the space before it."""
    if is_without_spaces(line[0]):
        return 2
    word = line.partition(" ")[0]
    wide = next((at for at, char in enumerate(word) if is_without_spaces(char)), len(word))
    return wide + 1


def _is_prose(line: str) -> bool:
    """Tell whether `line` has several words, or most of it is written without spaces."""
    return line.count(" ") + 1 >= _WORDS or 2 * sum(map(is_without_spaces, line)) > len(line)


def _goes_on(line: str, following: str) -> bool:
    """Tell whether a sentence goes on from one line to the next."""
    return line[-1].isalnum() and following[0].isalpha() and not following[0].isupper()
