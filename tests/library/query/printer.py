"""`Query` → what one types for it: `parse_query` gives the same value back."""

from typing import assert_never

from reader.errors import QueryError
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
    Query,
    Term,
)
from reader.library.query.tokens import Kind, Token, tokens_of


def print_query(query: Query) -> str:
    """Return `query` as it is typed."""
    match query:
        case Term():
            return _term(query)
        case Pattern():
            return f"{_field(query.field)}/{query.pattern}/"
        case Having():
            return query.quality.value
        case Dates():
            return _dates(query)
        case Age():
            return f"{'older' if query.older else 'newer'}:{query.amount}{query.unit.value}"
        case Length():
            return f"len:{_length(query)}"
        case Not():
            return f"-{_enclosed(query.query)}"
        case Joined():
            return query.how.value.join(_part(part, query.how) for part in query.parts)
        case _:
            assert_never(query)


def _part(query: Query, how: Join) -> str:
    """Return a part of several: OR binds less than what stands side by side."""
    return _enclosed(query) if how is Join.ALL else print_query(query)


def _enclosed(query: Query) -> str:
    printed = print_query(query)
    return f"({printed})" if isinstance(query, Joined) else printed


def _term(term: Term) -> str:
    star = "*" if term.prefix else ""
    bare = f"{_field(term.field)}{term.text}{star}"
    return bare if _says(bare, term) else f'{_field(term.field)}"{term.text}"{star}'


def _says(typed: str, term: Term) -> bool:
    """Tell whether something typed is read as one word that is the term's."""
    try:
        *_, last = tokens = tuple(tokens_of(typed))
    except QueryError:
        return False
    word = Token(Kind.WORD, last.start, len(typed), term.text, term.prefix)
    return last == word and len(tokens) == (1 if term.field is None else 2)


def _field(field: Field | None) -> str:
    return "" if field is None else f"{field.value}:"


def _length(length: Length) -> str:
    if length.most is None:
        return f"{length.least}.."
    return _range(str(length.least or ""), str(length.most))


def _dates(dates: Dates) -> str:
    first = "" if dates.first is None else dates.first.isoformat()
    last = "" if dates.last is None else dates.last.isoformat()
    return f"date:{_range(first, last)}"


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}..{last}"
