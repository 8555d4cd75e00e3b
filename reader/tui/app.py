"""The app: a session, a main screen, the looks."""

from collections.abc import Sequence
from datetime import tzinfo

from textual.app import App

from reader.config import Config
from reader.session import Session, open_library
from reader.tui.screens.main import MainScreen


def run(folders: Sequence[str], *, post: str | None = None, config: Config) -> int:
    """Let the reader read the posts in `folders` until they quit; return the exit code.

    Args:
        folders: Where the posts are.
        post: The file of the post to begin with.
        config: What the user has configured.

    Raises:
        LibraryError: The library cannot be opened.
    """
    session = open_library(folders, config=config)
    try:
        app = ReaderApp(session, post=post, zone=config.zone)
        app.run()
    finally:
        session.close()
    return app.return_code or 0


class ReaderApp(App[None]):
    """Shows the main screen in the colours of a theme."""

    TITLE = "reader"
    CSS_PATH = "app.tcss"

    def __init__(
        self,
        session: Session,
        *,
        post: str | None = None,
        zone: tzinfo | None = None,
    ) -> None:
        super().__init__()
        self._main = MainScreen(session, post=post, zone=zone)

    def get_default_screen(self) -> MainScreen:
        """Begin with the main screen."""
        return self._main
