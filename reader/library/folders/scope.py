"""How much of a library a scan looks at."""

from typing import NamedTuple


class Everything(NamedTuple):
    """Look at each file's status."""


class Folders(NamedTuple):
    """Look only into folders that have changed: tells what was added, taken away and renamed."""


class Only(NamedTuple):
    """Look at what a watch has told of."""

    paths: frozenset[str]


Scope = Everything | Folders | Only
"""How much of a library a scan looks at."""

ALL_FILES: Scope = Everything()

EVERY = 30.0
"""Seconds between two looks at everything where the system cannot tell what changes."""
