"""Patterns that the catalog's rows alone answer, as conditions of SQL."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reader.errors import CostlyError, LibraryError
from reader.language import gettext as _
from reader.library.query.model import Field, Pattern
from reader.library.search.spelling import is_spelt
from reader.library.store import rows

if TYPE_CHECKING:
    from reader.expressions import Expression

_FIELDS: Final = {
    Field.TITLE: "found_in_text(?, entries.title)",
    Field.AUTHOR: f"found_in_names(?, {rows.SHARED.format('authors')})",
    Field.CATEGORY: f"found_in_paths(?, {rows.SHARED.format('categories')})",
    Field.TAG: "found_in_names(?, entries.tags, entries.own_tags)",
    Field.SOURCE: f"found_in_text(?, {rows.SHARED.format('site')} || entries.address)",
    Field.PATH: f"found_in_file(?, {rows.PATH})",
}
"""The texts are those of `query.columns.column`."""


def is_of_row(pattern: Pattern) -> bool:
    """Tell whether no file has to be read for a pattern."""
    return pattern.field in _FIELDS


def row_sql(pattern: Pattern) -> tuple[str, int]:
    """Return the condition for a pattern that `is_of_row`, and the value for its question mark.

    That stands for the pattern: a long one, given anew for each row, costs more than the look.
    """
    assert pattern.field is not None  # noqa: S101  told by `is_of_row`
    from reader.expressions import brief, expression  # noqa: PLC0415  few queries have a pattern

    number, made = hash(pattern.pattern), brief if is_spelt(pattern.pattern) else expression
    _expressions.setdefault(number, made(pattern.pattern))
    return _FIELDS[pattern.field], number


def add_functions(connection: sqlite3.Connection) -> None:
    """Let a connection know the functions that these conditions use."""
    for name, function in _FUNCTIONS.items():
        connection.create_function(name, -1, function, deterministic=True)


@contextmanager
def costly_patterns() -> Iterator[None]:
    """Tell of a pattern that takes too long: of an error in a function SQLite keeps no more."""
    try:
        yield
    except LibraryError as error:
        if _RAISED not in str(error):
            raise
        raise CostlyError(_("a /pattern/ takes too long, and is given up")) from error


_RAISED: Final = "user-defined function raised exception"

_expressions: "Final[dict[int, Expression]]" = {}
"""The patterns of this process by what stands for them: as many as one types."""


def _in_text(pattern: int, text: str) -> bool:
    return _expressions[pattern].is_in(text)


@lru_cache(maxsize=4096)
def _in_names(pattern: int, *stored: str) -> bool:
    names = (name for each in stored for name in json.loads(each))
    return _in_text(pattern, "\n".join(names))


@lru_cache(maxsize=4096)
def _in_paths(pattern: int, stored: str) -> bool:
    return _in_text(pattern, "\n".join(map("/".join, rows.categories_of(stored))))


def _in_file(pattern: int, path: bytes) -> bool:
    return _in_text(pattern, os.fsdecode(path))


_FUNCTIONS: Final[dict[str, Callable[..., bool]]] = {
    "found_in_text": _in_text,
    "found_in_names": _in_names,
    "found_in_paths": _in_paths,
    "found_in_file": _in_file,
}
