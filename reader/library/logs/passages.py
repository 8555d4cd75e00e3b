"""Passages of posts that a person keeps, with what they think of them: each one fact of its own."""

import json
from typing import Final, NamedTuple

LONGEST: Final = 2000
"""Characters of a passage at the most: it stands in a line of the log, whole."""


class Passage(NamedTuple):
    """A part of a post's logical text, as it stood there."""

    start: int
    """Where it began, counted as a position is; where it is now is told by its words."""
    quote: str
    note: str = ""
    """What the person wrote about it, or nothing."""

    @property
    def name(self) -> str:
        """What its fact is called behind `marks.PASSAGE`."""
        return json.dumps(self, ensure_ascii=False, separators=(",", ":"))

    def place_in(self, text: str, near: int) -> tuple[int, int] | None:
        """Return where it stands in a logical text: of several places the nearest to `near`.

        None: the text has become another, and it is not there.
        """
        places = []
        at = text.find(self.quote)
        while at >= 0:
            places.append(at)
            at = text.find(self.quote, at + 1)
        if not places:
            return None
        start = min(places, key=lambda place: abs(place - near))
        return start, start + len(self.quote)


def passage_named(name: str) -> Passage | None:
    """Return the passage whose fact is called so; None: a later version may call it otherwise."""
    try:
        match json.loads(name):
            case [int(start), str(quote), str(note)] if quote and start >= 0:
                return Passage(start, quote, note)
    except ValueError:
        pass
    return None
