"""What was chosen and typed in the app, and is written down for the next time."""

from collections.abc import Callable
from functools import partial

from reader.tui.around import Around
from reader.tui.own_files import written_alone
from reader.tui.page.choice import (
    PageChoice,
    keep_page_choice,
    page_choice_in,
    page_choice_path,
)
from reader.tui.remembered import LineKind, Remembered, remember, remembered_in
from reader.tui.threads.desk import Desk


class Kept:
    """Keeps what is remembered, and has it written as far as there is a place for it.

    What is written is a change of what the files say by then: other apps write there as well.
    """

    def __init__(self, around: Around, desk: Desk) -> None:
        self._state = around.state
        self._desk = desk
        self.remembered = around.remembered
        """What was chosen and typed, here and before the start."""
        self.page = around.page
        """How pages are set here."""

    def keep(self, change: Callable[[Remembered], Remembered]) -> None:
        """Remember what was chosen or typed, which `change` puts to what is remembered."""
        self.remembered = change(self.remembered)
        if self._state:
            self._desk.write(partial(self._write, change))

    def keep_line(self, kind: LineKind, line: str) -> None:
        """Remember a line that was typed, to be brought back."""
        self.keep(lambda remembered: remembered.with_line(kind, line))

    def keep_page(self, change: Callable[[PageChoice], PageChoice]) -> None:
        """Remember how pages are set, by a change of what was chosen."""
        self.page = change(self.page)
        if self._state:
            self._desk.write(partial(self._write_page, change))

    def _write(self, change: Callable[[Remembered], Remembered]) -> None:
        with written_alone(self._state, self._state):
            remember(self._state, change(remembered_in(self._state)))

    def _write_page(self, change: Callable[[PageChoice], PageChoice]) -> None:
        path = page_choice_path(self._state)
        with written_alone(path, self._state):
            keep_page_choice(path, change(page_choice_in(path)[0]))
