"""Whether the terminal draws pictures itself, and why not."""

import re
from collections.abc import Mapping
from enum import Enum, auto

from reader.config import Graphics

_KITTY = re.compile(r"kitty\((\d+)\.(\d+)")
_FIRST_KITTY = (0, 28)
"""The version that understood placeholders first; of Ghostty all do."""
_TRUE = ("truecolor", "24bit")


_BETWEEN = ("TMUX", "STY", "ZELLIJ")
"""Set by programs that stand between the app and the terminal: tmux, screen, zellij."""


class Obstacle(Enum):
    """Why a terminal draws no pictures itself."""

    CONFIGURED = auto()
    BETWEEN = auto()
    """A program that would have to pass them on."""
    COLORS = auto()
    """There are not enough to tell pictures apart by them."""
    SILENT = auto()
    """It does not say what it is."""
    ANOTHER = auto()
    """It is none of those that are known to."""


def asks_name(graphics: Graphics, environ: Mapping[str, str]) -> bool:
    """Tell whether what the terminal is decides on anything."""
    return graphics is Graphics.AUTO and _before_all(environ) is None


def obstacle(graphics: Graphics, name: str, environ: Mapping[str, str]) -> Obstacle | None:
    """Return why the terminal draws no pictures itself; None: it does.

    Args:
        graphics: As configured.
        name: What the terminal calls itself, and its version; empty: it does not say.
        environ: The environment.
    """
    if graphics is Graphics.BLOCKS:
        return Obstacle.CONFIGURED
    if found := _before_all(environ):
        return found
    if graphics is Graphics.KITTY or _understands(name):
        return None
    return Obstacle.ANOTHER if name else Obstacle.SILENT


def _before_all(environ: Mapping[str, str]) -> Obstacle | None:
    """Return what is in the way whatever the terminal is."""
    if any(map(environ.get, _BETWEEN)):
        return Obstacle.BETWEEN
    colors = environ.get("COLORTERM", "").strip().lower()
    return None if colors in _TRUE else Obstacle.COLORS


def _understands(name: str) -> bool:
    kitty = _KITTY.match(name)
    if kitty is None:
        return name.lower().startswith("ghostty")
    return (int(kitty[1]), int(kitty[2])) >= _FIRST_KITTY
