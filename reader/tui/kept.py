"""What was chosen and typed in the app, and is written down for the next time."""

from collections.abc import Callable

from reader.errors import CommandError
from reader.tui.around import Around
from reader.tui.page.choice import PageChoice, keep_page_choice, page_choice_path
from reader.tui.remembered import LineKind, Remembered, remember
from reader.tui.texts import wrong
from reader.tui.threads.desk import Desk


class Kept:
    """Keeps what is remembered, and has it written as far as there is a place for it."""

    def __init__(self, around: Around, desk: Desk) -> None:
        self._state = around.state
        self._desk = desk
        self.remembered = around.remembered
        """What was chosen and typed."""
        self.page = around.page
        """How pages are set."""

    def keep(self, remembered: Remembered) -> None:
        """Remember what was chosen or typed."""
        self.remembered = remembered
        if self._state:
            self._desk.write(self._write)

    def keep_line(self, kind: LineKind, line: str) -> None:
        """Remember a line that was typed, to be brought back."""
        self.keep(self.remembered.with_line(kind, line))

    def keep_page(self, page: PageChoice) -> None:
        """Remember how pages are set."""
        self.page = page
        if self._state:
            self._desk.write(self._write_page)

    def _write(self) -> None:
        """Write what is remembered by now, which may be more than when this was wished."""
        _write_to(self._state, lambda: remember(self._state, self.remembered))

    def _write_page(self) -> None:
        """Write how pages are set by now."""
        path = page_choice_path(self._state)
        _write_to(path, lambda: keep_page_choice(path, self.page))


def _write_to(path: str, write: Callable[[], None]) -> None:
    """Write a file.

    Raises:
        CommandError: It cannot be written.
    """
    try:
        write()
    except OSError as error:
        raise CommandError(wrong.unwritable(error.strerror), path) from error
