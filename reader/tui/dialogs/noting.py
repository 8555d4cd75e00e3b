"""Asking for a note, in a line."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.tui import texts

if TYPE_CHECKING:
    from textual.app import App


def ask_note(
    app: "App[object]", title: str, about: str, wish: Callable[[str], None], *, value: str = ""
) -> None:
    """Ask for a note, and do something with it unless the person thinks better.

    Args:
        app: What asks.
        title: What it is that is asked for.
        about: What may be typed.
        wish: What is done with what is typed, which may be nothing.
        value: What stands there at first.
    """
    from reader.tui.dialogs.ask import AskScreen  # noqa: PLC0415  30 ms that only notes pay

    def answer(typed: str | None) -> None:
        if typed is not None:
            wish(typed)

    app.push_screen(AskScreen(title, about, texts.NAME_KEYS, value), answer)
