"""Reading front matter: the fast road beside python-frontmatter, over the same files in one run.

    python -m benchmarks.front_matter [FOLDER]

Without a folder the posts are made up (see `make_library`). Only those in YAML count, for all else
needs another package there, or cannot be read. In CPU time, the roads in turn, the median of
several rounds:

- what both do: a file → the fields of its front matter, and its body;
- the block alone, without files: the fast reader, and the one that python-frontmatter uses.

Below stands what a scan does for a post: all that is known of it, and its fingerprints.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import frontmatter

from benchmarks.make_library import write
from benchmarks.turns import best, in_turn, ratio
from reader.library.folders.files import read_file
from reader.posts.decode import decode
from reader.posts.dialects import split
from reader.posts.front_matter import read_fields
from reader.posts.identity import body_print, key
from reader.posts.parse import parse_post
from reader.posts.parts import Dialect
from reader.posts.strict import read_strictly
from reader.posts.subset import read_subset
from reader.posts.values import Fields

ROUNDS = 9
POSTS = 3_000
GOAL = 4
"""How many times as fast as python-frontmatter a front matter is to be read."""


def main() -> None:
    """Measure each road over the same posts."""
    with _library() as folder:
        found = dict(islice(_blocks(folder), POSTS))
        paths, blocks = tuple(found), tuple(found.values())
        taken = sum(read_subset(block) is not None for block in blocks)
        print(f"{len(paths)} posts, of which the fast reader takes {taken}")
        _compare("frontmatter.load", len(paths), {
            "frontmatter.load": partial(_each, _theirs, paths),
            "fields and body": partial(_each, _fields_and_body, paths),
            "all of a post": partial(_each, _post, paths),
            "all of it, and fingerprints": partial(_each, _fingerprints, paths),
        })  # fmt: skip
        _compare("block by PyYAML's C", len(blocks), {
            "block by PyYAML's C": partial(_each, partial(read_strictly, Dialect.YAML), blocks),
            "block by the fast reader": partial(_each, read_subset, blocks),
        })  # fmt: skip


@contextmanager
def _library() -> Iterator[str]:
    """Give the folder that was named, or one of posts that are made up."""
    if len(sys.argv) > 1:
        yield sys.argv[1]
        return
    with TemporaryDirectory() as folder:
        write(POSTS, folder)
        yield folder


def _blocks(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the posts in YAML by path, each with its front matter."""
    for path in sorted(Path(folder).rglob("*.md")):
        parts = split(decode(path.read_bytes())[0])
        if parts.dialect is Dialect.YAML:
            yield str(path), parts.block


def _each(read: Callable[[str], object], given: Iterable[str]) -> None:
    """Read one after another, and keep nothing."""
    for each in given:
        read(each)


def _compare(theirs: str, count: int, roads: dict[str, Callable[[], object]]) -> None:
    times = in_turn(roads, ROUNDS)
    for name in roads:
        faster = 1 / ratio(times, name, theirs)
        goal = f"   goal {GOAL}" if name == "fields and body" else ""
        print(f"{name:28} {best(times, name) / count * 1e6:7.1f} us   {faster:5.2f} x{goal}")


def _theirs(path: str) -> None:
    """Read a post as python-frontmatter does; what it refuses costs it nothing more."""
    with suppress(Exception):  # any of YAML's
        frontmatter.load(path)


def _fields_and_body(path: str) -> tuple[Fields, str]:
    raw, _ = read_file(path, follow=False, known=True)
    text, _ = decode(raw)
    parts = split(text)
    fields, _ = read_fields(parts, 1)
    return fields, text[parts.body_start :]


def _post(path: str) -> object:
    raw, status = read_file(path, follow=False, known=True)
    return parse_post(raw, name=os.path.basename(path), stamp=status.st_mtime)


def _fingerprints(path: str) -> object:
    raw, status = read_file(path, follow=False, known=True)
    post = parse_post(raw, name=os.path.basename(path), stamp=status.st_mtime)
    return post, key(post), body_print(post)


if __name__ == "__main__":
    main()
