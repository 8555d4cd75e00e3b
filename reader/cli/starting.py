"""How long the parts of a start take, on this machine and with this library."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from time import perf_counter

from reader.cli.findings import Finding, State
from reader.config import Config, load_config
from reader.errors import ReaderError
from reader.session import open_library

PLACE = "A start"
LIST = 50
"""The entries of a first screen."""


def timings(paths: Sequence[str], config: Config) -> Iterator[Finding]:
    """Yield how many milliseconds each part of a start takes."""
    interpreter = [sys.executable, "-c", "pass"]
    yield _timed("Python alone", lambda: subprocess.run(interpreter, check=True))  # noqa: S603  ours
    yield _timed("the configuration", _configure)
    try:
        began = perf_counter()
        with closing(open_library(paths, config=config)) as session:
            yield _told("the catalog", perf_counter() - began)
            view = session.view(session.display().arrangement)
            yield _timed("the groups", view.outline)
            yield _timed("a screen of posts", lambda: session.entries(None, limit=LIST))
            yield _timed("loading the app", _load)
            yield from _painted(paths, config)
    except ReaderError as error:
        yield Finding(PLACE, "problem", str(error), State.WRONG)


def _painted(paths: Sequence[str], config: Config) -> Iterator[Finding]:
    """Yield how long the app takes until its list is drawn."""
    from reader.tui.timing import first_paint  # noqa: PLC0415  only this command pays

    with closing(open_library(paths, config=config._replace(watch=False))) as session:
        yield _told("the app's first paint", first_paint(session))


def _configure() -> None:
    try:
        load_config()
    except ReaderError:
        return  # what is wrong with it has been told


def _load() -> None:
    import reader.tui.reader_app  # noqa: F401, PLC0415  this is what is measured


def _timed(name: str, act: Callable[[], object]) -> Finding:
    began = perf_counter()
    act()
    return _told(name, perf_counter() - began)


def _told(name: str, seconds: float) -> Finding:
    return Finding(PLACE, name, f"{1000 * seconds:8.1f} ms")
