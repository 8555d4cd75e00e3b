"""Answers of the terminal that come once the app listens: on a slow line nobody waits for them."""

import time

from textual.events import CursorPosition, Key
from textual.message import Message

AWAITED = 10.0
"""Seconds in which an answer may come; then all is typed that looks like one."""
_BEGINNINGS = "^]11;", "^P>|"
"""How answers begin as keys, which Textual makes of what it does not know (`probe` has both)."""


class LateAnswers:
    """Keeps answers from the app, which would take each of their characters for a key."""

    def __init__(self) -> None:
        self._until = time.monotonic() + AWAITED
        self._keys: list[Message] = []
        """What may be an answer, or is one."""
        self._text = ""

    def without(self, message: Message) -> tuple[Message, ...]:
        """Return what the app is to be told now that a message has come.

        That may be nothing yet, or also what came before it and is no answer.
        """
        if isinstance(message, CursorPosition):  # behind the other answers comes nothing
            self._until = 0
            return (*self._typed(), message)
        if not isinstance(message, Key):
            return (message,)
        if time.monotonic() > self._until:
            return (*self._typed(), message)
        self._keys.append(message)
        self._text += message.character or ""
        may_be = (each.startswith(self._text) for each in _BEGINNINGS)
        return () if any(may_be) or self._is_answer() else self._typed()

    def _is_answer(self) -> bool:
        return self._text.startswith(_BEGINNINGS)

    def _typed(self) -> tuple[Message, ...]:
        """Return what waits and is no answer; from now on nothing waits."""
        typed = () if self._is_answer() else tuple(self._keys)
        self._keys.clear()
        self._text = ""
        return typed
