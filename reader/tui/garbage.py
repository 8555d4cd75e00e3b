"""When garbage is sought: all of it while nobody waits for an answer.

To look through all that the app holds takes Python 50 to 100 ms. Left to itself it does so in the
middle of a keystroke, every other second of work.
"""

import gc

PAUSE = 1.0
"""Seconds without a key or the mouse after which nobody waits; it is seen once in so many."""
_ENOUGH = 5
"""How often what is new was looked through since all was: less has no garbage worth a look."""
_SELDOM = 50
"""The same, before which all is looked through only in pauses."""


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
