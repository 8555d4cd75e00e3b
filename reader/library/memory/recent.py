"""Ask what was opened lately.

Every function may raise a LibraryError.
"""

import json
from typing import Final

from reader.library.logs.facts import facts_of
from reader.library.logs.marks import OPENED, POSITION
from reader.library.model import Entry, Recent
from reader.library.store import rows
from reader.library.store.database import Database

LAST_OPENED: Final = (
    f"select opened.value, position.value, {rows.ENTRY} from marks as opened"  # noqa: S608  our own words
    " indexed by marks_opened cross join entries on entries.id = opened.post"
    f" left join marks as position on position.post = entries.id and position.fact = '{POSITION}'"
    f" where opened.fact = '{OPENED}' order by opened.clock desc limit ?"
)
"""By the clock of the marks: a computer whose own clock is wrong disturbs no order."""


def recent(database: Database, limit: int) -> tuple[Recent, ...]:
    """Return the posts that were opened last, the last one first."""
    with database.reading() as connection:
        return tuple(
            _recent(opened, position, rows.entry_of(tuple(row)))
            for opened, position, *row in connection.execute(LAST_OPENED, (limit,))
        )


def _recent(opened: str, position: str | None, entry: Entry) -> Recent:
    said = {OPENED: json.loads(opened), POSITION: json.loads(position or "0")}
    facts = facts_of(said)
    return Recent(entry, facts.opened, facts.position)
