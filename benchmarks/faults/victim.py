"""A process that scans, marks and compacts until it is killed, and says what it has done.

python -m benchmarks.faults.victim ROLE SEED FOLDER CACHE DATA
"""

import json
import sys
import time
from glob import glob
from itertools import count
from random import Random

from benchmarks.faults.told import Wish
from reader.library.logs.compaction import compact
from reader.library.logs.marks import READ, STARRED, TAG
from reader.library.logs.undo import Act, taken_back
from reader.session import Session, open_library

_ACTS = 60
"""How often is marked before the process ends by itself."""


class Victim:
    """One process at its work."""

    def __init__(self, session: Session, data: str, seed: str) -> None:
        self._session = session
        self._data = data
        self._name = seed
        self._random = Random(seed)  # noqa: S311  no secret
        self._acts: list[Act] = []
        self._posts: list[str] = []

    def scan(self) -> None:
        """Bring the catalog up to date."""
        for _ in self._session.scan():
            pass

    def mark(self) -> None:
        """Mark some posts, one by one and many at once, and take some of it back."""
        for number in range(_ACTS):
            self.mark_once(number)

    def compact(self) -> None:
        """Mark, and compact the log again and again."""
        for number in range(_ACTS):
            self.mark_once(number)
            for log in glob(f"{self._data}/marks/*.jsonl"):
                compact(log)

    def both(self, seconds: float) -> None:
        """Scan and mark in turn, beside another process; only tags of its own, for both hold."""
        end = time.monotonic() + seconds
        for number in count():
            if number % 20 == 0:
                self.scan()
                self._posts = self._ids()
            if time.monotonic() > end:
                break
            posts = self._random.sample(self._posts, min(3, len(self._posts)))
            self._change(Wish(tuple(posts), f"{TAG}{self._name}-{number % 50}", value=True))

    def mark_once(self, number: int) -> None:
        """Do one of the things that a person does."""
        self._posts = self._posts or self._ids()
        some = self._random.sample(self._posts, min(len(self._posts), 5))
        match self._random.randrange(8):
            case 0:
                self._change(Wish(tuple(self._posts), READ, self._random.random() < 1 / 2))
            case 1 | 2 if self._acts:
                self._undo()
            case 3:
                self._change(Wish(tuple(some), f"{TAG}t{number % 9}", number % 2 == 0))
            case kind:
                self._change(Wish((some[0],), (READ, STARRED)[kind % 2], number % 3 > 0))

    def _change(self, wish: Wish) -> None:
        """Say what is wished, make it so, and say that it is."""
        _say({"begin": [wish]})
        act = self._session.memory.change(wish.posts, {wish.fact: wish.value})
        _say("done")
        if act:
            self._acts.append(act)

    def _undo(self) -> None:
        _say({"begin": taken_back(self._acts.pop())})
        self._session.memory.undo()
        _say("done")

    def _ids(self) -> list[str]:
        return [entry.id for entry in self._session.entries(None, limit=100_000)]


def _say(what: object) -> None:
    print(json.dumps(what), flush=True)


def main() -> None:
    """Work until the work is done, or the process is killed."""
    role, seed, folder, cache, data = sys.argv[1:]
    _say("ready")
    session = open_library([folder], cache=cache, data=data)
    victim = Victim(session, data, seed)
    match role:
        case "build" | "scan":
            victim.scan()
        case "mark":
            victim.mark()
        case "compact":
            victim.compact()
        case seconds:
            victim.both(float(seconds))
    session.close()
    _say("finished")


if __name__ == "__main__":
    main()
