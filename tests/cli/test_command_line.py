import re
from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from reader import __version__
from reader.cli.commands import COMMANDS

Reader = Callable[..., CompletedProcess[str]]


def test_the_version_is_told(reader: Reader) -> None:
    told = reader("--version")

    assert (told.returncode, told.stdout) == (0, f"reader {__version__}\n")


def test_the_help_names_every_command(reader: Reader) -> None:
    told = reader("--help")

    assert told.returncode == 0
    assert re.findall(r"^  (\w+) +\w", told.stdout.partition("commands")[2], re.MULTILINE) == [
        *COMMANDS
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help_in_80_columns(reader: Reader, command: str) -> None:
    told = reader(command, "--help")

    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith(f"usage: reader {command} ")
    assert max(map(len, told.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    "arguments",
    [
        ("--bogus",),
        ("show", "--bogus"),
        ("show", "--width", "1", "a.md"),
        ("show", "--width", "wide", "a.md"),
        ("show", "--width", "9" * 5000, "a.md"),
        ("show", "--color", "sometimes", "a.md"),
        ("list", "--limit", "-1"),
        ("completion", "cmd.exe"),
        ("completion",),
        ("--\x1b[2J",),
        ("show", "--\x9b2J\n\u202e"),
    ],
)
def test_a_command_line_that_is_not_understood_ends_with_2(
    reader: Reader, arguments: tuple[str, ...]
) -> None:
    ended = reader(*arguments)

    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("usage: reader")
    assert ended.stderr.replace("\n", "").isprintable()
