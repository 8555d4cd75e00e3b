"""What the system tells of changes in folders: watched from here, or from a process beside."""

import os
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Final

from reader.library.folders.ignore import IGNORE_FILES
from reader.library.folders.rules import around
from reader.library.folders.walk import LEFT_OUT
from reader.library.processes.beside import Beside
from reader.library.processes.pipe import Pipe
from reader.posts.rules import DRAFTS

if TYPE_CHECKING:
    from watchfiles import Change

Paths = frozenset[str]
"""Files and folders that came, changed or went; none, now and then, where nothing does."""

MANY: Final = 2000
"""Files and folders from which on they are watched from a process beside.

watchfiles lists all of them before it begins, and no other thread of its process runs meanwhile: a
quarter of a second for 100,000 files in 3,000 folders, in which no key would be answered.
"""

_STEP: Final = 50
"""Milliseconds without a change after which what has gathered is told."""

_LONGEST: Final = 700
"""Milliseconds after which it is told though changes go on."""

_CHECK: Final = 2000
"""Milliseconds after which it is told that nothing has changed."""


def notices(
    there: Collection[str],
    folders: Sequence[str],
    stop: Event,
    *,
    drafts: bool = False,
    many: int = MANY,
) -> Iterator[Paths]:
    """Yield what changes that matters to a library, until `stop` is set.

    Args:
        there: The folders of the library that can be watched.
        folders: All of them.
        stop: Ends the watch within a tenth of a second.
        drafts: Whether what is in folders of drafts matters.
        many: As `MANY`.

    Raises:
        OSError: The system cannot tell; or the process beside has ended.
        RuntimeError: The same, as watchfiles puts it.
        ImportError: watchfiles cannot be loaded.
    """
    if holds_many(there, many):
        return _from_beside(tuple(there), tuple(folders), stop, drafts=drafts)
    return _from_here(there, folders, stop, drafts=drafts)


def holds_many(folders: Collection[str], many: int) -> bool:
    """Tell whether there are so many files and folders in some folders; no more are looked at."""
    seen = 0
    for folder in folders:
        for _, inner, files in os.walk(folder, followlinks=True):  # as watchfiles does
            seen += len(inner) + len(files)
            if seen >= many:
                return True
    return False


def _from_here(
    there: Collection[str], folders: Sequence[str], stop: Event | None = None, *, drafts: bool
) -> Iterator[Paths]:
    """Yield what changes, as watchfiles tells it to this process."""
    from watchfiles import watch  # noqa: PLC0415  50 ms that only a thread of the app pays

    begin = partial(
        watch,
        *there,
        watch_filter=lambda _, path: _matters(path, folders, drafts=drafts),
        stop_event=stop,
        debounce=_LONGEST,
        step=_STEP,
        rust_timeout=_CHECK,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    try:
        yield from map(_paths, begin())
    except PermissionError:  # some folder is closed; so asked, nothing is said of limits either
        yield from map(_paths, begin(ignore_permission_denied=True))


def _from_beside(
    there: Collection[str], folders: Sequence[str], stop: Event, *, drafts: bool
) -> Iterator[Paths]:
    """Yield what changes, as a process beside is told."""
    watcher = Beside(_tell, there, folders, drafts)
    try:
        while not stop.is_set():
            if watcher.pipe.is_ready(_STEP / 1000):
                yield _heard(watcher)
    finally:
        watcher.kill()


def _heard(watcher: Beside) -> Paths:
    """Return what a process has told.

    Raises:
        OSError: It cannot watch, or has ended.
    """
    try:
        told: Paths | str = watcher.pipe.receive()
    except (EOFError, ConnectionError) as error:
        raise OSError(f"the process that watches {watcher.last_words()}") from error
    if isinstance(told, str):
        raise OSError(told)
    return told


def _tell(
    pipe: Pipe,
    there: Collection[str],
    folders: Sequence[str],
    drafts: bool,  # noqa: FBT001  a process is given its arguments in their order
) -> None:
    """Tell what changes; the body of the process beside, which ends when nobody listens."""
    try:
        for paths in _from_here(there, folders, drafts=drafts):
            pipe.send(paths)
    except BrokenPipeError:
        return
    except (ImportError, OSError, RuntimeError) as error:
        pipe.send(str(error))


def _paths(changes: "set[tuple[Change, str]]") -> Paths:
    return frozenset(path for _, path in changes)


def _matters(path: str, folders: Sequence[str], *, drafts: bool) -> bool:
    """Tell whether a change may be one of posts, or of what says how posts are read."""
    inner = path.removeprefix(around(path, folders)).strip("/")
    *above, name = inner.split("/")
    left_out = LEFT_OUT if drafts else {*LEFT_OUT, DRAFTS}
    hidden = (each.startswith(".") or each in left_out for each in above)
    return not any(hidden) and (not name.startswith(".") or name in IGNORE_FILES)
