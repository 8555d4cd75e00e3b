"""What is remembered of a post, as its marks say it."""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, datetime
from typing import NamedTuple

from reader.library.logs.marks import NOTE, OPENED, PASSAGE, PLACE, POSITION, READ, STARRED, TAG
from reader.library.logs.passages import Passage, passage_named

TAG_SEPARATORS = ",，、;；"
"""Signs between the tags of a line, which so are in no tag that is given."""


class Facts(NamedTuple):
    """All that is remembered of a post."""

    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    """The person's own, beside those of the post's file, in the order of tagging."""
    notes: tuple[str, ...] = ()
    """In the order of writing."""
    position: int = 0
    """Where reading goes on: an offset in the logical text."""
    opened: datetime | None = None
    """When the post was last opened, aware; None: never, or before that was remembered."""
    places: tuple[tuple[str, int], ...] = ()
    """The letters that stand for places in its text, and the offset of each."""
    passages: tuple[Passage, ...] = ()
    """Those that are kept, in the order of the text."""

    @property
    def noted(self) -> bool:
        """Whether there is a note, or a kept passage."""
        return bool(self.notes or self.passages)


def facts_of(said: Mapping[str, object]) -> Facts:
    """Return what is remembered, from the last word on each fact, in the order of saying."""
    position = said.get(POSITION)
    return Facts(
        read=said.get(READ) is True,
        starred=said.get(STARRED) is True,
        tags=named(said, TAG),
        notes=named(said, NOTE),
        position=max(0, position) if isinstance(position, int) else 0,
        opened=time_said(said.get(OPENED)),
        places=tuple(_places(said)),
        passages=tuple(sorted(filter(None, map(passage_named, named(said, PASSAGE))))),
    )


def named(said: Mapping[str, object], kind: str) -> tuple[str, ...]:
    """Return what true facts of the kind `TAG`, `NOTE` or `PASSAGE` name."""
    facts = (fact for fact, value in said.items() if value is True and fact.startswith(kind))
    return tuple(fact.removeprefix(kind) for fact in facts)


def _places(said: Mapping[str, object]) -> Iterator[tuple[str, int]]:
    """Yield the letters of facts of the kind `PLACE`, and where they lead."""
    for fact, value in said.items():
        if fact.startswith(PLACE) and type(value) is int and value >= 0:
            yield fact.removeprefix(PLACE), value


def tag_named(text: str) -> str:
    """Return the tag that is meant by what a person types; empty if none is."""
    words = unicodedata.normalize("NFC", text).split()
    return " ".join(words).removeprefix("#").strip()


def time_said(value: object) -> datetime | None:
    """Return the time that the value of `OPENED` says."""
    try:
        time = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    if time is None or time.tzinfo is None:
        return None
    return time if MINYEAR < time.year < MAXYEAR else None  # in any zone it is in some year
