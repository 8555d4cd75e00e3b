"""What was typed before the app listens: bytes of the terminal into the names of keys."""

import re
from collections.abc import Iterator

from reader.tui.keys.names import key_named

_KEY = re.compile(r"\x1b[\[O][\d;]*[A-Za-z~]|.", re.DOTALL)
_NAMES = {
    "\r": "enter", "\n": "enter", "\t": "tab", "\x1b": "escape", "\x7f": "backspace",
    "\x1b[A": "up", "\x1b[B": "down", "\x1b[C": "right", "\x1b[D": "left",
    "\x1bOA": "up", "\x1bOB": "down", "\x1bOC": "right", "\x1bOD": "left",
    "\x1b[H": "home", "\x1b[F": "end", "\x1bOH": "home", "\x1bOF": "end",
    "\x1b[1~": "home", "\x1b[4~": "end", "\x1b[5~": "pageup", "\x1b[6~": "pagedown",
    "\x1b[Z": "shift+tab", "\x1b[1;2C": "shift+right", "\x1b[1;2D": "shift+left",
}  # fmt: skip
_CONTROL = 0x60
"""What is between the code of a control character and that of its letter."""


def keys(typed: bytes) -> Iterator[str]:
    """Yield the keys of what was typed, as Textual names them; it has no name for some."""
    for key in _KEY.findall(typed.decode(errors="ignore")):
        if key in _NAMES:
            yield _NAMES[key]
        elif len(key) == 1:
            yield _name(key)


def _name(char: str) -> str:
    """Return the name of a key that types one character."""
    if char < " ":
        return f"ctrl+{chr(ord(char) + _CONTROL)}"
    return key_named(char)
