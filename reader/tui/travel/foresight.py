"""What is likely to be opened next is read while the reader rests: it is there when it is."""

import asyncio
from typing import Final

from reader.tui.panes import Panes
from reader.tui.threads.desk import Desk
from reader.tui.travel.stepping import Stepping

REST: Final = 0.15
"""Seconds that one looks at a row, or at a page: who goes on through a list goes faster."""


class Foresight:
    """Waits until the reader rests."""

    def __init__(self, panes: Panes, *, stepping: Stepping, desk: Desk) -> None:
        self._panes = panes
        self._stepping = stepping
        self._desk = desk
        self._waiting: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """From now on, wait whenever the cursor of the library has moved."""
        self._panes.watch(self._panes.library, "cursor", self.wait, init=False)

    def wait(self) -> None:
        """Begin to wait: the reader has moved."""
        self.close()
        self._waiting = asyncio.get_running_loop().call_later(REST, self._look)

    def close(self) -> None:
        """Wait no longer."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _look(self) -> None:
        self._waiting = None
        self._panes.attempt(lambda: self._desk.foresee(self._stepping.likely()))
