"""Small real libraries, and the app on them."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any
from webbrowser import BackgroundBrowser

import pytest
from textual._compositor import Compositor  # no public name: Textual paints wherever it runs
from textual.widgets import Input

from reader.config import Config
from reader.session import Session, open_library
from reader.tui.reader_app import ReaderApp
from tests.tui import once
from tests.tui.driver import NOW, WIDE, Open, Reader, write_posts


@pytest.fixture(autouse=True)
def _paint_what_is_looked_at(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Have changes of the screen painted only in tests that look at them (`painted`).

    That takes two fifths of the time. The others read the lines that widgets draw, or have all of
    the screen painted by asking for a picture of it.
    """
    paint = Compositor.render_update

    def render_update(compositor: Compositor, *, full: bool = False, **how: Any) -> Any:
        """Take changes for painted."""
        if full:
            return paint(compositor, full=True, **how)
        compositor._dirty_regions.clear()
        return None

    if request.node.get_closest_marker("painted") is None:
        monkeypatch.setattr(Compositor, "render_update", render_update)


@pytest.fixture(autouse=True)
def _nothing_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what comes after a while, or where a file is slow, not come on a slow machine.

    Tests that are about it let it come soon.
    """
    monkeypatch.setattr("reader.tui.panes.HESITATION", 60.0)
    monkeypatch.setattr("reader.tui.browsing.smart.SOON", 60.0)
    monkeypatch.setattr("reader.tui.keys.held.PATIENCE", 60.0)
    monkeypatch.setattr("reader.tui.travel.foresight.REST", 60.0)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)  # or it blinks, by the clock


@pytest.fixture(autouse=True)
def _the_browser_has_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no browser wish for the terminal, whichever this machine has."""
    monkeypatch.setattr("webbrowser.get", lambda: BackgroundBrowser("true"))


@pytest.fixture(autouse=True, scope="session")
def _work_out_once() -> Iterator[None]:
    """Have Textual keep what it works out anew for each message and each app (`tests.tui.once`)."""
    with pytest.MonkeyPatch.context() as patch:
        once.read_css(patch)
        once.match_css(patch)
        once.find_handlers(patch)
        once.count_parameters(patch)
        once.tell_at_once(patch)
        once.log_nothing(patch)
        once.read_reactives(patch)
        yield


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """Write seven posts in four categories, one of them Chinese; one long, one with problems."""
    return write_posts(tmp_path / "posts")


@pytest.fixture
def open_session(tmp_path: Path) -> Iterator[Callable[..., Session]]:
    """Return how to open a library whose catalog and marks stay in `tmp_path`."""
    opened: list[Session] = []

    def open_it(
        folder: Path,
        zone: tzinfo = UTC,
        *,
        watch: bool = False,
        more: Config = Config(),  # noqa: B008  frozen
    ) -> Session:
        places = {"cache": str(tmp_path / "cache"), "data": str(tmp_path / "data")}
        config = more._replace(zone=zone, watch=watch)
        opened.append(open_library([str(folder)], config=config, clock=lambda: NOW, **places))
        return opened[-1]

    yield open_it
    for session in opened:
        session.close()


@pytest.fixture
def session(posts: Path, open_session: Callable[[Path], Session]) -> Session:
    """Open the library of `posts`; its catalog is cold."""
    return open_session(posts)


@pytest.fixture
def reading(session: Session) -> Open:
    """Return how to open the app on `session`: at a size, at a post, on another session."""

    @asynccontextmanager
    async def open_app(
        size: tuple[int, int] = WIDE, post: str | None = None, at: Session | None = None
    ) -> AsyncIterator[Reader]:
        app = ReaderApp(at or session, post=post)
        async with app.run_test(size=size) as pilot:
            reader = Reader(app, pilot)
            await reader.settle()
            yield reader

    return open_app
