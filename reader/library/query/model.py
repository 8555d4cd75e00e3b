"""What a query says: the value that every list, search and bulk action takes.

How it is typed is told in docs/query.md.

No two kinds have the same fields with the same types: NamedTuples are equal by those alone.
"""

from datetime import date
from enum import Enum
from typing import NamedTuple


class Field(Enum):
    """Where a word is looked for; without one: in the title, the names and the text."""

    TITLE = "title"
    AUTHOR = "author"
    CATEGORY = "category"
    TAG = "tag"
    SOURCE = "source"
    LANG = "lang"
    PATH = "path"


class Quality(Enum):
    """What a post is, or has in it, as it is typed."""

    UNREAD = "is:unread"
    READ = "is:read"
    STARRED = "is:starred"
    DRAFT = "is:draft"
    COPY = "is:copy"
    IMAGE = "has:image"
    CODE = "has:code"
    TABLE = "has:table"
    NOTE = "has:note"
    PROBLEM = "has:problem"


class Unit(Enum):
    """What an age is counted in, as it is typed; months and years are those of the calendar."""

    HOUR = "h"
    DAY = "d"
    WEEK = "w"
    MONTH = "m"
    YEAR = "y"


class Join(Enum):
    """How parts of a query belong together."""

    ALL = " "
    ANY = " OR "


class Term(NamedTuple):
    """A word or several that stand one after the other."""

    text: str
    """As typed, without quotation marks; at least one word is in it (see `words.words`)."""
    field: Field | None = None
    prefix: bool = False
    """Whether the last word may go on."""


class Pattern(NamedTuple):
    """A regular expression, found in the title or in the text, in any case of letters."""

    pattern: str
    """Every `/` in it is escaped."""
    field: Field | None = None


class Having(NamedTuple):
    """A post that is or has something."""

    quality: Quality


class Dates(NamedTuple):
    """The days on which a post was published, both included, in the post's own zone."""

    first: date | None
    """None: from the beginning. Not both are None."""
    last: date | None


class Age(NamedTuple):
    """How long ago a post was published."""

    amount: int
    unit: Unit
    older: bool = False
    """Whether it is longer than that; else it is at most that."""


class Length(NamedTuple):
    """How many characters the text of a post has."""

    least: int
    most: int | None
    """Included; None: any number."""


class Not(NamedTuple):
    """What does not hold."""

    query: "Query"


class Joined(NamedTuple):
    """Several parts: see `all_of` and `any_of`."""

    how: Join
    parts: tuple["Query", ...]
    """Two or more, none of them joined in the same way; or none at all, which every post is."""


Query = Term | Pattern | Having | Dates | Age | Length | Not | Joined

EVERYTHING = Joined(Join.ALL, ())
"""The query in which nothing is typed."""


class Asked(NamedTuple):
    """A query, as it was typed."""

    typed: str = ""
    query: Query = EVERYTHING


def all_of(parts: tuple[Query, ...]) -> Query:
    """Return the query for posts that each of `parts` is for."""
    return _joined(Join.ALL, parts)


def any_of(parts: tuple[Query, ...]) -> Query:
    """Return the query for posts that one of `parts` is for, of which there is at least one."""
    return _joined(Join.ANY, parts)


def negated(query: Query) -> Query:
    """Return the query for all other posts."""
    return query.query if isinstance(query, Not) else Not(query)


def _joined(how: Join, parts: tuple[Query, ...]) -> Query:
    flat = tuple(
        each
        for part in parts
        for each in (part.parts if isinstance(part, Joined) and part.how is how else (part,))
    )
    return flat[0] if len(flat) == 1 else Joined(how, flat)
