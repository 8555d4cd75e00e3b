"""Bring what the logs of all devices say into the catalog."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from reader.errors import LibraryError
from reader.library.catalog import remembered
from reader.library.catalog.remembered import Merged
from reader.library.logs import log
from reader.library.logs.clock import FIRST
from reader.library.logs.durable import Rewritten
from reader.library.logs.log import LogPlace, LogStamp
from reader.library.logs.log_files import LogFile, log_files
from reader.library.logs.marks import marks_in
from reader.library.store.database import Database

T = TypeVar("T")


def merge(database: Database, folders: Iterable[str]) -> bool:
    """Merge what is new in the logs in `folders`; a log that was replaced is read again.

    A log or a folder that cannot be read is passed over, which the database's notes tell once.

    Returns:
        Whether there was anything new.

    Raises:
        LibraryError: The catalog cannot be written.
    """
    files = [file for folder in folders for file in _readable(database, log_files, folder) or ()]
    with database.reading() as connection:
        merged = remembered.merged_logs(connection)
    stale = [file for file in files if _stamp(merged.get(file.path)) != file.stamp]
    news = False
    for file in stale:
        news |= _merge(database, file, merged.get(file.path))
    return news


def latest(database: Database) -> str:
    """Return the latest clock among all that was merged.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    with database.reading() as connection:
        return remembered.latest_clock(connection)


def follow(database: Database, path: str, rewritten: Rewritten) -> None:
    """Take the log at `path`, which was compacted, for merged, if all of the former one was.

    Raises:
        LibraryError: The catalog cannot be written.
    """
    with database.writing() as connection:
        known = remembered.merged_logs(connection).get(path)
        if known is not None and known.place == log.place_after(rewritten.before):
            stamp = log.log_stamp(rewritten.status)
            merged = Merged(stamp, log.place_after(rewritten.lines))
            remembered.put_merged(connection, path, merged, FIRST)


def _stamp(known: Merged | None) -> LogStamp | None:
    return None if known is None else known.stamp


def _merge(database: Database, file: LogFile, known: Merged | None) -> bool:
    """Merge what is new in a log; tell whether it could be read."""
    place = LogPlace() if known is None else known.place
    tail = _readable(database, partial(log.tail, place=place), file.path)
    if tail is None:
        return False
    from reader.library.catalog.changing import changing  # noqa: PLC0415  2 ms that only news pay

    with changing(database) as batch:
        clock = batch.mark_all(marks_in(log.records(tail.lines)))
        batch.merged(file.path, Merged(tail.stamp, tail.place), clock)
    return True


def _readable(database: Database, read: Callable[[str], T], path: str) -> T | None:
    """Return what is read at a path; None, and a note, if it cannot be read."""
    try:
        return read(path)
    except LibraryError as error:
        database.note(f"{error}; what is marked there is not known here")
        return None
