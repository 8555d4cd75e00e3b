"""What befalls a library: disks that fail or fill, places that are closed, other versions."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from reader.errors import LibraryError
from reader.library.catalog import opening
from reader.library.folders.scope import Everything, Folders
from reader.library.logs.compaction import SMALLEST
from reader.library.scanning.update import FIRST
from reader.library.store import schema
from reader.session import Session, open_library
from tests.library.full_disk import disk_full_at
from tests.library.opened import Opener, scan

POST = "---\ntitle: {0}\n---\n正文 {0}\n"


def titles(session: Session) -> set[str]:
    return {each.title for each in session.entries(None, limit=1000)}


@pytest.fixture
def library(posts: Path) -> Path:
    for name in ("a.md", "in/b.md", "in/深/c.md"):
        (posts / name).parent.mkdir(parents=True, exist_ok=True)
        (posts / name).write_text(POST.format(name))
    return posts


class Failing:
    """An entry of a folder whose status cannot be asked."""

    def __init__(self, entry: os.DirEntry[str], code: int) -> None:
        self._entry = entry
        self._code = code
        self.name = entry.name

    def is_symlink(self) -> bool:
        return False

    def is_file(self, **how: bool) -> bool:
        return self._entry.is_file(**how)

    def is_dir(self, **how: bool) -> bool:
        return self._entry.is_dir(**how)

    def stat(self, **_: bool) -> os.stat_result:
        raise OSError(self._code, os.strerror(self._code))


class FailingFolder:
    """A folder's list that ends in an error."""

    def __init__(self, code: int) -> None:
        self._code = code

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        raise OSError(self._code, os.strerror(self._code))

    def __exit__(self, *_: object) -> None:
        pass


