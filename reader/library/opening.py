"""Open a library's catalog: where it belongs, or where it can be for as long as it is open."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from reader.errors import LibraryError
from reader.library import schema
from reader.library.database import Database, UnwritableError


def catalog_name(digest: str) -> str:
    """Return the name of the file of a catalog.

    The tables' version is in it: so programs of different versions leave each other's alone.
    """
    return f"catalog-{digest}-{schema.VERSION}.sqlite"


def opened(path: str, folders: Sequence[str]) -> Database:
    """Open the catalog of `folders`; if its place cannot be written to, a passing one elsewhere.

    Raises:
        LibraryError: It cannot be written anywhere.
    """
    database = Database(path, folders)
    try:
        database.open()
    except UnwritableError as error:
        return _passing(path, folders, error)
    for old in _superseded(path):
        with suppress(OSError):  # it is in nobody's way
            os.remove(old)
    return database


def _passing(path: str, folders: Sequence[str], error: LibraryError) -> Database:
    """Open a catalog that goes when it is closed."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415  only where nothing can be kept

    place = TemporaryDirectory(prefix="reader-", ignore_cleanup_errors=True)
    database = Database(os.path.join(place.name, os.path.basename(path)), folders)
    database.open()
    database.when_closed(place.cleanup)
    database.notes.append(f"{error}; the catalog is made anew each time")
    return database


def _superseded(path: str) -> Iterator[str]:
    """Yield the files of the same catalog that programs of earlier versions have left."""
    folder, name = os.path.split(path)
    stem = name.rpartition("-")[0]
    ours = re.compile(rf"{re.escape(stem)}(?:-(\d{{1,9}}))?\..+")
    for other in os.listdir(folder):
        found = ours.fullmatch(other)
        if found is not None and int(found[1] or 0) < schema.VERSION:
            yield os.path.join(folder, other)
