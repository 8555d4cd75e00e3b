"""What holds for all tests: a law is tried as long as it takes, on a machine of any speed."""

import gc
import os
import sys
import tempfile
from collections.abc import Generator, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from reader.library.processes.workers import processors
from reader.session import Session

MEMORY = Path("/dev/shm")  # noqa: S108  each run makes a folder of its own in it
"""A file system that no disk is behind, where there is one."""

ROOM = 1 << 30
"""Bytes that the files of a run may take."""

os.environ.setdefault("TEXTUAL_FPS", "1000")  # Textual reads it when it is loaded: no paint waits

# What is compiled is kept, whatever the environment says: each worker has all tests, and tests
# start hundreds of processes.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

settings.register_profile("usual", deadline=None, max_examples=20)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


SELDOM = 100_000
"""Things that are made before Python seeks garbage among them: 4 % of the time less than 700."""


def pytest_configure() -> None:
    """Keep the files of tests in memory: a sixth of their time would be waiting for a disk."""
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
    if "TMPDIR" not in os.environ and MEMORY.is_dir():
        about = os.statvfs(MEMORY)
        if about.f_bavail * about.f_frsize >= ROOM and not about.f_flag & os.ST_NOEXEC:
            tempfile.tempdir = str(MEMORY)


def pytest_xdist_auto_num_workers() -> int:
    """Have one process more than processors, for some tests wait for other programs."""
    return processors() + 1


def pytest_collectstart() -> None:
    """Seek no garbage among what is collected: a sixth of the time would go there."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Seek no garbage in what is there for all tests: a fifth of their time would go there."""
    gc.collect()
    gc.freeze()
    gc.enable()


_opened: list[Session] = []
"""The libraries that the test has opened that is tried now."""


@pytest.fixture(autouse=True, scope="session")
def _know_what_is_opened() -> Iterator[None]:
    """Know of each library that is opened."""
    open_one = Session.__init__

    @wraps(open_one)
    def opening(session: Session, *given: Any, **named: Any) -> None:
        open_one(session, *given, **named)
        _opened.append(session)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "__init__", opening)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Generator[None, object, object]:
    """Leave open what is opened for several tests."""
    before = len(_opened)
    made = yield
    if fixturedef.scope != "function":
        del _opened[before:]
    return made


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """Close the libraries that a test has opened: Python 3.13 warns of databases that are not."""
    try:
        yield
    finally:
        while _opened:
            _opened.pop().close()
