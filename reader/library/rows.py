"""How values lie in the catalog's rows."""

import json
import os
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final

from reader.library.model import Entry
from reader.posts.model import CategoryPath

ENTRY: Final = (
    "id, path, title, entries.date, zone, entries.row, categories, authors, tags, source, problems,"
    " read, starred, length, own_tags"
)
"""The columns of `entries` that `entry_of` takes."""

WHOLE_LIBRARY: Final = "null"
"""Stands among the categories for all of them."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LARGEST: Final = (1 << 63) - 1
_LAST: Final = "\U0010ffff"
_PICTURES: Final = {code: 0x2400 + code for code in range(0x20)}
"""Control characters, and Unicode's pictures of them."""


def entry_of(row: tuple[Any, ...]) -> Entry:
    """Return the entry that a row with the columns `ENTRY` says."""
    id_, path, title, date, zone, number, categories, authors, tags, source, *flags = row
    problems, read, starred, length, own_tags = flags
    return Entry(
        id=id_,
        path=os.fsdecode(path),
        title=title,
        date=date_of(date, zone),
        cursor=(date, number),
        categories=categories_of(categories),
        authors=tuple(json.loads(authors)),
        tags=tuple(json.loads(tags)),
        source=source,
        problems=problems,
        read=bool(read),
        starred=bool(starred),
        length=length,
        own_tags=tuple(json.loads(own_tags)),
    )


def storable(text: str) -> str:
    """Return `text` without lone surrogates, which no UTF-8 text can hold."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def stored_list(texts: tuple[str, ...] | tuple[CategoryPath, ...]) -> str:
    """Return a list as JSON text."""
    return storable(json.dumps(texts, ensure_ascii=False)) if texts else "[]"


def categories_of(stored: str) -> tuple[CategoryPath, ...]:
    """Return the categories of a post that `stored_list` stored."""
    return tuple(tuple(path) for path in json.loads(stored))


def stored_category(path: CategoryPath | None) -> str:
    """Return the `path` of a row of `categories`; None is the whole library."""
    return WHOLE_LIBRARY if path is None else stored_list(path)


def category_of(stored: str) -> CategoryPath:
    """Return the category that `stored_category` stored."""
    return tuple(json.loads(stored))


def sort_key(path: CategoryPath | None) -> str:
    """Return what puts categories in order: depth first, siblings by name, those without last.

    The signs between the names are below all that is left of a name.
    """
    if not path:
        return "" if path is None else _LAST
    names = (name.translate(_PICTURES) for name in path)
    return storable("\x1f".join(f"{name.casefold()}\x01{name}" for name in names))


def inode(status: os.stat_result) -> int:
    """Return a file's inode as a number that SQLite can hold."""
    return status.st_ino & _LARGEST


def seconds(date: datetime) -> int:
    """Return whole seconds since 1970, of any year."""
    return (date - _EPOCH) // timedelta(seconds=1)


def zone_of(date: datetime) -> int:
    """Return the date's own zone: seconds east of UTC."""
    return (date.utcoffset() or timedelta()) // timedelta(seconds=1)


def date_of(stored: int, zone: int) -> datetime:
    """Return the date that `seconds` and `zone_of` stored, in its own zone."""
    local = datetime(1970, 1, 1) + timedelta(seconds=stored + zone)  # noqa: DTZ001  its zone follows
    return local.replace(tzinfo=timezone(timedelta(seconds=zone)) if zone else UTC)
