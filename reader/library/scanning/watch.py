"""Tell what changes in a library's folders while somebody is reading."""

import os
from collections.abc import Iterator, Sequence
from threading import Event
from typing import Final, NamedTuple

from reader.library.folders.scope import EVERY, Everything, Folders, Only, Scope
from reader.library.scanning.notices import MANY, Paths, notices

_STEP: Final = 0.05
"""Seconds before a watch begins again."""

_CHECK: Final = 2.0
"""Seconds after which is asked whether any folder is there by now."""

_FLOOD: Final = 1000
"""Changes at a time of which the system may not have told all."""


class Unwatched(NamedTuple):
    """The system cannot tell what changes; the folders are looked at from time to time."""

    reason: str


Sight = Scope | Unwatched


def watch(
    folders: Sequence[str],
    stop: Event,
    *,
    drafts: bool = False,
    every: float = EVERY,
    many: int = MANY,
) -> Iterator[Sight]:
    """Yield what is to be looked at, as it changes, until `stop` is set.

    Args:
        folders: Those of the library: absolute and without links.
        stop: Ends the watch within a tenth of a second.
        drafts: Whether folders of drafts may be in it.
        every: Seconds between two looks where changes cannot be told.
        many: Files and folders from which on they are watched from a process beside.
    """
    try:
        while not stop.is_set():
            yield from _told(folders, stop, drafts=drafts, many=many)
            if not stop.wait(_STEP):  # a folder has gone, or come
                yield Everything()
    except (ImportError, OSError, RuntimeError) as error:
        yield Unwatched(_reason(error))
        while not stop.wait(every):
            yield Everything()


def _told(folders: Sequence[str], stop: Event, *, drafts: bool, many: int) -> Iterator[Scope]:
    """Yield what the system tells, until a folder of the library goes or comes."""
    there = _there(folders)
    if not there:
        _wait_for_any(folders, stop)
        return
    for paths in notices(there, folders, stop, drafts=drafts, many=many):
        if paths:
            yield from _scopes(paths)
        if _there(folders) != there or not paths.isdisjoint(there):
            return


def _scopes(paths: Paths) -> Iterator[Scope]:
    """Yield where to look; after a flood also into folders of which was perhaps not told."""
    yield Only(paths)
    if len(paths) >= _FLOOD:
        yield Folders()


def _there(folders: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return which folders are there, and what tells that they are still the same ones."""
    found = {}
    for folder in folders:
        try:
            status = os.stat(folder)
        except OSError:
            continue
        found[folder] = status.st_dev, status.st_ino
    return found


def _wait_for_any(folders: Sequence[str], stop: Event) -> None:
    while not _there(folders) and not stop.wait(_CHECK):
        pass


def _reason(error: Exception) -> str:
    """Return what is said of an error, without what is told for programmers."""
    return str(error).partition(" about ")[0].partition(" (")[0] or type(error).__name__
