import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.search.shelf import SAMPLES, Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An empty library."""
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.session.close()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """The sample posts, in the index; one read, two starred."""
    folder = tmp_path_factory.mktemp("samples")
    shutil.copytree(SAMPLES, folder / "posts")
    shelf = Shelf(folder)
    shelf.take_in()
    for entry in shelf.entries():
        shelf.session.memory.mark(entry, read="olbers" in entry.path, starred="knots" in entry.path)
    yield shelf
    shelf.session.close()
