"""Posts as a book, on standard output."""

import os
import stat
from collections.abc import Sequence
from tempfile import SpooledTemporaryFile

from reader.book.binding import bind
from reader.book.model import Leaf, Setting
from reader.cli import output
from reader.cli.files import read_post
from reader.cli.paths import STDIN
from reader.config import Config
from reader.errors import ReaderError

_IN_MEMORY = 32_000_000
"""Bytes of a book that are kept there before it is written to a file that nobody sees."""


def print_book(names: Sequence[str], config: Config, *, cut: bool) -> None:
    """Write a book of the posts that are named to standard output: all of it, or nothing.

    Args:
        names: The posts, as they are named on the command line.
        config: Where the library is, and in which zone.
        cut: Leave out what stands around the article of each.

    Raises:
        ReaderError: The output cannot be a book, a post cannot be read, or there is no room.
        BrokenPipeError: Nobody reads it any more.
    """
    _require_file()
    leaves = [Leaf(read_post(name, config), _path(name)) for name in names]
    folders = tuple(os.path.realpath(library.path) for library in config.library)
    with SpooledTemporaryFile(_IN_MEMORY) as file:
        try:
            bind(leaves, file, Setting(folders, config.zone, cut, config.library))
        except OSError as error:
            raise ReaderError(f"a temporary file: {error.strerror}") from error
        file.seek(0)
        output.write_file(file)


def _require_file() -> None:
    """See to it that the output can be a book.

    Raises:
        ReaderError: It is a terminal, or something has been written to it already.
    """
    if os.isatty(1):
        raise ReaderError(
            "standard output: a book is not for a terminal to show;"
            " write it to a file: `reader show --format epub … > book.epub`"
        )
    try:
        written = os.fstat(1)
    except OSError:  # what is closed is told when the book is written
        return
    if stat.S_ISREG(written.st_mode) and written.st_size:
        raise ReaderError(
            "standard output: has something in it already, and two books are none;"
            " `xargs -0 -s 2000000` names more posts at once"
        )


def _path(name: str) -> str:
    return "" if name == STDIN else os.path.realpath(name)
