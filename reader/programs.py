"""The programs that a reader has chosen: a pager, a command to pipe to, a browser."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reader.errors import CommandError

if TYPE_CHECKING:
    import subprocess

DEFAULT_PAGER = "less -R"
"""`-R` lets colours through and nothing else."""

PAGER_ENVIRONMENT = {"LESS": "R", "LV": "-c"}
"""What a pager is told about colours unless its owner has set it: as git does."""


def pager_command(environ: Mapping[str, str]) -> list[str]:
    """Return the pager's command and arguments: `$READER_PAGER`, `$PAGER`, or less.

    Raises:
        CommandError: The variable is not a command line (an open quote).
    """
    import shlex  # noqa: PLC0415  2 ms that only paging pays

    command = environ.get("READER_PAGER") or environ.get("PAGER") or DEFAULT_PAGER
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise CommandError(f"{command}: not a command line: {error}") from error
    return words or shlex.split(DEFAULT_PAGER)


def page(lines: Iterable[str], command: Sequence[str]) -> None:
    """Show `lines`, which carry no newlines, in a pager, until it is left.

    The lines are drawn only as far as the pager reads, so the first page of a long post is there
    at once.

    Raises:
        CommandError: The pager cannot be started.
    """
    import subprocess  # noqa: PLC0415  5 ms that only paging pays

    try:
        pager = subprocess.Popen(  # noqa: S603  the user's own command
            command,
            stdin=subprocess.PIPE,
            env={**PAGER_ENVIRONMENT, **os.environ},
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise CommandError(f"{command[0]}: {error.strerror}") from error
    with _interrupts_ignored(), pager:
        _feed(pager, lines)


def pipe(text: str, command: str) -> int:
    """Run `sh -c command` with `text` as its input; return its exit code, as a shell tells it.

    Raises:
        CommandError: There is no shell.
    """
    import subprocess  # noqa: PLC0415  5 ms that only piping pays

    try:
        shell = subprocess.Popen(  # noqa: S603  the user's own command
            ["/bin/sh", "-c", command], stdin=subprocess.PIPE, encoding="utf-8", errors="replace"
        )
    except OSError as error:
        raise CommandError(f"/bin/sh: {error.strerror}") from error
    with _interrupts_ignored():
        shell.communicate(text)
    return shell.returncode if shell.returncode >= 0 else 128 - shell.returncode


def browser_takes_terminal() -> bool:
    """Tell whether the browser is to be run as a program that may draw on the terminal."""
    import webbrowser  # noqa: PLC0415  10 ms that only opening an address pays

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    foreground = isinstance(browser, webbrowser.GenericBrowser)
    return foreground and not isinstance(browser, webbrowser.BackgroundBrowser)


def browse(url: str) -> None:
    """Open `url` in `$BROWSER`, or in the system's browser.

    Raises:
        CommandError: The address is not one of the web, there is no browser, or it failed.
    """
    import webbrowser  # noqa: PLC0415  10 ms that only opening an address pays

    if not url.startswith(("https://", "http://")):
        raise CommandError(f"{url}: not an address of the web")
    try:
        opened = webbrowser.open(url)
    except webbrowser.Error as error:
        raise CommandError(f"{url}: {error}") from error
    if not opened:
        raise CommandError(f"{url}: no browser could be run; set $BROWSER to one")


def _feed(pager: "subprocess.Popen[str]", lines: Iterable[str]) -> None:
    """Write `lines` until the pager closes its end, which is how a pager says "enough"."""
    assert pager.stdin is not None  # noqa: S101  opened as a pipe above
    with suppress(BrokenPipeError):
        for line in lines:
            pager.stdin.write(line + "\n")
    with suppress(BrokenPipeError):
        pager.stdin.close()


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Leave ^C to the program in the foreground: it stops a search in less, not the reader."""
    import signal  # noqa: PLC0415  1 ms that only running a program pays

    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
