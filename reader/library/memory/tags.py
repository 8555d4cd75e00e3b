"""Ask which tags there are.

Every function may raise a LibraryError.
"""

import json
from collections import Counter
from typing import Final

from reader.library.store.database import Database

OWN: Final = "select own_tags, count(*) from entries where own_tags <> '[]' group by own_tags"
WRITTEN: Final = "select tags, count(*) from entries where tags <> '[]' group by tags"


def known_tags(database: Database) -> tuple[str, ...]:
    """Return all tags: a person's own, then those of the files; the most frequent first."""
    found = (_counted(database, sql) for sql in (OWN, WRITTEN))
    return tuple(dict.fromkeys(tag for counts in found for tag, _ in counts.most_common()))


def _counted(database: Database, sql: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    with database.reading() as connection:
        for tags, posts in connection.execute(sql):
            for tag in json.loads(tags):
                counts[tag] += posts
    return counts
