"""What works beside the screen."""

import os
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.config import Opener
from reader.errors import LibraryError
from reader.library.processes.turn import Turn
from reader.session import Session
from reader.tui.threads.background import THREADS
from reader.tui.threads.desk import BROWSING
from tests.tui.driver import Open, Reader


async def test_however_much_is_begun_only_some_threads_work(
    reading: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 28)
    async with reading() as reader:
        wait, waiting = threading.Event(), list[int]()

        def work() -> None:
            waiting.append(threading.get_ident())
            wait.wait(30)

        for _ in range(40):
            reader.app.run_worker(work, thread=True)
        await reader.pilot.pause()
        wait.set()
        await reader.settle()

        assert len(waiting) == 40
        assert len(set(waiting)) <= THREADS


@asynccontextmanager
async def all_threads_busy(reader: Reader) -> AsyncIterator[None]:
    """Let no thread be free for anything else."""
    free, busy = threading.Event(), list[int]()

    def work() -> None:
        busy.append(threading.get_ident())
        free.wait(30)

    for _ in range(THREADS):
        reader.app.run_worker(work, thread=True)
    while len(busy) < THREADS:
        await reader.pilot.pause()
    try:
        yield
    finally:
        free.set()


def catalog_in(folder: Path) -> Path:
    """Return the file of the only catalog there."""
    (catalog,) = (folder / "cache").rglob("*.sqlite")
    return catalog


def drop(catalog: Path, table: str) -> None:
    """Let a catalog be without a table."""
    with closing(sqlite3.connect(catalog)) as connection:
        connection.execute(f"drop table {table}")


async def test_nothing_is_lost_though_one_quits_before_a_thread_is_free(
    reading: Open, posts: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "j", "enter", "d")
        async with all_threads_busy(reader):
            reader.post("s", "m", "a", "J", "ctrl+w", "e", "A", "Q")
            await reader.until(lambda: reader.app.return_code is not None)
            reader.app.leave()

    session = open_session(posts)
    entries = {entry.title: entry for entry in session.entries(None)}
    left = session.memory.facts(entries["The tide"].id)
    assert left.starred
    assert left.position
    assert dict(left.places).keys() == {"a"}
    assert entries["The wind"].read
    assert session.display().excerpts


async def test_what_cannot_be_written_at_the_end_is_told(
    reading: Open, session: Session, tmp_path: Path
) -> None:
    async with reading() as reader:
        await reader.press("j")
        async with all_threads_busy(reader):
            reader.post("s", "e", "Q")
            await reader.until(lambda: reader.app.return_code is not None)
            drop(catalog_in(tmp_path), "entries")

            with pytest.raises(LibraryError, match="entries"):
                reader.app.leave()

    assert session.display().excerpts


async def test_a_mark_that_fails_in_a_thread_while_the_app_ends_is_told(
    reading: Open, tmp_path: Path
) -> None:
    async with reading() as reader:
        await reader.press("j")
        other = sqlite3.connect(catalog_in(tmp_path), isolation_level=None)
        other.execute("begin immediate")
        reader.post("s")
        await reader.until(lambda: any(each.group == "mark" for each in reader.app.workers))
        workers = [each for each in reader.app.workers if each.group == "mark"]
        await reader.until(lambda: all(each.is_running for each in workers))
        reader.post("Q")
        await reader.until(lambda: reader.app.return_code is not None)
    with closing(other):
        other.execute("drop table marks")
        other.execute("commit")

    with pytest.raises(LibraryError, match="marks"):
        reader.app.leave()


async def test_what_A_has_found_and_cannot_mark_at_the_end_is_told(  # noqa: N802
    reading: Open, session: Session, tmp_path: Path
) -> None:
    async with reading() as reader:
        session.saved.save("风", "title:wind")
        await reader.press("R", "R", "g", "g")
        async with all_threads_busy(reader):
            reader.post("A", "Q")
            await reader.until(lambda: reader.app.return_code is not None)
            drop(catalog_in(tmp_path), "marks")

            with pytest.raises(LibraryError, match="marks"):
                reader.app.leave()


@pytest.fixture
def turn(posts: Path, open_session: Callable[[Path], Session], tmp_path: Path) -> Iterator[Turn]:
    """Let nobody else write the index of texts, of which there is none."""
    open_session(posts)
    catalog = catalog_in(tmp_path)
    with closing(Turn(f"{catalog.with_suffix('')}.texts-turn")) as turn:
        assert turn.is_ours()
        yield turn


async def test_marks_do_not_wait_for_texts_that_a_search_needs(reading: Open, turn: Turn) -> None:
    async with reading() as reader:
        reader.main.session.saved.save("文", "text")
        await reader.press("R", "g", "g")

        reader.post("A", "j", "j", "s")
        while not reader.entries["New news"].starred:
            await reader.pilot.pause()
        read_before = [entry for entry in reader.entries.values() if entry.read]
        turn.close()
        await reader.settle()

        assert read_before == []
        assert reader.entries["春天的消息"].read
        assert "6 posts marked read" in reader.status


