"""Walk the folders of a library: which files may be posts, by name and status alone."""

import os
import stat
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.library.ignore import Ignore, IgnoreError, ignore_in
from reader.library.model import Unreadable
from reader.library.rules import is_inside

SUFFIXES = (".md", ".markdown", ".html", ".htm", ".txt")
"""The endings, in any case, of files that may be posts."""

LEFT_OUT = frozenset({"node_modules", "_drafts"})
"""Folders that hold no posts to read; nor do those whose names begin with a dot."""


class Seen(NamedTuple):
    """A file that may be a post."""

    path: str
    """Absolute, and without links."""
    status: os.stat_result


def walk(folders: Sequence[str]) -> Iterator[Seen | Unreadable]:
    """Yield the files below `folders` that may be posts, each once, folder by folder, by name.

    A link is followed when it leads to something in the library that is not met anyway: into a
    hidden place or one that is left out.

    Args:
        folders: Absolute and without links.
    """
    return _Walk(folders).steps()


class _Walk:
    """Where a walk is: what is still to be listed, what was, and the links on the way."""

    def __init__(self, folders: Sequence[str]) -> None:
        self._folders = folders
        self._waiting: list[tuple[str, Ignore | None]] = [(each, None) for each in folders[::-1]]
        self._listed: set[str] = set()
        self._links: list[str] = []

    def steps(self) -> Iterator[Seen | Unreadable]:
        while self._waiting:
            folder, ignore = self._waiting.pop()
            if folder not in self._listed:
                self._listed.add(folder)
                yield from self._list(folder, ignore)
            if not self._waiting:
                yield from self._follow()

    def _list(self, folder: str, outer: Ignore | None) -> Iterator[Seen | Unreadable]:
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda each: each.name)
        except OSError as error:
            yield Unreadable(folder, error.strerror or str(error))
            return
        ignore = outer
        try:
            ignore = ignore_in(folder, {each.name for each in entries}, outer)
        except IgnoreError as error:
            yield Unreadable(error.path, error.message)
        inner: list[tuple[str, Ignore | None]] = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                self._links.append(entry.path)
            elif entry.is_dir(follow_symlinks=False):
                if not _is_left_out(entry, ignore, folder=True):
                    inner.append((entry.path, ignore))
            elif _may_be_post(entry.name) and not _is_left_out(entry, ignore, folder=False):
                yield from _seen(entry.path)
        self._waiting.extend(reversed(inner))

    def _follow(self) -> Iterator[Seen | Unreadable]:
        """Look where the links lead, now that all that lies in the open has been met."""
        targets = sorted({os.path.realpath(link) for link in self._links})
        self._links.clear()
        for target in targets:
            if not any(is_inside(target, folder) for folder in self._folders):
                continue
            if os.path.isdir(target):
                self._waiting.append((target, None))
            elif _may_be_post(target) and os.path.dirname(target) not in self._listed:
                yield from _seen(target)


def _seen(path: str) -> Iterator[Seen | Unreadable]:
    """Yield the file if it is one: no FIFO, no device, no socket; not gone meanwhile."""
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return
    except OSError as error:
        yield Unreadable(path, error.strerror or str(error))
        return
    if stat.S_ISREG(status.st_mode):
        yield Seen(path, status)


def _may_be_post(name: str) -> bool:
    return name.lower().endswith(SUFFIXES)


def _is_left_out(entry: os.DirEntry[str], ignore: Ignore | None, *, folder: bool) -> bool:
    if folder and entry.name in LEFT_OUT:
        return True
    return ignore is not None and ignore.leaves_out(entry.path, folder=folder)
