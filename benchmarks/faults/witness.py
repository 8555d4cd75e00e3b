"""What a library shows, to be held against what it shows when its catalog is built anew."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.faults.told import Fact
from reader.library.logs.marks import READ, STARRED, TAG
from reader.library.model import Category, Entry
from reader.session import Session, open_library

_ALL = 1_000_000


class Shown(NamedTuple):
    """All that the lists of a library tell."""

    entries: dict[str, Entry]
    """By id; their places in order are those of this catalog and are left out."""
    outline: tuple[Category, ...]
    posts: int
    unread: int


def shown(session: Session) -> Shown:
    """Return what a library shows."""
    entries = session.entries(None, limit=_ALL)
    return Shown(
        {entry.id: entry._replace(cursor=(entry.cursor[0], 0)) for entry in entries},
        session.outline(),
        session.count(),
        session.count(unread=True),
    )


def held(lists: Shown, tags: frozenset[str]) -> dict[Fact, bool]:
    """Return the facts that a library remembers of the posts that it has.

    Args:
        lists: What it shows.
        tags: All tags that were given to any post.
    """
    facts: dict[Fact, bool] = {}
    for post, entry in lists.entries.items():
        facts[post, READ] = entry.read
        facts[post, STARRED] = entry.starred
        facts |= {(post, TAG + tag): tag in entry.own_tags for tag in tags}
    return facts


def differences(old: Shown, new: Shown) -> Iterator[str]:
    """Yield in what two lists of one library differ."""
    for post in sorted(old.entries.keys() | new.entries.keys()):
        if old.entries.get(post) != new.entries.get(post):
            yield f"{old.entries.get(post)} is, built anew, {new.entries.get(post)}"
    if old.outline != new.outline:
        apart = sorted(set(old.outline) ^ set(new.outline))
        yield f"the outlines differ: {apart[:4]}"
    if old[2:] != new[2:]:
        yield f"the counts differ: {old[2:]}, built anew {new[2:]}"


@contextmanager
def built_anew(folder: Path, data: Path) -> Iterator[Session]:
    """Open a library with a new catalog, and with a copy of what is remembered."""
    with TemporaryDirectory() as place:
        if data.exists():
            shutil.copytree(data, f"{place}/data")
        session = open_library([str(folder)], cache=f"{place}/cache", data=f"{place}/data")
        try:
            for _ in session.scan():
                pass
            yield session
        finally:
            session.close()
