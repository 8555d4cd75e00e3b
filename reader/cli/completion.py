"""`reader completion`: print the completion script of a shell."""

from argparse import ArgumentParser

from reader.cli import output
from reader.cli.parsers import whole_parser

SHELLS = ("bash", "zsh", "tcsh", "fish")

PREAMBLES = {"bash": "_shtab_reader_pos_0_COMPGEN=_shtab_compgen_files\n"}
"""What is added to a shell's script: where a command is expected, a file may stand as well."""


class Options:
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
