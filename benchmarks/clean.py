"""What generators left in the corpus, and what of it is still seen on a page.

    python -m benchmarks.clean [FOLDER] [--every N]

Counts the habits over all posts, and prints what no page should show (`benchmarks/leftovers.py`),
with its post. The page is 80 cells wide; code may show anything.
"""

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.corpus import CORPUS, posts
from benchmarks.leftovers import leftovers, page_of
from reader.document.normalise.habit import Fired
from reader.document.parse import parse_explained
from reader.posts.parse import parse_post


def main() -> int:
    """Read the corpus; return 1 if a page shows what it should not."""
    options = _parse()
    fired, pages, kinds = Fired(), Counter[str](), Counter[str]()
    for path in posts(options.folder)[:: options.every]:
        post = parse_post(path.read_bytes(), name=path.name, stamp=0.0)
        page = parse_explained(post.body, lang=post.lang)
        fired += page.fired
        pages.update(habit.value for habit in page.fired)
        for kind, shown in leftovers(page_of(post.body, page.document)):
            kinds[kind] += 1
            print(f"{path.relative_to(options.folder)}: {kind}: {shown[:120]}")
    print(f"\n{'habit':16} {'times':>7} {'posts':>7}")
    for habit, times in fired.most_common():
        print(f"{habit.value:16} {times:7} {pages[habit.value]:7}")
    told = ", ".join(f"{kind} {times}" for kind, times in kinds.items()) or "none"
    print(f"\nstill shown: {told}")
    return int(bool(kinds))


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Look for what generators left on pages.")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--every", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
