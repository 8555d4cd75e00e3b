"""How wide the terminal draws an ambiguous character: it is asked before the app takes it over."""

import os
import re
import select
import termios
import time
import tty
from types import TracebackType
from typing import Any, NamedTuple, Self

PATIENCE = 0.2
"""Seconds after which a terminal has nothing to say; most answer within one hundredth of that."""
_QUESTION = "\r“\x1b[6n\r\x1b[K"
"""At the beginning of a line: a character, where the cursor is now (CPR), and all of it away."""
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
_WIDE = 3
"""The column that the cursor is in behind a wide character."""


class Answer(NamedTuple):
    """What came from the terminal."""

    wide: bool = False
    """Whether the character was drawn two cells wide; a terminal that says nothing draws one."""
    typed: bytes = b""
    """What the reader typed meanwhile."""


class Question:
    """A question to the terminal. While it is open, what is typed is not echoed.

    The answer can be fetched later: what is done meanwhile costs no time.
    """

    def __init__(self, *, wanted: bool = True, keyboard: int = 0, screen: int = 1) -> None:
        """Prepare to ask, if it is wanted; where input or output is no terminal, nothing is asked.

        Args:
            wanted: Whether there is something to ask.
            keyboard: The file descriptor that the answer comes from.
            screen: The file descriptor that the question goes to.
        """
        self._keyboard, self._screen = keyboard, screen
        self._asks = wanted and os.isatty(keyboard) and os.isatty(screen)
        self._before: list[Any] | None = None
        self._asked = 0.0

    def __enter__(self) -> Self:
        """Ask."""
        if self._asks:
            self._before = termios.tcgetattr(self._keyboard)
            tty.setcbreak(self._keyboard, termios.TCSANOW)  # what was typed before is kept
            os.write(self._screen, _QUESTION.encode())
            self._asked = time.monotonic()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave the terminal as it was; an answer that nobody fetched is not left to the shell."""
        if self._before is not None:
            self.answer()

    def answer(self) -> Answer:
        """Wait for the answer, if there was a question, and leave the terminal as it was."""
        before, self._before = self._before, None
        if before is None:
            return Answer()
        try:
            return self._heard()
        finally:
            termios.tcsetattr(self._keyboard, termios.TCSANOW, before)

    def _heard(self) -> Answer:
        """Read until the answer is there, or patience ends."""
        heard = b""
        while (found := _ANSWER.search(heard)) is None:
            left = self._asked + PATIENCE - time.monotonic()
            if not select.select([self._keyboard], [], [], max(0, left))[0]:
                return Answer(typed=heard)
            came = os.read(self._keyboard, 1024)
            if not came:
                return Answer(typed=heard)
            heard += came
        typed = heard[: found.start()] + heard[found.end() :]
        return Answer(int(found[1]) == _WIDE, typed)
