"""Tell what changes in a library's folders while somebody is reading."""

import os
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.library.ignore import IGNORE_FILES
from reader.library.rules import around
from reader.library.scan import LEFT_OUT
from reader.library.scope import EVERY, Everything, Folders, Only, Scope

if TYPE_CHECKING:
    from watchfiles import Change

_STEP: Final = 50
"""Milliseconds without a change after which what has gathered is told."""

_LONGEST: Final = 700
"""Milliseconds after which it is told though changes go on."""

_CHECK: Final = 2000
"""Milliseconds after which is asked whether the folders themselves are what they were."""

_FLOOD: Final = 1000
"""Changes at a time of which the system may not have told all."""


class Unwatched(NamedTuple):
    """The system cannot tell what changes; the folders are looked at from time to time."""

    reason: str


Sight = Scope | Unwatched


def watch(folders: Sequence[str], stop: Event, *, every: float = EVERY) -> Iterator[Sight]:
    """Yield what is to be looked at, as it changes, until `stop` is set.

    Args:
        folders: Those of the library: absolute and without links.
        stop: Ends the watch within a tenth of a second.
        every: Seconds between two looks where changes cannot be told.
    """
    try:
        while not stop.is_set():
            yield from _told(folders, stop)
            if not stop.wait(_STEP / 1000):  # a folder has gone, or come
                yield Everything()
    except (ImportError, OSError, RuntimeError) as error:
        yield Unwatched(_reason(error))
        while not stop.wait(every):
            yield Everything()


def _told(folders: Sequence[str], stop: Event) -> Iterator[Scope]:
    """Yield what the system tells, until a folder of the library goes or comes."""
    there = _there(folders)
    if not there:
        _wait_for_any(folders, stop)
        return
    for some in _changes(there, folders, stop):
        if some:
            yield from _scopes(some)
        if _there(folders) != there or any(path in there for _, path in some):
            return


def _changes(
    there: Collection[str], folders: Sequence[str], stop: Event
) -> Iterator["set[tuple[Change, str]]"]:
    """Yield what changes; nothing, now and then, where nothing does."""
    from watchfiles import watch as changes  # noqa: PLC0415  50 ms that only the app's thread pays

    begin = partial(
        changes,
        *there,
        watch_filter=lambda _, path: _matters(path, folders),
        stop_event=stop,
        debounce=_LONGEST,
        step=_STEP,
        rust_timeout=_CHECK,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    try:
        yield from begin()
    except PermissionError:  # some folder is closed; so asked, nothing is said of limits either
        yield from begin(ignore_permission_denied=True)


def _scopes(changes: "set[tuple[Change, str]]") -> Iterator[Scope]:
    """Yield where to look; after a flood also into folders of which was perhaps not told."""
    yield Only(frozenset(path for _, path in changes))
    if len(changes) >= _FLOOD:
        yield Folders()


def _matters(path: str, folders: Sequence[str]) -> bool:
    """Tell whether a change may be one of posts, or of what says how posts are read."""
    inner = path.removeprefix(around(path, folders)).strip("/")
    *above, name = inner.split("/")
    hidden = (each.startswith(".") or each in LEFT_OUT for each in above)
    return not any(hidden) and (not name.startswith(".") or name in IGNORE_FILES)


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
    while not _there(folders) and not stop.wait(_CHECK / 1000):
        pass


def _reason(error: Exception) -> str:
    """Return what is said of an error, without what is told for programmers."""
    return str(error).partition(" about ")[0].partition(" (")[0] or type(error).__name__
