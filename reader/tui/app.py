"""Start the app."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.config import Ambiguous, Config, Loaded
from reader.config.model import AUTO_THEME
from reader.errors import ConfigError, LibraryError
from reader.layout.cells import set_ambiguous
from reader.tui import garbage
from reader.tui.early.kept import KeptFrames, frames_path
from reader.tui.remembered import remembered_in, state_path
from reader.tui.terminal.first_screen import FirstScreen
from reader.tui.terminal.graphics import asks_name, obstacle
from reader.tui.terminal.held import HeldPictures
from reader.tui.terminal.probe import Answer, Question
from reader.tui.terminal.theme_names import wished_themes
from reader.typography import IN_APP, chosen

if TYPE_CHECKING:
    from reader.session import Session
    from reader.tui.first_start import ChosenFolder


_SOON = 0.06
"""Seconds in which a terminal answers that draws the list before the app is loaded."""


def run(folders: Sequence[str], *, post: str | None = None, loaded: Loaded) -> int:
    """Let the reader read the posts in `folders` until they quit; return the exit code.

    Args:
        folders: Where the posts are.
        post: The file of the post to begin with.
        loaded: What the user has configured, and what is wrong with that.

    Raises:
        LibraryError: The library cannot be opened.
    """
    garbage.seek_none()
    try:
        with FirstScreen() as first:
            return _run(folders, post, loaded, first)
    finally:
        garbage.seek_new()


def first_library(loaded: Loaded) -> tuple[tuple[str, ...], Loaded]:
    """Return the folders to open where none is named or configured: this one, if it has posts.

    Else the person is asked, and their answer is written into the configuration, or remembered if
    it is the sample posts; what is wrong with that is among the problems. No folders: they want to
    leave.
    """
    from reader.tui.first_start import (  # noqa: PLC0415  only here
        has_posts,
        remember_library,
        remember_samples,
    )

    if has_posts(os.curdir, drafts=loaded.config.drafts):
        return (os.curdir,), loaded
    answer = _asked(loaded)
    if answer is None:
        return (), loaded
    try:
        if answer.remembered:
            remember_library(answer.folder, loaded.path)
        else:
            remember_samples(state_path())
    except ConfigError as error:
        loaded = loaded._replace(problems=(*loaded.problems, error))
    return (answer.folder,), loaded


def _asked(loaded: Loaded) -> "ChosenFolder | None":
    """Ask which folder to read."""
    from reader.tui.around import around  # noqa: PLC0415  only the first start pays
    from reader.tui.dialogs.welcome import WelcomeApp  # noqa: PLC0415  the same

    background = asks_background(loaded.config, os.environ)
    with Question(width=False, background=background) as question:
        answer = question.answer()
    themed = around(loaded, state_path(), dark=answer.dark)
    return WelcomeApp(themed._replace(late=answer.late)).run()


def _run(folders: Sequence[str], post: str | None, loaded: Loaded, first: FirstScreen) -> int:
    config, state = loaded.config, state_path()
    with Question(
        width=config.ambiguous is Ambiguous.AUTO,
        background=asks_background(config, os.environ),
        name=asks_name(config.graphics, os.environ),
    ) as question:
        from reader.session import open_library  # noqa: PLC0415  while no garbage is sought

        session = open_library(folders, config=config)
        soon = question.soon(_SOON)
        if post is None and soon is not None:
            _show_list(session, first, config, soon)
        garbage.hold_little()
        with _without_tls():
            from reader.tui.around import around  # noqa: PLC0415  the same
            from reader.tui.reader_app import ReaderApp  # noqa: PLC0415  the same; 160 ms
        answer = question.answer()
    wide = _is_wide(config, answer)
    if wide:
        _draw_wide()
    blocked = obstacle(config.graphics, answer.name, os.environ)
    held = HeldPictures() if blocked is None else None
    try:
        app = ReaderApp(
            session,
            post=post,
            typed=answer.typed,
            around=around(loaded, state, dark=answer.dark)._replace(
                held=held,
                late=answer.late,
                first=first,
                frames=KeptFrames(frames_path(), config, wide=wide),
            ),
        )
        garbage.keep_all()
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


@contextmanager
def _without_tls() -> Iterator[None]:
    """Let asyncio be loaded as where there is no TLS, 1 MB lighter: nothing is connected to."""
    if "ssl" in sys.modules:
        yield
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # so importing it fails
    try:
        yield
    finally:
        del sys.modules["ssl"]


def _show_list(session: "Session", first: FirstScreen, config: Config, answer: Answer) -> None:
    """Show how the list begins, if the app has drawn a screen like that before."""
    remembered, wide = remembered_in(state_path()), _is_wide(config, answer)
    frames, size = KeptFrames(frames_path(), config, wide=wide), first.size
    theme = next(wished_themes(config, remembered.theme, os.environ, dark=answer.dark))
    frame = None if size is None else frames.frame(theme, *size)
    if frame is None:
        return
    from reader.tui.early.listed import first_lines  # noqa: PLC0415  when there is a list to show

    set_ambiguous(wide=wide)
    bidi = chosen(session.choices, IN_APP).bidi
    try:
        lines = first_lines(session, frame.cells, frame.lines, bidi=bidi)
    except LibraryError:
        return  # the app tells why
    if lines is not None:
        first.show(frame.drawn(lines))


def _is_wide(config: Config, answer: Answer) -> bool:
    """Tell whether ambiguous characters take two cells."""
    return answer.wide or config.ambiguous is Ambiguous.WIDE


def _draw_wide() -> None:
    """Measure ambiguous characters wide, and do without them where Textual draws."""
    from textual.scrollbar import ScrollBar  # noqa: PLC0415  few terminals are so

    from reader.tui.widgets.scrollbars import WholeCells  # noqa: PLC0415  the same

    set_ambiguous(wide=True)
    ScrollBar.renderer = WholeCells
