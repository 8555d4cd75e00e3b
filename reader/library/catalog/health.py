"""Whether a catalog is sound, and what it is made of."""

import os
import sqlite3
from typing import NamedTuple

from reader.library.store.database import Database


class Health(NamedTuple):
    """What there is to know of a catalog."""

    path: str
    bytes: int
    """On the disk, with its log."""
    sound: bool
    """Whether SQLite finds nothing wrong with it."""
    version: str
    """Of SQLite."""


def health(database: Database) -> Health:
    """Look a catalog over: every page of it, so that takes a second at a million posts."""
    size = sum(
        os.path.getsize(database.path + end)
        for end in ("", "-wal")
        if os.path.exists(database.path + end)
    )
    return Health(database.path, size, not database.is_damaged(), sqlite3.sqlite_version)
