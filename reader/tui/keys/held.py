"""Keys that are typed while the post that they are for is being opened."""

from typing import TYPE_CHECKING

from textual import events
from textual.dom import DOMNode

if TYPE_CHECKING:
    from textual.timer import Timer

PATIENCE = 1.0
"""Seconds after which keys are done without the post: a file may be slow to come."""


class HeldKeys:
    """Keys that wait. One for a screen, whose app gets them again when the post is there."""

    def __init__(self, screen: DOMNode) -> None:
        self._screen = screen
        self._keys: list[events.Key] = []
        self._waiting: Timer | None = None

    def hold(self) -> None:
        """Let the keys that come wait for `release`."""
        if self._waiting is None:
            self._waiting = self._screen.set_timer(PATIENCE, self.release)

    def take(self, event: events.Key) -> bool:
        """Keep a key if it is to wait; tell whether it is."""
        if self._waiting is None:
            return False
        self._keys.append(events.Key(event.key, event.character))
        return True

    def release(self) -> None:
        """Let the keys that have waited be typed now."""
        if self._waiting is None:
            return
        self._waiting.stop()
        self._waiting = None
        keys, self._keys = self._keys, []
        for key in keys:
            self._screen.app.post_message(key)
