"""Marks as lines that leave a library, and come into another: the same as those of the logs."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from reader.library.logs import log
from reader.library.logs.compaction import is_head
from reader.library.logs.log import Record
from reader.library.logs.marks import Mark, mark_of, record_of, value_text
from reader.library.memory.logbook import Logbook
from reader.library.store import rows
from reader.library.store.database import Database

ALL_MARKS: Final = "select clock, fact, value, post from marks order by clock, fact, value, post"
"""In the order of saying, what was said at once together."""

_KNOWN: Final = (
    "select post from marks join json_each(:posts) on post = json_each.value"
    " where fact = :fact and (clock, marks.value) >= (:clock, :value)"
)


class Fault(NamedTuple):
    """A line that is no mark."""

    line: int
    """From 1."""
    message: str


class Imported(NamedTuple):
    """What came of an import, counted in facts of posts."""

    taken: int
    known: int
    """How many were known, or something later was."""
    faults: tuple[str, ...]
    """What is wrong with which line of which file."""


def exported(database: Database) -> Iterator[Record]:
    """Yield the last word on each fact, in the order of saying; of many posts in one record.

    Raises:
        LibraryError: The catalog cannot be read.
    """
    with database.reading() as connection:
        found = connection.execute(ALL_MARKS).fetchall()
    for (clock, fact, value), some in groupby(found, key=lambda row: row[:3]):
        yield record_of(Mark(tuple(row[3] for row in some), fact, json.loads(value), clock))


def imported(
    database: Database, logbook: Logbook, files: Iterable[tuple[str, Iterable[bytes]]]
) -> Imported:
    """Take in what the lines of files say, as it was said: of two words the later one holds.

    Args:
        database: The catalog.
        logbook: Where what is new is written down.
        files: Each with its name, for what is said of its lines.

    Raises:
        LibraryError: The catalog cannot be read, or the log cannot be written.
    """
    logbook.refresh()
    said, faults = [], []
    for name, lines in files:
        for found in marks_or_faults(lines):
            if isinstance(found, Mark):
                said.append(found)
            else:
                faults.append(f"{name}: line {found.line}: {found.message}")
    with database.reading() as connection:
        new = [mark for mark in (_news(connection, mark) for mark in said) if mark.posts]
    if new:
        logbook.write(new)
    taken = sum(len(mark.posts) for mark in new)
    return Imported(taken, sum(len(mark.posts) for mark in said) - taken, tuple(faults))


def marks_or_faults(lines: Iterable[bytes]) -> Iterator[Mark | Fault]:
    """Yield what each line says, or what is wrong with it; blank ones say nothing."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        record = log.record_of(line)
        mark = None if record is None else mark_of(record)
        if mark is not None:
            yield mark
        elif record is None:
            yield Fault(number, "no JSON object")
        elif not is_head(record):
            yield Fault(number, "not a mark: post or posts, fact, value, clock")


def _news(connection: sqlite3.Connection, mark: Mark) -> Mark:
    """Return a mark with those of its posts of which nothing as late is known."""
    found = connection.execute(
        _KNOWN,
        {
            "posts": rows.json_list(mark.posts),
            "fact": rows.storable(mark.fact),
            "clock": mark.clock,
            "value": value_text(mark.value),
        },
    )
    known = {post for (post,) in found}
    return mark._replace(posts=tuple(post for post in mark.posts if post not in known))
