"""Files are read by other processes too, which end with this one, however it ends."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader.library.model import Unreadable
from reader.library.processes import workers
from reader.library.processes.workers import CHUNK
from reader.library.scanning.attempt import attempt
from reader.library.scanning.readers import Readers
from reader.library.scanning.reading import Outcome, Task
from reader.posts.rules import PLAIN_RULES
from tests.library.children import children

MANY = 12 * CHUNK
ENOUGH = 2 * CHUNK
"""Files for which processes are started."""


def tasks_in(folder: Path) -> tuple[Task, ...]:
    """Write many posts, each to be read."""
    for number in range(MANY):
        (folder / f"{number:05}.md").write_text(f"---\ntitle: 第 {number} 篇\ndate: never\n---\n")
    return tuple(Task(str(path), PLAIN_RULES) for path in sorted(folder.iterdir()))


@pytest.fixture(scope="module")
def tasks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Task, ...]:
    return tasks_in(tmp_path_factory.mktemp("posts"))


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Readers]:
    monkeypatch.setattr(workers, "processors", lambda: 2)
    with closing(Readers(many=ENOUGH)) as started:
        yield started


def ready(readers: Readers, tasks: tuple[Task, ...]) -> None:
    """Read until a process has started."""
    while not any(each.is_ready() for each in readers.workers._workers):
        for _ in readers.read(tasks[:ENOUGH]):
            pass


def send_all(number: signal.Signals) -> None:
    """Send all processes a signal."""
    for process in children():
        os.kill(process, number)


def while_they_die(tasks: tuple[Task, ...]) -> Iterator[Task]:
    """Yield tasks, and kill the processes when they have been handed some."""
    yield from tasks[: MANY // 2]
    send_all(signal.SIGKILL)
    yield from tasks[MANY // 2 :]


def outcomes(readers: Readers, tasks: Iterable[Task]) -> list[Outcome]:
    return [each for some in readers.read(tasks) for each in some]


def test_what_other_processes_read_is_what_is_read_here_in_the_same_order(
    readers: Readers, posts: Path
) -> None:
    tasks = tasks_in(posts)
    os.unlink(tasks[5].path)
    os.unlink(tasks[-1].path)
    os.mkdir(tasks[-1].path)

    ready(readers, tasks)

    assert outcomes(readers, tasks) == [attempt(task) for task in tasks]


def test_little_is_read_here(readers: Readers, tasks: tuple[Task, ...]) -> None:
    few = tasks[: ENOUGH - 1]
    before = children()

    assert len(outcomes(readers, few)) == len(few)
    assert children() == before


def test_a_process_that_dies_is_told_and_its_files_are_read_here(
    readers: Readers, tasks: tuple[Task, ...]
) -> None:
    ready(readers, tasks)
    send_all(signal.SIGSTOP)

    found = outcomes(readers, while_they_die(tasks))

    told = {each for each in found if isinstance(each, Unreadable)}
    how = "a process that was reading from here on ended with -9; its files were read again"
    assert told
    assert told <= {Unreadable(task.path, how) for task in tasks}  # no folder is missing
    assert [each for each in found if each not in told] == [attempt(task) for task in tasks]
    assert outcomes(readers, tasks) == [attempt(task) for task in tasks]


def test_processes_end_when_reading_is_left_off(readers: Readers, tasks: tuple[Task, ...]) -> None:
    before = children()
    ready(readers, tasks)
    processes = children() - before
    next(readers.read(tasks))

    readers.close()

    assert len(processes) == 2
    assert children().isdisjoint(processes)


def noted(things: tuple[str, ...]) -> None:
    """Write down what is worked on, which takes until nobody hands over any more."""
    Path(things[0]).touch()
    for thread in threading.enumerate():
        if thread.daemon:  # it receives what is handed over
            thread.join()


def test_what_was_handed_over_and_not_begun_is_left_when_reading_is_left_off(
    tmp_path: Path,
) -> None:
    worker = workers._Worker(noted, 8)
    worker._process.pipe.is_ready(None)

    while worker.is_ready():
        worker.hand((str(tmp_path / str(worker.waiting)),))
    worker.end()

    assert worker.waiting == 8
    assert len(list(tmp_path.iterdir())) <= 1


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="nothing tells of a process's end")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_no_process_is_left_behind(
    tmp_path: Path, tasks: tuple[Task, ...], end: signal.Signals
) -> None:
    script = (
        "import signal, sys\n"
        "from reader.library.processes import workers\n"
        "from reader.library.scanning import readers as those\n"
        "from reader.library.scanning.reading import Task\n"
        "from reader.posts.rules import PLAIN_RULES\n"
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "    workers.processors = lambda: 2\n"
        "    readers = those.Readers(many=200)\n"
        "    tasks = [Task(path, PLAIN_RULES) for path in sys.argv[1:]] * 10_000\n"
        "    for _ in readers.read(tasks):\n"
        "        started = [each for each in readers.workers._workers if each._has_started]\n"
        "        pids = [each._process._process.pid for each in started]\n"
        "        if len(pids) == 2: print(*pids, flush=True)\n"
    )
    file = tmp_path / "reads.py"
    file.write_text(script)
    paths = [task.path for task in tasks[:200]]

    with subprocess.Popen(
        [sys.executable, str(file), *paths], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        start_new_session=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as reading:  # fmt: skip
        assert reading.stdout is not None
        pids = [int(pid) for pid in reading.stdout.readline().split()]
        while reading.poll() is None:  # Python drops the one that comes while it collects garbage
            os.killpg(reading.pid, end) if end is signal.SIGINT else reading.send_signal(end)
            with suppress(subprocess.TimeoutExpired):
                reading.wait(0.5)

    assert len(pids) == 2
    for pid in pids:
        ended(pid)


def ended(pid: int) -> None:
    """Wait for the end of a process that is not a child of this one."""
    watched = os.pidfd_open(pid) if _lives(pid) else None
    if watched is not None:
        import select

        assert select.select([watched], [], [], 20)[0]
        os.close(watched)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_processes_start_while_an_app_has_the_terminal() -> None:
    """Textual's stand-in for the standard error says -1 for the number of its file."""
    started = subprocess.run(
        [sys.executable, "-c", _UNDER_AN_APP], check=False, capture_output=True, text=True
    )

    assert started.stdout == "[3]\n"


_UNDER_AN_APP = """
import io, sys
class Captured(io.StringIO):
    def fileno(self):
        return -1
sys.stderr = Captured()
from reader.library.processes.workers import Workers, processors
workers = Workers(len, 3)
print([done.made for done in workers.each("abc")])
workers.close()
"""
