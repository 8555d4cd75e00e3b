"""A search in an article: what was found, and at which of it one is."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from reader.document.model import Document

if TYPE_CHECKING:
    from reader.document.find import Hit
    from reader.library.query.model import Query


class Found(NamedTuple):
    """What a search has found."""

    document: Document
    """In which."""
    sought: "str | Query"
    """What: as it was typed, or what posts were searched for."""
    hits: "tuple[Hit, ...]" = ()
    """In the order of the text."""
    at: int = 0
    """The number of the hit that one is at, from 0; 0 if nothing was found."""
    failure: str = ""
    """Why that can be found nowhere, as it is said; empty if it could be."""

    @property
    def hit(self) -> "Hit | None":
        """The hit that one is at."""
        return self.hits[self.at] if self.hits else None

    @property
    def place(self) -> str:
        """Where one is, as `3/17`."""
        return f"{self.at + 1 if self.hits else 0}/{len(self.hits)}"

    def stepped(self, steps: int) -> "Found":
        """Go on so many hits, or back; behind the last comes the first."""
        return self._replace(at=(self.at + steps) % len(self.hits)) if self.hits else self

    def goes_round(self, steps: int) -> bool:
        """Tell whether so many steps lead past the end, or past the beginning."""
        return not 0 <= self.at + steps < len(self.hits)


def found(document: Document, sought: "str | Query", hits: "tuple[Hit, ...]", offset: int) -> Found:
    """Return what was found, at the first hit at or behind a place in the text, or the first."""
    at = bisect_left(hits, (offset, 0))
    return Found(document, sought, hits, at if at < len(hits) else 0)
