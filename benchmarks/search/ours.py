"""What this reader takes: to build its index, to find, to rank, to narrow, while one types."""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from statistics import median, quantiles

from benchmarks.search.queries import KINDS, RANKED, TYPED, Kind, Lines
from reader.library.folders.rules import rules_for
from reader.library.processes.cancel import Cancel
from reader.library.query.model import Query
from reader.library.query.parser import parse_query
from reader.library.query.words import words
from reader.library.search.bodies import body_at
from reader.library.search.stages import Stage
from reader.session import Session

SAMPLE, CHUNK = 1_000, 10
"""Posts whose texts words are drawn from, so many that follow each other at a time."""
DRAWN, TIMES = 100, 5
"""Queries of each kind, and the best of how many times."""


def index(session: Session, cache: str) -> Iterator[str]:
    """Build the index, and tell its speed and size."""
    begun, own = time.perf_counter(), os.times()
    first = 0.0
    for _ in session.search.take_in():
        first = first or time.perf_counter() - begun
    seconds, now = time.perf_counter() - begun, os.times()
    posts = session.count()
    session.search.close()  # which writes its journal back
    bytes_ = sum(path.stat().st_size for path in Path(cache).glob("*.texts*"))
    texts = sum(len(text.encode("utf-8", "replace")) for text in _texts(session))
    whole = texts * posts / min(SAMPLE, posts)
    processor = sum(now[:4]) - sum(own[:4])
    yield f"  built in {seconds:.1f} s, {processor:.1f} s of processors; the first in {first:.1f}"
    yield judged("posts a second", posts / seconds, 1_500, more=True)
    yield judged("the same, were both processors ours", posts / processor * 2, 1_500, more=True)
    yield judged("size, of the text's", bytes_ / whole, 1.0)
    yield f"  {posts:,} posts, {whole / 1e6:,.0f} MB of text, {bytes_ / 1e6:,.0f} MB of index"


def latency(session: Session, _cache: str) -> Iterator[str]:
    """Find the newest 50, kind by kind."""
    lines = [cut for text in _texts(session) for line in text.split("\n") if (cut := words(line))]
    yield "  the newest 50, milliseconds           median     p95    (own)   goal"
    for kind in KINDS:
        yield _kind(session, kind, lines)


def ranked(session: Session, _cache: str) -> Iterator[str]:
    """Rank, find all and narrow, for words that are in most posts and in few."""
    search = session.search
    for typed in RANKED:
        query = parse_query(typed)
        took, own = _timed(partial(search.best, query, limit=50))
        every, _ = _timed(partial(search.rows, query))
        listed, _ = _timed(partial(_list, session, query))
        posts = len(search.rows(query))
        told = f"{posts:7,} posts; all rows {every:6.1f}, a list of them {listed:6.1f}"
        yield f"{judged(f'{typed}: the best 50, ms', took, 100)}  (own {own:.1f})  {told}"


def typing(session: Session, _cache: str) -> Iterator[str]:
    """Type words letter by letter: the newest at each, and how soon a search can be dropped."""
    for word in TYPED:
        each = []
        for end in range(1, len(word) + 1):
            query = parse_query(f"{word[:end]}{'*' if word.isascii() else ''}")
            each.append(_timed(partial(_first, session, query))[0])
        told = " ".join(f"{took:.2f}" for took in each)
        yield f"{judged(f'{word}: the slowest key, ms', max(each), 2)}   {told}"


def saved(session: Session, _cache: str) -> Iterator[str]:
    """Count ten saved searches: at first, and when nothing has changed."""
    typed = ["经济", "network", "is:unread 中国", "newer:1y", "的", "is:starred", "len:>3000",
             "category:技术", "the", "is:unread"]  # fmt: skip
    queries = [parse_query(each) for each in typed]
    at_first, _ = _timed(lambda: session.search.counts(queries), times=1)
    again, _ = _timed(lambda: session.search.counts(queries))
    yield f"  ten saved searches counted in {at_first:.0f} ms, again in {again:.2f} ms"


def judged(what: str, figure: float, goal: float, *, more: bool = False) -> str:
    """Return a figure beside its goal; 0 is none."""
    met = figure >= goal if more else figure <= goal
    verdict = ("met" if met else "MISSED") if goal else "no goal"
    return f"  {what:38} {figure:10,.2f}   goal {goal:8,.2f}   {verdict:7}"


def _kind(session: Session, kind: Kind, lines: Lines) -> str:
    random = Random(kind.name)  # noqa: S311  no secret
    queries = [parse_query(kind.draw(random, lines)) for _ in range(DRAWN)]
    timed = [_timed(partial(session.search.newest, query, limit=50)) for query in queries]
    took, own = (quantiles(sorted(each), n=20)[-1] for each in zip(*timed, strict=True))
    middle = median(each for each, _ in timed)
    verdict = ("met" if took <= kind.most else "MISSED") if kind.most else ""
    goal = f"{kind.most:7.1f}" if kind.most else "      –"
    return f"    {kind.name:36}{middle:8.2f}{took:8.2f}{own:8.2f}{goal}   {verdict}"


def _list(session: Session, query: Query) -> object:
    return session.search.narrowed(query).outline()


def _first(session: Session, query: Query) -> object:
    """Search as the app does, until the newest are there."""
    stages = session.search.typed(query, cancel=Cancel())
    return next(found for found in stages if found.stage is Stage.NEWEST)


def _timed(task: Callable[[], object], times: int = TIMES) -> tuple[float, float]:
    """Return the milliseconds that something takes at best: in all, and of this thread's own."""
    took, own = [], []
    for _ in range(times):
        begun, busy = time.perf_counter(), time.thread_time()
        task()
        took.append(time.perf_counter() - begun)
        own.append(time.thread_time() - busy)
    return min(took) * 1e3, min(own) * 1e3


def _texts(session: Session) -> list[str]:
    """Return the texts of some posts of all ages."""
    apart = max(0, session.count() - SAMPLE) // (SAMPLE // CHUNK)
    entries = [
        entry
        for number in range(SAMPLE // CHUNK)
        for entry in session.entries(None, skip=number * (apart + CHUNK), limit=CHUNK)
    ]
    return [body_at(each.path, rules_for(os.path.dirname(each.path), ())).text for each in entries]
