"""The parsers of the command line, which give its help."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import NoReturn

from reader import __version__
from reader.cli.choosing import add_drafts
from reader.cli.commands import COMMANDS, Command, load
from reader.cli.output import visible
from reader.cli.page_options import add_page_options
from reader.cli.terminal import DEFAULT_WIDTH, page_width

_ABOUT = "Read a folder of posts: in the app on a terminal, as plain text in a pipe."

_MORE = """\
commands (reader help COMMAND tells more):
{commands}

A folder named like a command is written with its place: reader ./list
"""


class _Help(RawDescriptionHelpFormatter):
    """Help of a known width: argparse would import shutil, 5 ms, to ask even if none is shown."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=20, width=min(page_width(), DEFAULT_WIDTH))


class _Parser(ArgumentParser):
    """A parser whose complaints cannot act on the terminal, whatever was typed."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def parser_of(name: str, command: Command) -> ArgumentParser:
    """Make the parser of a command; without a name, of `reader` itself."""
    if name:
        parser = _parser(f"reader {name}", f"{COMMANDS[name].capitalize()}.")
    else:
        parser = _main_parser()
    command.add_arguments(parser)
    return parser


def whole_parser() -> ArgumentParser:
    """Make one parser of all commands, with the options of the default one."""
    parser = _main_parser()
    add_drafts(parser)
    add_page_options(parser)
    named = parser.add_subparsers()
    for name, does in COMMANDS.items():
        load(name).add_arguments(named.add_parser(name, help=does))
    return parser


def _main_parser() -> ArgumentParser:
    """Make the parser of `reader` itself, without the arguments of its default command."""
    parser = _parser("reader", _ABOUT)
    listed = "\n".join(f"  {name:<12}{does}" for name, does in COMMANDS.items())
    parser.epilog = _MORE.format(commands=listed)
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    return parser


def _parser(prog: str, about: str) -> ArgumentParser:
    """Make a parser without arguments."""
    return _Parser(prog, description=about, formatter_class=_Help, allow_abbrev=False)
