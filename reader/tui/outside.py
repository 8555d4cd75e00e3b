"""Programs that take the terminal while the app stands aside."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from textual.app import App, SuspendNotSupported

from reader import programs
from reader.document.model import Document
from reader.errors import CommandError
from reader.layout.flow import lay_out
from reader.render.plain import plain

_T = TypeVar("_T")


def send(app: App[None], document: Document, command: str, width: int) -> str:
    """Give a page to `command`, or to the pager if it is empty; return what there is to say.

    Args:
        app: Stands aside meanwhile.
        document: The page.
        command: For `sh -c`.
        width: The cells of a line.

    Raises:
        CommandError: The program cannot be run, failed, or the terminal cannot be handed over.
    """
    lines = plain(lay_out(document, width))
    if not command:
        pager = programs.pager_command(os.environ)
        _aside(app, lambda: programs.page(lines, pager))
        return ""
    code = _aside(app, lambda: _pipe("\n".join(lines) + "\n", command))
    if code:
        raise CommandError(f"{command}: ended with {code}")
    return f"{command}: done"


def browse(app: App[None], url: str) -> None:
    """Open an address in a browser that draws on the terminal.

    Raises:
        CommandError: There is no browser, it failed, or the terminal cannot be handed over.
    """
    _aside(app, lambda: programs.browse(url))


def _pipe(text: str, command: str) -> int:
    """Run a command on the bare terminal, and leave its output there until it has been seen."""
    code = programs.pipe(text, command)
    failed = f"[ended with {code}] " if code else ""
    print(f"\n{failed}Press Enter to read on.", end=" ", flush=True)  # noqa: T201  the app is aside
    with suppress(KeyboardInterrupt):
        sys.stdin.readline()
    return code


def _aside(app: App[None], act: Callable[[], _T]) -> _T:
    """Do something with the terminal as it was before the app.

    Raises:
        CommandError: The terminal cannot be handed over, or what `act` raises.
    """
    outcome: _T | CommandError
    try:
        with app.suspend():
            # An error that left this block would leave the app without its terminal.
            try:
                outcome = act()
            except CommandError as error:
                outcome = error
    except SuspendNotSupported as error:
        raise CommandError("this terminal cannot be handed to another program") from error
    if isinstance(outcome, CommandError):
        raise outcome
    return outcome
