"""Where a post stands in an order: one value, which SQLite compares."""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Final, assert_never

from reader.library.lists.arrangement import Key, Sort, Sorting
from reader.library.lists.filed import Filed
from reader.library.model import Standing

Lookup = Callable[[int], str | bytes]
"""Gives what has a number: see `shared.py`."""

_ZERO: Final = 1 << 38
"""Seconds to add to a date of any year, so that it is not negative."""
_DATE_BYTES: Final = 5
_LENGTH_BYTES: Final = 4
_NO_AUTHOR: Final = b"\xff"
"""After all texts in GB 18030."""
BACKWARDS: Final = bytes(range(255, -1, -1))
"""Translates bytes into ones that are in the other order."""


def standing_in(sorting: Sorting, shared: Lookup) -> Callable[[Filed], Standing]:
    """Return what tells where a post stands in an order."""
    match sorting:
        case (Sort(Key.DATE, backwards=False),):
            return _newest_first
        case (Sort(Key.DATE, backwards=True),):
            return _oldest_first
    parts = tuple(_part(sort, shared) for sort in _whole(sorting))
    return lambda post: b"".join([part(post) for part in parts])


def _whole(sorting: Sorting) -> Sorting:
    """Return the order with what decides where all its keys are equal."""
    by_date = any(sort.key is Key.DATE for sort in sorting)
    return sorting if by_date else (*sorting, Sort(Key.DATE))


def _part(sort: Sort, shared: Lookup) -> Callable[[Filed], bytes]:
    """Return what tells the part of a standing that one key gives; no part begins another."""
    forwards = _forwards(sort.key, shared)
    if not sort.backwards:
        return forwards
    return lambda post: forwards(post).translate(BACKWARDS)


def _forwards(key: Key, shared: Lookup) -> Callable[[Filed], bytes]:
    match key:
        case Key.DATE:
            return lambda post: (_ZERO - post.date).to_bytes(_DATE_BYTES, "big")
        case Key.TITLE:
            return lambda post: _text(post.title)
        case Key.AUTHOR:
            return lambda post: _first_author(shared(post.authors))
        case Key.LENGTH:
            return lambda post: post.length.to_bytes(_LENGTH_BYTES, "big")
        case Key.UNREAD:
            return lambda post: b"\1" if post.read else b"\0"
        case _:
            assert_never(key)


def _newest_first(post: Filed) -> int:
    return -post.date


def _oldest_first(post: Filed) -> int:
    return post.date


def _text(text: str) -> bytes:
    from reader.library.lists.collate import collated  # noqa: PLC0415  2 ms that a list by date saves

    return collated(text) + b"\0"


@lru_cache(maxsize=4096)
def _first_author(authors: str | bytes) -> bytes:
    names = json.loads(authors)
    return _text(names[0]) if names else _NO_AUTHOR
