"""Ask the catalog which post an address leads to."""

import os

from reader.library.catalog.queries import entry_at
from reader.library.folders.walk import SUFFIXES
from reader.library.links.candidates import Candidates
from reader.library.model import Entry
from reader.library.store import rows
from reader.library.store.database import Database

_DATED = len("2024-05-06-")
"""Bytes before the name in that of a file of Jekyll."""


def target(database: Database, wanted: Candidates) -> Entry | None:
    """Return the post that is meant: by its address, by its file, by the one file so called.

    No index knows addresses: all rows are looked at, 70 ms of CPU for 100,000 posts at the most.
    """
    return by_place(database, wanted) or by_name(database, wanted)


def by_place(database: Database, wanted: Candidates) -> Entry | None:
    """Return the post that is meant by its address, or by its file."""
    return _by_address(database, wanted) or _by_path(database, wanted)


def by_name(database: Database, wanted: Candidates) -> Entry | None:
    """Return the post whose file, or whose folder, has the name; None if several have it."""
    if not wanted.name:
        return None
    try:
        name = os.fsencode(wanted.name)
    except UnicodeEncodeError:  # no file is called so
        return None
    files = [name + os.fsencode(suffix) for suffix in SUFFIXES]
    folder = b"/" + name + b"/"
    found = entries(
        database,
        f"name in ({_marks(files)}) or substr(name, {_DATED + 1}) in ({_marks(files)})"  # noqa: S608  the same
        " or (name in (?, ?) and folder in (select id from shared where substr(value, ?) = ?))",
        (*files, *files, b"index.md", b"_index.md", -len(folder), folder),
    )
    return found[0] if len(found) == 1 else None


def entries(
    database: Database, condition: str, values: tuple[str | bytes | int, ...]
) -> tuple[Entry, ...]:
    """Return the posts that a condition on the columns of `entries` is true of."""
    with database.reading() as connection:
        found = connection.execute(
            f"select {rows.ENTRY} from entries where {condition}",  # noqa: S608  our own words
            [rows.storable(each) if isinstance(each, str) else each for each in values],
        )
        return tuple(map(rows.entry_of, found))


def _by_address(database: Database, wanted: Candidates) -> Entry | None:
    if not wanted.sites:
        return None
    sites, rests = _marks(wanted.sites), _marks(wanted.rests)
    found = entries(
        database,
        f"site in (select id from shared where value in ({sites})) and address in ({rests})",  # noqa: S608  question marks
        (*wanted.sites, *wanted.rests),
    )
    order = {rest: number for number, rest in enumerate(reversed(wanted.rests))}
    return max(
        found, key=lambda each: order.get(rows.site_and_rest(each.source)[1], -1), default=None
    )


def _by_path(database: Database, wanted: Candidates) -> Entry | None:
    found = (_at(database, path) for path in wanted.paths)
    return next((each for each in found if each is not None), None)


def _at(database: Database, path: str) -> Entry | None:
    """Return the post at a path; none where no file can be, as with a NUL in its name."""
    try:
        return entry_at(database, os.path.realpath(path))
    except (OSError, ValueError):
        return None


def _marks(values: tuple[str, ...] | list[bytes]) -> str:
    return ", ".join("?" * len(values))
