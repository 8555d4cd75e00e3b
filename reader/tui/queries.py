"""What is typed as a query, and what is wrong with it."""

from reader.errors import QueryError
from reader.library.query.model import Asked


def asked(typed: str) -> Asked | QueryError:
    """Read what is typed; return what is wrong with it if it cannot be understood."""
    from reader.library.query.parser import parse_query  # noqa: PLC0415  2 ms that no list waits for

    try:
        return Asked(typed, parse_query(typed))
    except QueryError as error:
        return error
