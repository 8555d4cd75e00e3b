"""Whether the terminal draws pictures itself, and why not."""

import re
from collections.abc import Mapping

from reader.config import Graphics

_KITTY = re.compile(r"kitty\((\d+)\.(\d+)")
_FIRST_KITTY = (0, 28)
"""The version that understood placeholders first; of Ghostty all do."""
_TRUE = ("truecolor", "24bit")


def asks_name(graphics: Graphics, environ: Mapping[str, str]) -> bool:
    """Tell whether what the terminal is decides on anything."""
    return graphics is Graphics.AUTO and not _hindrance(environ)


def why_blocks(graphics: Graphics, name: str, environ: Mapping[str, str]) -> str:
    """Return why the terminal draws no pictures itself; empty: it does.

    Args:
        graphics: As configured.
        name: What the terminal calls itself, and its version; empty: it does not say.
        environ: The environment.
    """
    if graphics is Graphics.BLOCKS:
        return "configured"
    if hindrance := _hindrance(environ):
        return hindrance
    if graphics is Graphics.KITTY or _understands(name):
        return ""
    return f"the terminal is {name}" if name else "the terminal does not say what it is"


def _hindrance(environ: Mapping[str, str]) -> str:
    """Return what is in the way, whatever the terminal is."""
    for variable, program in (("TMUX", "tmux"), ("STY", "screen"), ("ZELLIJ", "zellij")):
        if variable in environ:
            return f"{program} shows no others"
    if environ.get("COLORTERM", "").strip().lower() not in _TRUE:
        return "$COLORTERM is not truecolor"
    return ""


def _understands(name: str) -> bool:
    kitty = _KITTY.match(name)
    if kitty is None:
        return name.lower().startswith("ghostty")
    return (int(kitty[1]), int(kitty[2])) >= _FIRST_KITTY
