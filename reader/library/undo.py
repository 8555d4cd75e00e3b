"""What was marked in one act, and how it is taken back: by marks of their own."""

from typing import NamedTuple


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
    """The acts that can be undone, and those that can be done again, the last ones last."""

    def __init__(self) -> None:
        self.done: list[Act] = []
        self.undone: list[Act] = []

    def add(self, act: Act) -> None:
        """Remember a new act: what was undone before it is over."""
        if act:
            self.done.append(act)
            self.undone.clear()
