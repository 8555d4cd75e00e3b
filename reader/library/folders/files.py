"""Read a file that may turn out to be anything: only a regular file is ever opened."""

import os
import stat
from typing import BinaryIO

from reader.errors import PostError

_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY


def read_file(
    path: str, *, follow: bool = True, known: bool = False
) -> tuple[bytes, os.stat_result]:
    """Return the bytes of a regular file, and its status when they were read.

    A FIFO or a device is not opened: it could block, or act. The status is asked before the
    opening and again of what was opened, for the file may be replaced in between.

    Args:
        path: The file.
        follow: Whether a symbolic link is followed.
        known: Whether it was a regular file a moment ago; then that is not asked again.

    Raises:
        PostError: The file is missing, not regular, or cannot be read.
    """
    try:
        if not known:
            _require_regular(path, os.stat(path, follow_symlinks=follow))
        descriptor = os.open(path, _FLAGS if follow else _FLAGS | os.O_NOFOLLOW)
        try:
            status = os.fstat(descriptor)
            _require_regular(path, status)
            return _read_all(descriptor, status.st_size), status
        finally:
            os.close(descriptor)
    except OSError as error:
        raise PostError(error.strerror or str(error), path) from error
    except ValueError as error:  # a NUL in the path
        raise PostError(str(error), repr(path)) from error


def open_file(path: str) -> BinaryIO:
    """Open a regular file to read as much of it as is needed.

    Raises:
        PostError: The file is missing, not regular, or cannot be read.
    """
    try:
        _require_regular(path, os.stat(path))
        file = open(os.open(path, _FLAGS), "rb")  # noqa: SIM115  whoever asks for it closes it
    except OSError as error:
        raise PostError(error.strerror or str(error), path) from error
    except ValueError as error:  # a NUL in the path
        raise PostError(str(error), repr(path)) from error
    try:
        _require_regular(path, os.fstat(file.fileno()))
    except PostError:
        file.close()
        raise
    return file


def _require_regular(path: str, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        what = "is a folder" if stat.S_ISDIR(status.st_mode) else "not a regular file"
        raise PostError(what, path)


def _read_all(descriptor: int, size: int) -> bytes:
    """Read to the end; the file may have grown, so a byte more than `size` is asked for."""
    chunks = [os.read(descriptor, size + 1)]
    if len(chunks[0]) == size:
        return chunks[0]
    while chunks[-1]:
        chunks.append(os.read(descriptor, 1 << 16))
    return b"".join(chunks)
