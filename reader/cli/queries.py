"""Queries on the command line, and the index that answers them."""

import os
from collections.abc import Sequence

from reader.cli.progress import follow
from reader.library.query.model import EVERYTHING, Query
from reader.session import Session


def divided(arguments: Sequence[str]) -> tuple[Query, Sequence[str]]:
    """Return the query that stands before folders, if one does, and the folders.

    Raises:
        QueryError: It cannot be understood.
    """
    if not arguments or is_place(arguments[0]):
        return EVERYTHING, arguments
    from reader.library.query.parser import parse_query  # noqa: PLC0415  3 ms, for queries only

    return parse_query(arguments[0]), arguments[1:]


def taken_in(session: Session, query: Query) -> None:
    """Bring the index up to date, if it is what tells which posts `query` is for.

    Raises:
        LibraryError: It cannot be written.
    """
    if query != EVERYTHING and session.search.needs_index(query):
        follow(session.search.take_in())


def is_place(argument: str) -> bool:
    """Tell whether an argument is a folder, or is written as only a place is."""
    is_path = argument.startswith(("./", "../", "~")) or argument in {".", ".."}
    is_absolute = argument.startswith("/") and not argument.endswith("/")
    return is_path or is_absolute or os.path.isdir(argument)
