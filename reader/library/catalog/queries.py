"""Ask the catalog for single posts, for how many there are, and for what is wrong with them.

Every function may raise a LibraryError.
"""

import json
import os
from collections.abc import Iterable, Iterator

from reader.library.folders.stamps import Stamp
from reader.library.lists.arrangement import WHOLE
from reader.library.lists.arranging import STANDARD
from reader.library.model import Entry, Unlisted, Unreadable
from reader.library.store import rows
from reader.library.store.database import Database
from reader.posts.model import Problem


def entry(database: Database, id: str) -> Entry | None:  # noqa: A002  the field's word
    """Return the entry of the post `id`."""
    with database.reading() as connection:
        found = connection.execute(
            f"select {rows.ENTRY} from entries where id = ?",  # noqa: S608  our own words
            (rows.storable(id),),
        ).fetchone()
        return None if found is None else rows.entry_of(found)


def entry_at(database: Database, path: str) -> Entry | None:
    """Return the entry of the file `path`, an absolute path."""
    stored = os.fsencode(path)
    with database.reading() as connection:
        found = connection.execute(
            f"select {rows.ENTRY} from entries where spot = ?",  # noqa: S608  our own words
            (rows.spot(stored),),
        )
        return next((each for each in map(rows.entry_of, found) if each.path == path), None)


def stamp(database: Database, path: str) -> Stamp | None:
    """Return under which stamp the file `path`, an absolute path, was read; None if it was not."""
    folder, name = os.path.split(path)
    with database.reading() as connection:
        found = connection.execute(
            "select files.stamp from folders join files on files.folder = folders.id"
            " where folders.path = ? and files.name = ?",
            (os.fsencode(folder), os.fsencode(name)),
        ).fetchone()
        return None if found is None else int(found[0])


def ids_of(database: Database, numbers: Iterable[int]) -> tuple[str, ...]:
    """Return the ids of the posts in some rows, as far as these are there."""
    with database.reading() as connection:
        found = connection.execute(
            "select id from entries where row in (select value from json_each(?))",
            (json.dumps(list(numbers)),),
        )
        return tuple(id_ for (id_,) in found)


def ids_in(database: Database, folder: str) -> tuple[str, ...]:
    """Return the ids of the posts whose files lie in `folder`, an absolute path, and below it."""
    inside = os.fsencode(folder).rstrip(b"/")
    with database.reading() as connection:
        found = connection.execute(
            "select entries.id from shared join entries on entries.folder = shared.id"
            " where shared.value >= ? and shared.value < ?",
            (inside + b"/", inside + b"0"),  # the sign after the slash
        )
        return tuple(id_ for (id_,) in found)


def count(database: Database, *, unread: bool = False) -> int:
    """Return how many posts there are, or how many of them are unread."""
    with database.reading() as connection:
        found = connection.execute(
            "select total, unread from groups where arrangement = ?", (STANDARD[WHOLE],)
        ).fetchone()
        return 0 if found is None else int(found[unread])


def unlisted(database: Database) -> Unlisted:
    """Return how many files were read that are no posts for the lists."""
    with database.reading() as connection:
        files, drafts = connection.execute("select count(*), total(draft) from files").fetchone()
        posts, listed = connection.execute("select count(*), total(draft) from entries").fetchone()
        return Unlisted(max(0, files - posts), max(0, int(drafts - listed)))


def problems(database: Database) -> Iterator[tuple[Entry, tuple[Problem, ...]]]:
    """Yield the entries that have problems, by path."""
    with database.reading() as connection:
        found = connection.execute(
            f"select {rows.ENTRY} from entries where problems > 0"  # noqa: S608  our own words
        ).fetchall()
        for one in sorted(map(rows.entry_of, found), key=_path):
            said = connection.execute(
                "select line, message, assumed from problems where entry = ? order by line",
                (one.cursor[1],),
            )
            yield one, tuple(Problem(*each) for each in said.fetchall())


def unreadable(database: Database) -> tuple[Unreadable, ...]:
    """Return the files and folders that could not be read at the last scan, by path."""
    with database.reading() as connection:
        found = connection.execute("select path, message from complaints order by path")
        return tuple(Unreadable(os.fsdecode(path), message) for path, message in found)


def _path(entry: Entry) -> bytes:
    return os.fsencode(entry.path)
