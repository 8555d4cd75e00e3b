"""Open a library's catalog: where it belongs, or where it can be for as long as it is open."""

import os
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress

from reader.errors import LibraryError
from reader.library.store import schema
from reader.library.store.connections import is_in_use
from reader.library.store.database import Database, UnwritableError


def catalog_name(digest: str) -> str:
    """Return the name of the file of a catalog.

    The tables' version is in it: a program leaves those of later versions alone.
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
    _clear_superseded(path)
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


def _clear_superseded(path: str) -> None:
    """Remove what programs of earlier versions have left, unless one of them is running."""
    for catalog, files in _superseded(path).items():
        if not is_in_use(f"{catalog}.sqlite"):
            for old in files:
                with suppress(OSError):  # it is in nobody's way
                    os.remove(old)


def _superseded(path: str) -> Mapping[str, Sequence[str]]:
    """Return the files of the same catalog from earlier versions, by what they begin with."""
    folder, name = os.path.split(path)
    stem = name.rpartition("-")[0]
    ours = re.compile(rf"({re.escape(stem)}(?:-(\d{{1,9}}))?)\..+")
    superseded: defaultdict[str, list[str]] = defaultdict(list)
    for other in os.listdir(folder):
        found = ours.fullmatch(other)
        if found is not None and int(found[2] or 0) < schema.VERSION:
            superseded[os.path.join(folder, found[1])].append(os.path.join(folder, other))
    return superseded
