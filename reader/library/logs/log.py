"""Append-only logs of JSON lines, read on from where one was."""

import json
import os
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import NamedTuple

from reader.errors import LibraryError
from reader.library.logs import durable
from reader.library.store import rows

Record = dict[str, object]
"""One line of a log: an object with names."""

LAST = 256
"""How many bytes before a place tell whether a log is still the one that was read up to there."""


class LogStamp(NamedTuple):
    """What tells, without reading, that a log is as it was."""

    inode: int
    size: int
    """Bytes."""
    mtime_ns: int


class LogPlace(NamedTuple):
    """How far a log has been read."""

    end: int = 0
    """Bytes up to the end of the last whole line."""
    last: bytes = b""
    """The last of these bytes, at most `LAST`: a log that replaced this one has others there."""


class Tail(NamedTuple):
    """What a log holds after some place."""

    lines: bytes
    place: LogPlace
    """Its end."""
    stamp: LogStamp


def append(path: str, records: Iterable[Record]) -> None:
    """Append records to the log, whole or not at all; they are on the disk when it returns.

    Args:
        path: The log.
        records: Iterated when nobody else can append any before them.

    Raises:
        LibraryError: The log cannot be written.
    """
    durable.append(path, lambda: b"".join(map(line_of, records)))


def tail(path: str, place: LogPlace = LogPlace()) -> Tail:  # noqa: B008  frozen
    """Return the whole lines of a log from `place` on; all of them if it was replaced since.

    A torn last line is left for the next time.

    Raises:
        LibraryError: The log cannot be read.
    """
    try:
        with open(path, "rb") as file:
            stamp = log_stamp(os.fstat(file.fileno()))
            file.seek(place.end - len(place.last))
            if file.read(len(place.last)) != place.last:
                place = LogPlace()
                file.seek(0)
            text = file.read()
    except OSError as error:
        raise LibraryError(f"{path}: {error.strerror}") from error
    lines = text[: text.rfind(b"\n") + 1]
    return Tail(lines, place_after(lines, place), stamp)


def said(path: str) -> Iterator[Record]:
    """Return all that a log says; nothing if there is none yet.

    Raises:
        LibraryError: The log cannot be read.
    """
    return records(tail(path).lines) if os.path.exists(path) else iter(())


def place_after(lines: bytes, place: LogPlace = LogPlace()) -> LogPlace:  # noqa: B008  frozen
    """Return the place at the end of `lines`, which begin at `place`."""
    return LogPlace(place.end + len(lines), (place.last + lines[-LAST:])[-LAST:])


def records(lines: bytes) -> Iterator[Record]:
    """Yield what the lines of a log say; one that is no JSON object is passed over."""
    return (record for record in map(record_of, BytesIO(lines)) if record is not None)


def record_of(line: bytes) -> Record | None:
    """Return what a line says; None if it is no JSON object."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def line_of(record: Record) -> bytes:
    """Return the line that says `record`."""
    text = ",".join(f"{_json(name)}:{_json(value)}" for name, value in record.items())
    said = f"{{{text}}}\n"
    return said.encode("utf-8", "backslashreplace")  # a lone surrogate: as JSON escapes it


def _json(value: object) -> str:
    """Return a value as JSON; ids in their hundred thousands are joined."""
    match value:
        case tuple() if set(map(type, value)) == {str}:
            return rows.json_list(value)
        case _:
            return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def log_stamp(status: os.stat_result) -> LogStamp:
    """Return the stamp of a log."""
    return LogStamp(rows.inode(status), status.st_size, status.st_mtime_ns)
