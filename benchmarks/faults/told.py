"""What a process has said it marked: what holds after its death, and what may or may not."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

Fact = tuple[str, str]
"""A post's id, and the name of a fact."""


class Wish(NamedTuple):
    """Facts that are to become true or false in one act."""

    posts: tuple[str, ...]
    fact: str
    value: bool


class Told:
    """The facts that were acknowledged, and those that were on their way."""

    def __init__(self) -> None:
        self.certain: dict[Fact, bool] = {}
        self.underway: set[Fact] = set()
        """Begun by a process that died before it could say whether they were made."""

    def listen(self, lines: Iterable[bytes]) -> None:
        """Take in what a process said until it died; its last line may be torn."""
        begun: list[Wish] = []
        for line in lines:
            if not line.endswith(b"\n"):
                break
            match json.loads(line):
                case {"begin": list(wishes)}:
                    begun = [Wish(tuple(posts), fact, value) for posts, fact, value in wishes]
                case "done":
                    self._settle(begun)
                    begun = []
        self.underway |= {(post, wish.fact) for wish in begun for post in wish.posts}

    def lost(self, held: Mapping[Fact, bool]) -> list[Fact]:
        """Return what was acknowledged and is not so; what is unclear is taken as it is held.

        Args:
            held: What the library remembers, of all posts that it has.
        """
        for fact in self.underway & held.keys():
            self.certain[fact] = held[fact]
        self.underway.clear()
        return [
            fact for fact, value in self.certain.items() if fact in held and held[fact] != value
        ]

    def _settle(self, wishes: Iterable[Wish]) -> None:
        for wish in wishes:
            self.certain |= {(post, wish.fact): wish.value for post in wish.posts}
