"""What is on the terminal before Textual is: a screen of its own, which Textual goes on with."""

import os
import termios
import tty
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from reader.tui.terminal.signals import ending_at_once

ENTER = "\x1b[?1049h"
"""To the alternate screen (xterm); as `LinuxDriver` of Textual writes it."""
_LEAVE = "\x1b[?7h\x1b[?1049l\x1b[?25h"
_HIDE_CURSOR, _HOME = "\x1b[?25l", "\x1b[H"
_NO_WRAP = "\x1b[?7l"
"""A row that the terminal draws wider than it was measured ends at its edge, as in Textual."""
_STOPPING = termios.VSUSP, termios.VQUIT
"""Keys that would leave the shell with this screen: they are kept as others are."""


class FirstScreen:
    """The terminal while the app is loaded: nothing that is typed is echoed, or lost.

    The alternate screen is entered once there is something to show. A terminal that is told to
    enter it a second time would clear it, and flicker.
    """

    def __init__(self, keyboard: int = 0, screen: int = 2) -> None:
        """Prepare to draw on what Textual draws on.

        Args:
            keyboard: The file descriptor that keys come from.
            screen: The file descriptor that is drawn on.
        """
        self._keyboard, self._screen = keyboard, screen
        self._before: list[Any] | None = None
        self._entered = False
        self._ending = ExitStack()

    @property
    def size(self) -> tuple[int, int] | None:
        """The columns and rows of the terminal; None if there is none."""
        if not os.isatty(self._screen):
            return None
        size = os.get_terminal_size(self._screen)
        return size.columns, size.lines

    def __enter__(self) -> Self:
        """Echo nothing from now on."""
        if os.isatty(self._keyboard):
            self._ending.enter_context(ending_at_once(self._leave))
            self._before = termios.tcgetattr(self._keyboard)
            tty.setcbreak(self._keyboard, termios.TCSANOW)  # what was typed before is kept
            self._keep_keys()
        return self

    def show(self, drawn: str) -> None:
        """Enter the screen, and write what draws it."""
        self._entered = True
        self._write(f"{ENTER}{_HIDE_CURSOR}{_NO_WRAP}{drawn}{_HOME}")

    def take_over(self) -> bool:
        """Leave the terminal to someone else from now on; tell whether the screen is entered."""
        entered, self._entered = self._entered, False
        before, self._before = self._before, None
        if before is not None:
            termios.tcsetattr(self._keyboard, termios.TCSANOW, before)
        return entered

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave the terminal as it was, unless someone has taken it over."""
        self._leave()
        self._ending.close()

    def _keep_keys(self) -> None:
        """Let keys be what they are in the app, but for Ctrl+C: it ends what takes too long."""
        modes = termios.tcgetattr(self._keyboard)
        modes[tty.IFLAG] &= ~(termios.ICRNL | termios.IXON)  # Enter; Ctrl+S and Ctrl+Q
        for key in _STOPPING:
            modes[tty.CC][key] = os.fpathconf(self._keyboard, "PC_VDISABLE").to_bytes()
        termios.tcsetattr(self._keyboard, termios.TCSANOW, modes)

    def _leave(self) -> None:
        if self.take_over():
            self._write(_LEAVE)

    def _write(self, text: str) -> None:
        """Write without a buffer: a signal to end may come amid it, and leaves the screen."""
        left = text.encode()
        while left:
            left = left[os.write(self._screen, left) :]
