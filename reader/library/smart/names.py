"""The names of smart groups: those before the groups of a view, which are no part of it."""

from typing import Final

from reader.posts.model import CategoryPath

_SIGN: Final = "\x1d"
"""Before the name of a smart group: a control, which no name on a screen has."""
_SAVED: Final = f"{_SIGN}="
"""Before the name of a saved search."""

CONTINUE: Final[CategoryPath] = (f"{_SIGN}continue",)
"""The posts that were begun and not finished, the last opened first."""
RECENT: Final[CategoryPath] = (f"{_SIGN}recent",)
"""The posts that were opened last, the last first."""


def saved_path(name: str) -> CategoryPath:
    """Return the path of the group of a saved search."""
    return (_SAVED + name,)


def is_smart(path: CategoryPath) -> bool:
    """Tell whether a group is a smart one."""
    return bool(path) and path[0].startswith(_SIGN)


def saved_name(path: CategoryPath) -> str | None:
    """Return the name of the saved search that a group is of; None if it is of none."""
    is_saved = len(path) == 1 and path[0].startswith(_SAVED)
    return path[0].removeprefix(_SAVED) if is_saved else None
