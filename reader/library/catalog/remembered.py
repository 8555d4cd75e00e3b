"""The tables of what is remembered: the last word on each fact, and how far the logs are merged."""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, NamedTuple

from reader.library.logs.clock import AFTER_RULES, FIRST
from reader.library.logs.log import LogPlace, LogStamp
from reader.library.logs.marks import Mark, value_text
from reader.library.logs.undo import Change
from reader.library.store import rows


class Merged(NamedTuple):
    """How far a log has been merged."""

    stamp: LogStamp
    place: LogPlace


def take(connection: sqlite3.Connection, mark: Mark, latest: str) -> tuple[str, ...]:
    """Take a mark in; return the posts of which it has the last word now.

    Args:
        connection: To the catalog.
        mark: What was said, wherever.
        latest: The latest clock of all marks that are known: after it, nobody has said otherwise,
            and SQLite needs not tell post by post, which takes thrice as long.
    """
    posts = tuple(sorted(set(rows.all_storable(mark.posts))))  # another device may say one twice
    said = (rows.storable(mark.fact), value_text(mark.value), mark.clock)
    if mark.clock <= latest:
        found = connection.execute(_SAID_LATER, (*said, rows.json_list(posts)))
        later = set(chain.from_iterable(found))
        posts = tuple(post for post in posts if post not in later)
    connection.execute(_SAY, (*said, rows.json_list(posts)))
    return posts


def differing(connection: sqlite3.Connection, wished: Iterable[Change]) -> Iterator[Change]:
    """Yield what of `wished` is not so, each with the posts of which it is not, sorted."""
    for change in wished:
        sorted_posts = sorted(change.posts)
        found = connection.execute(
            "select post from marks join json_each(?) on post = json_each.value"
            " where fact = ? and marks.value = 'true'",
            (rows.json_list(sorted_posts), rows.storable(change.fact)),
        )
        true = set(chain.from_iterable(found))
        posts = tuple(post for post in sorted_posts if (post in true) is not change.value)
        if posts:
            yield change._replace(posts=posts)


def unsaid(connection: sqlite3.Connection, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield `marks` with those of their posts of which nobody has said anything on the fact.

    Nor does one of them say it of a post of which another before it does.
    """
    taken: defaultdict[str, set[str]] = defaultdict(set)
    for mark in marks:
        found = connection.execute(
            "select post from marks join json_each(?) on post = json_each.value where fact = ?",
            (rows.json_list(mark.posts), rows.storable(mark.fact)),
        )
        said_of = taken[mark.fact].union(chain.from_iterable(found))
        posts = tuple(post for post in mark.posts if post not in said_of)
        taken[mark.fact].update(posts)
        if posts:
            yield mark._replace(posts=posts)


def said(connection: sqlite3.Connection, post: str) -> dict[str, object]:
    """Return what is remembered of a post: each fact with its value, in the order of saying."""
    found = connection.execute(
        "select fact, value from marks where post = ? order by clock", (post,)
    )
    return {fact: json.loads(value) for fact, value in found}


def clocks_of_rules(
    connection: sqlite3.Connection, posts: Iterable[str]
) -> dict[tuple[str, str], str]:
    """Return when rules have said what is remembered of posts, by post and fact."""
    found = connection.execute(
        "select post, fact, clock from marks join json_each(?) on post = json_each.value"
        " where clock < ?",
        (rows.json_list(tuple(posts)), AFTER_RULES),
    )
    return {(post, fact): clock for post, fact, clock in found}


def paths(connection: sqlite3.Connection, posts: Iterable[str]) -> dict[str, str]:
    """Return the paths of those of `posts` that are in the catalog, by id."""
    found = connection.execute(
        f"select id, {rows.PATH} from entries"  # noqa: S608  our own words
        " where id in (select value from json_each(?))",
        (rows.json_list(tuple(posts)),),
    )
    return {id_: os.fsdecode(path) for id_, path in found}


def put_merged(connection: sqlite3.Connection, path: str, merged: Merged, clock: str) -> None:
    """Remember how far the log at `path` is merged, and the latest clock in it."""
    connection.execute(
        "insert into logs (path, inode, size, mtime_ns, merged, last, clock)"
        " values (?, ?, ?, ?, ?, ?, ?) on conflict (path) do update set inode = excluded.inode,"
        " size = excluded.size, mtime_ns = excluded.mtime_ns, merged = excluded.merged,"
        " last = excluded.last, clock = max(clock, excluded.clock)",
        (os.fsencode(path), *merged.stamp, *merged.place, clock),
    )


def merged_logs(connection: sqlite3.Connection) -> dict[str, Merged]:
    """Return how far each log is merged, by path."""
    found = connection.execute("select path, inode, size, mtime_ns, merged, last from logs")
    return {
        os.fsdecode(path): Merged(LogStamp(*stamp), LogPlace(end, last))
        for path, *stamp, end, last in found
    }


def latest_clock(connection: sqlite3.Connection) -> str:
    """Return the latest clock in all logs that were merged."""
    clock: str = connection.execute(
        "select coalesce(max(clock), ?) from logs", (FIRST,)
    ).fetchone()[0]
    return clock


_SAY: Final = (
    "insert into marks (post, fact, value, clock) select value, ?, ?, ? from json_each(?)"
    " where true on conflict (post, fact)"
    " do update set value = excluded.value, clock = excluded.clock"
)
_SAID_LATER: Final = (
    "select post from marks where fact = ?1 and (clock, value) >= (?3, ?2)"
    " and post in (select value from json_each(?4))"
)
