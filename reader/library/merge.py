"""Bring what the logs of all devices say into the catalog."""

from reader.library import log, marks
from reader.library.catalog import changing
from reader.library.clock import FIRST
from reader.library.database import Database


def merge(database: Database, folder: str) -> None:
    """Merge what is new in the logs in `folder`; a log that was replaced is read again.

    Raises:
        LibraryError: A log cannot be read, or the catalog not be written.
    """
    merged = _merged(database)
    for file in marks.log_files(folder):
        inode, end = merged.get(file.device, (file.inode, 0))
        if file.inode != inode or file.size < end:
            end = 0
        if file.size > end:
            _merge(database, file, end)


def latest(database: Database) -> str:
    """Return the latest clock among all that was merged.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    with database.reading() as connection:
        clock: str = connection.execute(
            "select coalesce(max(clock), ?) from logs", (FIRST,)
        ).fetchone()[0]
        return clock


def _merged(database: Database) -> dict[str, tuple[int, int]]:
    with database.reading() as connection:
        found = connection.execute("select device, inode, merged from logs")
        return {device: (inode, end) for device, inode, end in found}


def _merge(database: Database, file: marks.LogFile, start: int) -> None:
    tail = log.tail(file.path, start)
    if tail.end == start:  # only a torn line is new
        return
    news = tuple(marks.marks_in(tail.records))
    with changing(database) as batch:
        for mark in news:
            batch.mark(mark)
        clock = max((mark.clock for mark in news), default=FIRST)
        batch.merged(file, tail.end, clock)
