"""Which post each file is, as far as the catalog knows."""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from reader.library.identity.signs import Known, Trait
from reader.library.store import rows
from reader.library.store.database import Database


def known(database: Database, paths: Iterable[str]) -> tuple[Known, ...]:
    """Return what is known of the posts at `paths`; other files are passed over."""
    with database.reading() as connection:
        return tuple(post for posts in known_among(connection, paths).values() for post in posts)


def known_among(
    connection: sqlite3.Connection, paths: Iterable[str]
) -> dict[str, tuple[Known, ...]]:
    """Return what is known of the posts at `paths`, by path: two while files swap their names."""
    wanted = {os.fsencode(path): path for path in paths}
    spots = json.dumps(list(map(rows.spot, wanted)))
    found: defaultdict[str, tuple[Known, ...]] = defaultdict(tuple)
    for row in connection.execute(KNOWN_AT, (spots,)):
        if row[1] in wanted:
            found[wanted[row[1]]] += (_known(row),)
    return found


def known_as(connection: sqlite3.Connection, id_: str) -> Known | None:
    """Return what is known of the post `id_`."""
    found = connection.execute(_KNOWN_AS, (id_,)).fetchone()
    return None if found is None else _known(found)


def held(connection: sqlite3.Connection, ids: Iterable[str]) -> frozenset[str]:
    """Return which of the posts `ids` are in the catalog."""
    found = connection.execute(HELD, (rows.json_list(tuple(ids)),))
    return frozenset(id_ for (id_,) in found)


def _known(row: tuple[Any, ...]) -> Known:
    id_, path, key, body, inode, date = row
    return Known(id_, os.fsdecode(path), Trait(key or id_, body.hex(), inode, date))


_KNOWN: Final = f"select id, {rows.PATH}, key, body, inode, date from entries"  # noqa: S608
_KNOWN_AS: Final = f"{_KNOWN} where id = ?"
KNOWN_AT: Final = f"{_KNOWN} where spot in (select value from json_each(?))"  # noqa: S608

HELD: Final = "select id from entries where id in (select value from json_each(?))"
