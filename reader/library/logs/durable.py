"""Write to files that several processes append to, so that no crash loses what was written."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reader.errors import LibraryError
from reader.language import gettext as _
from reader.whole_file import make_folder, replace, sync_folder, write_all


class Rewritten(NamedTuple):
    """A file that was put in the place of another."""

    before: bytes
    """The whole lines of the former one."""
    lines: bytes
    status: os.stat_result


def append(path: str, lines: Callable[[], bytes]) -> None:
    """Append lines to a file, whole or not at all; they are on the disk when it returns.

    A line that a crash has torn is closed first, so that it spoils none of the new ones.

    Args:
        path: The file.
        lines: Gives the lines, when nobody else can append any before them.

    Raises:
        LibraryError: The file cannot be written.
    """
    with _translated(path), locked(path) as descriptor:
        _append(descriptor, lines())
        os.fsync(descriptor)


def rewrite(path: str, rewritten: Callable[[bytes], bytes]) -> Rewritten:
    """Put what `rewritten` makes of a file's whole lines in its place, whole or not at all.

    Nobody appends meanwhile; who waits to do so finds the successor.

    Raises:
        LibraryError: The file cannot be written.
    """
    path = os.path.realpath(path)
    with _translated(path), locked(path) as descriptor:
        before = _whole(descriptor)
        lines = rewritten(before)
        return Rewritten(before, lines, replace(path, lines))


@contextmanager
def exclusive(path: str) -> Iterator[None]:
    """Let no other process, and no other thread, that asks for the same write a file meanwhile.

    The file is made if there is none; where a link leads, if it is one. It may be replaced.

    Raises:
        LibraryError: It cannot be written.
    """
    with _translated(path), locked(os.path.realpath(path)):
        yield


@contextmanager
def _translated(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LibraryError(
            _("cannot be written: {why}").format(why=error.strerror), path
        ) from error


@contextmanager
def locked(path: str) -> Iterator[int]:
    """Give a file that is no link, open for appending, that no other process writes meanwhile.

    It is made if there is none, and may be replaced.

    Raises:
        OSError: It cannot be written.
    """
    while True:
        descriptor = _open(path)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _is_at(path, descriptor):
                yield descriptor
                return
        finally:
            os.close(descriptor)


def _is_at(path: str, descriptor: int) -> bool:
    """Tell whether the open file is still the one at `path`."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _open(path: str) -> int:
    """Open a file for appending; a new one is made durable in its folder."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CLOEXEC
    try:
        return os.open(path, flags)
    except FileNotFoundError:
        folder = os.path.dirname(path)
        make_folder(folder)
        descriptor = os.open(path, flags | os.O_CREAT, 0o600)
        sync_folder(folder)
        return descriptor


def _whole(descriptor: int) -> bytes:
    """Return the whole lines of an open file."""
    with open(descriptor, "rb", closefd=False) as file:
        file.seek(0)
        text = file.read()
    return text[: text.rfind(b"\n") + 1]


def _append(descriptor: int, lines: bytes) -> None:
    """Write `lines` after what is there; if the disk is full, take back what was written."""
    size = os.fstat(descriptor).st_size
    torn = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
    try:
        write_all(descriptor, b"\n" + lines if torn else lines)
    except OSError:
        os.ftruncate(descriptor, size)
        raise
