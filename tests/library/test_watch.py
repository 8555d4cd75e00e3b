"""A watch tells what changes, by the system's own notices."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from reader.library.folders.scope import Everything, Folders, Only
from reader.library.scanning.notices import MANY, holds_many
from reader.library.scanning.watch import Sight, Unwatched, watch
from tests.library.children import children
from tests.library.opened import Opener, scan

FRONT = "---\ntitle: 标题\n---\n正文\n"


class Watching:
    """A watch in a thread of its own, as the app has it."""

    def __init__(self, folder: Path, many: int, *, drafts: bool = False) -> None:
        self.stop = threading.Event()
        self._folder = folder
        self._many = many
        self._drafts = drafts
        self._seen: list[Sight] = []
        self._came = threading.Condition()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        folders = [str(self._folder)]
        for sight in watch(folders, self.stop, drafts=self._drafts, many=self._many):
            with self._came:
                self._seen.append(sight)
                self._came.notify_all()

    def paths(self) -> set[str]:
        return {path for each in self._seen if isinstance(each, Only) for path in each.paths}

    def wait_for(self, path: Path) -> None:
        with self._came:
            assert self._came.wait_for(lambda: str(path) in self.paths(), 20)

    def wait_for_sight(self, sight: Sight) -> None:
        with self._came:
            assert self._came.wait_for(lambda: sight in self._seen, 20)

    def forget(self) -> None:
        """Let nothing have been told so far."""
        with self._came:
            self._seen.clear()

    def begin(self) -> None:
        """Write until a write is told: from then on, everything is."""
        number = 0
        while not self.paths():
            (self._folder / f"{number}.txt").touch()
            number += 1
            with self._came:
                self._came.wait_for(self.paths, 0.2)

    def end(self) -> None:
        self.stop.set()
        self._thread.join()


@pytest.fixture(params=[MANY, 0], ids=["from-here", "from-beside"])
def watching(posts: Path, request: pytest.FixtureRequest) -> Iterator[Watching]:
    started = Watching(posts, request.param)
    started.begin()
    yield started
    started.end()


def test_a_saved_file_a_renamed_one_and_a_new_folder_are_told(
    posts: Path, watching: Watching
) -> None:
    (posts / "新.md").write_text(FRONT)
    watching.wait_for(posts / "新.md")

    (posts / "新.md").rename(posts / "旧.md")
    watching.wait_for(posts / "旧.md")

    (posts / "深" / "x").mkdir(parents=True)
    (posts / "深" / "x" / "a.md").write_text(FRONT)
    watching.wait_for(posts / "深")


@pytest.mark.parametrize("drafts", [True, False])
@pytest.mark.parametrize("many", [MANY, 0], ids=["from-here", "from-beside"])
def test_what_is_in_a_folder_of_drafts_is_told_where_that_is_wanted(
    posts: Path, many: int, *, drafts: bool
) -> None:
    (posts / "_drafts").mkdir()
    watching = Watching(posts, many, drafts=drafts)
    try:
        watching.begin()
        (posts / "_drafts" / "草稿.md").touch()
        (posts / "潮水.md").touch()
        watching.wait_for(posts / "潮水.md")
        if drafts:
            watching.wait_for(posts / "_drafts" / "草稿.md")
    finally:
        watching.end()

    assert (str(posts / "_drafts" / "草稿.md") in watching.paths()) is drafts


def test_what_holds_no_posts_is_not_told(posts: Path, watching: Watching) -> None:
    for name in (".git/index", "node_modules/x.md", ".a.md.swp", ".readerignore"):
        (posts / name).parent.mkdir(exist_ok=True)
        (posts / name).write_text("")

    watching.wait_for(posts / ".readerignore")

    told = {Path(path).relative_to(posts).parts[0] for path in watching.paths()}
    assert told.isdisjoint({".a.md.swp"})
    assert str(posts / ".git" / "index") not in watching.paths()
    assert str(posts / "node_modules" / "x.md") not in watching.paths()


def test_after_a_flood_the_folders_are_looked_at_too(
    posts: Path, watching: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.scanning.watch._FLOOD", 50)

    for number in range(500):
        (posts / f"flood {number}.md").touch()

    watching.wait_for_sight(Folders())


def test_a_library_that_goes_and_comes_back_is_looked_at_and_watched_again(
    posts: Path, watching: Watching
) -> None:
    shutil.rmtree(posts)
    posts.mkdir()
    watching.wait_for_sight(Everything())
    watching.forget()
    watching.begin()

    (posts / "文.md").write_text(FRONT)
    watching.wait_for(posts / "文.md")


@pytest.mark.skipif(sys.platform != "linux", reason="inotify has limits that can be lowered")
@pytest.mark.parametrize("many", [MANY, 0])
def test_where_too_much_is_to_be_watched_it_is_told_and_looked_at_from_time_to_time(
    posts: Path, many: int
) -> None:
    for number in range(20):
        (posts / str(number)).mkdir()
    script = (
        "import sys, threading\n"
        "from reader.library.scanning.watch import watch\n"
        "stop = threading.Event()\n"
        "if __name__ == '__main__':\n"
        f"    for sight in watch(sys.argv[1:], stop, every=0.01, many={many}):\n"
        "        print(sight)\n"
        "        if 'Everything' in str(sight): stop.set()\n"
    )
    few = 'echo 5 > /proc/sys/user/max_inotify_watches && exec "$@"'
    command = ["unshare", "-U", "-r", "sh", "-c", few, "-", sys.executable, "-c", script]
    if subprocess.run([*command[:3], "true"], check=False, capture_output=True).returncode:
        pytest.skip("this user may not have a namespace of their own")

    said = subprocess.run([*command, str(posts)], check=False, capture_output=True, text=True)

    assert said.stdout == f"{Unwatched('OS file watch limit reached.')}\n{Everything()}\n"


def test_only_what_a_watch_tells_is_looked_at(posts: Path, open_session: Opener) -> None:
    for name in ("a.md", "b.md", "in/c.md"):
        (posts / name).parent.mkdir(exist_ok=True)
        (posts / name).write_text(FRONT.replace("标题", name))
    session = open_session()
    for name in ("a.md", "b.md"):
        (posts / name).write_text(FRONT.replace("标题", f"new {name}"))
    (posts / "in").rename(posts / "out")
    (posts / "d.md").write_text(FRONT.replace("标题", "d"))

    told = frozenset(str(posts / name) for name in ("a.md", "in", "out", "nothing.md"))
    (*_, last) = session.scan(Only(told))

    assert last.read == 2
    assert {(each.title, Path(each.path).name) for each in session.entries(None)} == {
        ("new a.md", "a.md"),
        ("b.md", "b.md"),
        ("in/c.md", "c.md"),
    }
    moved = session.entry_at(str(posts / "out" / "c.md"))
    assert moved is not None


def test_a_changed_file_of_patterns_bears_on_everything(posts: Path, open_session: Opener) -> None:
    (posts / "a.md").write_text(FRONT)
    session = open_session()

    (posts / ".readerignore").write_text("*.md")
    scan(session, Only(frozenset({str(posts / ".readerignore")})))

    assert session.count() == 0


def test_folders_that_changed_tell_what_came_and_went(posts: Path, open_session: Opener) -> None:
    for name in ("a.md", "b.md", "in/c.md", "in/deep/d.md", "gone/e.md"):
        (posts / name).parent.mkdir(parents=True, exist_ok=True)
        (posts / name).write_text(FRONT.replace("标题", name))
    session = open_session()
    (posts / "in" / "new.md").write_text(FRONT.replace("标题", "new"))
    (posts / "new" / "x").mkdir(parents=True)
    (posts / "new" / "x" / "f.md").write_text(FRONT.replace("标题", "f"))
    (posts / "a.md").rename(posts / "renamed.md")
    shutil.rmtree(posts / "gone")

    (*_, last) = session.scan(Folders())
    (*_, after) = session.scan()

    assert (last.read, after.read) == (3, 0)
    titles = {each.title for each in session.entries(None)}
    assert titles == {"a.md", "b.md", "in/c.md", "in/deep/d.md", "new", "f"}


def test_what_could_not_be_read_and_is_mended_is_told_no_more(
    posts: Path, open_session: Opener
) -> None:
    (posts / ".readerignore").mkdir()
    session = open_session()
    assert [each.path for each in session.condition.unreadable()] == [str(posts / ".readerignore")]

    (posts / "c.md").write_text(FRONT)
    scan(session, Only(frozenset({str(posts / "c.md")})))
    assert len(session.condition.unreadable()) == 1

    (posts / ".readerignore").rmdir()
    scan(session)
    assert session.condition.unreadable() == ()


def begun(sights: Iterator[Sight], seen: list[Sight]) -> tuple[threading.Thread, int]:
    """Begin to watch from a process beside; return the thread that listens, and the process."""
    before = children()
    listening = threading.Thread(target=lambda: seen.extend(islice(sights, 1)))
    listening.start()
    for _ in range(2000):
        if began := children() - before:
            return listening, began.pop()
        listening.join(0.01)
    raise AssertionError("no process has started")


def test_a_process_that_watches_ends_with_the_watch(posts: Path) -> None:
    stop, seen = threading.Event(), list[Sight]()
    listening, watcher = begun(watch([str(posts)], stop, many=0), seen)

    stop.set()
    listening.join()

    assert (seen, watcher in children()) == ([], False)


def test_the_end_of_a_process_that_watches_is_told(posts: Path) -> None:
    stop, seen = threading.Event(), list[Sight]()
    listening, watcher = begun(watch([str(posts)], stop, every=0.01, many=0), seen)

    os.kill(watcher, signal.SIGKILL)
    listening.join()
    stop.set()

    assert seen == [Unwatched("the process that watches ended with -9")]
    assert watcher not in children()


def test_files_behind_a_link_count_as_what_is_watched(posts: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    for number in range(5):
        (tmp_path / "elsewhere" / f"{number}.md").touch()
    (posts / "linked").symlink_to(tmp_path / "elsewhere")

    assert holds_many([str(posts)], 5)
    assert not holds_many([str(posts)], 7)
