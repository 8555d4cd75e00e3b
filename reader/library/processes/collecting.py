"""How often Python looks for garbage in cycles while very much comes into being."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

OFTEN_ENOUGH: Final = 50_000
"""Objects that may come into being before cycles are looked for: more than a chunk of work makes,
for what it makes it also lets go. To look as often as usual takes an eighth of the time."""

_lock = Lock()
_usual: list[int] = []
"""What held before, once for each that is at work."""


@contextmanager
def seldom() -> Iterator[None]:
    """Let garbage be looked for seldom, in all threads, until the last of those at work is done."""
    with _lock:
        usual, *others = gc.get_threshold()
        _usual.append(_usual[0] if _usual else usual)
        gc.set_threshold(OFTEN_ENOUGH, *others)
    try:
        yield
    finally:
        with _lock:
            usual = _usual.pop()
            if not _usual:
                gc.set_threshold(usual, *gc.get_threshold()[1:])
