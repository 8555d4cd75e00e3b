"""When garbage is sought: all of it while nobody waits for an answer.

To look through all that the app holds takes Python 50 to 100 ms. Left to itself it does so in the
middle of a keystroke, every other second of work.
"""

import gc
import sys

PAUSE = 1.0
"""Seconds without a key or the mouse after which nobody waits; it is seen once in so many."""
_ENOUGH = 5
"""How often what is new was looked through since all was: less has no garbage worth a look."""
_SELDOM = 50
"""The same, before which all is looked through only in pauses."""


_TRIM_THRESHOLD, _ARENA_MAX = -1, -8
"""What `mallopt` of glibc sets (malloc.h): how many free bytes the heap may end with, and in how
many heaps threads take theirs."""
_FEW_BYTES = 128 * 1024
"""What glibc begins with; it lets the heap keep more and more."""


def hold_little() -> None:
    """Let memory that is freed go back to the system, as far as the system's C library does so.

    A thread has a heap of its own in glibc, which stays as large as it once was: 3 MB of 54 after
    200 posts.
    """
    if sys.platform != "linux":
        return
    try:
        import ctypes  # noqa: PLC0415  behind the first screen

        mallopt = ctypes.CDLL(None).mallopt
    except (ImportError, OSError, AttributeError):
        return  # a Python without libffi, or one that is linked statically; musl, which has none
    mallopt(_ARENA_MAX, 1)
    mallopt(_TRIM_THRESHOLD, _FEW_BYTES)


def seek_none() -> None:
    """Seek no garbage while the app starts: all that it makes stays."""
    gc.disable()


def seek_new() -> None:
    """Seek garbage again, among what is made from now on and soon thrown away."""
    gc.enable()


def keep_all() -> None:
    """Never look again at what is there by now, and seldom through what is older in the rest."""
    gc.freeze()
    new, younger, _ = gc.get_threshold()
    gc.set_threshold(new, younger, _SELDOM)


def is_due(counts: tuple[int, int, int]) -> bool:
    """Tell whether all is worth a look, by what `gc.get_count` returns."""
    return counts[2] >= _ENOUGH


def sweep() -> None:
    """Look through everything that was made since the start, if that is worth it."""
    if is_due(gc.get_count()):
        gc.collect()
