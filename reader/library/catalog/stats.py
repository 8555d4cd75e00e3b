"""How a library is read: how much there is of it, and what was read when.

Every function may raise a LibraryError.
"""

import json
from collections import Counter
from datetime import tzinfo
from typing import Final, NamedTuple

from reader.library.lists.arrangement import Arrangement, Grouping
from reader.library.lists.view import View
from reader.library.logs.facts import time_said
from reader.library.logs.marks import OPENED
from reader.library.model import Category
from reader.library.store.database import Database

OPENED_HERE: Final = (
    "select value from marks where fact = ? and exists (select 1 from entries where id = post)"
)

TOTALS: Final = (
    "select count(*), count(*) filter (where not read), count(*) filter (where starred),"
    " count(*) filter (where own_tags <> '[]'), count(*) filter (where noted) from entries"
)


class Stats(NamedTuple):
    """What is counted of a library."""

    posts: int
    unread: int
    starred: int
    tagged: int
    """How many have a tag of the reader's own."""
    noted: int
    """How many have a note, or a passage that is kept."""
    published: tuple[Category, ...]
    """The posts by year and month, as an outline."""
    categories: tuple[Category, ...]
    opened: tuple[tuple[str, int], ...]
    """Months as `2026-03`, the latest first, and how many posts were last opened in each."""


def stats(database: Database, zone: tzinfo | None) -> Stats:
    """Count a library.

    Args:
        database: The catalog.
        zone: In which it is told when a month begins; None: the computer's.
    """
    with database.reading() as connection:
        posts, unread, starred, tagged, noted = connection.execute(TOTALS).fetchone()
        said = [value for (value,) in connection.execute(OPENED_HERE, (OPENED,))]
    return Stats(
        posts,
        unread,
        starred,
        tagged,
        noted,
        published=View(database, Arrangement(Grouping.MONTH)).outline(),
        categories=View(database).outline(),
        opened=_months(said, zone),
    )


def _months(said: list[str], zone: tzinfo | None) -> tuple[tuple[str, int], ...]:
    times = filter(None, (time_said(json.loads(value)) for value in said))
    months = Counter(f"{time.astimezone(zone):%Y-%m}" for time in times)
    return tuple(sorted(months.items(), reverse=True))
