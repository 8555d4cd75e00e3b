"""Measure the search.

    python -m benchmarks.search POSTS PLACE [PART …]

The posts are made up (see `make_library`), in the folder PLACE, which is made if need be and
kept: so the parts can be measured one after the other. They are index (built anew), latency,
ranked, typing, saved, process (beside ripgrep), like, mail (notmuch and mu).
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.make_library import write
from benchmarks.search import ours, peers
from reader.session import open_library

PARTS = ("index", "latency", "ranked", "typing", "saved", "process", "like", "mail")


def main() -> None:
    """Measure the parts that are asked for."""
    posts, place, *parts = sys.argv[1:]
    folder, cache = f"{place}/posts", f"{place}/cache/reader"
    if not os.path.isdir(folder):
        write(int(posts), folder)
    for part in parts or PARTS:
        print(f"{part}: {posts} posts, load {os.getloadavg()[0]:.1f}", flush=True)
        for line in _part(part, place, folder, cache):
            print(line, flush=True)


def _part(part: str, place: str, folder: str, cache: str) -> Iterator[str]:
    if part == "index":
        for path in Path(cache).glob("*.texts*"):
            path.unlink()
    session = open_library([folder], cache=cache, data=f"{place}/data/reader")
    for _ in session.scan():
        pass
    try:
        if part == "process":
            for _ in session.search.take_in():
                pass
            homes = {"XDG_CACHE_HOME": f"{place}/cache", "XDG_DATA_HOME": f"{place}/data"}
            yield from peers.process(folder, homes)
        elif part in {"like", "mail"}:
            yield from getattr(peers, part)(session, folder)
        else:
            yield from getattr(ours, part)(session, cache)
    finally:
        session.close()


if __name__ == "__main__":
    main()
