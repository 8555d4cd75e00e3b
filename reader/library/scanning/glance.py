"""Look only where a watch has seen something, not at the whole library."""

import os
import stat
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.library.folders.ignore import IGNORE_FILES, ignore_around
from reader.library.folders.rules import around
from reader.library.folders.walk import FolderListing, Wanted, holds_posts, look_at, walk
from reader.library.model import Unreadable
from reader.posts.rules import TELLING_NAMES

_TELLING = frozenset({*IGNORE_FILES, *TELLING_NAMES})
"""Names of files that say how others are to be read, or whether at all."""


class Missing(NamedTuple):
    """A folder that is not there any more."""

    path: str


def tells_of_others(paths: Iterable[str], folders: Sequence[str], known: Container[str]) -> bool:
    """Tell whether the whole library has to be looked at.

    That is so when the library itself has gone or come, or what its files are read by.
    """
    return any(
        path in folders or (os.path.basename(path) in _TELLING and os.path.dirname(path) in known)
        for path in paths
    )


def glance(
    paths: Iterable[str], folders: Sequence[str], known: Container[str], drafts: Wanted
) -> Iterator[FolderListing | Missing | Unreadable]:
    """Yield what is at `paths` now: files by their names alone, new folders with all below.

    Args:
        paths: What was made, changed or taken away: absolute.
        folders: Those of the library: absolute and without links.
        known: The folders that were listed so far.
        drafts: Which folders of drafts are gone into.
    """
    for folder, names in _by_folder(paths, known).items():
        inner = {each for each in names if _is_folder(os.path.join(folder, each))}
        ignore, _ = ignore_around(os.path.join(folder, "*"), around(folder, folders))
        for path in (os.path.join(folder, each) for each in sorted(inner)):
            if holds_posts(path, ignore, drafts):
                yield from walk([path], within=folders, drafts=drafts)
        for path in (os.path.join(folder, each) for each in sorted(names - inner)):
            if path in known:
                yield Missing(path)
        look = look_at(folder, sorted(names - inner), ignore)
        yield from look.faults
        yield look.listing()._replace(asked=frozenset(names - inner))


def _by_folder(paths: Iterable[str], known: Container[str]) -> dict[str, set[str]]:
    """Return which names are to be looked at in which known folders.

    What lies in a folder that is not known is found by looking at that from the next one outside.
    """
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for path in paths:
        folder, name = os.path.split(path)
        while folder not in known and folder != "/":
            folder, name = os.path.split(folder)
        if folder in known:
            wanted[folder].add(name)
    return wanted


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False
