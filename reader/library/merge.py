"""Bring what the logs of all devices say into the catalog."""

from collections.abc import Iterable

from reader.library import log, remembered
from reader.library.catalog import changing
from reader.library.clock import FIRST
from reader.library.database import Database
from reader.library.durable import Rewritten
from reader.library.log import Place, Stamp
from reader.library.logs import LogFile, log_files
from reader.library.marks import marks_in
from reader.library.remembered import Merged


def merge(database: Database, folders: Iterable[str]) -> bool:
    """Merge what is new in the logs in `folders`; a log that was replaced is read again.

    Returns:
        Whether there was anything new.

    Raises:
        LibraryError: A log cannot be read, or the catalog not be written.
    """
    files = [file for folder in folders for file in log_files(folder)]
    with database.reading() as connection:
        merged = remembered.merged_logs(connection)
    stale = [file for file in files if _stamp(merged.get(file.path)) != file.stamp]
    for file in stale:
        known = merged.get(file.path)
        _merge(database, file, Place() if known is None else known.place)
    return bool(stale)


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
            stamp = log.stamp_of(rewritten.status)
            merged = Merged(stamp, log.place_after(rewritten.lines))
            remembered.put_merged(connection, path, merged, FIRST)


def _stamp(known: Merged | None) -> Stamp | None:
    return None if known is None else known.stamp


def _merge(database: Database, file: LogFile, place: Place) -> None:
    tail = log.tail(file.path, place)
    with changing(database) as batch:
        clock = batch.mark_all(marks_in(log.records(tail.lines)))
        batch.merged(file.path, Merged(tail.stamp, tail.place), clock)
