"""The arguments that are files or folders: a shell completes them, some have defaults."""

import os
from argparse import ArgumentParser
from collections.abc import Sequence

from reader.config import Config

FILES = {
    "bash": "_shtab_compgen_files",
    "zsh": "_files",
    "tcsh": "f",
    "fish": "(__fish_complete_path (commandline -ct))",
}
"""How the script that shtab makes for a shell completes a file: a copy of `shtab.FILE`."""


def add_paths(
    parser: ArgumentParser, name: str, metavar: str, about: str, *, default: Sequence[str] = ()
) -> None:
    """Tell `parser` of any number of files or folders, called `name`."""
    paths = parser.add_argument(name, nargs="*", default=default, metavar=metavar, help=about)
    paths.complete = FILES  # type: ignore[attr-defined]  # shtab reads it


def add_folders(parser: ArgumentParser) -> None:
    """Tell `parser` of the folders of a library, called `paths`."""
    about = "a folder of posts (default: those of the configuration, else this folder)"
    add_paths(parser, "paths", "FOLDER", about)


def folders(named: Sequence[str], config: Config) -> tuple[str, ...]:
    """Return the folders that are meant: those named, else those configured, else this one."""
    return tuple(named) or tuple(library.path for library in config.library) or (os.curdir,)
