"""Kill processes at random points, and judge what they leave behind."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import IO

from benchmarks.faults.owner import Owner
from benchmarks.faults.told import Told
from benchmarks.faults.witness import Shown, built_anew, differences, held, shown
from reader.library.logs.marks import TAG
from reader.session import open_library

ROLES = ("build", "scan", "mark", "compact")
"""What a process is to do: to build the catalog anew, to bring it up to date, to mark, …"""

_SOON = 0.05
"""Seconds within which some are killed: while they open the library."""

_ROOT = Path(__file__).parents[2]


class Arena:
    """A library, the processes that work on it, and what they have acknowledged."""

    def __init__(self, place: Path, seed: str, posts: int) -> None:
        self._random = Random(seed)  # noqa: S311  no secret
        self._folder, self._cache, self._data = (
            place / name for name in ("posts", "cache", "data")
        )
        self._told = Told()
        self._ids: dict[str, str] = {}
        self._owner = Owner(self._folder, self._random)
        self._owner.bring(posts)
        self._usual = {role: self._unharmed(role) for role in ROLES}
        self._owner.look()

    def kill(self, role: str) -> Iterator[str]:
        """Kill a process at a random point, and yield what is wrong then."""
        if role == "build":
            shutil.rmtree(self._cache)
        else:
            self._meddle()
        soon = self._random.random() < 1 / 8
        wait = self._random.uniform(0, _SOON if soon else self._usual[role])
        with self._start(role) as process:
            voice = _voice(process)
            voice.readline()
            time.sleep(wait)
            process.kill()
            self._told.listen(voice.readlines())
        yield from self.faults()

    def together(self, seconds: float) -> Iterator[str]:
        """Let two processes scan and mark at once; yield what is wrong in the end."""
        processes = [self._start(str(seconds)) for _ in range(2)]
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._owner.meddle()
            time.sleep(self._random.uniform(0, 0.1))
        for process in processes:
            said, _ = process.communicate()
            self._told.listen(said.splitlines(keepends=True))
            if process.returncode:
                yield f"a process ended with {process.returncode}"
        yield from self.faults()

    def faults(self) -> Iterator[str]:
        """Bring the library up to date, and yield in what it is not what it has to be."""
        session = open_library([str(self._folder)], cache=str(self._cache), data=str(self._data))
        try:
            for _ in session.scan():
                pass
            now = shown(session)
        finally:
            session.close()
        yield from self._exchanged(now)
        tags = frozenset(
            fact.removeprefix(TAG) for _, fact in self._told.certain if fact.startswith(TAG)
        )
        for fact in self._told.lost(held(now, tags)):
            yield f"what was acknowledged is lost: {fact}"
        with built_anew(self._folder, self._data) as session:
            yield from differences(now, shown(session))

    def _meddle(self) -> None:
        for _ in range(self._random.randint(1, 4)):
            self._owner.meddle()

    def _exchanged(self, now: Shown) -> Iterator[str]:
        """Yield the files that are not the posts that they were; begin to watch them anew."""
        ids = {entry.path: post for post, entry in now.entries.items()}
        for before, path in self._owner.same():
            if (was := self._ids.get(str(before), "")) and ids.get(str(path), "") != was:
                yield f"{before} was {was}, and is {ids.get(str(path))} at {path}"
        self._ids = ids
        self._owner.look()

    def _unharmed(self, role: str) -> float:
        """Let a process do its work, and return the seconds that it takes."""
        with self._start(role) as process:
            voice = _voice(process)
            voice.readline()
            start = time.monotonic()
            self._told.listen(voice.readlines())
            return time.monotonic() - start

    def _start(self, role: str) -> subprocess.Popen[bytes]:
        places = map(str, (self._folder, self._cache, self._data))
        command = [sys.executable, "-m", "benchmarks.faults.victim", role]
        command += [str(self._random.randrange(10**9)), *places]
        return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=_ROOT)


def _voice(process: subprocess.Popen[bytes]) -> IO[bytes]:
    """Return what a process says."""
    if process.stdout is None:
        raise AssertionError(process.args)
    return process.stdout
