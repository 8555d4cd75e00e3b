"""Where in a text the words of a query stand, and the part of it that shows them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from reader.library.query.model import Field, Joined, Pattern, Query, Term
from reader.library.words import folds, normal, words

_BEFORE = 3
"""A hit stands after a third of the excerpt, unless it is nearer to the text's beginning."""

Span = tuple[int, int]
"""From where to where in a text, in characters."""


class Excerpt(NamedTuple):
    """A part of a text."""

    text: str
    """One line."""
    hits: tuple[Span, ...]
    """What in it was looked for; in order, none inside another."""


def excerpt(text: str, query: Query, length: int, *, variants: bool = True) -> Excerpt:
    """Return the part of a body that shows the first words that `query` is for.

    Args:
        text: The whole body.
        query: What was asked for.
        length: Characters at the most.
        variants: Whether all forms of a Chinese character are one.
    """
    found = hits(text, query, None, variants=variants)
    line = normal(text).replace("\n", " ")
    start = max(0, min(found[0][0] - length // _BEFORE, len(line) - length)) if found else 0
    shown = line[start : start + length]
    inside = [(max(a, start), min(b, start + length)) for a, b in found]
    return Excerpt(shown, tuple((a - start, b - start) for a, b in inside if a < b))


def hits(
    text: str, query: Query, field: Field | None, *, variants: bool = True
) -> tuple[Span, ...]:
    """Return where the words that `query` is for stand in a text, as `normal` gives it.

    Args:
        text: The text of a field.
        query: What was asked for.
        field: Which field's text it is; None: the body's.
        variants: Whether all forms of a Chinese character are one.
    """
    sought = [each for each in _sought(query) if _is_for(each, field)]
    if not sought:
        return ()
    shown = normal(text)
    terms = [each for each in sought if isinstance(each, Term)]
    patterns = [each for each in sought if isinstance(each, Pattern)]
    spans = [*_of_terms(shown, terms, variants=variants), *_of_patterns(shown, patterns)]
    return tuple(_apart(sorted(spans)))


def _sought(query: Query) -> Iterator[Term | Pattern]:
    """Yield the words and patterns of a query that are to be found, and not to be missing."""
    match query:
        case Term() | Pattern():
            yield query
        case Joined(_, parts):
            for part in parts:
                yield from _sought(part)
        case _:
            return


def _is_for(sought: Term | Pattern, field: Field | None) -> bool:
    return sought.field is field or (sought.field is None and field is Field.TITLE)


def _of_terms(text: str, terms: Iterable[Term], *, variants: bool) -> Iterator[Span]:
    """Yield where terms stand: looked for in the folded text, and led back to the text."""
    table = folds(variants=variants)
    folded = [table[ord(char)] for char in text]
    starts = list(accumulate(map(len, folded), initial=0))
    whole = "".join(folded)
    for term in terms:
        phrase = r"\s+".join(map(re.escape, words(term.text, variants=variants)))
        end = r"\S*" if term.prefix else r"(?!\S)"
        for found in re.finditer(rf"(?<!\S){phrase}{end}", whole):
            first = bisect_right(starts, found.start()) - 1
            yield first, bisect_right(starts, found.end() - 1)


def _of_patterns(text: str, patterns: Iterable[Pattern]) -> Iterator[Span]:
    for pattern in patterns:
        for found in re.finditer(pattern.pattern, text, re.IGNORECASE | re.MULTILINE):
            if found.end() > found.start():
                yield found.span()


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in order, those that touch each other as one."""
    last: Span | None = None
    for start, end in spans:
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
