"""How far a scan is, on a line of the terminal that goes away again."""

import sys
from collections.abc import Iterable
from time import monotonic

from reader.cli.terminal import is_terminal
from reader.library.model import Indexing, Progress

Step = Progress | Indexing

PATIENCE = 0.3
"""Seconds that may pass in silence."""

_CLEARED = "\r\x1b[K"


def follow(scan: Iterable[Step]) -> None:
    """Run a scan to its end, and say how far it is if that takes a while.

    Nothing is said where the output is no terminal: what reads it may be drawing on this one.
    """
    if is_terminal(1) and is_terminal(2):
        tell(scan)
        return
    for _ in scan:
        pass


def tell(scan: Iterable[Step], *, patience: float = PATIENCE) -> None:
    """Run a scan to its end, and after `patience` seconds write how far it is, on one line."""
    start = monotonic()
    shown = ""
    try:
        for progress in scan:
            if monotonic() - start >= patience:
                shown = words(progress)
                _write(_CLEARED + shown)
    finally:
        if shown:
            _write(_CLEARED)


def words(progress: Step) -> str:
    """Return in words how far a scan is, or an index."""
    if isinstance(progress, Indexing):
        return f"Reading texts: {progress.done:,} of {progress.total:,}"
    if progress.to_read:
        return f"Reading posts: {progress.read:,} of {progress.to_read:,}"
    where = f" in {progress.folders:,} folders" if progress.folders > 1 else ""
    return f"Looking for posts: {progress.seen:,}{where}"


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
