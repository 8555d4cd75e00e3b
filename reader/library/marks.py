"""Marks: what a person remembers about posts, one append-only log per device.

A line is `{"post": id, "fact": "read", "value": true, "clock": reading}`. Logs of all devices lie
side by side in one folder; of several lines on one fact of one post the one with the latest clock
holds. Only this device's log is ever written here, so a synchroniser has nothing to merge.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from reader.errors import LibraryError
from reader.library import log, rows
from reader.library.clock import is_reading, tick
from reader.library.model import Entry

READ = "read"
STARRED = "starred"

_SUFFIX = ".jsonl"


class Mark(NamedTuple):
    """One fact about one post, and when it became one."""

    post: str
    """The post's id."""
    fact: str
    value: object
    """Whatever JSON can say."""
    clock: str = ""


class LogFile(NamedTuple):
    """The log of one device, as it lies in the folder."""

    device: str
    path: str
    inode: int
    size: int
    """Bytes."""


def between(held: Entry, wished: Entry) -> tuple[Mark, ...]:
    """Return the marks that make what is held of a post what is wished."""
    facts = ((READ, held.read, wished.read), (STARRED, held.starred, wished.starred))
    return tuple(Mark(held.id, fact, new) for fact, old, new in facts if old != new)


def append_marks(folder: str, device: str, marks: Iterable[Mark], *, latest: str) -> None:
    """Append `marks` to the log of `device`, each with a clock after `latest`.

    Raises:
        LibraryError: The log cannot be written.
    """
    records = []
    for mark in marks:
        latest = tick(latest, device)
        records.append(mark._replace(clock=latest)._asdict())
    log.append(os.path.join(folder, device + _SUFFIX), records)


def log_files(folder: str) -> tuple[LogFile, ...]:
    """Return the logs in `folder`; none if there is no such folder yet.

    Raises:
        LibraryError: The folder cannot be listed.
    """
    try:
        with os.scandir(folder) as found:
            return tuple(sorted(_logs(found)))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise LibraryError(f"{folder}: {error.strerror}") from error


def marks_in(records: Iterable[log.Record]) -> Iterator[Mark]:
    """Yield the marks among the lines of a log; a line of a later version may be none."""
    for record in records:
        match record:
            case {"post": str(post), "fact": str(fact), "value": value, "clock": str(clock)}:
                if is_reading(clock):
                    yield Mark(post, fact, value, clock)


def _logs(entries: Iterable[os.DirEntry[str]]) -> Iterator[LogFile]:
    """Yield what is a log; a synchroniser may take one away meanwhile."""
    for entry in entries:
        if entry.name.endswith(_SUFFIX) and entry.is_file():
            with suppress(FileNotFoundError):
                status = entry.stat()
                device = entry.name.removesuffix(_SUFFIX)
                yield LogFile(device, entry.path, rows.inode(status), status.st_size)
