"""Posts whose files are gone, kept as long as something is remembered of them."""

import os
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from reader.library.identity.signs import FoundFile
from reader.library.logs.marks import Mark
from reader.library.store import rows
from reader.library.store.database import Database


class Gone(NamedTuple):
    """A post whose file is gone."""

    id: str
    path: str
    """Where the file was."""
    title: str
    date: datetime
    """When the post was published, aware."""


class Absent:
    """The table `gone`, inside a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def keep(self, id_: str) -> None:
        """Keep a post of the catalog that is about to be taken out, if it is remembered."""
        self._connection.execute(_KEEP, (id_,))

    def any(self) -> bool:
        """Tell whether any post is kept; most libraries have none."""
        return self._connection.execute("select 1 from gone limit 1").fetchone() is not None

    def same(self, found: FoundFile) -> str | None:
        """Return the post that a file is certainly that of: by its body, or its key and date.

        A key alone does not do: a feed may give all its posts its own address. Of copies it is the
        one with the file's name, if there is one.
        """
        trait, name = found.trait, rows.path_bytes(f"/{os.path.basename(found.path)}")
        wanted = trait.key, trait.date, bytes.fromhex(trait.body), name, name
        one = self._connection.execute(_SAME, wanted).fetchone()
        return None if one is None else str(one[0])

    def let_go(self, ids: Iterable[str]) -> None:
        """Keep posts no longer: their files are back."""
        self._connection.executemany("delete from gone where id = ?", [(id_,) for id_ in ids])

    def sweep(self) -> None:
        """Let go of the posts of which nothing is remembered any more."""
        self._connection.execute(_SWEEP)


def gone(database: Database) -> tuple[Gone, ...]:
    """Return the posts that are kept though their files are gone, the newest first.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    with database.reading() as connection:
        found = connection.execute(
            "select id, path, title, date, zone from gone order by date desc, path"
        )
        return tuple(
            Gone(id_, os.fsdecode(path), title, rows.date_of(date, zone))
            for id_, path, title, date, zone in found
        )


def gone_at(posts: Iterable[Gone], path: str) -> tuple[Gone, ...]:
    """Return those of some posts whose file was at a path."""
    path = os.path.abspath(path)
    return tuple(post for post in posts if post.path in (path, os.path.realpath(path)))


def letting_go(database: Database, posts: Iterable[Gone]) -> tuple[Mark, ...]:
    """Return the marks that say of posts that nothing is remembered of them.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    ids = [post.id for post in posts]
    with database.reading() as connection:
        said = [(id_, fact) for id_ in ids for (fact,) in connection.execute(_SAID, (id_,))]
    by_fact: dict[str, list[str]] = {}
    for id_, fact in said:
        by_fact.setdefault(fact, []).append(id_)
    return tuple(Mark(tuple(posts), fact, None) for fact, posts in by_fact.items())


_HELD: Final = "value not in ('false', 'null')"

_SAID: Final = f"select fact from marks where post = ? and {_HELD}"  # noqa: S608  our own words

_KEEP: Final = (
    "insert or replace into gone (id, path, key, body, title, date, zone)"  # noqa: S608  the same
    f" select id, {rows.PATH}, coalesce(key, id), body, title, date, zone from entries"
    f" where id = ? and exists (select 1 from marks where post = entries.id and {_HELD})"
)

_SAME: Final = (
    "select id from (select id, path, 0 as doubt from gone where key = ? and date = ?"
    " union all select id, path, 1 from gone where body = ? and body <> x'')"
    " order by doubt, substr(path, -length(?)) <> ? limit 1"
)

_SWEEP: Final = (
    "delete from gone where not exists"  # noqa: S608  our own words
    f" (select 1 from marks where post = gone.id and {_HELD})"
)
