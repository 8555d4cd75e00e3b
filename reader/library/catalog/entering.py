"""Enter posts into the catalog, many at a time: rows, problems, filing."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Final, NamedTuple

from reader.library.catalog.copies import Shares
from reader.library.identity.signs import Trait
from reader.library.lists import filed
from reader.library.lists.filed import Filed
from reader.library.lists.filing import Filing
from reader.library.logs.facts import Facts, facts_of
from reader.library.store import rows
from reader.library.store.columns import Columns
from reader.library.store.shared import Shared


class Entrant(NamedTuple):
    """A post as it goes into the catalog."""

    id: str
    path: str
    trait: Trait
    columns: Columns


class Shown(NamedTuple):
    """What the lists show of a post's marks."""

    read: bool = False
    starred: bool = False
    own_tags: str = "[]"
    """JSON: list."""
    noted: bool = False


def enter(
    connection: sqlite3.Connection,
    shared: Shared,
    filing: Filing,
    shares: Shares,
    records: Iterable[Entrant],
) -> None:
    """Write posts, each in the place of what was known under its id.

    A draft that is published gets a new row: it comes only now, and the rules are asked about it.
    """
    latest = {record.id: record for record in records}
    known = withdraw(connection, filing, shares, latest)
    shown = shown_of(connection, latest)
    kept = {id_: row for id_, (row, draft) in known.items() if draft <= latest[id_].columns.draft}
    numbers = _numbers(connection, latest, kept)
    entries = [
        _row(numbers[id_], record, shown.get(id_, Shown()), shared)
        for id_, record in latest.items()
    ]
    connection.executemany(_WRITE, entries)
    connection.executemany(
        "insert into problems (entry, line, message, assumed) values (?, ?, ?, ?)",
        [(numbers[id_], *each) for id_, r in latest.items() for each in r.columns.problems],
    )
    filing.file([Filed._make(_OF_FILED(entry)) for entry in entries])
    shares.came((r.columns.same_page, r.columns.same_text) for r in latest.values())


def withdraw(
    connection: sqlite3.Connection, filing: Filing, shares: Shares, ids: Iterable[str]
) -> dict[str, tuple[int, bool]]:
    """Undo the filing of posts that are in the catalog.

    Returns:
        Of each, by its id, the number of its row, and whether it was a draft.
    """
    found = connection.execute(
        "select id, draft, same_page, same_text, copies,"  # noqa: S608  our own words
        f" {filed.COLUMNS} from entries where id in (select value from json_each(?))",
        (rows.json_list(tuple(ids)),),
    ).fetchall()
    filing.unfile([Filed(*columns) for _, _, _, _, _, *columns in found])
    shares.went((page, text) for _, _, page, text, copies, *_ in found if copies)
    was = {id_: (row, bool(draft)) for id_, draft, _, _, _, row, *_ in found}
    connection.executemany(
        "delete from problems where entry = ?", [(row,) for row, _ in was.values()]
    )
    return was


def _numbers(
    connection: sqlite3.Connection, ids: Iterable[str], kept: Mapping[str, int]
) -> dict[str, int]:
    """Return the rows of posts, those of new ones after all that ever were."""
    found = connection.execute("select seq from sqlite_sequence where name = 'entries'").fetchone()
    last = 0 if found is None else int(found[0])
    new = (id_ for id_ in ids if id_ not in kept)
    return {**kept, **{id_: number for number, id_ in enumerate(new, last + 1)}}


def shown_of(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Shown]:
    """Return what the lists show of posts' marks, by id; nothing of those that have none."""
    remembered: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for post, fact, value in connection.execute(
        "select post, fact, value from marks where post in (select value from json_each(?))"
        " order by clock",
        (rows.json_list(tuple(ids)),),
    ):
        remembered[post][fact] = json.loads(value)
    return {post: _shown(facts_of(said)) for post, said in remembered.items()}


def _shown(facts: Facts) -> Shown:
    return Shown(facts.read, facts.starred, rows.stored_list(facts.tags), facts.noted)


def _row(number: int, record: Entrant, shown: Shown, shared: Shared) -> tuple[object, ...]:
    """Return the values of `_COLUMNS` for a post."""
    id_, path, trait, columns = record
    title, date, zone, categories, authors, tags, source, length, problems, draft, *same = columns
    stored_path = rows.path_bytes(path)
    cut = stored_path.rfind(b"/") + 1
    folder, name = stored_path[:cut], stored_path[cut:]
    site, address = rows.site_and_rest(source)
    return (
        *(number, id_, rows.spot(stored_path), shared.number(folder), name),
        *(trait.inode, None if trait.key == id_ else trait.key, bytes.fromhex(trait.body)),
        *(title, date, zone, shared.number(categories), shared.number(authors), tags),
        *(shared.number(site), address, length, len(problems), draft, *same, 0, *shown),
    )


_COLUMNS: Final = (
    "row", "id", "spot", "folder", "name",
    "inode", "key", "body",
    "title", "date", "zone", "categories", "authors", "tags",
    "site", "address", "length", "problems", "draft", "same_page", "same_text", "copies",
    *Shown._fields,
)  # fmt: skip
_WRITE: Final = (
    f"insert or replace into entries ({', '.join(_COLUMNS)})"  # noqa: S608  our own names
    f" values ({', '.join('?' * len(_COLUMNS))})"
)
_OF_FILED: Final = itemgetter(*map(_COLUMNS.index, Filed._fields))
