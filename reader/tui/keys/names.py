"""Keys: as Textual names them, and as a person reads them."""

import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS, key_to_character

_WRITTEN = {
    "space": "Space", "enter": "Enter", "escape": "Esc", "backspace": "⌫", "tab": "Tab",
    "insert": "Ins", "delete": "Del", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn", "<char>": "{a-z}",
    "slash": "/", "backslash": "\\", "at": "@", "minus": "-", "plus": "+", "underscore": "_",
}  # fmt: skip
_HELD = {"ctrl": "^", "shift": "S-"}
"""How a key is written that is held while another is pressed."""


def key_named(written: str) -> str:
    """Return the name that Textual has for a key, which may be `written` as a character."""
    if len(written) != 1 or written.isalnum():
        return written
    name = unicodedata.name(written, written).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def spoken(sequence: str) -> str:
    """Return how a sequence of keys is written for a person: `^D`, `^→`, `PgDn`, `gg`, `m{a-z}`."""
    return "".join([_spoken(key) for key in sequence.split(" ")])


def _spoken(key: str) -> str:
    held, _, rest = key.partition("+")
    if rest and held in _HELD:
        pressed = rest.upper() if len(rest) == 1 else _spoken(rest)
        return _HELD[held] + pressed
    character = key_to_character(key) or ""
    return _WRITTEN.get(key) or (character if character.isprintable() else "") or key
