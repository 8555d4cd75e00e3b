"""Signs of Material for MkDocs in a line: keys (`++ctrl+c++`), and icons, which are left out."""

import re
from html import escape

from markdown_it.rules_inline import StateInline

_KEYS = re.compile(r"\+\+([A-Za-z0-9-]+(?:\+[A-Za-z0-9-]+)*)\+\+(?![+\w])")
_NAMED = frozenset({
    "alt", "arrow-down", "arrow-left", "arrow-right", "arrow-up", "backspace", "cmd", "command",
    "control", "ctrl", "del", "delete", "end", "enter", "esc", "escape", "home", "insert", "meta",
    "option", "page-down", "page-up", "shift", "space", "super", "tab", "win", "windows",
    *(f"f{number}" for number in range(1, 13)),
})  # fmt: skip
"""Keys of which one at least is among those that are pressed: `++i++` is no key."""
_ICON = re.compile(
    r":(?:fontawesome|material|octicons|simple)-[a-z0-9-]{1,60}:(?:\{[^{}\n]{0,80}\})?[ \t]*"
)


def keys(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read keys where `state` stands."""
    if not state.src.startswith("++", state.pos):
        return False
    found = _KEYS.match(state.src, state.pos, state.posMax)
    names = found[1].split("+") if found else []
    if found is None or _NAMED.isdisjoint(name.lower() for name in names):
        return False
    if not silent:
        pressed = "+".join(f"<kbd>{escape(_shown(name))}</kbd>" for name in names)
        state.push("html_inline", "", 0).content = pressed
    state.pos = found.end()
    return True


def _shown(name: str) -> str:
    return name.upper() if len(name) == 1 else name.replace("-", " ").title()


def icon(state: StateInline, silent: bool) -> bool:  # noqa: ARG001, FBT001  as markdown-it calls it
    """Read an icon where `state` stands."""
    found = _ICON.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    state.pos = found.end()
    return True
