"""Walk the folders of a library: which files may be posts, by name and status alone."""

import os
import stat
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.library.ignore import Ignore, ignore_in
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
        self._targets: set[str] = set()

    def steps(self) -> Iterator[Seen | Unreadable]:
        while self._waiting:
            folder, ignore = self._waiting.pop()
            if folder not in self._listed:
                self._listed.add(folder)
                yield from self._list(folder, ignore)
            if not self._waiting:
                yield from self._follow()

    def _list(self, folder: str, outer: Ignore | None) -> Iterator[Seen | Unreadable]:
        """Yield the files in a folder; the folders in it are next, and its links wait."""
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda each: each.name)
        except OSError as error:
            yield Unreadable(folder, error.strerror or str(error))
            return
        ignore, faults = ignore_in(folder, {each.name for each in entries}, outer)
        yield from faults
        open_ones = [each for each in entries if not each.name.startswith(".")]
        inner = [each.path for each in open_ones if _holds_posts(each, ignore)]
        self._waiting += [(each, ignore) for each in reversed(inner)]
        self._targets |= {_target(each.path) for each in open_ones if each.is_symlink()}
        for entry in open_ones:
            if _may_be_post(entry, ignore):
                yield from _seen(entry.path)

    def _follow(self) -> Iterator[Seen | Unreadable]:
        """Look where the links lead, now that all that lies in the open has been met."""
        inside = {path for path in self._targets if any(is_inside(path, f) for f in self._folders)}
        folders = {path for path in inside if os.path.isdir(path)} - self._listed
        if folders:
            self._waiting += [(path, None) for path in sorted(folders, reverse=True)]
            return
        for path in sorted(inside):
            if path.lower().endswith(SUFFIXES) and os.path.dirname(path) not in self._listed:
                yield from _seen(path)


def _target(link: str) -> str:
    """Return where a link leads; one that cannot be read leads nowhere but to itself."""
    try:
        return os.path.realpath(link)
    except OSError:
        return link


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


def _holds_posts(entry: os.DirEntry[str], ignore: Ignore | None) -> bool:
    """Tell whether this is a folder to look into."""
    if not entry.is_dir(follow_symlinks=False) or entry.name in LEFT_OUT:
        return False
    return ignore is None or not ignore.leaves_out(entry.path, folder=True)


def _may_be_post(entry: os.DirEntry[str], ignore: Ignore | None) -> bool:
    """Tell whether this is a file that may be a post; the ending first, which most others lack."""
    if not entry.name.lower().endswith(SUFFIXES) or not entry.is_file(follow_symlinks=False):
        return False
    return ignore is None or not ignore.leaves_out(entry.path, folder=False)
