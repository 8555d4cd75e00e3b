"""What works beside the screen."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reader.session import Session
from reader.tui.threads.background import THREADS
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


async def test_nothing_is_lost_though_one_quits_before_a_thread_is_free(
    reading: Open, posts: Path, open_session: Callable[[Path], Session]
) -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "j", "enter", "d")
        async with all_threads_busy(reader):
            reader.post("s", "m", "a", "J", "ctrl+w", "e", "A", "Q")
            while reader.app.return_code is None:
                await asyncio.sleep(0)
            reader.app.leave()

    session = open_session(posts)
    entries = {entry.title: entry for entry in session.entries(None)}
    left = session.memory.facts(entries["The tide"].id)
    assert left.starred
    assert left.position
    assert dict(left.places).keys() == {"a"}
    assert entries["The wind"].read
    assert session.display().excerpts
