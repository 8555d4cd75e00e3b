"""A catalog is closed while others are at work on it, and nothing breaks."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from reader.errors import LibraryError
from reader.library.search.index import Index
from reader.library.store.connections import is_in_use
from reader.library.store.database import Database
from reader.session import Session

LONG = "with recursive n(x) as (select 1 union all select x + 1 from n) select max(x) from n"
"""A query that does not end by itself."""


def test_a_query_on_its_way_is_interrupted(tmp_path: Path) -> None:
    database = Database(str(tmp_path / "catalog.sqlite"))
    database.open()
    begun = Event()

    def ask() -> None:
        with database.reading() as connection:
            begun.set()
            connection.execute(LONG).fetchone()

    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(ask)
        begun.wait()
        while not asked.done():  # the query may not have begun when the first close comes
            database.close()
            with database.reading():
                pass

        with pytest.raises(LibraryError, match="interrupted"):
            asked.result()
    database.close()


def test_a_library_that_cannot_be_opened_leaves_no_catalog_open(
    tmp_path: Path, open_session: Callable[..., Session]
) -> None:
    open_session().close()
    (path,) = (tmp_path / "cache").glob("*.sqlite")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("drop table logs")

    with pytest.raises(LibraryError, match="no such table: logs") as error:
        open_session()

    assert error.tb is not None  # it holds on to all that was not closed
    assert not is_in_use(str(path))


@pytest.mark.parametrize("name", ["catalog", "目录"])
def test_many_threads_open_one_index_at_once(tmp_path: Path, name: str) -> None:
    catalog = Database(str(tmp_path / f"{name}.sqlite"))
    catalog.open()
    index = Index(str(tmp_path / f"{name}.texts"), catalog, variants=True)

    with ThreadPoolExecutor(8) as pool:
        held = list(pool.map(lambda _: index.held(), range(32)))
    index.close()
    catalog.close()

    assert held == [0] * 32
