"""What was marked in one act, and how it is taken back: by marks of their own."""

from collections import deque
from typing import NamedTuple

ACTS = 1000
"""How many acts can be undone."""


class Change(NamedTuple):
    """A fact of some posts that became true or false, and was the other before."""

    posts: tuple[str, ...]
    """Their ids."""
    fact: str
    value: bool

    def taken_back(self) -> "Change":
        """Return the change that makes the fact what it was."""
        return self._replace(value=not self.value)


Act = tuple[Change, ...]
"""What one key, or one command, has changed."""


def taken_back(act: Act) -> Act:
    """Return the act that undoes `act`."""
    return tuple(change.taken_back() for change in reversed(act))


class History:
    """The acts that can be undone, and those that can be done again. It lasts as long as the app.

    On another day nobody would know what is taken back: see docs/decisions/0010-undo.md.
    """

    def __init__(self) -> None:
        self._done: deque[Act] = deque(maxlen=ACTS)
        self._undone: deque[Act] = deque(maxlen=ACTS)

    @property
    def last_done(self) -> Act | None:
        """The act that is to be undone next."""
        return self._done[-1] if self._done else None

    @property
    def last_undone(self) -> Act | None:
        """The act that is to be done again next."""
        return self._undone[-1] if self._undone else None

    def add(self, act: Act) -> None:
        """Remember a new act: what was undone before it is over."""
        if act:
            self._done.append(act)
            self._undone.clear()

    def step_back(self) -> None:
        """Remember that the last act was undone."""
        self._undone.append(self._done.pop())

    def step_on(self) -> None:
        """Remember that it was done again."""
        self._done.append(self._undone.pop())
