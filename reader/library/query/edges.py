"""Where a line may be cut: between words, if there is such a place near."""

from collections.abc import Callable, Iterable

from reader.library.query.words import folds

NEAR = 20
"""How many characters more are left off at the most so that a line is cut between words."""


def beginning(line: str, first: int, last: int) -> int:
    """Return where a part of a line is to begin: at a word, from `first` to `last` characters."""
    places = range(first, min(first + NEAR, last) + 1)
    return _best(line, places, (_begins_apart, _begins_word), first)


def ending(line: str, first: int, last: int) -> int:
    """Return where a part of a line is to end: behind a word, from `first` to `last` characters."""
    places = range(last, max(last - NEAR, first) - 1, -1)
    return _best(line, places, (_is_apart, _is_between), last)


def _best(
    line: str, places: Iterable[int], wishes: Iterable[Callable[[str, int], bool]], other: int
) -> int:
    """Return the first place of the first kind that there is; else another."""
    return next((at for wish in wishes for at in places if wish(line, at)), other)


def _begins_apart(line: str, at: int) -> bool:
    """Tell whether a word begins here, or what stands before it: a quotation mark, a sign."""
    if line[at - 1].isspace():
        return not line[at].isspace()
    return _begins_word(line, at) and _is_apart(line, at)


def _begins_word(line: str, at: int) -> bool:
    return _is_of_word(line[at]) and _is_between(line, at)


def _is_apart(line: str, at: int) -> bool:
    """Tell whether here is a space, or a character that is a word alone, as Chinese ones are."""
    around = line[at - 1], line[at]
    return any(each.isspace() or _is_alone(each) for each in around)


def _is_between(line: str, at: int) -> bool:
    """Tell whether no word goes on across this place."""
    return not (_is_in_run(line[at - 1]) and _is_in_run(line[at]))


def _is_of_word(char: str) -> bool:
    return not _folded(char).isspace()


def _is_alone(char: str) -> bool:
    return _is_of_word(char) and not _is_in_run(char)


def _is_in_run(char: str) -> bool:
    """Tell whether a character is a letter among others, or nothing, as an accent is."""
    return " " not in _folded(char)


def _folded(char: str) -> str:
    return folds(variants=False)[ord(char)]
