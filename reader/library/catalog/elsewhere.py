"""Posts that the catalogs of other libraries hold as well: what is remembered holds in all."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from reader.errors import LibraryError
from reader.language import gettext as _
from reader.library.store import rows, schema
from reader.library.store.connections import file_uri


def held_elsewhere(catalog: str, posts: Iterable[str]) -> Mapping[str, str]:
    """Return which of `posts`, by id, have a file in another library, and where it is.

    Args:
        catalog: The file of this library's own catalog: those of the others lie beside it.
        posts: Ids.

    Raises:
        LibraryError: Another catalog cannot be read.
    """
    ids = rows.json_list(tuple(posts))
    held: dict[str, str] = {}
    for other in _beside(catalog):
        try:
            held.update(_held(other, ids))
        except sqlite3.Error as error:
            raise LibraryError(_("{why}; it may be deleted").format(why=error), other) from error
    return held


def _beside(catalog: str) -> Iterator[str]:
    """Yield the other catalogs of this version."""
    with os.scandir(os.path.dirname(catalog)) as files:
        for file in files:
            ours = file.name.startswith("catalog-")
            if ours and file.name.endswith(f"-{schema.VERSION}.sqlite") and file.path != catalog:
                yield file.path


def _held(catalog: str, ids: str) -> Iterator[tuple[str, str]]:
    """Yield the posts that a catalog holds and whose files are there, with their paths."""
    with closing(sqlite3.connect(file_uri(catalog, "ro"), uri=True)) as connection:
        if connection.execute("pragma user_version").fetchone()[0] != schema.VERSION:
            return  # its tables have yet to be made
        found = connection.execute(
            f"select id, {rows.PATH} from entries"  # noqa: S608  our own words
            " where id in (select value from json_each(?))",
            (ids,),
        )
        for id_, path in found:
            if os.path.lexists(path):
                yield id_, os.fsdecode(path)
