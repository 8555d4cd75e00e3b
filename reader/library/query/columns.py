"""The texts of a post in which words are looked for, one for each field and one for the body."""

from typing import NamedTuple

from reader.library.model import Entry
from reader.library.query.model import Field, Quality


class Body(NamedTuple):
    """What is known of a post only from its whole file."""

    text: str = ""
    """The logical text (see `document.text.plain_text`)."""
    lang: str = ""
    has: frozenset[Quality] = frozenset()
    """Of what stands in it."""


def column(field: Field | None, entry: Entry, body: Body) -> str:
    """Return the text of a field; None is the body. Its lines are apart: no phrase crosses them."""
    match field:
        case Field.TITLE:
            return entry.title
        case Field.AUTHOR:
            return "\n".join(entry.authors)
        case Field.CATEGORY:
            return "\n".join(map("/".join, entry.categories))
        case Field.TAG:
            return "\n".join((*entry.tags, *entry.own_tags))
        case Field.SOURCE:
            return entry.source
        case Field.LANG:
            return body.lang
        case Field.PATH:
            return entry.path
        case None:
            return body.text
