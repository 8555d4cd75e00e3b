"""The keys: one table, from which the bindings and the help are made."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from textual.binding import Binding, BindingType


class Where(Enum):
    """Where a key works; the value is the heading in the help."""

    ANYWHERE = "Anywhere"
    LIBRARY = "In the library"
    PAGE = "On the page"


class Key(NamedTuple):
    """What some keys do."""

    keys: tuple[str, ...]
    """As Textual names them; the first is the one that hints show."""
    action: str
    help: str
    where: Where
    hint: str = ""
    """A word or two for the line of hints, if it is worth a place there."""


KEYS = (
    Key(("?",), "help", "this help", Where.ANYWHERE, "help"),
    Key(("space",), "read_on", "page down; at the end the next unread", Where.ANYWHERE, "read on"),
    Key(("J",), "neighbour(1)", "next post", Where.ANYWHERE),
    Key(("K",), "neighbour(-1)", "previous post", Where.ANYWHERE),
    Key(("n",), "unread(1)", "next unread post", Where.ANYWHERE, "next unread"),
    Key(("N",), "unread(-1)", "previous unread post", Where.ANYWHERE),
    Key(("r",), "toggle_read", "read or unread", Where.ANYWHERE, "read/unread"),
    Key(("s",), "toggle_star", "star, or take the star away", Where.ANYWHERE, "star"),
    Key(("T",), "tag", "tags of your own", Where.ANYWHERE),
    Key(("A",), "mark_group", "mark all posts here and below read", Where.ANYWHERE),
    Key(("U",), "undo", "undo what was marked last", Where.ANYWHERE),
    Key(("ctrl+r",), "redo", "mark again what was undone", Where.ANYWHERE),
    Key(("o",), "browse", "open in the browser", Where.ANYWHERE, "browser"),
    Key(("|",), "pipe", "pipe the page to a command or the pager", Where.ANYWHERE),
    Key(("tab", "shift+tab"), "other_pane", "to the other pane", Where.ANYWHERE),
    Key(("g",), "top_soon", "to the top: gg, or g and a moment", Where.ANYWHERE),
    Key(("comma",), "arrange", "group (,g) and sort (,o) the library", Where.ANYWHERE),
    Key(("z",), "zen", "the page alone, and back", Where.ANYWHERE),
    Key(("R",), "rescan", "look for new and changed posts", Where.ANYWHERE),
    Key(("ctrl+p",), "app.command_palette", "commands and themes by name", Where.ANYWHERE),
    Key(("ctrl+l",), "redraw", "draw the screen again", Where.ANYWHERE),
    Key(("ctrl+z",), "app.suspend_process", "to the shell; fg comes back", Where.ANYWHERE),
    Key(("Q", "ctrl+q"), "app.quit", "quit", Where.ANYWHERE),
    Key(("j", "down"), "down", "down", Where.LIBRARY),
    Key(("k", "up"), "up", "up", Where.LIBRARY),
    Key(("enter", "l", "right"), "open", "open the post, unfold the category", Where.LIBRARY),
    Key(
        ("h", "left", "backspace", "escape"),
        "back",
        "to its category; fold that; to the one around it",
        Where.LIBRARY,
    ),
    Key(("q",), "leave", "to the category around it; from an outermost one, quit", Where.LIBRARY),
    Key(("ctrl+f", "pagedown"), "page(1)", "page down", Where.LIBRARY),
    Key(("b", "ctrl+b", "pageup"), "page(-1)", "page up", Where.LIBRARY),
    Key(("ctrl+d",), "half_page(1)", "half a page down", Where.LIBRARY),
    Key(("ctrl+u",), "half_page(-1)", "half a page up", Where.LIBRARY),
    Key(("home",), "top", "to the top", Where.LIBRARY),
    Key(("G", "end"), "bottom", "to the end", Where.LIBRARY),
    Key(("j", "down"), "down", "a line down", Where.PAGE),
    Key(("k", "up"), "up", "a line up", Where.PAGE),
    Key(("h", "left", "backspace", "escape", "q"), "back", "to the library", Where.PAGE, "back"),
    Key(("ctrl+f", "pagedown"), "page(1)", "page down", Where.PAGE),
    Key(("b", "ctrl+b", "pageup"), "page(-1)", "page up", Where.PAGE),
    Key(("d", "ctrl+d"), "half_page(1)", "half a page down", Where.PAGE),
    Key(("u", "ctrl+u"), "half_page(-1)", "half a page up", Where.PAGE),
    Key(("enter",), "fold", "unfold what is folded, or fold it", Where.PAGE),
    Key((">", "shift+right"), "sideways(1)", "more of long lines of code", Where.PAGE),
    Key(("<", "shift+left"), "sideways(-1)", "back to where they begin", Where.PAGE),
    Key(("home",), "top", "to the top", Where.PAGE),
    Key(("G", "end"), "bottom", "to the end", Where.PAGE),
)
"""Every key, in the order of the help."""

_NAMES = {
    "space": "Space", "enter": "Enter", "escape": "Esc", "backspace": "⌫", "tab": "Tab",
    "shift+tab": "S-Tab", "up": "↑", "down": "↓", "left": "←", "right": "→", "shift+left": "S-←",
    "shift+right": "S-→", "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn",
    "comma": ",",
}  # fmt: skip


def bindings(where: Where) -> list[BindingType]:
    """Return the bindings of the keys that work `where`."""
    return [
        Binding(",".join(key.keys), key.action, key.help, show=False)
        for key in KEYS
        if key.where is where
    ]


def hints(where: Where) -> Iterator[tuple[str, str]]:
    """Yield the keys worth a place in the line of hints, as (key, word)."""
    ways_out = [key for key in KEYS if key.where is where]
    for key in (*ways_out, *(key for key in KEYS if key.where is Where.ANYWHERE)):
        if key.hint:
            yield name(key.keys[0]), key.hint


def name(key: str) -> str:
    """Return how a key is written for a person: `^D`, `PgDn`, `J`."""
    if key.startswith("ctrl+"):
        return f"^{key[-1].upper()}"
    return _NAMES.get(key, key)