@pytest.mark.parametrize("name", ["text", "文"])
async def test_U_gives_up_what_A_has_yet_to_find_and_takes_back_nothing_else(  # noqa: N802
    reading: Open, turn: Turn, name: str
) -> None:
    async with reading() as reader:
        reader.main.session.saved.save(name, "text")
        await reader.press("R", "j", "j", "s", "g", "g")

        reader.post("A", "U")
        await reader.until(lambda: "Given up" in reader.status)
        turn.close()
        await reader.settle()
        await reader.press("U")

        assert not any(entry.read for entry in reader.entries.values())
        assert "Given up" not in reader.status
        assert not reader.entries["New news"].starred


async def test_what_A_has_found_by_then_U_takes_back(  # noqa: N802
    reading: Open, session: Session
) -> None:
    session.saved.save("风", "title:wind")
    async with reading() as reader:
        await reader.press("R", "R", "g", "g", "A")
        read = reader.entries["The wind"].read
        await reader.press("U")

        assert read
        assert not reader.entries["The wind"].read


@pytest.mark.usefixtures("turn")
async def test_nobody_waits_at_the_end_for_texts_that_a_search_needs(
    reading: Open, session: Session
) -> None:
    async with reading() as reader:
        session.saved.save("文", "text")
        await reader.press("R", "g", "g")
        reader.post("A", "Q")
        await reader.until(lambda: reader.app.return_code is not None)

    reader.app.leave()

    assert session.count(unread=True) == session.count()


async def test_A_on_a_saved_search_is_kept_though_one_quits_before_a_thread_is_free(  # noqa: N802
    reading: Open, session: Session
) -> None:
    async with reading() as reader:
        session.saved.save("风", "title:wind")
        await reader.press("R", "R", "g", "g")
        async with all_threads_busy(reader):
            reader.post("A", "Q")
            await reader.until(lambda: reader.app.return_code is not None)

    reader.app.leave()

    assert session.count() - session.count(unread=True) == 1


@pytest.mark.parametrize("name", ["stop", "停"])
async def test_programs_that_are_open_keep_no_thread(
    reading: Open, session: Session, tmp_path: Path, name: str
) -> None:
    stop = tmp_path / name
    session.openers = (Opener("*", f"until test -e {stop}; do sleep 0.02; done; exit 3"),)
    async with reading() as reader:
        await reader.press("j")
        try:
            reader.post(*"o" * THREADS, "enter")
            while not reader.entries["New news"].read:
                await reader.pilot.pause()
            waiting = [each for each in threading.enumerate() if each.name == BROWSING]
        finally:
            stop.touch()
        await reader.settle()

        assert len(waiting) == THREADS
        assert all(each.daemon for each in waiting)
        assert "ended with 3" in reader.status


@pytest.mark.parametrize("name", ["a.pdf", "书.pdf"])
async def test_a_file_that_is_written_late_does_not_let_one_be_forgotten_that_failed(
    reading: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading() as reader:

        def line() -> Input | None:
            return next(iter(reader.app.screen.query(Input)), None)

        async def ask(file: str) -> None:
            reader.post("w")
            await reader.until(lambda: (asked := line()) is not None and asked.has_focus)
            reader.app.screen.query_one(Input).value = file
            reader.post("enter")
            await reader.until(lambda: line() is None)

        await reader.press("j", "enter")
        async with all_threads_busy(reader):
            await ask("x.md")
            await ask(name)
        await reader.settle()
        await reader.press("w")

        assert (tmp_path / "x.md").exists()
        assert reader.app.screen.query_one(Input).value == name


@pytest.mark.parametrize("name", ["[b]two.epub", "两篇.epub"])
async def test_who_quits_while_a_book_is_written_is_told_what_is_waited_for(
    reading: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading() as reader:
        await reader.press("j", "V", "j")
        async with all_threads_busy(reader):
            await reader.pilot.press("w")
            await reader.until(lambda: bool(reader.app.screen.query(Input)))
            reader.app.screen.query_one(Input).value = name
            reader.post("enter", "Q")
            await reader.until(lambda: reader.app.return_code is not None)
            reader.app.leave()

    assert (tmp_path / name).exists()
    assert capsys.readouterr().err.strip() == f"Writing {name} …"


async def test_who_quits_when_all_is_written_is_told_nothing(
    reading: Open,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading() as reader:
        await reader.press("j", "V", "j", "w", "enter", "Q")

    assert (tmp_path / "posts.epub").exists()
    assert capsys.readouterr().err == ""
