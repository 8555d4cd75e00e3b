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

    def place_in(self, text: str, near: int, begin: int = 0) -> tuple[int, int] | None:
        """Return where it stands in a logical text: of several places the nearest to `near`.

        None: the text has become another, and it is not there.

        Args:
            text: The text.
            near: Where it is looked for.
            begin: Where what the post says begins; what stands before that is not the post's.
        """
        near = max(begin, near)
        before = text.rfind(self.quote, begin, near + len(self.quote))
        behind = text.find(self.quote, near)
        places = [place for place in (before, behind) if place >= 0]
        if not places:
            return None
        start = min(places, key=lambda place: abs(place - near))
        return start, start + len(self.quote)


def passage_named(name: str) -> Passage | None:
    """Return the passage whose fact is called so.

    None: a later version may call it otherwise. So may one that writes JSON in another way, but
    its fact could not be made false by the name that is known here.
    """
    try:
        passage = _read(name)
    except (ValueError, RecursionError):
        return None
    return passage if passage is not None and passage.name == name else None


def _read(name: str) -> Passage | None:
    match json.loads(name):
        case [int(start), str(quote), str(note)] if type(start) is int and start >= 0 and quote:
            return Passage(start, quote, note)
        case _:
            return None
