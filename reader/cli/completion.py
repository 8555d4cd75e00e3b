"""`reader completion`: print the completion script of a shell."""

from argparse import ArgumentParser, Namespace

from reader.cli import commands, output
from reader.cli.paths import FILES

SHELLS = ("bash", "zsh", "tcsh", "fish")


class Options(Namespace):
    """The arguments of `reader completion`."""

    shell: str


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    parser.add_argument("shell", choices=SHELLS)
    parser.epilog = 'For bash, put into ~/.bashrc: eval "$(reader completion bash)"'


def run(options: Options) -> int:
    """Print the script.

    Raises:
        ReaderError: The output cannot be written.
    """
    import shtab  # noqa: PLC0415  30 ms that no other command pays

    output.write([shtab.complete(whole_parser(), options.shell)])
    return 0


def whole_parser() -> ArgumentParser:
    """Make one parser of all commands; where a command is expected, a path may stand as well."""
    parser = commands.main_parser()
    named = parser.add_subparsers()
    named.complete = FILES  # type: ignore[attr-defined]  # shtab reads it
    for name, does in commands.COMMANDS.items():
        commands.load(name).add_arguments(named.add_parser(name, help=does))
    return parser
