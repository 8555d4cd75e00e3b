"""The folders in which the logs of all devices lie side by side.

Only this device's log is ever written, so a synchroniser has nothing to merge. Where it makes a
copy because of a conflict all the same, that is one more log: what both say holds once.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from reader.errors import LibraryError
from reader.library.logs.log import LogStamp, log_stamp

_SUFFIX = ".jsonl"


class LogFile(NamedTuple):
    """A log, as it lies in its folder."""

    path: str
    stamp: LogStamp


def log_path(folder: str, device: str) -> str:
    """Return the path of the log of `device` in `folder`."""
    return os.path.join(folder, device + _SUFFIX)


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


def _logs(entries: Iterable[os.DirEntry[str]]) -> Iterator[LogFile]:
    """Yield what is a log; a synchroniser may take one away meanwhile."""
    for entry in entries:
        if entry.name.endswith(_SUFFIX) and entry.is_file():
            with suppress(FileNotFoundError):
                yield LogFile(entry.path, log_stamp(entry.stat()))
