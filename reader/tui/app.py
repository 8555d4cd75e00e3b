"""Start the app."""

import gc
from collections.abc import Sequence

from reader.config import Ambiguous, Config
from reader.layout.cells import set_ambiguous
from reader.tui.probe import Question


def run(folders: Sequence[str], *, post: str | None = None, config: Config) -> int:
    """Let the reader read the posts in `folders` until they quit; return the exit code.

    Args:
        folders: Where the posts are.
        post: The file of the post to begin with.
        config: What the user has configured.

    Raises:
        LibraryError: The library cannot be opened.
    """
    gc.disable()  # what is made while starting stays; looking for garbage in it takes 20 ms
    try:
        return _run(folders, post, config)
    finally:
        gc.enable()


def _run(folders: Sequence[str], post: str | None, config: Config) -> int:
    with Question(width=config.ambiguous is Ambiguous.AUTO) as question:
        from reader.session import open_library  # noqa: PLC0415  while no garbage is sought
        from reader.tui.reader_app import ReaderApp  # noqa: PLC0415  the same; 160 ms

        session = open_library(folders, config=config)
        answer = question.answer()
    if answer.wide or config.ambiguous is Ambiguous.WIDE:
        _draw_wide()
    try:
        app = ReaderApp(session, post=post, typed=answer.typed)
        app.run()
        app.leave()
    finally:
        session.close()
    return app.return_code or 0


def _draw_wide() -> None:
    """Measure ambiguous characters wide, and do without them where Textual draws."""
    from textual.scrollbar import ScrollBar  # noqa: PLC0415  few terminals are so

    from reader.tui.scrollbars import WholeCells  # noqa: PLC0415  the same

    set_ambiguous(wide=True)
    ScrollBar.renderer = WholeCells
