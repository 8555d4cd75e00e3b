"""Read a post that is named on the command line: whatever kind of file it is."""

import os
import stat

from reader.errors import PostError

STDIN = "-"
"""The name of standard input."""


def read_named(name: str) -> tuple[bytes, float | None]:
    """Return the bytes of the file `name`, and its stamp if it is a regular one.

    A FIFO is read as well, unlike in a library: `reader show <(command)` names it on purpose.

    Raises:
        PostError: It is missing, a folder, or cannot be read.
    """
    try:
        with open(0 if name == STDIN else name, "rb", closefd=name != STDIN) as file:
            status = os.fstat(file.fileno())
            return file.read(), status.st_mtime if stat.S_ISREG(status.st_mode) else None
    except OSError as error:
        raise PostError(f"{shown_name(name)}: {error.strerror}") from error
    except ValueError as error:  # a NUL in the name
        raise PostError(f"{name!r}: {error}") from error


def shown_name(name: str) -> str:
    """Return `name` as a message tells it."""
    return "standard input" if name == STDIN else name
