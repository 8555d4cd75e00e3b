"""Reading front matter: the fast road beside python-frontmatter, over real or made-up posts.

    python benchmarks/front_matter.py [FOLDER]

Prints what each road takes for a post and the ratio to python-frontmatter, all from one run, the
roads in turn, the best of several rounds. Without a folder, or one without posts, the posts are
made up in the form of a feed archiver.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import frontmatter

from reader.posts.decode import decode
from reader.posts.dialects import split
from reader.posts.parse import parse_post
from reader.posts.parts import Dialect
from reader.posts.strict import read_strictly
from reader.posts.subset import read_subset

ROUNDS = 5
POSTS = 2_000

MADE_UP = """
---
title: '第 {number} 篇：标题里有些字 and some words'
categories: 
 - 新媒体
 - 站点 {site}
 - 新闻
headimg: 'https://cors.zfour.workers.dev/?http://example.com/{number}.jpg'
author: 站点 {site}
comments: false
date: Thu, 25 Aug 2022 03:18:00 GMT
thumbnail: 'https://cors.zfour.workers.dev/?http://example.com/{number}.jpg'
---

<div><p>{body}</p></div>
"""  # noqa: W291  the generator's own space


def main() -> None:
    """Measure each road over the same posts."""
    posts = _posts(Path(sys.argv[1])) if len(sys.argv) > 1 else []
    raws = posts or [
        MADE_UP.format(number=number, site=number % 40, body="正文" * 200).encode()
        for number in range(POSTS)
    ]
    texts = [decode(raw)[0] for raw in raws]
    blocks = [part.block for text in texts if (part := split(text)).dialect is Dialect.YAML]
    roads: dict[str, Callable[[], object]] = {
        "python-frontmatter": lambda: [_theirs(text) for text in texts],
        "parse_post, all of it": lambda: [parse_post(raw, name="a.md") for raw in raws],
        "block by its YAML loader": lambda: [read_strictly(Dialect.YAML, b) for b in blocks],
        "block by the subset": lambda: [read_subset(block) for block in blocks],
    }
    best = dict.fromkeys(roads, float("inf"))
    for _ in range(ROUNDS):
        for name, road in roads.items():
            best[name] = min(best[name], _seconds(road))
    taken = sum(read_subset(block) is not None for block in blocks)
    print(f"{len(raws)} posts, {taken / max(len(blocks), 1):.0%} of the YAML by the subset")
    for name, seconds in best.items():
        ratio = seconds / best["python-frontmatter"]
        print(f"{name:26} {seconds / len(raws) * 1e6:7.1f} us/post   {ratio:5.2f}x")


def _posts(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.rglob("*.md"))]


def _theirs(text: str) -> object:
    """Read a post as python-frontmatter does; what it refuses costs it nothing more."""
    try:
        return frontmatter.loads(text)
    except Exception:  # noqa: BLE001  any of three languages' errors
        return None


def _seconds(road: Callable[[], object]) -> float:
    start = time.perf_counter()
    road()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
