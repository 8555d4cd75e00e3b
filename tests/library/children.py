"""The processes that a process has started, as the system tells."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def children(parent: int | None = None) -> set[int]:
    """Return the numbers of the processes that `parent` has started, by default this one."""
    return set(_children(parent or os.getpid()))


def _children(parent: int) -> Iterator[int]:
    for task in Path(f"/proc/{parent}/task").iterdir():
        with suppress(FileNotFoundError):  # a thread that has ended meanwhile
            yield from map(int, (task / "children").read_text().split())
