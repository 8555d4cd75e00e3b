"""The keys of how a page is set: those that turn a setting on and off, and the others."""

from collections.abc import Iterator
from typing import Final

from reader.tui import texts
from reader.typography import DEFAULT, SETTINGS, Typography, chosen

KEYS: Final = {
    "j": "justify",
    "h": "hyphenate",
    "s": "gap",
    "p": "hang",
    "e": "wrap",
    "c": "colour",
    "b": "wide",
    "i": "pictures",
}
"""The key of each setting in the panel; each setting has two values."""

WIDER: Final = "w"
NARROWER: Final = "W"
"""The keys for the width of lines."""
THEME: Final = "t"
"""The key for other colours."""
USUAL: Final = "="
"""The key that takes back all that was chosen."""


def settings(typography: Typography) -> Iterator[tuple[str, str, bool]]:
    """Yield each setting: its key, its words, and whether that is so now."""
    for key, name in KEYS.items():
        now = getattr(typography, name)
        is_so = now if isinstance(now, bool) else now != getattr(DEFAULT, name)
        yield key, texts.PAGE_PANEL[name], is_so


def turned(typography: Typography, key: str) -> Typography | None:
    """Return a typography with the setting of a key at its other value; None if it has none."""
    name = KEYS.get(key)
    if name is None:
        return None
    now = getattr(typography, name)
    other = next(value for value in SETTINGS[name] if value != now)
    return chosen([(name, other)], typography)
