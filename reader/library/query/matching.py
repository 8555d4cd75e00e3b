"""Whether a post is what a query is for, in plain Python: the meaning of each kind of query.

The index answers the same, faster; lists that are at hand are narrowed by this.
"""

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from reader.library.model import Entry
from reader.library.query.ages import moment
from reader.library.query.columns import Body, column
from reader.library.query.model import (
    Age,
    Dates,
    Field,
    Having,
    Join,
    Joined,
    Length,
    Not,
    Pattern,
    Quality,
    Query,
    Term,
)
from reader.library.query.words import cut, words

ANYWHERE = (Field.TITLE, Field.AUTHOR, Field.CATEGORY, Field.TAG, None)
"""Where words without a field are looked for; None is the body."""

NO_BODY = Body()


def matches(
    query: Query,
    entry: Entry,
    now: datetime,
    body: Callable[[], Body] = lambda: NO_BODY,
    *,
    variants: bool = True,
) -> bool:
    """Tell whether a post is what `query` is for.

    Args:
        query: What is asked for.
        entry: The post, as a list shows it.
        now: The time from which ages are counted; aware.
        body: Gives the rest of it, when it is needed.
        variants: Whether all forms of a Chinese character are one.
    """
    return _Subject(entry, now, body, variants=variants).fits(query)


class _Subject:
    """A post that is held against a query; what was made of it is kept for the next word."""

    def __init__(
        self, entry: Entry, now: datetime, body: Callable[[], Body], *, variants: bool
    ) -> None:
        self._entry = entry
        self._now = now
        self._read = body
        self._variants = variants
        self._body: Body | None = None
        self._cut: dict[Field | None, str] = {}

    def fits(self, query: Query) -> bool:
        match query:
            case Term():
                return self._has_words(query)
            case Pattern():
                return self._has_pattern(query)
            case Having():
                return self._has_quality(query.quality)
            case Dates(first, last):
                day = self._entry.date.date()
                return (first is None or first <= day) and (last is None or day <= last)
            case Age():
                return (self._entry.date < moment(query, self._now)) is query.older
            case Length(least, most):
                return least <= self._entry.length and (most is None or self._entry.length <= most)
            case Not():
                return not self.fits(query.query)
            case Joined(how, parts):
                return (all if how is Join.ALL else any)(self.fits(part) for part in parts)
            case _:
                assert_never(query)

    def _has_words(self, term: Term) -> bool:
        sought = " ".join(words(term.text, variants=self._variants))
        phrase = f" {sought}" if term.prefix else f" {sought} "
        fields = ANYWHERE if term.field is None else (term.field,)
        return any(phrase in self._words_in(field) for field in fields)

    def _words_in(self, field: Field | None) -> str:
        """Return the words of a field, each between two spaces."""
        if field not in self._cut:
            folded = cut(self._text_of(field), variants=self._variants)
            self._cut[field] = f" {' '.join(folded.split())} "
        return self._cut[field]

    def _has_pattern(self, pattern: Pattern) -> bool:
        from reader.expressions import expression  # noqa: PLC0415  few queries have a pattern

        fields = (Field.TITLE, None) if pattern.field is None else (pattern.field,)
        sought = expression(pattern.pattern)
        return any(sought.is_in(self._text_of(field)) for field in fields)

    def _has_quality(self, quality: Quality) -> bool:
        match quality:
            case Quality.READ:
                return self._entry.read
            case Quality.UNREAD:
                return not self._entry.read
            case Quality.STARRED:
                return self._entry.starred
            case Quality.DRAFT:
                return self._entry.draft
            case Quality.COPY:
                return self._entry.copy
            case Quality.NOTE:
                return self._entry.noted
            case Quality.PROBLEM:
                return self._entry.problems > 0
            case Quality.IMAGE | Quality.CODE | Quality.TABLE:
                return quality in self._whole().has
            case _:
                assert_never(quality)

    def _text_of(self, field: Field | None) -> str:
        whole = self._whole() if field in {Field.LANG, None} else NO_BODY
        return column(field, self._entry, whole)

    def _whole(self) -> Body:
        if self._body is None:
            self._body = self._read()
        return self._body
