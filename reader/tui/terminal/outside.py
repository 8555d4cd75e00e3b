"""Programs that take the terminal while the app stands aside."""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TypeVar

from textual.app import App, SuspendNotSupported

from reader import programs
from reader.config import Opener
from reader.document.links import with_addresses
from reader.document.model import Document
from reader.errors import CommandError
from reader.layout.flow import lay_out
from reader.layout.lines import Line
from reader.post_command import filled_in, variables
from reader.render.ansi import ansi
from reader.render.colors import Colors
from reader.render.plain import plain
from reader.tui import texts
from reader.tui.terminal.signals import interruptible
from reader.tui.texts import wrong
from reader.typography import IN_COLOR, Choice, Typography, chosen, plainly

_T = TypeVar("_T")


def send(
    app: App[None], document: Document, command: str, width: int, choices: Iterable[Choice]
) -> str:
    """Give a page to `command`, or to the pager if it is empty; return what there is to say.

    Args:
        app: Stands aside meanwhile.
        document: The page.
        command: For `sh -c`.
        width: The cells of a line.
        choices: How the reader wants the page set.

    Raises:
        CommandError: The program cannot be run, failed, or the terminal cannot be handed over.
    """
    if not command:
        lines = _lines(document, width, chosen(choices, IN_COLOR))
        pager = programs.pager_command(os.environ)
        shown = ansi(lines, colors=_colors(app), links=True, hues=chosen(choices, IN_COLOR).colour)
        _aside(app, lambda: programs.page(shown, pager))
        return ""
    lines = _lines(document, width, plainly(choices))
    text = "".join(f"{line}\n" for line in plain(lines))
    code = _aside(app, lambda: _pipe(text, command))
    if code:
        raise CommandError(wrong.ended_with(code, command))
    return texts.PIPED.format(command=command)


def _lines(document: Document, width: int, typography: Typography) -> Iterator[Line]:
    """Lay out a page for another program, with the addresses of links where they are wanted."""
    return lay_out(with_addresses(document, typography.links), width, typography)


def browse(app: App[None], url: str, openers: Iterable[Opener] = ()) -> None:
    """Open an address with a program that draws on the terminal.

    Raises:
        CommandError: There is no browser, it failed, or the terminal cannot be handed over.
    """
    _aside(app, lambda: programs.browse(url, openers))


def edit(app: App[None], path: str) -> None:
    """Open a file in the reader's editor, which would begin one that is not there.

    Raises:
        CommandError: There is no such file, the editor cannot be run or failed, or the terminal
            cannot be handed over.
    """
    if not os.path.exists(path):
        raise CommandError(f"{path}: {os.strerror(errno.ENOENT)}")
    _aside(app, lambda: programs.edit(path, programs.editor_command(os.environ)))


def run_command(app: App[None], command: str, values: Mapping[str, str]) -> str:
    """Run a command in which names in braces stand for `values`; return what there is to say.

    Raises:
        CommandError: It cannot be filled in or run, failed, or the terminal cannot be handed over.
    """
    filled = filled_in(command)
    code = _aside(app, lambda: _seen(programs.run(filled, variables(values))))
    if code:
        raise CommandError(wrong.ended_with(code, command))
    return texts.RAN.format(command=command)


def _colors(app: App[None]) -> Colors:
    """Return the colours of the terminal: a page has but the sixteen that each has of its own."""
    colorless = app.console.no_color or app.console.color_system is None
    return Colors.NONE if colorless else Colors.SIXTEEN


def _pipe(text: str, command: str) -> int:
    """Run a command on the bare terminal, and leave its output there until it has been seen."""
    return _seen(programs.pipe(text, command))


def _seen(code: int) -> int:
    """Leave what a command has printed on the terminal until it has been seen."""
    failed = (texts.FAILED_ASIDE.format(code=code),) if code else ()
    asked = " ".join((*failed, texts.PRESS_ENTER))
    with suppress(KeyboardInterrupt), interruptible():
        print(f"\n{asked}", end=" ", flush=True)  # noqa: T201  the app is aside
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
        raise CommandError(wrong.NO_TERMINAL) from error
    if isinstance(outcome, CommandError):
        raise outcome
    return outcome
