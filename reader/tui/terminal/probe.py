"""What the terminal answers, before the app takes it over: how wide, and how dark it is."""

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
_BACKGROUND = "\x1b]11;?\x1b\\"
"""Which colour the background has (OSC 11, of xterm): terminals that do not know say nothing."""
_NAME = "\x1b[>q\r\x1b[K"
"""What it is (XTVERSION), and all of it away where a terminal takes it for a text."""
_WIDTH = "\r“\x1b[6n\r\x1b[K"
"""At the beginning of a line: a character, where the cursor is now (CPR), and all of it away."""
_PLACE = "\x1b[6n"
"""Where the cursor is: every terminal answers, and in order; so nothing comes after it."""
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
_NAMED = re.compile(rb"\x1bP>\|([^\x1b]*)\x1b\\")
_COLOR = re.compile(rb"\x1b\]11;rgba?:([\dA-Fa-f/]+)(?:\x07|\x1b\\)")
DARK = 0.5
"""The brightness, from 0 to 1 (luma of ITU-R BT.601), below which a background is dark."""
_WIDE = 3
"""The column that the cursor is in behind a wide character."""


class Answer(NamedTuple):
    """What came from the terminal."""

    wide: bool = False
    """Whether the character was drawn two cells wide; a terminal that says nothing draws one."""
    typed: bytes = b""
    """What the reader typed meanwhile."""
    background: tuple[float, ...] | None = None
    """Red, green and blue, each from 0 to 1; None: the terminal does not say."""
    name: str = ""
    """What the terminal is, with its version; empty: it does not say."""
    late: bool = False
    """Whether it may still come: the terminal was asked, and has not said all."""

    @property
    def dark(self) -> bool:
        """Whether the background is rather dark; what a terminal that says nothing mostly is."""
        if self.background is None:
            return True
        red, green, blue = self.background
        return 0.299 * red + 0.587 * green + 0.114 * blue < DARK


class Question:
    """A question to the terminal. While it is open, what is typed is not echoed.

    The answer can be fetched later: what is done meanwhile costs no time.
    """

    def __init__(
        self,
        *,
        width: bool = True,
        background: bool = False,
        name: bool = False,
        keyboard: int = 0,
        screen: int = 1,
    ) -> None:
        """Prepare to ask what is wanted; where input or output is no terminal, nothing is asked.

        Args:
            width: Whether to ask how wide an ambiguous character is drawn.
            background: Whether to ask for the colour of the background.
            name: Whether to ask what the terminal is.
            keyboard: The file descriptor that the answer comes from.
            screen: The file descriptor that the question goes to.
        """
        self._keyboard, self._screen = keyboard, screen
        place = _WIDTH if width else _PLACE
        self._question = _BACKGROUND * background + _NAME * name + place
        wanted = width or background or name
        self._asks = wanted and os.isatty(keyboard) and os.isatty(screen)
        self._before: list[Any] | None = None
        self._asked = 0.0
        self._heard = b""

    def __enter__(self) -> Self:
        """Ask."""
        if self._asks:
            self._before = termios.tcgetattr(self._keyboard)
            tty.setcbreak(self._keyboard, termios.TCSANOW)  # what was typed before is kept
            os.write(self._screen, self._question.encode())
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

    def soon(self, patience: float) -> Answer | None:
        """Return the answer if it is there within so many seconds from the question on.

        The question stays open: `answer` tells the same, also if this has told nothing yet.
        """
        if self._before is None:
            return None if self._asks else Answer()
        self._listen(patience)
        return self._understood() if _ANSWER.search(self._heard) else None

    def answer(self) -> Answer:
        """Wait for the answer, if there was a question, and leave the terminal as it was."""
        before, self._before = self._before, None
        if before is None:
            return Answer()
        try:
            self._listen(PATIENCE)
            return self._understood()
        finally:
            termios.tcsetattr(self._keyboard, termios.TCSANOW, before)

    def _listen(self, patience: float) -> None:
        """Read until the answer is there, or patience ends."""
        while _ANSWER.search(self._heard) is None:
            left = self._asked + patience - time.monotonic()
            if not select.select([self._keyboard], [], [], max(0, left))[0]:
                return
            came = os.read(self._keyboard, 1024)
            if not came:
                return
            self._heard += came

    def _understood(self) -> Answer:
        """Return what was heard says by now."""
        found = _ANSWER.search(self._heard)
        if found is None:
            return _told(self._heard)._replace(late=True)
        typed = self._heard[: found.start()] + self._heard[found.end() :]
        return _told(typed, wide=int(found[1]) == _WIDE)


def _told(heard: bytes, *, wide: bool = False) -> Answer:
    """Return what is left of an answer once the place of the cursor is known."""
    name, heard = _without(_NAMED, heard)
    color, typed = _without(_COLOR, heard)
    return Answer(wide, typed, _parts(color) if color else None, name)


def _without(answer: re.Pattern[bytes], heard: bytes) -> tuple[str, bytes]:
    """Return what an answer says, empty if there is none, and what was heard besides."""
    found = answer.search(heard)
    if found is None:
        return "", heard
    return found[1].decode(errors="replace"), heard[: found.start()] + heard[found.end() :]


def _parts(written: str) -> tuple[float, ...] | None:
    """Return red, green and blue, of one to four hexadecimal digits each, from 0 to 1."""
    parts = written.split("/")[:3]
    if len(parts) < len("rgb") or not all(parts):
        return None
    return tuple(int(part, 16) / (16 ** len(part) - 1) for part in parts)
