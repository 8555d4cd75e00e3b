"""Queries on the command line: typed before folders, answered by the index."""

import os
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeVar

from reader.cli import output
from reader.cli.places import check_folders, check_place, is_place
from reader.cli.progress import follow
from reader.library.query.model import EVERYTHING, Asked, Query
from reader.session import Session

_Found = TypeVar("_Found")


def divided(arguments: Sequence[str]) -> tuple[Asked, Sequence[str]]:
    """Return the query that stands before folders, if one does, and the folders.

    Raises:
        QueryError: It cannot be understood.
        LibraryError: A place is written first, and nothing is there; or a query stands behind one.
    """
    if not arguments:
        return Asked(), ()
    check_place(arguments[0])
    check_folders(arguments[1:])
    if is_place(arguments[0]):
        return Asked(), arguments
    from reader.library.query.parser import parse_query  # noqa: PLC0415  3 ms, for queries only

    return Asked(arguments[0], parse_query(arguments[0])), arguments[1:]


def taken_in(session: Session, query: Query) -> None:
    """Bring the index up to date, if it is what tells which posts `query` is for.

    Raises:
        LibraryError: It cannot be written.
    """
    if query != EVERYTHING and session.search.needs_index(query):
        follow(session.search.take_in())


def some(found: Iterator[_Found], asked: Asked) -> Iterator[_Found] | None:
    """Return what is found, or None if that is nothing: whoever sits at a terminal is told then.

    Where all posts are meant, it is no news that there are none.
    """
    first = next(found, None)
    if first is not None:
        return chain((first,), found)
    if asked.query != EVERYTHING and os.isatty(2):
        output.say(f"no post matches the query {asked.typed}")
    return None
