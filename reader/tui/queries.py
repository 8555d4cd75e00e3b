"""What is typed as a query, what is wrong with it, and how it may go on."""

import re

from reader.errors import QueryError
from reader.library.query.model import Asked

_LAST_WORD = re.compile(r"[^\s():\"/*]+\Z")


def asked(typed: str) -> Asked | QueryError:
    """Read what is typed; return what is wrong with it if it cannot be understood."""
    from reader.library.query.parser import parse_query  # noqa: PLC0415  2 ms that no list waits for

    try:
        return Asked(typed, parse_query(typed))
    except QueryError as error:
        return error


def beginning(typed: str) -> str:
    """Return the last word of a query with a star, if that asks for more; empty: it does not.

    In Chinese and the like any part of a run is found without one.
    """
    from reader.library.query.words import words  # noqa: PLC0415  2 ms that no list waits for

    last = _LAST_WORD.search(typed)
    has_spaces = last is not None and len(words(2 * last[0])) == 1
    return f"{last[0]}*" if last and has_spaces and isinstance(asked(f"{typed}*"), Asked) else ""
