"""How values lie in the catalog's rows."""

import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any, Final

from reader.library.model import Entry, Standing
from reader.posts.model import CategoryPath

SHARED: Final = "(select value from shared where id = entries.{})"
"""What a column of `entries` has the number of."""

PATH: Final = f"cast({SHARED.format('folder')} || name as blob)"
"""The path of an entry's file."""

ANY_PAGE: Final = 1
LATER_PAGE: Final = 2
ANY_TEXT: Final = 4
LATER_TEXT: Final = 8
"""Bits of `copies`: others share the page (the text), and one of them was published earlier."""

LATER: Final = LATER_PAGE | LATER_TEXT
"""A copy has one of these bits: the earliest post of a story has none."""

ENTRY: Final = (
    f"entries.id, {PATH}, title, date, zone, row, {SHARED.format('categories')},"
    f" {SHARED.format('authors')}, tags, {SHARED.format('site')} || address, problems, read,"
    f" starred, length, own_tags, noted, draft, copies & {LATER} <> 0"
)
"""The columns of `entries` that `entry_of` takes."""

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""From which dates are counted, in seconds."""

_DAY: Final = 24 * 60 * 60
"""Seconds."""

_LARGEST: Final = (1 << 63) - 1

_ENCODING: Final = sys.getfilesystemencoding()
_ERRORS: Final = sys.getfilesystemencodeerrors()


def inserted(connection: sqlite3.Connection, statement: str, values: Sequence[object]) -> int:
    """Insert a row; return its number, also with SQLite 3.34, which has no `returning`."""
    number = connection.execute(statement, values).lastrowid
    assert number is not None  # noqa: S101  a row was inserted
    return number


def entry_of(row: tuple[Any, ...], standing: Standing | None = None) -> Entry:
    """Return the entry that a row with the columns `ENTRY` says.

    Args:
        row: The row.
        standing: Where the post stands in the order of a list; None: as in those by date.
    """
    id_, path, title, date, zone, number, categories, authors, tags, source, *flags = row
    problems, read, starred, length, own_tags, noted, draft, copy = flags
    return Entry(
        id=id_,
        path=os.fsdecode(path),
        title=title,
        date=date_of(date, zone),
        cursor=(-date if standing is None else standing, number),
        categories=categories_of(categories),
        authors=_texts(authors),
        tags=_texts(tags),
        source=source,
        problems=problems,
        read=bool(read),
        starred=bool(starred),
        length=length,
        own_tags=_texts(own_tags),
        noted=bool(noted),
        draft=bool(draft),
        copy=bool(copy),
    )


def storable(text: str) -> str:
    """Return `text` without lone surrogates, which no UTF-8 text can hold."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def all_storable(texts: Collection[str]) -> Collection[str]:
    """Return `texts` without lone surrogates; nearly always they are ids, and as they are."""
    return texts if "".join(texts).isascii() else tuple(map(storable, texts))


def json_list(texts: Collection[str]) -> str:
    """Return texts as a JSON list, in ASCII.

    A hundred thousand ids, of which none has anything to escape, are joined in a fourteenth of the
    time that `json` takes.
    """
    joined = '","'.join(texts)
    is_plain = joined.isascii() and joined.isprintable() and "\\" not in joined
    if not is_plain or joined.count('"') != 2 * max(0, len(texts) - 1):
        return json.dumps(tuple(texts), separators=(",", ":"))
    return f'["{joined}"]' if texts else "[]"


@lru_cache(maxsize=4096)
def stored_list(texts: tuple[str, ...] | tuple[CategoryPath, ...]) -> str:
    """Return a list as JSON text."""
    return storable(json.dumps(texts, ensure_ascii=False)) if texts else "[]"


@lru_cache(maxsize=4096)
def categories_of(stored: str) -> tuple[CategoryPath, ...]:
    """Return the categories of a post that `stored_list` stored."""
    return tuple(tuple(path) for path in json.loads(stored))


@lru_cache(maxsize=2)
def paths_of(stored: tuple[str, ...]) -> tuple[CategoryPath, ...]:
    """Return groups whose paths `stored_list` stored; read as one text, a third of the time.

    The groups of a library are asked for with each mark, and seldom others than before.
    """
    return tuple(tuple(path) for path in json.loads(f"[{','.join(stored)}]"))


def category_of(stored: str) -> CategoryPath:
    """Return the group whose path `stored_list` stored."""
    return tuple(json.loads(stored))


def path_bytes(path: str) -> bytes:
    """Return a path as the file system has it: as `os.fsencode`, in a fifth of the time."""
    return path.encode(_ENCODING, _ERRORS)


def path_text(path: bytes) -> str:
    """Return the path of these bytes: as `os.fsdecode`, in a fifth of the time."""
    return path.decode(_ENCODING, _ERRORS)


def spot(path: bytes) -> int:
    """Return a short hash of a path; a few paths share one."""
    return zlib.crc32(path)


def site_and_rest(source: str) -> tuple[str, str]:
    """Cut an address in two: the site of it, which many posts share, and the rest."""
    scheme = source.find("://")
    if scheme < 0:
        return "", source
    path = source.find("/", scheme + len("://"))
    return (source, "") if path < 0 else (source[:path], source[path:])


def inode(status: os.stat_result) -> int:
    """Return a file's inode as a number that SQLite can hold."""
    return status.st_ino & _LARGEST


def seconds(date: datetime) -> int:
    """Return whole seconds since 1970, of any year."""
    since = date - EPOCH
    return since.days * _DAY + since.seconds


def zone_of(date: datetime) -> int:
    """Return the date's own zone: seconds east of UTC."""
    if date.tzinfo is UTC:
        return 0
    return (date.utcoffset() or timedelta()) // timedelta(seconds=1)


def date_of(stored: int, zone: int) -> datetime:
    """Return the date that `seconds` and `zone_of` stored, in its own zone."""
    try:
        return datetime.fromtimestamp(stored, _zone(zone))
    except ValueError:  # in UTC it is before the year 1, or after 9999
        local = datetime(1970, 1, 1) + timedelta(seconds=stored + zone)  # noqa: DTZ001  as below
        return local.replace(tzinfo=_zone(zone))


@lru_cache
def _zone(seconds: int) -> tzinfo:
    return timezone(timedelta(seconds=seconds)) if seconds else UTC


@lru_cache(maxsize=4096)
def _texts(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))
