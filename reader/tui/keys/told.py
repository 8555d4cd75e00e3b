"""Keys that a frame tells of, each of which can be clicked on."""

from rich.text import Text
from textual.events import Click

from reader.tui.clicked import meaning_of, standing_for
from reader.tui.keys.names import spoken

_KEY = "key"
_BETWEEN = " · "
_KEYS = {
    spoken(key): key
    for key in ("escape", "enter", "tab", "ctrl+p", "ctrl+s", "up", "down", "slash", "q", "y", "d")
}
"""By how they are written there."""


def with_keys(said: str) -> Text:
    """Return what is said of keys, ` · ` between them; a part that begins with one stands for it.

    It is no markup, whatever is in it.
    """
    return Text(_BETWEEN).join(map(_part, said.split(_BETWEEN)))


def key_of(click: Click) -> str:
    """Return the key that is told of where one has clicked; nothing if none is."""
    return meaning_of(click, _KEY)


def _part(said: str) -> Text:
    key = _KEYS.get(said.partition(" ")[0])
    return Text(said) if key is None else Text(said, standing_for(key, _KEY))
