"""Read many files for the catalog."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from reader.library.identity.signs import Trait
from reader.library.model import Unreadable
from reader.library.processes.workers import Workers
from reader.library.scanning.attempt import attempt
from reader.library.scanning.reading import Outcome, Outcomes, Reading, Task
from reader.library.store.columns import Columns
from reader.posts.rules import Rules

MANY: Final = 2000
"""Files from which on other processes help: so many are read here while those start."""

_AHEAD: Final = 32
"""Chunks that are read ahead by each: what is read while a batch is written, which takes 0.2 s."""

_Task = tuple[str, Rules]
_Packed = tuple[object, ...] | None


class Readers:
    """What reads files: this process, and others when there is much to do."""

    def __init__(self, many: int = MANY) -> None:
        self.workers = Workers(_attempts, many, _AHEAD)

    def read(self, tasks: Iterable[Task]) -> Iterator[Outcomes]:
        """Read files; yield what comes of them in their order, some at a time."""
        for chunk, packed, lost in self.workers.each(map(_plain, tasks)):
            outcomes = tuple(map(_unpacked, packed))
            yield (_loss(chunk[0], lost), *outcomes) if lost else outcomes

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        self.workers.close()


def _plain(task: Task) -> _Task:
    return task.path, task.rules


def _attempts(chunk: tuple[_Task, ...]) -> list[_Packed]:
    """Read the files of a chunk: 5 ms of work."""
    return [_packed(attempt(Task(*each))) for each in chunk]


def _loss(task: _Task, how: str) -> Unreadable:
    """Tell that a process died, where it was reading."""
    path, _ = task
    message = f"a process that was reading from here on {how}; its files were read again"
    return Unreadable(path, message)


def _packed(outcome: Outcome) -> _Packed:
    """Return an outcome as plain values."""
    if isinstance(outcome, Reading):
        path, stamp, columns, trait, is_post = outcome
        return path, stamp, tuple(columns), tuple(trait), is_post
    return None if outcome is None else tuple(outcome)


def _unpacked(packed: tuple[Any, ...] | None) -> Outcome:
    """Do the reverse: every file of a library passes here, in the one process that writes."""
    if packed is None:
        return None
    if len(packed) == len(Unreadable._fields):
        return Unreadable._make(packed)
    path, stamp, columns, trait, is_post = packed
    return Reading(path, stamp, Columns._make(columns), Trait._make(trait), is_post)