@pytest.mark.parametrize("code", [errno.EIO, errno.ESTALE, errno.ENOENT, errno.ETIMEDOUT])
def test_what_a_network_does_not_tell_of_files_is_not_gone(
    library: Path, open_session: Opener, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    session = open_session()
    scandir = os.scandir

    def failing(folder: int | str) -> object:
        found = scandir(folder)

        class Entries:
            def __enter__(self) -> list[Failing]:
                return [Failing(each, code) for each in found]

            def __exit__(self, *_: object) -> None:
                found.close()

        return Entries()

    monkeypatch.setattr(os, "scandir", failing)
    for scope in (Everything(), Folders()):
        (library / "new").mkdir(exist_ok=True)
        scan(session, scope)
        assert titles(session) == {"a.md", "in/b.md", "in/深/c.md"}
    monkeypatch.undo()

    assert len(session.condition.unreadable()) == (0 if code == errno.ENOENT else 3)
    scan(session)
    assert session.condition.unreadable() == ()


@pytest.mark.parametrize("code", [errno.EIO, errno.ESTALE, errno.ENOENT, errno.EACCES])
def test_a_folder_that_cannot_be_listed_midway_keeps_its_posts(
    library: Path, open_session: Opener, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    session = open_session()
    inner, scandir = os.stat(library / "in").st_ino, os.scandir

    def failing(folder: int | str) -> object:
        return FailingFolder(code) if os.stat(folder).st_ino == inner else scandir(folder)

    monkeypatch.setattr(os, "scandir", failing)
    (library / "in" / "new.md").write_text(POST.format("new"))
    for scope in (Everything(), Folders()):
        scan(session, scope)
        assert titles(session) == {"a.md", "in/b.md", "in/深/c.md"}
        assert [each.path for each in session.condition.unreadable()] == [str(library / "in")]
    monkeypatch.undo()

    scan(session)
    assert titles(session) == {"a.md", "in/b.md", "in/深/c.md", "new"}


def test_an_empty_folder_on_another_file_system_is_not_mounted(
    library: Path, open_session: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session()
    (library / "in").rename(library.with_name("mounted elsewhere"))
    (library / "in").mkdir()
    inode, fstat = os.stat(library / "in").st_ino, os.fstat

    def other_device(descriptor: int) -> os.stat_result:
        status = fstat(descriptor)
        if status.st_ino != inode:
            return status
        times = {name: getattr(status, name) for name in ("st_mtime_ns", "st_ctime_ns", "st_size")}
        other = SimpleNamespace(st_dev=status.st_dev + 1, st_ino=inode, **times)
        return cast("os.stat_result", other)

    monkeypatch.setattr(os, "fstat", other_device)
    scan(session)

    assert titles(session) == {"a.md", "in/b.md", "in/深/c.md"}
    assert "another file system" in session.condition.unreadable()[0].message


def test_a_library_that_nobody_may_write_to_is_read(as_nobody: Path) -> None:
    posts = as_nobody / "posts"
    posts.mkdir()
    (posts / "a.md").write_text(POST.format("只读"))
    (posts / "a.md").chmod(0o400)
    posts.chmod(0o500)

    cache, data = str(as_nobody / "c"), str(as_nobody / "d")
    with closing(open_library([str(posts)], cache=cache, data=data)) as session:
        scan(session)
        (entry,) = session.entries(None)

        assert session.memory.mark(entry, read=True).read
        assert not session.condition.troubles()
        assert not session.condition.unreadable()


@pytest.mark.parametrize("is_there", [False, True])
def test_without_a_place_for_it_the_catalog_is_made_for_the_time_and_that_is_told(
    as_nobody: Path, *, is_there: bool
) -> None:
    posts, cache = as_nobody / "posts", as_nobody / "cache"
    data = str(as_nobody / "d")
    for folder in (posts, cache):
        folder.mkdir()
    (posts / "a.md").write_text(POST.format("无处"))
    if is_there:
        open_library([str(posts)], cache=str(cache), data=data).close()
    cache.chmod(0o500)

    with closing(open_library([str(posts)], cache=str(cache), data=data)) as session:
        scan(session)
        (entry,) = session.entries(None)
        session.memory.mark(entry, read=True)
        passing = os.path.dirname(session.condition.health().path)
        (told,) = session.condition.troubles()

    assert told.endswith("; the catalog is made anew each time")
    assert not os.path.exists(passing)
    with closing(open_library([str(posts)], cache=str(cache), data=data)) as session:
        scan(session)
        assert session.entries(None)[0].read


def test_copies_are_listed_though_their_ids_cannot_be_written_down(as_nobody: Path) -> None:
    posts, data = as_nobody / "posts", as_nobody / "data"
    for folder in (posts, data):
        folder.mkdir()
    for name in ("a.md", "b.md"):
        (posts / name).write_text(POST.format("副本"))
    data.chmod(0o500)

    with closing(open_library([str(posts)], cache=str(as_nobody / "c"), data=str(data))) as session:
        scan(session)

        assert session.count() == 2
        (told,) = session.condition.unreadable()
        assert told.path.startswith(str(data))
        assert "Permission denied" in told.message
        with pytest.raises(LibraryError, match="Permission denied"):
            session.memory.mark(session.entries(None)[0], read=True)


def test_programs_of_other_versions_leave_newer_catalogs_alone_and_older_ones_go(
    tmp_path: Path, open_session: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    open_session().close()
    (newer,) = cache.glob("*.sqlite")
    written = newer.read_bytes()
    monkeypatch.undo()

    open_session().close()

    assert newer.read_bytes() == written
    assert len(list(cache.glob("*.sqlite"))) == 2
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    open_session(scan=False)
    assert list(cache.glob("*.sqlite")) == [newer]
    assert opening.catalog_name("0" * 12) == f"catalog-{'0' * 12}-{schema.VERSION}.sqlite"


def test_a_catalog_of_an_older_program_stays_as_long_as_that_is_running(
    tmp_path: Path, open_session: Opener, monkeypatch: pytest.MonkeyPatch, library: Path
) -> None:
    cache = tmp_path / "cache"
    older = open_session(library)
    (catalog,) = cache.glob("*.sqlite")

    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    open_session(library).close()
    there = titles(older)
    older.close()
    open_session(library).close()

    assert there == {"a.md", "in/b.md", "in/深/c.md"}
    assert not catalog.exists()
    assert len(list(cache.glob("*.sqlite"))) == 1


@pytest.mark.parametrize("name", ["9-backup", "8-备份", "旧", "8８", "9" * 5000])
def test_a_file_beside_a_catalog_that_is_none_is_left_alone(
    tmp_path: Path, open_session: Opener, name: str
) -> None:
    open_session().close()
    (catalog,) = (tmp_path / "cache").glob("*.sqlite")
    stem = catalog.stem.rpartition("-")[0]
    other = catalog.with_name(f"{stem}-{name[:200]}.sqlite")
    other.touch()

    open_session(scan=False)

    assert other.exists()


def test_on_a_full_disk_a_scan_is_told_and_goes_on_when_there_is_room(
    tmp_path: Path, posts: Path, open_session: Opener
) -> None:
    for number in range(600):
        (posts / f"{number}.md").write_text(POST.format(f"{'长' * 200} {number}"))
    script = (
        "import resource, sys\n"
        "from reader.errors import LibraryError\n"
        "from reader.session import open_library\n"
        "session = open_library([sys.argv[1]], cache=sys.argv[2], data=sys.argv[3])\n"
        "room = 420_000\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))\n"
        "try:\n"
        "    for _ in session.scan(): pass\n"
        "except LibraryError as error:\n"
        "    print(error, session.count())\n"
    )
    folders = [str(each) for each in (posts, tmp_path / "cache", tmp_path / "data")]

    said = subprocess.run(
        [sys.executable, "-c", script, *folders], check=True, capture_output=True, text=True
    ).stdout

    assert ".sqlite: " in said
    held = int(said.split()[-1])
    assert 0 < held < 600
    assert open_session().count() == 600


def test_on_a_full_disk_a_mark_is_told_not_to_hold_and_does_not_show(
    posts: Path, open_session: Opener
) -> None:
    (posts / "a.md").write_text(POST.format("满"))
    session = open_session()
    entry = session.memory.mark(session.entries(None)[0], starred=True)

    with disk_full_at(0), pytest.raises(LibraryError, match=r"\.jsonl: cannot be written: "):
        session.memory.mark(entry, read=True)

    assert not session.entries(None)[0].read
    assert session.memory.mark(entry, read=True).read


@pytest.mark.parametrize("name", ["data: one", "数据: 一"])
def test_ids_that_cannot_be_written_down_are_told_after_the_first_scan_of_many_files(
    as_nobody: Path, name: str
) -> None:
    posts, data = as_nobody / "posts", as_nobody / name
    data.mkdir()
    for folder, files in ((posts / "1", FIRST), (posts / "2", 1)):
        folder.mkdir(parents=True)
        for number in range(files):
            (folder / f"{number}.md").write_text(POST.format(f"{folder.name} {number}"))
    (posts / "1" / "copy.md").write_text(POST.format("1 0"))
    data.chmod(0o500)

    with closing(open_library([str(posts)], cache=str(as_nobody / "c"), data=str(data))) as session:
        scan(session)

        assert session.count() == FIRST + 2
        (told,) = session.condition.unreadable()
        assert os.path.dirname(told.path) == str(data / "identities")
        assert told.message == "cannot be written: Permission denied"


def test_a_log_that_cannot_be_compacted_is_told_and_the_library_is_scanned(
    as_nobody: Path,
) -> None:
    posts, data = as_nobody / "posts", as_nobody / "data"
    posts.mkdir()
    (posts / "a.md").write_text(POST.format("满"))

    with closing(open_library([str(posts)], cache=str(as_nobody / "c"), data=str(data))) as session:
        scan(session)
        session.memory.mark(session.entries(None)[0], read=True)
        (log,) = (data / "marks").iterdir()
        log.write_bytes(log.read_bytes() * (SMALLEST // log.stat().st_size + 1))
        before = log.read_bytes()
        (data / "marks").chmod(0o500)
        (posts / "b.md").write_text(POST.format("新"))
        scan(session)
        scan(session)

        assert titles(session) == {"满", "新"}
        (told,) = session.condition.troubles()
    assert told.startswith(f"{log}: cannot be written: ")
    assert told.endswith("; this log of marks stays as it is")
    assert log.read_bytes() == before
