"""The app: a session, the main screen, the looks."""

import gc

from textual.app import App

from reader.session import Session
from reader.tui.screens.main import MainScreen


class ReaderApp(App[None]):
    """Shows the main screen in the colours of a theme."""

    TITLE = "reader"
    CSS_PATH = "app.tcss"

    def __init__(self, session: Session, *, post: str | None = None) -> None:
        super().__init__()
        self._main = MainScreen(session, post=post)

    def on_ready(self) -> None:
        """Collect garbage again (see `reader.tui.app.run`), now that the list is on screen."""
        gc.enable()

    def get_default_screen(self) -> MainScreen:
        """Begin with the main screen."""
        return self._main
