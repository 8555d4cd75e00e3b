"""The commands, each a module of this package that is imported when it is called."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from reader import __version__
from reader.cli.terminal import DEFAULT_WIDTH, page_width

DEFAULT = "open"
"""The command that is meant when none is named."""

COMMANDS = {
    "open": "read in the app",
    "show": "print posts, laid out",
    "list": "list the posts of a library, newest first",
    "categories": "list the categories, with unread and all posts",
    "lint": "tell what in the posts' files could not be read as written",
    "completion": "print the completion script of a shell",
}
"""Each command, and what it does."""

_ABOUT = "Read a folder of posts: in the app on a terminal, as plain text in a pipe."

_MORE = """\
commands (reader COMMAND --help tells more):
{commands}

A folder named like a command is written with its place: reader ./list
"""


class Command(Protocol):
    """What a command's module holds."""

    Options: type[Namespace]
    """The arguments and their types."""

    @staticmethod
    def add_arguments(parser: ArgumentParser) -> None:
        """Tell `parser` the arguments."""

    @staticmethod
    def run(options: Namespace) -> int:
        """Run the command; return the exit code."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name, or the default one; return the exit code.

    Raises:
        ReaderError: The command failed.
    """
    if arguments and arguments[0] in COMMANDS:
        name, rest = arguments[0], arguments[1:]
        parser = _parser(f"reader {name}", f"{COMMANDS[name].capitalize()}.")
    else:
        name, rest = DEFAULT, arguments
        parser = main_parser()
    command = load(name)
    command.add_arguments(parser)
    try:
        options = parser.parse_args(rest, command.Options())
    except SystemExit as exit_:  # argparse has told its help or what is wrong
        return int(exit_.code or 0)
    return command.run(options)


def load(name: str) -> Command:
    """Import the module of the command `name`."""
    return cast("Command", import_module(f"reader.cli.{name}"))


def main_parser() -> ArgumentParser:
    """Make the parser of `reader` itself, without the arguments of its default command."""
    parser = _parser("reader", _ABOUT)
    listed = "\n".join(f"  {name:<12}{does}" for name, does in COMMANDS.items())
    parser.epilog = _MORE.format(commands=listed)
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    return parser


class _Help(RawDescriptionHelpFormatter):
    """Help of a known width: argparse would import shutil, 5 ms, to ask even if none is shown."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=20, width=min(page_width(), DEFAULT_WIDTH))


def _parser(prog: str, about: str) -> ArgumentParser:
    """Make a parser without arguments."""
    return ArgumentParser(prog, description=about, formatter_class=_Help, allow_abbrev=False)
