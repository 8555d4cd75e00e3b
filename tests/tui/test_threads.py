"""What works beside the screen."""

import os
import threading

import pytest

from reader.tui.threads.background import THREADS
from tests.tui.driver import Open


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
