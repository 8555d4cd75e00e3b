"""The library at a thousand, ten thousand, a hundred thousand posts, beside other programs.

    python -m benchmarks.catalog [POSTS …]

Without sizes: 1,000, 10,000 and 100,000. The posts are made up (see `make_library`), the same for
all programs, in one run; newsboat reads them as local feeds, mu and notmuch (which index the whole
text) as mails, at the smallest size only. What is fast is done several times and the median counts.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.make_library import write
from benchmarks.scale import peers
from benchmarks.scale.goals import report

SIZES = (1_000, 10_000, 100_000)
_REST = 3.0
"""Seconds after which no scan has to wonder whether a file is still being written."""
_MAILS = 1_000
"""Above this mu and notmuch take minutes."""


def main() -> None:
    """Measure each size."""
    for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
        with TemporaryDirectory() as place:
            for line in report(size, _figures(size, Path(place))):
                print(line, flush=True)


def _figures(size: int, place: Path) -> dict[str, float]:
    folder = str(place / "posts")
    write(size, folder)
    time.sleep(_REST)
    paths = sorted(Path(folder).rglob("*.md"))
    figures = _ours("first", place)
    memory = [figures.pop(f"memory {who}") for who in _WHO]
    for steps in ("again", "browse"):
        ours = _ours(steps, place)
        memory.append(ours.pop(f"memory {_WHO[0]}"))
        ours.pop(f"memory {_WHO[1]}")
        figures |= ours
    figures["memory"] = max(memory)
    figures["find"] = min(peers.find(folder) for _ in range(3))
    figures["python-frontmatter"] = peers.python_frontmatter(paths)
    boat = peers.newsboat(paths, place / "newsboat")
    figures |= {f"newsboat {what}": seconds for what, seconds in boat.items()}
    if size <= _MAILS:
        for name, index in (("mu", peers.mu), ("notmuch", peers.notmuch)):
            if (seconds := index(paths, place / name)) is not None:
                figures[name] = seconds
    return figures


_WHO = (0, -1)
"""The process itself, and the largest of those that it has started."""


def _ours(steps: str, place: Path) -> dict[str, float]:
    """Let this reader do some steps in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.scale.ours", steps]
    command += [str(place / each) for each in ("posts", "cache", "data")]
    root = Path(__file__).parents[1]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=root, env=os.environ)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


if __name__ == "__main__":
    main()
