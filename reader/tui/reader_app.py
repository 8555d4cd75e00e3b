"""The app: a session, the main screen, the looks."""

import gc

from textual.app import App

from reader.session import Session
from reader.tui.screens.main import MainScreen
from reader.tui.typeahead import keys


class ReaderApp(App[None]):
    """Shows the main screen in the colours of a theme."""

    TITLE = "reader"
    CSS_PATH = "app.tcss"

    def __init__(self, session: Session, *, post: str | None = None, typed: bytes = b"") -> None:
        """Prepare the app.

        Args:
            session: The library.
            post: The file of the post to begin with.
            typed: What was typed before the app could listen.
        """
        super().__init__()
        self._main = MainScreen(session, post=post)
        self._typed = typed

    def on_ready(self) -> None:
        """Go on where the start was hurried: the list is on screen now.

        Garbage is collected again (see `reader.tui.app.run`), and keys that were typed meanwhile
        do what they do.
        """
        gc.enable()
        for key in keys(self._typed):
            self.simulate_key(key)

    def leave(self) -> None:
        """Write down where reading goes on; to be called when the app is over.

        Raises:
            LibraryError: It cannot be written.
        """
        self._main.leave()

    def get_default_screen(self) -> MainScreen:
        """Begin with the main screen."""
        return self._main
