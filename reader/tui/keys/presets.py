"""The keys of other programs, for fingers that know them: what each changes in our own."""

from collections.abc import Mapping
from typing import Final

from reader.config import KeyChoice

Pairs = Mapping[str, str]


def _keys(anywhere: Pairs, library: Pairs = {}, page: Pairs = {}) -> tuple[KeyChoice, ...]:  # noqa: B006  never written to
    places = {"anywhere": anywhere, "library": library, "page": page}
    return tuple(
        KeyChoice(keys, (action,) if action else (), place)
        for place, pairs in places.items()
        for keys, action in pairs.items()
    )


PRESET_KEYS: Final[Mapping[str, tuple[KeyChoice, ...]]] = {
    "vim": (),
    "newsboat": _keys(
        {
            "p": "previous-unread", "N": "toggle-read", "r": "rescan", "ctrl+e": "toggle-star",
            "ctrl+t": "tag", "s": "export",
        },
        library={"g": "arrange"},
    ),
    "mutt": _keys(
        {
            "tab": "next-unread", "shift+tab": "previous-unread", "N": "toggle-read",
            "F": "toggle-star", "G": "rescan", "ctrl+r": "mark-group", "i": "other-pane",
            "$": "rescan", "e": "edit", "s": "export",
        },
        library={"l": "narrow", "=": "library-top", "*": "library-bottom", "-": "library-page-up"},
        page={"^": "top", "$": "bottom", "-": "page-up", "enter": "down", "backspace": "up",
              "i": "back"},
    ),
    "arrows": _keys(
        {
            "f1": "help", "f4": "edit", "f5": "rescan", "f10": "quit", "delete": "toggle-read",
            "insert": "toggle-star", "ctrl+down": "next-unread", "ctrl+up": "previous-unread",
            "ctrl+right": "next-post", "ctrl+left": "previous-post",
        },
        library={"f3": "search", "f2": "narrow"},
        page={"right": "read-on", "ctrl+home": "top", "ctrl+end": "bottom", "f2": "contents"},
    ),
}  # fmt: skip
"""By the name of a preset the keys that do something else than the app's own, vim's."""
