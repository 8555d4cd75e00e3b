import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import shtab

from reader.cli.commands import COMMANDS
from reader.cli.completion import SHELLS
from reader.cli.paths import FILES

Reader = Callable[..., CompletedProcess[str]]


@pytest.fixture
def script(reader: Reader, folder: Path) -> str:
    """The script for bash; its folder holds two posts."""
    (folder / "a post.md").touch()
    (folder / "文章.md").touch()
    return reader("completion", "bash").stdout


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        (["reader", "sh"], ["show"]),
        (["reader", "文"], ["文章.md"]),
        (["reader", "show", "a"], ["a post.md"]),
        (["reader", "show", "--wi"], ["--width"]),
        (["reader", "show", "--color", "a"], ["auto", "always"]),
        (["reader", "lint", "文"], ["文章.md"]),
        (["reader", "completion", "z"], ["zsh"]),
        (["reader", "show", "x.md", "文"], ["文章.md"]),
        (["reader", "x.md", "文"], ["文章.md"]),
    ],
)
def test_bash_completes_commands_options_and_files(
    script: str, folder: Path, words: list[str], completed: list[str]
) -> None:
    typed = f'{script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_reader 2>/dev/null\n'
    typed += 'printf "%s\\n" "${COMPREPLY[@]}"'

    told = subprocess.run(
        ["bash", "-c", typed, "bash", *words],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert told.stdout.splitlines() == completed


def test_nothing_typed_offers_the_commands_and_the_files(script: str, folder: Path) -> None:
    typed = f'{script}\nCOMP_WORDS=(reader ""); COMP_CWORD=1; _shtab_reader 2>/dev/null\n'
    typed += 'printf "%s\\n" "${COMPREPLY[@]}"'

    told = subprocess.run(
        ["bash", "-c", typed], cwd=folder, capture_output=True, encoding="utf-8", check=True
    )

    assert set(told.stdout.splitlines()) == {*COMMANDS, "a post.md", "文章.md"}


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_its_script(reader: Reader, shell: str) -> None:
    ended = reader("completion", shell)

    assert ended.returncode == 0
    assert all(command in ended.stdout for command in COMMANDS)


@pytest.mark.parametrize("shell", SHELLS)
def test_files_are_completed_as_shtab_does(shell: str) -> None:
    assert FILES[shell] == shtab.FILE[shell]
