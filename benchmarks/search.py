"""Search at ten thousand and a hundred thousand posts: the index, and what is found how fast.

    python -m benchmarks.search [POSTS … | FOLDER]

The posts are made up (see `make_library`); words and phrases are drawn from their texts by a fixed
seed. Each search is for the newest 50, in this process, its rows included; `rg -l` and `reader
search -0` are whole processes, in turns, over the same folder.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from benchmarks.make_library import write
from reader.library.bodies import body_at
from reader.library.query.model import Query
from reader.library.query.parser import parse_query
from reader.library.rules import rules_for
from reader.library.words import words
from reader.session import Session, open_library

SIZES = (10_000, 100_000)
SAMPLE = 1_000
"""Posts whose texts words are drawn from, and the size of all texts is told from."""
CHUNK = 10
"""Of these, so many that follow each other."""
DRAWN = 100
"""Words of each kind."""
TIMES = 3
"""The best of so many."""
TURNS = 5

Draw = Callable[[Random, list[list[str]]], str]


def main() -> None:
    """Measure each size, or a folder that is there."""
    for argument in sys.argv[1:] or map(str, SIZES):
        with TemporaryDirectory() as place:
            folder = argument
            if argument.isdecimal():
                folder = f"{place}/posts"
                write(int(argument), folder)
            for line in _report(folder, place):
                print(line, flush=True)


def _report(folder: str, place: str) -> Iterator[str]:
    environment = {
        **os.environ, "XDG_CACHE_HOME": f"{place}/cache", "XDG_DATA_HOME": f"{place}/data"
    }  # fmt: skip
    session = open_library([folder], cache=f"{place}/cache/reader", data=f"{place}/data/reader")
    try:
        for _ in session.scan():
            pass
        yield from _indexing(session, f"{place}/cache/reader")
        yield from _latencies(session)
    finally:
        session.close()
    yield from _processes(folder, environment)


def _indexing(session: Session, cache: str) -> Iterator[str]:
    start = time.perf_counter()
    first = 0.0
    for _ in session.search.take_in():
        first = first or time.perf_counter() - start
    seconds = time.perf_counter() - start
    posts = session.count()
    session.search.close()  # which writes its journal back
    bytes_ = sum(path.stat().st_size for path in Path(cache).glob("*.texts*"))
    texts = sum(len(text.encode("utf-8", "replace")) for text in _texts(session))
    whole = texts * posts / min(SAMPLE, posts)
    yield f"{posts:,} posts of {whole / 1e6:,.0f} MB text (load {os.getloadavg()[0]:.1f})"
    yield f"  index    {seconds:7.1f} s = {posts / seconds:,.0f} posts/s, the first in {first:.1f}"
    yield f"  its size {bytes_ / 1e6:7.0f} MB = {bytes_ / whole:.2f} of the text"


def _latencies(session: Session) -> Iterator[str]:
    texts = [text.split("\n") for text in _texts(session)]
    lines = [cut for text in texts for line in text if (cut := list(words(line)))]
    yield "  milliseconds to the newest 50         median     p95     max    found"
    for name, draw in KINDS.items():
        random = Random(name)  # noqa: S311  no secret
        queries = [parse_query(draw(random, lines)) for _ in range(DRAWN)]
        timed = [_timed(session, query) for query in queries]
        took = sorted(seconds * 1e3 for seconds, _ in timed)
        p95 = quantiles(took, n=20)[-1]
        found = median(number for _, number in timed)
        yield f"    {name:<34}{median(took):9.2f}{p95:8.2f}{took[-1]:8.2f}{found:9,.0f}"
    for typed in ("的", "我们", "经济", "the", "network"):
        start = time.perf_counter()
        session.search.best(parse_query(typed), limit=50)
        ranked = time.perf_counter() - start
        start = time.perf_counter()
        number = session.search.count(parse_query(typed))
        counted = time.perf_counter() - start
        told = f"the best 50 {ranked * 1e3:7.1f}, counted {counted * 1e3:7.1f} ({number:,})"
        yield f"    {typed:<10} {told}"


def _timed(session: Session, query: Query) -> tuple[float, int]:
    """Return the seconds that a search takes, and how many it finds, up to 50."""
    took, found = [], 0
    for _ in range(TIMES):
        start = time.perf_counter()
        found = len(session.search.newest(query, limit=50))
        took.append(time.perf_counter() - start)
    return min(took), found


def _processes(folder: str, environment: dict[str, str]) -> Iterator[str]:
    yield "  a whole process, milliseconds      rg -l    reader search -0    of it"
    for typed in ("经济", "network", "蜥蜴"):
        ours = [sys.executable, "-m", "reader", "search", "-0", typed, folder]
        theirs = ["rg", "-l", "-F", typed, folder]
        took: dict[str, list[float]] = {"rg": [], "reader": []}
        for _ in range(TURNS):
            for name, command in (("rg", theirs), ("reader", ours)):
                start = time.perf_counter()
                subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
                took[name].append((time.perf_counter() - start) * 1e3)
        rg, reader = median(took["rg"]), median(took["reader"])
        yield f"    {typed:<26}{rg:12.0f}{reader:20.0f}{reader / rg:9.3f}"


def _texts(session: Session) -> list[str]:
    """Return the texts of some posts of all ages."""
    apart = max(0, session.count() - SAMPLE) // (SAMPLE // CHUNK)
    entries = [
        entry
        for number in range(SAMPLE // CHUNK)
        for entry in session.entries(None, skip=number * (apart + CHUNK), limit=CHUNK)
    ]
    return [body_at(each.path, rules_for(os.path.dirname(each.path), ())).text for each in entries]


def _run(length: int, *, chinese: bool) -> Draw:
    """Return what draws some words that stand together."""

    def draw(random: Random, lines: list[list[str]]) -> str:
        while True:
            line = random.choice(lines)
            start = random.randrange(len(line))
            run = line[start : start + length]
            if len(run) == length and all(word.isascii() != chinese for word in run):
                return f'"{" ".join(run)}"'

    return draw


def _both(one: Draw, other: Draw) -> Draw:
    return lambda random, lines: f"{one(random, lines)} {other(random, lines)}"


def _prefix(length: int) -> Draw:
    word = _run(1, chinese=False)
    return lambda random, lines: f"{word(random, lines).strip(chr(34))[:length]}*"


def _with(filter_: str) -> Draw:
    word = _run(2, chinese=True)
    return lambda random, lines: f"{word(random, lines)} {filter_}"


def _absent(random: Random, _lines: list[list[str]]) -> str:
    return "".join(random.choices("qxzjvkw", k=7))


KINDS: dict[str, Draw] = {
    "one Chinese character": _run(1, chinese=True),
    "two Chinese characters": _run(2, chinese=True),
    "three": _run(3, chinese=True),
    "four": _run(4, chinese=True),
    "an English word": _run(1, chinese=False),
    "an English phrase of two": _run(2, chinese=False),
    "of three": _run(3, chinese=False),
    "two Chinese words": _both(_run(2, chinese=True), _run(2, chinese=True)),
    "an absent word": _absent,
    "a prefix of one letter": _prefix(1),
    "of two": _prefix(2),
    "of four": _prefix(4),
    "two characters and is:unread": _with("is:unread"),
    "two characters and a year": _with("date:2023"),
    "two characters in the title": lambda random, lines: (
        f"title:{_run(2, chinese=True)(random, lines)}"
    ),
}
"""What is looked for."""


if __name__ == "__main__":
    main()
