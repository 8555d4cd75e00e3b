"""Keys that are typed while the post that they are for is being opened."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.dom import DOMNode

if TYPE_CHECKING:
    from textual.timer import Timer

PATIENCE = 1.0
"""Seconds after which keys are done without the post: a file may be slow to come."""


class HeldKeys:
    """Keys that wait, and are done in the order in which they were typed. One for a screen."""

    def __init__(self, screen: DOMNode, do: Callable[[events.Key], object]) -> None:
        """Wait for `hold`.

        Args:
            screen: Runs the timer.
            do: Does what a key means.
        """
        self._screen = screen
        self._do = do
        self._keys: deque[events.Key] = deque()
        self._waiting: Timer | None = None

    def hold(self) -> None:
        """Let the keys that come wait for `release`."""
        if self._waiting is None:
            self._waiting = self._screen.set_timer(PATIENCE, self.release)

    @property
    def holding(self) -> bool:
        """Whether keys wait."""
        return self._waiting is not None

    def take(self, event: events.Key) -> bool:
        """Keep a key if it is to wait; tell whether it is."""
        if self._waiting is None:
            return False
        self._keys.append(again(event))
        return True

    def release(self) -> None:
        """Do the keys that have waited; those behind one that opens another post wait for that."""
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
        while self._keys and self._waiting is None:
            self._do(self._keys.popleft())


def again(event: events.Key) -> events.Key:
    """Return a key that can be sent once more, as if it were typed now."""
    return events.Key(event.key, event.character)
