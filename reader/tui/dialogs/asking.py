"""The lines in which one writes a note, or the name of a search that is to be saved."""

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
    from reader.tui.dialogs.ask import AskScreen  # noqa: PLC0415  30 ms that only asking pays

    return AskScreen(title, about, texts.NAME_KEYS, value)


def name_line(query: str) -> "AskScreen":
    """Return what asks for the name of a search; without an answer it is called as its query."""
    return note_line(texts.SAVE_AS.format(query=query.strip()), usual_name(query))


def usual_name(query: str) -> str:
    """Return what a search is called that is given no better name."""
    return query.strip().replace("=", " ")
