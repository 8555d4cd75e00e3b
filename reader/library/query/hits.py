"""Where in a text the words of a query stand, and the part of it that shows them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import merge
from itertools import accumulate, takewhile
from typing import NamedTuple

from reader.library.query.edges import NEAR, beginning, ending
from reader.library.query.model import Field, Joined, Pattern, Query, Term
from reader.library.query.words import folds, normal, words

LEFT_OFF = "…"
"""Stands where a text goes on that is not shown."""

_BEFORE = 3
"""A hit stands after a third of the excerpt, unless it is nearer to the text's beginning."""

_LEAST = 3
"""Characters of an excerpt that is cut at both ends."""

_SIGN = re.compile(
    "(?s).[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u1160-\u11ff\u3099\u309a\uff9e\uff9f]*"
)
"""A character with the marks on it, which may become one with it."""

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
        length: Characters at the most, and three at least: with `LEFT_OFF` where it is cut.
        variants: Whether all forms of a Chinese character are one.
    """
    found = _hits(text, query, None, variants=variants)
    first = next(found, (0, 0))
    line = normal(text).replace("\n", " ")
    start, end = _part(line, first, max(_LEAST, length))
    spans = [first, *takewhile(lambda span: span[0] < end, found)]
    if end - NEAR <= spans[-1][0] and spans[-1][1] > end and len(spans) > 1:
        end = spans.pop()[0]
    before = LEFT_OFF if start else ""
    after = LEFT_OFF if end < len(line) else ""
    shown = line[start:end].rstrip() if after else line[start:end]
    end, moved = start + len(shown), start - len(before)
    lit = tuple((a - moved, min(b, end) - moved) for a, b in spans if a < min(b, end))
    return Excerpt(f"{before}{shown}{after}", lit)


def _part(line: str, first: Span, length: int) -> Span:
    """Return which part of a line shows the first hit, with room for a sign where it is cut."""
    usual = max(0, first[0] - length // _BEFORE)
    start = max(0, min(usual, len(line) - length))
    if not line[start : first[1]].isascii():  # a row of cells has half as many Han
        start = max(0, min(usual, len(line) - length // 2))
    if start:
        start, length = beginning(line, start + 1, first[0]), length - len(LEFT_OFF)
    end = start + length
    if end >= len(line):
        return start, len(line)
    last = end - len(LEFT_OFF)
    return start, ending(line, min(max(first[1], start + 1), last), last)


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
    return tuple(_hits(text, query, field, variants=variants))


def _hits(text: str, query: Query, field: Field | None, *, variants: bool) -> Iterator[Span]:
    """Yield the same; what is behind the last that was asked for is not looked at."""
    sought = tuple(each for each in _sought(query) if _is_for(each, field))
    return _apart(_found(normal(text), sought, variants=variants)) if sought else iter(())


def places(
    text: str, query: Query, skipped: Sequence[Span] = (), *, variants: bool = True
) -> tuple[Span, ...]:
    """Return where the words that `query` is for in a body stand in a text, as it is written.

    Args:
        text: A whole page, with its title and what else stands over the body.
        query: What was asked for; what it asks of other fields stands nowhere.
        skipped: Readings in the text, in order: 漢字 is found in 漢(かん)字, and so is かん.
        variants: Whether all forms of a Chinese character are one.
    """
    sought = tuple(each for each in _sought(query) if _is_for(each, None))
    if not sought:
        return ()
    spans: list[Span] = []
    for left_out in (skipped, ()) if skipped else ((),):
        shown, starts, ends = _written(text, left_out)
        found = _found(shown, sought, variants=variants)
        spans += [(starts[start], ends[end - 1]) for start, end in found]
    return tuple(_apart(sorted(spans)))


def _written(text: str, skipped: Iterable[Span]) -> tuple[str, list[int], list[int]]:
    """Return a text as `normal` gives it, and where each of its characters begins and ends."""
    shown: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end in (*skipped, (len(text), len(text))):
        for piece in _pieces(text, at, start):
            form = normal(text[slice(*piece)])
            shown.append(form)
            alike = len(form) == piece[1] - piece[0]
            starts += range(*piece) if alike else [piece[0]] * len(form)
            ends += range(piece[0] + 1, piece[1] + 1) if alike else [piece[1]] * len(form)
        at = end
    return "".join(shown), starts, ends


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield parts of a text that are as long in the form of `normal`, or one sign each."""
    if normal(text[start:end]) == text[start:end]:
        yield start, end
        return
    yield from (sign.span() for sign in _SIGN.finditer(text, start, end))


def _found(text: str, sought: Iterable[Term | Pattern], *, variants: bool) -> Iterator[Span]:
    """Yield where something stands in a text that is normal, in order."""
    terms = [each for each in sought if isinstance(each, Term)]
    patterns = [each for each in sought if isinstance(each, Pattern)]
    of_terms = _of_terms(text, terms, variants=variants)
    found = (_of_pattern(text, each) for each in patterns)
    return merge(of_terms, *found) if patterns else of_terms


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
    """Yield where terms stand, in order: looked for in folded lines, and led back to the text.

    No term goes on in the next line.
    """
    table, sought = folds(variants=variants), [_meant(each, variants=variants) for each in terms]
    at = 0
    for line in text.split("\n") if sought else ():
        folded = line.translate(table)
        found = [
            each.span()
            for parts, pattern in sought
            if all(part in folded for part in parts)  # so few lines are looked at any nearer
            for each in pattern.finditer(folded)
        ]
        if found:
            starts = list(accumulate((len(table[ord(char)]) for char in line), initial=0))
            for start, end in sorted(found):
                first = at + bisect_right(starts, start) - 1
                yield first, at + bisect_right(starts, end - 1)
        at += len(line) + 1


@lru_cache(64)
def _meant(term: Term, *, variants: bool) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return the words of a term, and what finds it in a folded line: of 50 titles, the same."""
    parts = words(term.text, variants=variants)
    phrase = r"\s+".join(map(re.escape, parts))
    end = r"\S*" if term.prefix else r"(?!\S)"
    return parts, re.compile(rf"(?<!\S){phrase}{end}")


def _of_pattern(text: str, pattern: Pattern) -> Iterator[Span]:
    from reader.expressions import expression  # noqa: PLC0415  few queries have a pattern

    yield from expression(pattern.pattern).spans(text)


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
