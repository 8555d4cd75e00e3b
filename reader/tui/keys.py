"""Keys: as Textual names them, and as a person reads them."""

import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS, key_to_character

_WRITTEN = {
    "space": "Space", "enter": "Enter", "escape": "Esc", "backspace": "⌫", "tab": "Tab",
    "shift+tab": "S-Tab", "up": "↑", "down": "↓", "left": "←", "right": "→", "shift+left": "S-←",
    "shift+right": "S-→", "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn",
    "<char>": "{a-z}",
}  # fmt: skip


def key_named(written: str) -> str:
    """Return the name that Textual has for a key, which may be `written` as a character."""
    if len(written) != 1 or written.isalnum():
        return written
    name = unicodedata.name(written, written).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def spoken(sequence: str) -> str:
    """Return how a sequence of keys is written for a person: `^D`, `PgDn`, `gg`, `m{a-z}`."""
    return "".join([_spoken(key) for key in sequence.split(" ")])


def _spoken(key: str) -> str:
    if key.startswith("ctrl+"):
        return f"^{key[-1].upper()}"
    return _WRITTEN.get(key) or key_to_character(key) or key
