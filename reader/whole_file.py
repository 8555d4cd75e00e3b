"""Write a small file whole or not at all, whatever crashes meanwhile."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, Final

_NEW: Final = ".new"
"""At the end of the name of a file while it is being written, after what nobody else has there."""


def write_whole(path: str, text: str) -> None:
    """Write the file at `path`, and its folder if there is none; where a link leads, if it is one.

    It is on the disk when this returns.

    Args:
        path: The file; it keeps its permissions.
        text: In UTF-8; undecodable bytes (PEP 383) are written as they were.

    Raises:
        OSError: It cannot be written; what was there is there still.
    """
    target = os.path.realpath(path)
    content = text.encode("utf-8", "surrogateescape")
    make_folder(os.path.dirname(target))
    if os.path.exists(target) and not os.path.isfile(target):  # a device stays one
        with open(target, "wb") as file:
            file.write(content)
        return
    replace(target, content)


def replace(path: str, content: bytes) -> os.stat_result:
    """Put a file with `content` in the place of the one at `path`, which is no link.

    It has the permissions of that one from the beginning, and is on the disk when this returns.

    Returns:
        Its status.

    Raises:
        OSError: It cannot be written; what was there is there still.
    """
    with _successor(path) as descriptor:
        write_all(descriptor, content)
        return os.fstat(descriptor)


@contextmanager
def replacing(path: str) -> Iterator[BinaryIO]:
    """Give a file to write that takes the place of the one at `path`, as with `replace`.

    If it is left by an error, what was there is there still.

    Raises:
        OSError: It cannot be written.
    """
    with _successor(path) as descriptor, open(descriptor, "wb", closefd=False) as file:
        yield file


@contextmanager
def _successor(path: str) -> Iterator[int]:
    """Give an open file that takes the place of the one at `path`, once all is written to it."""
    new = f"{path}.{os.urandom(4).hex()}{_NEW}"
    mode = _mode(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
    descriptor = os.open(new, flags, 0o666 if mode is None else 0o600)
    try:
        if mode is not None:
            os.fchmod(descriptor, mode)
        yield descriptor
        os.fsync(descriptor)
        os.replace(new, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.remove(new)
        raise
    finally:
        os.close(descriptor)
    sync_folder(os.path.dirname(path))


def make_folder(folder: str) -> None:
    """Make a folder and those that it is to be in, each durable in its own.

    Raises:
        OSError: It cannot be made.
    """
    if os.path.isdir(folder):
        return
    parent = os.path.dirname(folder)
    make_folder(parent)
    with suppress(FileExistsError):  # another process was first
        os.mkdir(folder)
    sync_folder(parent)


def sync_folder(folder: str) -> None:
    """Let what was made, renamed or removed in a folder be so on the disk.

    Raises:
        OSError: It cannot be told whether it is.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_all(descriptor: int, content: bytes) -> None:
    """Write all of `content` to an open file.

    Raises:
        OSError: It cannot be written; a part of it may have been.
    """
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _mode(path: str) -> int | None:
    """Return the permissions of a file; None if there is none yet."""
    try:
        return os.stat(path).st_mode & 0o7777
    except FileNotFoundError:
        return None
