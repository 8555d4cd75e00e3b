"""A post → the words of its columns in the index."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from re import Pattern
from typing import Final

from reader.library.model import Entry
from reader.library.query.columns import Body, column
from reader.library.query.matching import ANYWHERE
from reader.library.query.model import Field, Quality
from reader.library.query.words import LINE_END, cut

COLUMNS: Final = tuple("body" if field is None else field.value for field in ANYWHERE)
"""Where a word without a field is looked for: the columns, but for `facts`."""

_NO_COLUMN: Final = (Field.SOURCE, Field.LANG, Field.PATH)

_MARKS: Final[dict[Field | Quality, str]] = {
    Field.TITLE: f"{LINE_END}t",
    Field.AUTHOR: f"{LINE_END}a",
    Field.CATEGORY: f"{LINE_END}c",
    Field.TAG: f"{LINE_END}g",
    Field.SOURCE: f"{LINE_END}s",
    Field.LANG: f"{LINE_END}l",
    Field.PATH: f"{LINE_END}p",
    Quality.IMAGE: f"{LINE_END}{LINE_END}image",
    Quality.CODE: f"{LINE_END}{LINE_END}code",
    Quality.TABLE: f"{LINE_END}{LINE_END}table",
}
"""What stands before each word of a field among the facts: it is a word of that field only. A word
in a column can be asked of that alone, but FTS5 looks for it in all columns first."""

_SHORT: Final = 3
"""Letters of the beginnings of words that are among the facts: so many words begin with these that
FTS5 would be long in joining their posts."""

_LAST: Final = "\u0dff"
"""Beyond it words are Chinese and their like, of one character: nothing begins with them."""

_BEGINS: Final = f"{LINE_END}b"


def content(entry: Entry, body: Body, *, variants: bool) -> tuple[str, ...]:
    """Return the words of each of `COLUMNS`, and the facts."""
    fields = (*ANYWHERE, *_NO_COLUMN)
    texts = {field: cut(column(field, entry, body), variants=variants) for field in fields}
    columns = [texts[field] for field in ANYWHERE]
    facts = f" {LINE_END} ".join(_facts(texts, body.has))
    return (*columns, f"{facts}{_beginnings(columns)}")


def marked(kind: Field | Quality, words: str) -> str:
    """Return words as they are among the facts."""
    mark = _MARKS[kind]
    return " ".join([f"{mark}{word}" for word in words.split(" ")])


def beginning(phrase: str) -> str | None:
    """Return the word among the facts of posts that have a word which begins with `phrase`.

    There is None for beginnings that are long, and those of several words.
    """
    is_one = len(phrase) <= _SHORT and phrase[:1] <= _LAST and " " not in phrase
    return f"{_BEGINS}{phrase}" if is_one else None


def _beginnings(texts: Iterable[str]) -> str:
    """Return what words begin with; characters that are words alone begin nothing else."""
    longest = set(_begun().findall(f" {' '.join(texts)}"))
    starts = {word[:length] for length in range(1, _SHORT + 1) for word in longest}
    return "".join([f" {LINE_END} {_BEGINS}{start}" for start in starts])


@cache
def _begun() -> Pattern[str]:
    """Compile the beginnings of words that others can begin as: there is a space before each."""
    return re.compile(f" ([!-{_LAST}][^ ]{{0,{_SHORT - 1}}})")


def _facts(texts: Mapping[Field | None, str], has: Iterable[Quality]) -> Iterator[str]:
    """Yield the words of each field; between two lines there is a word of neither.

    Args:
        texts: Of each field, cut.
        has: What stands in the post.
    """
    yield from (marked(quality, "") for quality in has)
    for field, text in texts.items():
        if field is not None and (words := text.split()):
            yield marked(field, " ".join(words))
