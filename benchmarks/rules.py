"""What it takes to hold the posts of a first scan against rules, beside the scan itself.

    python -m benchmarks.rules [POSTS]

Without a number: 10,000. In processor time of all processes, which other work on the machine moves
little. The posts are made up (see `make_library`).
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from tempfile import TemporaryDirectory

from benchmarks.make_library import write
from reader.config import Config
from reader.library.arrivals.ledger import Rows
from reader.library.arrivals.sieve import Sieve
from reader.library.query.parser import parse_query
from reader.session import Session, open_library

_SETTLED = 3.0
"""Seconds after which no scan has to wonder whether a file is still being written."""

QUERIES = (
    ("title:bread OR category:sponsored", "author:clab* title:snow", "category:news -tag:sea"),
    ("source:example.org",),
    ("bread lang:en",),
)
"""Of rules that hold together; the last has all posts read."""


def main() -> None:
    """Measure a first scan, then what it has entered."""
    size = int(sys.argv[1]) if sys.argv[1:] else 10_000
    with TemporaryDirectory() as place:
        write(size, f"{place}/posts")
        time.sleep(_SETTLED)
        with closing(_opened(place)) as session:
            with _told(f"a first scan of {size:,} posts"):
                for _ in session.scan():
                    pass
            for typed in QUERIES:
                with _told("  |  ".join(typed)):
                    _sift(session, typed)


def _opened(place: str) -> Session:
    return open_library([f"{place}/posts"], cache=f"{place}/cache", data=f"{place}/data")


def _sift(session: Session, typed: tuple[str, ...]) -> None:
    catalog = session.smart(asked=False).catalog
    sieve = Sieve(catalog, Config(), [parse_query(each) for each in typed], session.clock())
    for _ in sieve.sift(Rows(0, sys.maxsize), range(sys.maxsize)):
        pass


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Tell how many seconds of all processors something takes, with the processes it started."""
    before = _seconds()
    yield
    print(f"{_seconds() - before:8.2f} s  {what}", flush=True)


def _seconds() -> float:
    return sum(os.times()[:4])


if __name__ == "__main__":
    main()
