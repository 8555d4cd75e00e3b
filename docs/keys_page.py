"""The page of all keys: docs/keys.md."""

from collections.abc import Iterator

from reader.config import PRESETS
from reader.tui.keys.actions import Action, Takes, Where
from reader.tui.keys.keymap import USUAL
from reader.tui.keys.names import spoken
from reader.tui.keys.presets import PRESET_KEYS

LINES = {Where.ANYWHERE: "line", Where.LIBRARY: "row", Where.PAGE: "line"}
"""What a number goes to, by where it is typed."""


def keys_page() -> Iterator[str]:
    """Yield the lines of docs/keys.md."""
    yield "# Keys"
    yield ""
    yield "Made by `python docs/generate.py` of the app's table of actions; do not edit."
    yield ""
    yield "`?` shows the keys of where you are, and `/` searches them there; `^P` finds an action by what it is"
    yield "for; `:` does it by its name, or a beginning that no other name has (`:prob`), with Tab to complete it and ↑ for what was typed"
    yield "before. `:42` goes to line 42 of the page, or row 42 of the library. A sequence that is begun and not ended tells after"
    yield "0.6 seconds how it may go on, and waits; Esc takes it back. `^C` tells how to quit. `^X` is Ctrl+X, `S-Tab` is Shift+Tab."
    for where in Where:
        yield ""
        yield f"## {where.value}"
        yield ""
        yield "| keys | action | what |"
        yield "|---|---|---|"
        yield from (_row(action) for action in USUAL.actions if action.where is where)
    yield ""
    yield "## Presets"
    yield ""
    yield '`preset = "…"` in the configuration begins with the keys of another program. `vim` is what stands'
    yield "above; the others change this:"
    yield ""
    yield "| preset | where | keys | action |"
    yield "|---|---|---|---|"
    for preset in PRESETS:
        for choice in PRESET_KEYS[preset]:
            does = ", ".join(choice.actions) or "nothing"
            yield f"| {preset} | {choice.place} | {_cell(choice.keys)} | {does} |"


def _row(action: Action) -> str:
    keys = " ".join(map(_cell, action.keys)) or f"`:{action.name}`"
    return f"| {keys} | `{action.name}` | {action.help}{_number(action)} |"


def _number(action: Action) -> str:
    """Say what a number before an action means, unless its help does."""
    match action.takes:
        case Takes.COUNT:
            return " (a number before it: so many times)"
        case Takes.LINE:
            return f" (a number before it: to that {LINES[action.where]})"
        case _:
            return ""


def _cell(keys: str) -> str:
    """Return a sequence of keys as a cell of a Markdown table can hold it."""
    return f"`{spoken(keys)}`".replace("|", "\\|")
