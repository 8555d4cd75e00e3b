import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from reader import __version__
from reader.cli.commands import COMMANDS, load
from reader.cli.parsers import parser_of

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


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_option_of_every_command_is_in_the_documentation(command: str) -> None:
    parser = parser_of(command, load(command or "open"))
    taken = {option for each in parser._actions for option in each.option_strings}

    assert documented(command) == taken


def documented(command: str) -> set[str]:
    """Return the options that a command takes as docs/command-line.md has it."""
    text = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text()
    table = text.partition("## All options\n")[2].partition("\n## ")[0]
    rows = [row.replace("\\|", "/").split("|")[1:3] for row in table.splitlines() if "| `-" in row]
    options = {"-h", "--help"}
    for names, commands in rows:
        of_all = command == "" and (not commands.strip() or " open," in commands)
        if of_all or command in commands.replace(",", " ").split():
            options |= set(re.findall(r"(?<![\w-])--?\w[\w-]*", names))
    return options


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


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_a_command_as_well(reader: Reader, command: str) -> None:
    words = [command] if command else []

    told = reader("help", *words)

    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == reader(*words, "--help").stdout


@pytest.mark.parametrize("word", ["serch", "搜索"])
def test_there_is_no_help_for_what_is_no_command(reader: Reader, word: str) -> None:
    told = reader("help", word)

    assert (told.returncode, told.stdout) == (2, "")
    assert word in told.stderr


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("serch", "tide"), "search"),
        (("serch", "潮水", "--json"), "search"),
        (("lst",), "list"),
        (("List",), "list"),
        (("halp",), "help"),
    ],
)
def test_a_mistyped_command_is_asked_about(
    reader: Reader, words: tuple[str, ...], meant: str
) -> None:
    told = reader(*words)

    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == (
        f"reader: {words[0]}: no such file or command; did you mean `reader {meant}`?\n"
    )


def test_a_file_that_is_called_nearly_as_a_command_is_shown(reader: Reader, folder: Path) -> None:
    (folder / "lst").write_text("---\ntitle: 目录\n---\n正文。\n", encoding="utf-8")

    shown = reader("lst")

    assert (shown.returncode, shown.stderr) == (0, "")
    assert "目录" in shown.stdout


@pytest.mark.parametrize("name", ["没有", "xyzzy", "docs", "lst.md", "./lst"])
def test_a_word_that_is_no_mistyped_command_is_a_file_that_is_missing(
    reader: Reader, name: str
) -> None:
    told = reader(name)

    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == f"reader: {name}: No such file or directory\n"
