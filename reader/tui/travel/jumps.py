"""The jump list: the places that were left by a jump, to go back to and on again."""

from typing import NamedTuple


class Spot(NamedTuple):
    """A place in a post."""

    post: str
    """Its id."""
    offset: int
    """In its logical text (characters)."""


LONGEST = 100
"""Places that are kept, as in vim; the oldest goes first."""


class Jumps(NamedTuple):
    """The places before and behind where one is. Never changes: changes are new lists."""

    before: tuple[Spot, ...] = ()
    """The one that was left last is the last."""
    behind: tuple[Spot, ...] = ()
    """The one that comes next is the first."""

    def leave(self, here: Spot) -> "Jumps":
        """Return the list after a jump away from `here`; what was behind it is gone."""
        others = tuple(spot for spot in self.before if spot != here)
        return Jumps((*others, here)[-LONGEST:])

    def back(self, here: Spot) -> tuple["Jumps", Spot] | None:
        """Go back from `here`; return where to, and the list then; None at the beginning."""
        before = self.before[:-1] if self.before[-1:] == (here,) else self.before
        if not before:
            return None
        return Jumps(before[:-1], (here, *self.behind)), before[-1]

    def on(self, here: Spot) -> tuple["Jumps", Spot] | None:
        """Go on from `here`, where one went back from; None at the end."""
        if not self.behind:
            return None
        return Jumps((*self.before, here)[-LONGEST:], self.behind[1:]), self.behind[0]
