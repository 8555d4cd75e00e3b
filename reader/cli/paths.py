"""The arguments that are files or folders: a shell completes them, some have defaults."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.config import Config

if TYPE_CHECKING:
    from argparse import ArgumentParser


STDIN = "-"
"""The name of standard input, which is read as if it were a file in this folder."""

FILES = {
    "bash": "_shtab_compgen_files",
    "zsh": "_files",
    "tcsh": "f",
    "fish": "(__fish_complete_path (commandline -ct))",
}
"""How the script that shtab makes for a shell completes a file: a copy of `shtab.FILE`."""


class PathOptions:
    """The arguments of a command that takes files or folders; other words are options."""

    paths: Sequence[str] = ()


def add_paths(parser: "ArgumentParser", metavar: str, about: str) -> None:
    """Tell `parser` of any number of files or folders."""
    paths = parser.add_argument("paths", nargs="*", default=(), metavar=metavar, help=about)
    paths.complete = FILES  # type: ignore[attr-defined]  # shtab reads it


def add_folders(parser: "ArgumentParser") -> None:
    """Tell `parser` of the folders of a library."""
    about = "a folder of posts (default: those of the configuration, else this folder)"
    add_paths(parser, "FOLDER", about)


def folders(named: Sequence[str], config: Config) -> tuple[str, ...]:
    """Return the folders that are meant: those named, else those configured, else this one."""
    return tuple(named) or tuple(library.path for library in config.library) or (os.curdir,)
