"""Which groups a post is in, whatever it is grouped by: each a path, as categories are."""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from operator import attrgetter
from typing import Final

from reader.library.folders.rules import is_inside
from reader.library.lists.arrangement import Grouping
from reader.library.lists.filed import Filed
from reader.library.store.rows import EPOCH
from reader.posts.model import CategoryPath

Value = str | bytes | int | tuple[str, str]
"""What alone decides the groups of a post; many posts have the same."""

NOWHERE: CategoryPath = ()
"""Holds the posts that nothing else does: those without a category, a tag, an author …"""

SHARED: Final = frozenset({Grouping.CATEGORY, Grouping.AUTHOR, Grouping.SITE, Grouping.FOLDER})
"""Where what `value_in` tells is the number of a value, which is to be looked up."""

_YEAR: Final = 100


COLUMNS: Final[Mapping[Grouping, tuple[str, ...]]] = {
    Grouping.CATEGORY: ("categories",),
    Grouping.TAG: ("tags", "own_tags"),
    Grouping.AUTHOR: ("authors",),
    Grouping.SITE: ("site",),
    Grouping.FOLDER: ("folder",),
    Grouping.MONTH: ("date", "zone"),
    Grouping.NONE: (),
}
"""The columns of `Filed` by which `value_in` tells the value."""


def value_in(grouping: Grouping) -> Callable[[Filed], Value]:
    """Return what tells the value of a post by which it is grouped."""
    match grouping:
        case Grouping.MONTH:
            return month_of
        case Grouping.NONE:
            return lambda _: 0
        case _:
            return attrgetter(*COLUMNS[grouping])


def groups_in(grouping: Grouping, value: Value, roots: Sequence[bytes]) -> tuple[CategoryPath, ...]:
    """Return the groups of the posts that have this value, each once.

    Args:
        grouping: What they are grouped by.
        value: As `value_in` tells it, looked up.
        roots: The folders of the library.
    """
    return tuple(dict.fromkeys(_paths(grouping, value, roots))) or (NOWHERE,)


def month_of(post: Filed) -> int:
    """Return year and month as one number, by the clock of the post's own zone."""
    local = EPOCH + timedelta(seconds=post.date + post.zone)
    return local.year * _YEAR + local.month


def _paths(grouping: Grouping, value: Value, roots: Sequence[bytes]) -> list[CategoryPath]:
    match grouping, value:
        case Grouping.CATEGORY, str():
            return [tuple(path) for path in json.loads(value)]
        case Grouping.TAG, (tags, own_tags):
            return [(name,) for name in json.loads(tags) + json.loads(own_tags)]
        case Grouping.AUTHOR, str():
            return [(name,) for name in json.loads(value)]
        case Grouping.SITE, str():
            return [(host_of(value),)] if value else []
        case Grouping.MONTH, int():
            return [(f"{value // _YEAR:04}", f"{value % _YEAR:02}")]
        case Grouping.FOLDER, bytes():
            return [_below(value, roots)]
        case _:
            return []


def host_of(site: str) -> str:
    """Return the name of the computer in the beginning of an address."""
    name = site.partition("://")[2] or site
    return name.rpartition("@")[2].removeprefix("www.")


def _below(folder: bytes, roots: Sequence[bytes]) -> CategoryPath:
    """Return where a folder lies in the library; of several, the library's own folder first."""
    root = next(each for each in roots if is_inside(os.fsdecode(folder), os.fsdecode(each)))
    inside = folder[len(root) :].split(b"/")
    parts = inside if len(roots) == 1 else [os.path.basename(root), *inside]
    return tuple(part.decode("utf-8", "replace") for part in parts if part)
