"""`reader marks`: export what is remembered as lines, or import such lines."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from reader.cli import output
from reader.cli.choosing import FolderOptions, add_folder
from reader.cli.configured import configured_for_writing
from reader.cli.files import shown_name
from reader.cli.jsonlines import json_line
from reader.cli.libraries import scanned
from reader.cli.paths import STDIN, add_paths, folders
from reader.errors import LibraryError, ReaderError


class Options(FolderOptions):
    """The arguments of `reader marks`."""

    command: str
    paths: Sequence[str] = ()


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    parser.add_argument("command", choices=("export", "import"))
    add_paths(parser, "FILE", "what to import (default: standard input)")
    add_folder(parser)
    parser.epilog = "Lines are JSON, as in docs/marks.md. The exit code is 1 if one is no mark."


def run(options: Options) -> int:
    """Print what is remembered, or take it in; return 1 if a line could not be read.

    Raises:
        ReaderError: A file cannot be read, or the library not be written.
    """
    if options.command == "export" and options.paths:
        raise ReaderError(f"{options.paths[0]}: what is exported is printed, not written to a file")
    if options.command == "import" and not options.paths and os.isatty(0):
        raise ReaderError("no file is named, and none is piped in (reader marks --help)")
    config = configured_for_writing()
    with scanned(folders(options.named, config), config) as session:
        if options.command == "export":
            output.write(json_line(record) for record in session.memory.exported())
            return 0
        files = [(shown_name(name), _lines(name)) for name in options.paths or (STDIN,)]
        imported = session.memory.imported(files)
    for fault in imported.faults:
        output.tell(LibraryError(fault))
    output.write([f"{imported.taken:,} taken, {imported.known:,} known already"])
    return 1 if imported.faults else 0


def _lines(name: str) -> Iterator[bytes]:
    """Yield the lines of a file.

    Raises:
        LibraryError: It cannot be read.
    """
    try:
        with open(0 if name == STDIN else name, "rb", closefd=name != STDIN) as file:
            yield from file
    except OSError as error:
        raise LibraryError(f"{shown_name(name)}: {error.strerror}") from error
