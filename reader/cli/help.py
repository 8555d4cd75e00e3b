"""`reader help`: tell what there is, or what a command does."""

from argparse import ArgumentParser

from reader.cli import output
from reader.cli.commands import COMMANDS, DEFAULT, load
from reader.cli.parsers import parser_of


class Options:
    """The arguments of `reader help`."""

    command: str | None = None


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    about = f"one of: {', '.join(COMMANDS)}; without it, the commands are listed"
    parser.add_argument(
        "command", nargs="?", choices=tuple(COMMANDS), metavar="COMMAND", help=about
    )


def run(options: Options) -> int:
    """Print the help that `--help` prints.

    Raises:
        ReaderError: The output cannot be written.
    """
    parser = parser_of(options.command or "", load(options.command or DEFAULT))
    output.write(parser.format_help().splitlines())
    return 0
