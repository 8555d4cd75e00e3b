"""Posts as a book, on standard output."""

import os
from collections.abc import Sequence
from tempfile import SpooledTemporaryFile, gettempdir

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
        ReaderError: The output is a terminal, a post cannot be read, or there is no room.
        BrokenPipeError: Nobody reads it any more.
    """
    if os.isatty(1):
        raise ReaderError(
            "standard output: a book is not for a terminal to show;"
            " write it to a file: `reader show --format epub … > book.epub`"
        )
    leaves = [Leaf(read_post(name, config), _path(name)) for name in names]
    folders = tuple(os.path.realpath(library.path) for library in config.library)
    with SpooledTemporaryFile(_IN_MEMORY) as file:
        try:
            bind(leaves, file, Setting(folders, config.zone, cut))
        except OSError as error:
            raise ReaderError(f"{gettempdir()}: {error.strerror}") from error
        file.seek(0)
        output.write_file(file)


def _path(name: str) -> str:
    return "" if name == STDIN else os.path.realpath(name)
