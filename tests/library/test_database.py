import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.store import schema
from reader.library.store.database import Database
from tests.library.opened import Opener, scan


def catalog(tmp_path: Path) -> Path:
    (path,) = (tmp_path / "cache").glob("*.sqlite")
    return path


@pytest.fixture
def marked(posts: Path, open_session: Opener) -> str:
    """Return the id of a post that was marked as read, in a library that was closed."""
    (posts / "a.md").write_text("---\ntitle: 标题\n---\n\n正文\n")
    session = open_session()
    (entry,) = session.entries(None)
    session.memory.mark(entry, read=True)
    session.close()
    return entry.id


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"no database" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(path.read_bytes()[:100]),
    ],
    ids=["deleted", "emptied", "overwritten", "cut", "cut short"],
)
def test_a_catalog_that_is_lost_is_built_again_with_the_marks(
    tmp_path: Path, open_session: Opener, marked: str, damage: Callable[[Path], object]
) -> None:
    damage(catalog(tmp_path))
    for rest in (tmp_path / "cache").glob("*-wal"):
        rest.unlink()

    (entry,) = open_session().entries(None)
    assert (entry.id, entry.title, entry.read) == (marked, "标题", True)


@pytest.mark.parametrize("version", [schema.VERSION - 1, schema.VERSION + 1, -7])
def test_a_catalog_of_another_version_is_built_again_with_the_marks(
    tmp_path: Path, open_session: Opener, marked: str, version: int
) -> None:
    connection = sqlite3.connect(catalog(tmp_path))
    connection.execute("drop table filed")
    connection.execute(f"pragma user_version = {version or -1}")
    connection.close()

    (entry,) = open_session().entries(None)

    assert (entry.id, entry.read) == (marked, True)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(str(tmp_path / "a.sqlite"))
    database.open()
    yield database
    database.close()


def complain(database: Database, *paths: bytes) -> None:
    with database.writing() as connection:
        for path in paths:
            connection.execute("insert into complaints values (?, 'text')", (path,))


def complaints(database: Database) -> list[bytes]:
    with database.reading() as connection:
        return [path for (path,) in connection.execute("select path from complaints")]


def test_no_error_of_sqlite_leaves_the_package(database: Database) -> None:
    with pytest.raises(LibraryError, match=r"a\.sqlite: UNIQUE"):
        complain(database, b"a", b"a")


def test_what_sqlite_calls_malformed_in_a_question_is_no_damage_to_the_file(
    database: Database,
) -> None:
    complain(database, b"a")

    with pytest.raises(LibraryError, match="malformed JSON"), database.reading() as connection:
        connection.execute("select json('{')").fetchone()

    assert complaints(database) == [b"a"]
    assert database.notes == []


def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    with pytest.raises(LibraryError):
        complain(database, b"a", b"b", b"a")

    assert complaints(database) == []
    complain(database, b"a")
    assert complaints(database) == [b"a"]


def test_a_cache_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(LibraryError, match=r"file/a\.sqlite: File exists"):
        Database(str(tmp_path / "file" / "a.sqlite")).open()


def test_a_catalog_of_no_use_that_cannot_be_removed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    connection = sqlite3.connect(path)
    connection.execute(f"pragma user_version = {schema.VERSION + 1}")
    connection.close()
    (tmp_path / "a.sqlite-shm").mkdir()

    with pytest.raises(LibraryError, match=r"a\.sqlite: cannot be removed"):
        Database(str(path)).open()


def test_each_thread_has_a_connection_and_those_of_ended_threads_are_closed(
    database: Database,
) -> None:
    seen = []

    def ask() -> None:
        with database.reading() as connection:
            seen.append(connection)

    for _ in range(5):
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()

    *ended, last = seen
    assert last.execute("select 1").fetchone() == (1,)
    for connection in ended:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("select 1")


def test_processes_that_create_and_fill_a_catalog_at_once_agree(
    tmp_path: Path, posts: Path, open_session: Opener
) -> None:
    for number in range(300):
        (posts / f"{number}.md").write_text(f"---\ntitle: 标题 {number % 290}\n---\n")
    script = (
        "import sys\nfrom reader.session import open_library\n"
        "session = open_library([sys.argv[1]], cache=sys.argv[2], data=sys.argv[3])\n"
        "for _ in session.scan(): pass\n"
        "print(sorted((e.path, e.id) for e in session.entries(None, limit=1000)))"
    )
    folders = [str(each) for each in (posts, tmp_path / "cache", tmp_path / "data")]

    scans = [
        subprocess.Popen(
            [sys.executable, "-c", script, *folders],
            cwd=os.getcwd(), stdout=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    said = {scan.communicate()[0] for scan in scans}

    entries = open_session().entries(None, limit=1000)
    assert said == {f"{sorted((each.path, each.id) for each in entries)}\n"}
    assert len({each.id for each in entries}) == 300


def test_damage_that_shows_later_is_told_and_mended_by_the_next_scan(
    tmp_path: Path, posts: Path, open_session: Opener, marked: str
) -> None:
    for number in range(200):
        (posts / f"{number}.md").write_text(f"---\ntitle: {number}\n---\n")
    open_session().close()
    path = catalog(tmp_path)
    with closing(sqlite3.connect(path)) as connection, path.open("r+b") as file:
        (page,) = connection.execute("select rootpage from sqlite_schema where name = 'filed'")
        file.seek(4096 * (page[0] - 1))
        file.write(b"\xff" * 4096)

    session = open_session(scan=False)
    with pytest.raises(LibraryError, match="was damaged, and is built again"):
        session.entries(None)
    scan(session)

    found = session.entry(marked)
    assert found is not None
    assert found.read
    assert session.count() == 201
    assert [each.partition(": ")[2] for each in session.condition.troubles()] == [
        "was damaged, and is built again; what is marked is kept"
    ]
