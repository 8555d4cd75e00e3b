"""`reader completion`: print the completion script of a shell."""

from argparse import ArgumentParser, Namespace

from reader.cli import commands, output
from reader.cli.page import add_page_options

SHELLS = ("bash", "zsh", "tcsh", "fish")

PREAMBLES = {"bash": "_shtab_reader_pos_0_COMPGEN=_shtab_compgen_files\n"}
"""What is added to a shell's script: where a command is expected, a file may stand as well."""


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

    output.write(
        [shtab.complete(whole_parser(), options.shell, preamble=PREAMBLES.get(options.shell, ""))]
    )
    return 0


def whole_parser() -> ArgumentParser:
    """Make one parser of all commands."""
    parser = commands.main_parser()
    add_page_options(parser)
    named = parser.add_subparsers()
    for name, does in commands.COMMANDS.items():
        commands.load(name).add_arguments(named.add_parser(name, help=does))
    return parser
