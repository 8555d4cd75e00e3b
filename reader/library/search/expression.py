"""A query's words → an expression of FTS5."""

from reader.library.query.matching import ANYWHERE
from reader.library.query.model import Having, Join, Joined, Not, Quality, Query, Term
from reader.library.query.words import words
from reader.library.search.content import beginning, marked

_IN_TEXT = frozenset({Quality.IMAGE, Quality.CODE, Quality.TABLE})


def is_words(query: Query) -> bool:
    """Tell whether the index alone answers `query`: FTS5 knows "without" only beside "with"."""
    match query:
        case Term():
            return True
        case Having(quality):
            return quality in _IN_TEXT
        case Joined(how, parts) if how is Join.ANY:
            return all(is_words(part) for part in parts)
        case Joined(_, parts):
            wanted, unwanted = _divided(parts)
            return bool(wanted) and all(map(is_words, wanted + unwanted))
        case _:
            return False


def expression(query: Query, *, variants: bool, ranked: bool = False) -> str:
    """Return the expression for a query that `is_words`.

    Args:
        query: What is asked for.
        variants: Whether all forms of a Chinese character are one.
        ranked: Whether it is to tell which posts are better; else it is what is answered fastest.
    """
    match query:
        case Term():
            return _term(query, variants=variants, ranked=ranked)
        case Having(quality):
            return f'"{marked(quality, "")}"'
        case Joined(how, parts):
            wanted, unwanted = _divided(parts)
            sign = " OR " if how is Join.ANY else " AND "
            said = [expression(part, variants=variants, ranked=ranked) for part in wanted]
            without = [f" NOT ({expression(part, variants=variants)})" for part in unwanted]
            return f"({sign.join(f'({each})' for each in said)}){''.join(without)}"
        case _:
            raise ValueError(query)


def has_rank(query: Query) -> bool:
    """Tell whether a post may tell more of `query` than another; facts are so or not so."""
    match query:
        case Term(text, field, prefix):
            if field is not None:
                return field in ANYWHERE
            return not (prefix and beginning(" ".join(words(text, variants=False))))
        case Joined(_, parts):
            return is_words(query) and any(map(has_rank, _divided(parts)[0]))
        case _:
            return False


def _divided(parts: tuple[Query, ...]) -> tuple[list[Query], list[Query]]:
    """Return what is wanted, and what is not."""
    wanted: list[Query] = [part for part in parts if not isinstance(part, Not)]
    return wanted, [part.query for part in parts if isinstance(part, Not)]


def _term(term: Term, *, variants: bool, ranked: bool) -> str:
    phrase = " ".join(words(term.text, variants=variants))
    star = " *" if term.prefix else ""
    if term.field is None:
        begun = beginning(phrase) if term.prefix else None
        return f'"{begun}"' if begun else f'"{phrase}"{star}'
    if ranked and term.field in ANYWHERE:
        return f'{{{term.field.value}}} : "{phrase}"{star}'
    return f'"{marked(term.field, phrase)}"{star}'
