"""The line in which one writes a note."""

from typing import TYPE_CHECKING

from reader.tui import texts

if TYPE_CHECKING:
    from reader.tui.dialogs.ask import AskScreen


def note_line(title: str, about: str, value: str = "") -> "AskScreen":
    """Return what asks for a note, which may be empty.

    Args:
        title: What it is that is asked for.
        about: What may be typed.
        value: What stands there at first.
    """
    from reader.tui.dialogs.ask import AskScreen  # noqa: PLC0415  30 ms that only notes pay

    return AskScreen(title, about, texts.NAME_KEYS, value)
