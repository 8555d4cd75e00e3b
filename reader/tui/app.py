"""Start the app."""

import gc
import os
from collections.abc import Mapping, Sequence

from reader.config import Ambiguous, Config, Loaded
from reader.config.model import AUTO_THEME
from reader.layout.cells import set_ambiguous
from reader.tui.probe import Question
from reader.tui.remembered import state_path


def run(folders: Sequence[str], *, post: str | None = None, loaded: Loaded) -> int:
    """Let the reader read the posts in `folders` until they quit; return the exit code.

    Args:
        folders: Where the posts are.
        post: The file of the post to begin with.
        loaded: What the user has configured, and what is wrong with that.

    Raises:
        LibraryError: The library cannot be opened.
    """
    gc.disable()  # what is made while starting stays; looking for garbage in it takes 20 ms
    try:
        return _run(folders, post, loaded)
    finally:
        gc.enable()


def _run(folders: Sequence[str], post: str | None, loaded: Loaded) -> int:
    config, state = loaded.config, state_path()
    with Question(
        width=config.ambiguous is Ambiguous.AUTO, background=asks_background(config, os.environ)
    ) as question:
        from reader.session import open_library  # noqa: PLC0415  while no garbage is sought
        from reader.tui.around import around  # noqa: PLC0415  the same
        from reader.tui.reader_app import ReaderApp  # noqa: PLC0415  the same; 160 ms

        session = open_library(folders, config=config)
        answer = question.answer()
    if answer.wide or config.ambiguous is Ambiguous.WIDE:
        _draw_wide()
    try:
        app = ReaderApp(
            session,
            post=post,
            typed=answer.typed,
            around=around(loaded, state, dark=answer.dark),
        )
        app.run()
        app.leave()
    finally:
        session.close()
    return app.return_code or 0


def asks_background(config: Config, environ: Mapping[str, str]) -> bool:
    """Tell whether the colour of the terminal's background decides on anything.

    The console of Linux has one background, and no answer.
    """
    return config.theme == AUTO_THEME and environ.get("TERM") != "linux"


def _draw_wide() -> None:
    """Measure ambiguous characters wide, and do without them where Textual draws."""
    from textual.scrollbar import ScrollBar  # noqa: PLC0415  few terminals are so

    from reader.tui.scrollbars import WholeCells  # noqa: PLC0415  the same

    set_ambiguous(wide=True)
    ScrollBar.renderer = WholeCells
