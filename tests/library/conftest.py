import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.session import Session, open_library
from tests.library.opened import Opener


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """A folder for posts."""
    folder = tmp_path / "posts"
    folder.mkdir()
    return folder


@pytest.fixture
def open_session(tmp_path: Path, posts: Path) -> Iterator[Opener]:
    """Open the library of `posts`, and bring its catalog up to date."""
    opened = []

    def opener(*folders: Path, scan: bool = True) -> Session:
        paths = [str(each) for each in folders or (posts,)]
        session = open_library(paths, cache=str(tmp_path / "cache"), data=str(tmp_path / "data"))
        opened.append(session)
        if scan:
            for _ in session.scan():
                pass
        return session

    yield opener
    for session in opened:
        session.close()


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """Give a folder in which this process may do no more than its permissions say."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        user = os.geteuid()
        if user == 0:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield folder
        finally:
            os.seteuid(user)
            for path in folder.rglob("*"):
                path.chmod(0o700)
