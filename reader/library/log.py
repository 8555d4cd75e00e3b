"""Append-only files of JSON lines: what is in one, and has been said to be, is never lost."""

import fcntl
import json
import os
from collections.abc import Iterable
from typing import NamedTuple

from reader.errors import LibraryError

Record = dict[str, object]
"""One line of a log: an object with names."""


class Tail(NamedTuple):
    """What a log holds after some place."""

    records: tuple[Record, ...]
    end: int
    """Bytes up to the end of the last whole line."""


def append(path: str, records: Iterable[Record]) -> None:
    """Append `records` to the log, whole or not at all; they are on the disk when it returns.

    Several processes may append at once. A line that a crash has torn is closed first, so that
    it spoils none of the new ones.

    Raises:
        LibraryError: The log cannot be written.
    """
    lines = b"".join(json.dumps(each).encode() + b"\n" for each in records)
    try:
        descriptor = _open(path)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            _write(descriptor, lines)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise LibraryError(f"{path}: cannot be written: {error.strerror}") from error


def tail(path: str, start: int = 0) -> Tail:
    """Return the whole lines of a log from the byte `start` on.

    A torn last line is left for the next time; a line that is no JSON object is passed over.

    Raises:
        LibraryError: The log cannot be read.
    """
    try:
        with open(path, "rb") as file:
            file.seek(start)
            text = file.read()
    except OSError as error:
        raise LibraryError(f"{path}: {error.strerror}") from error
    whole = text[: text.rfind(b"\n") + 1]
    parsed = (_record(line) for line in whole.splitlines())
    return Tail(tuple(each for each in parsed if each is not None), start + len(whole))


def _open(path: str) -> int:
    """Open the log for appending; a new one is made durable in its folder."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CLOEXEC
    try:
        return os.open(path, flags)
    except FileNotFoundError:
        folder = os.path.dirname(path)
        os.makedirs(folder, exist_ok=True)
        descriptor = os.open(path, flags | os.O_CREAT, 0o600)
        _sync_folder(folder)
        return descriptor


def _sync_folder(folder: str) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write(descriptor: int, lines: bytes) -> None:
    """Write `lines` after what is there; if the disk is full, take back what was written."""
    size = os.fstat(descriptor).st_size
    torn = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
    rest = memoryview(b"\n" + lines if torn else lines)
    try:
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except OSError:
        os.ftruncate(descriptor, size)
        raise


def _record(line: bytes) -> Record | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None
