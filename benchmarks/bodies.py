"""The bodies of posts that speed is measured on: a fixed sample of the corpus's HTML."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.corpus import CORPUS, posts
from reader.document.html import parse_html
from reader.document.markup import Markup, markup_of
from reader.document.text import plain_text
from reader.posts.parse import parse_post

EVERY = 12
"""One path of so many is in the sample."""
LARGEST = 30
"""Files that are looked through for the longest text: much of a large page may be scripts."""


def html_bodies(folder: Path = CORPUS, every: int = EVERY) -> list[str]:
    """Return the bodies of every so many posts and article pages, those that are HTML."""
    return list(_html(posts(folder)[::every]))


def longest_body(folder: Path = CORPUS) -> str:
    """Return, of the largest posts and pages that are HTML, the body with the most to read."""
    by_size = sorted(posts(folder), key=lambda path: path.stat().st_size, reverse=True)
    return max(_html(by_size[:LARGEST]), key=lambda body: len(plain_text(parse_html(body))))


def _html(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        body = parse_post(path.read_bytes(), name=path.name, stamp=0.0).body
        if markup_of(body) is Markup.HTML:
            yield body
