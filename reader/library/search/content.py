"""A post → the words of its columns in the index."""

from typing import Final

from reader.library.model import Entry
from reader.library.query.columns import Body, column
from reader.library.query.matching import ANYWHERE
from reader.library.query.model import Field, Quality
from reader.library.words import LINE_END, cut

COLUMNS: Final = tuple("body" if field is None else field.value for field in ANYWHERE)
"""Where a word without a field is looked for: the columns, but for `facts`."""

_MARKS: Final[dict[Field | Quality, str]] = {
    Field.SOURCE: f"{LINE_END}s",
    Field.LANG: f"{LINE_END}l",
    Field.PATH: f"{LINE_END}p",
    Quality.IMAGE: f"{LINE_END}image",
    Quality.CODE: f"{LINE_END}code",
    Quality.TABLE: f"{LINE_END}table",
}
"""What stands before each word of a field among the facts: it is a word of that field only."""


def content(entry: Entry, body: Body, *, variants: bool) -> tuple[str, ...]:
    """Return the words of each of `COLUMNS`, and the facts."""
    texts = (cut(column(field, entry, body), variants=variants) for field in ANYWHERE)
    return (*texts, _facts(entry, body, variants=variants))


def marked(kind: Field | Quality, words: str) -> str | None:
    """Return words as they are among the facts; None: they are in a column of their own."""
    mark = _MARKS.get(kind)
    return mark and " ".join(f"{mark}{word}" for word in words.split(" "))


def _facts(entry: Entry, body: Body, *, variants: bool) -> str:
    """Return the words of what has no column; between two lines there is a word of neither."""
    facts = [marked(quality, "") for quality in body.has]
    for field in (Field.SOURCE, Field.LANG, Field.PATH):
        found = cut(column(field, entry, body), variants=variants).split()
        facts.append(marked(field, " ".join(found)) if found else "")
    return f" {LINE_END} ".join(each or "" for each in facts)
