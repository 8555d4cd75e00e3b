import os
import re
import select
import subprocess
import sys
import termios
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.cli.in_process import run_here, run_on

Reader = Callable[..., CompletedProcess[str]]

_CLEARED = re.compile(r"(?:\r\x1b\[K[^\r\n]*)*\r\x1b\[K")
"""How far a scan is, on a line that goes away again: a slow machine shows it."""

COMMANDS = frozenset({"categories", "doctor", "list", "search", "show"})
"""Commands that read no keys."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An empty home, in which nothing is configured."""
    home = tmp_path / "home"
    home.mkdir()
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder, in which the commands are run."""
    posts = tmp_path / "posts"
    posts.mkdir()
    return posts


@pytest.fixture
def reader(environment: dict[str, str], folder: Path) -> Reader:
    """Run `reader` with its output in a pipe."""

    def run(
        *arguments: str | bytes, stdin: str = "", through: str = "", into: str = "", **env: str
    ) -> CompletedProcess[str]:
        """Run `reader` with `arguments`: here, or in a process if its bytes or a pipe matter.

        Args:
            arguments: The command line.
            stdin: What is in its input.
            through: What a shell does with its output; the command line is `"$@"` there.
            into: A new file that its output goes to, as a shell's `>` lets it.
            env: More of the environment.
        """
        if not through and all(isinstance(each, str) for each in arguments):
            words = [str(each) for each in arguments]
            output = folder / into if into else None
            return run_here(words, stdin, {**environment, **env}, folder, output)
        command: list[str | bytes] = [sys.executable, "-m", "reader", *arguments]
        if through:
            command = ["bash", "-c", f'"$@" {through}', "bash", *command]
        return subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            env={**environment, **env},
            cwd=folder,
            timeout=30,
            check=False,
        )

    return run


@pytest.fixture
def terminal(environment: dict[str, str], folder: Path) -> Reader:
    """Run `reader` on a terminal; its output and its errors come as one text."""

    def run(
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        keys: bytes = b"",
        after: str = "",
        stdin: Path | None = None,
        **env: str,
    ) -> CompletedProcess[str]:
        """Run `reader` with `arguments`: here, or in a process if something reads the terminal.

        Args:
            arguments: The command line.
            columns: Its width.
            rows: Its height.
            keys: What is typed when `after` is shown.
            after: What is to be shown then.
            stdin: What is in its input, if that is not the terminal.
            env: More of the environment.
        """
        ours, theirs = os.openpty()
        termios.tcsetwinsize(theirs, (rows, columns))
        if arguments and arguments[0] in COMMANDS and not keys and stdin is None:
            with ThreadPoolExecutor(1) as reading:
                all_of_it = reading.submit(_all_from, ours, keys, after)
                with open(theirs, "wb", buffering=0) as file:
                    code = run_on(file, arguments, {**environment, **env}, folder)
            return CompletedProcess(["reader", *arguments], code, all_of_it.result())
        with ExitStack() as opened:
            process = subprocess.Popen(
                [sys.executable, "-m", "reader", *arguments],
                stdin=theirs if stdin is None else opened.enter_context(stdin.open("rb")),
                stdout=theirs,
                stderr=theirs,
                env={**environment, **env},
                cwd=folder,
                start_new_session=True,
                preexec_fn=_take_terminal,  # noqa: PLW1509  no threads here
            )
        os.close(theirs)
        shown = _all_from(ours, keys, after)
        return CompletedProcess(process.args, process.wait(timeout=30), shown)

    return run


def _take_terminal() -> None:
    """Make the terminal the one that /dev/tty stands for: a session gets it by opening it."""
    os.close(os.open(os.ttyname(1), os.O_RDWR))


def _all_from(terminal: int, keys: bytes, after: str) -> str:
    """Read what is shown until nobody has the terminal open; type `keys` when `after` is shown."""
    shown = b""
    typed = False
    while select.select([terminal], [], [], 30)[0]:
        try:
            shown += os.read(terminal, 1 << 16)
        except OSError:  # EIO is how Linux says so
            break
        if not typed and after.encode() in shown:
            typed = True
            os.write(terminal, keys)
    os.close(terminal)
    return _CLEARED.sub("", shown.decode().replace("\r\n", "\n"))
