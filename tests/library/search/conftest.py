from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.search.shelf import Shelf, sample_shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An empty library."""
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.session.close()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """The sample posts, in the index; one read, two starred."""
    with sample_shelf(tmp_path_factory.mktemp("samples"), Shelf.take_in) as shelf:
        yield shelf
