"""Read a post that is named on the command line: whatever kind of file it is."""

import os
import stat

from reader.cli.commands import COMMANDS
from reader.cli.paths import STDIN
from reader.config import Config
from reader.errors import PostError
from reader.library.folders.rules import rules_for
from reader.posts.model import Post
from reader.posts.parse import parse_post


def read_post(name: str, config: Config) -> Post:
    """Read the post in the file `name`, by the rules of the folder that it lies in.

    Raises:
        PostError: It is missing, a folder, or cannot be read; or nothing comes from standard input.
    """
    raw, stamp = _read(name)
    if name == STDIN and not raw.strip():
        raise PostError(f"{shown_name(name)}: there was nothing to read")
    folder, base = os.path.split("" if name == STDIN else name)
    rules = rules_for(_real(folder), config.library)
    return parse_post(raw, name=base, stamp=stamp, rules=rules)


def shown_name(name: str) -> str:
    """Return `name` as a message tells it."""
    return "standard input" if name == STDIN else name


def _read(name: str) -> tuple[bytes, float | None]:
    """Return the bytes of the file `name`, and its stamp if it is a regular one.

    A FIFO is read as well, unlike in a library: `reader show <(command)` names it on purpose.
    """
    try:
        with open(0 if name == STDIN else name, "rb", closefd=name != STDIN) as file:
            status = os.fstat(file.fileno())
            return file.read(), status.st_mtime if stat.S_ISREG(status.st_mode) else None
    except IsADirectoryError as error:
        folder = _argument(name)
        what_to_do = f"`reader {folder}` opens it as a library, `reader list {folder}` lists it"
        raise PostError(f"{name}: is a folder: {what_to_do}") from error
    except OSError as error:
        raise PostError(f"{shown_name(name)}: {error.strerror}") from error
    except ValueError as error:  # a NUL in the name
        raise PostError(f"{name!r}: {error}") from error


def _argument(folder: str) -> str:
    """Return a folder's name as a shell has it, so that it is no command and no option."""
    from shlex import quote  # noqa: PLC0415  only a mistake pays

    is_other = folder in COMMANDS or folder.startswith("-")
    return quote(f"./{folder}" if is_other else folder)


def _real(folder: str) -> str:
    """Return the absolute path of `folder`, without links."""
    try:
        return os.path.realpath(folder)
    except OSError as error:  # this folder has been deleted
        raise PostError(f"{folder or os.curdir}: {error.strerror}") from error
