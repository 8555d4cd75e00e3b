"""Write a library of made-up posts: sizes, languages, dialects and folders as real ones have them.

    python -m benchmarks.make_library N FOLDER

The first N posts are the same in every library, byte by byte: a larger one only has more.
"""

import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from math import log
from random import Random
from typing import NamedTuple

from benchmarks.made.bodies import Writer, archived_body, html_body, markdown_body, short_body
from benchmarks.made.heads import Said, head
from benchmarks.made.prose import Prose
from benchmarks.made.sources import HABITS, Kind, Source, sources, weights

SEED = "a library"
_SMALLEST, _LARGEST = 60, 100_000
"""Bytes of a body."""
_LONGEST_NAME = 200
"""Bytes of a file's name without its ending; file systems take 255."""


class Made(NamedTuple):
    """A file that an archiver would leave."""

    path: str
    """Inside the library."""
    text: str


def made(count: int) -> Iterator[Made]:
    """Yield the files of the first `count` posts, and before each new site's the site's own."""
    taken: set[str] = set()
    for number in range(count):
        random = Random(f"{SEED} {number}")  # noqa: S311  no secret
        [source] = random.choices(sources(), cum_weights=weights())
        config = HABITS[source.kind].config
        if config and (path := f"{source.folder}/{config}") not in taken:
            taken.add(path)
            yield Made(path, f"# {source.kind.value}\n")
        post = _post(number, source, random)
        path = _free(post.path, taken)
        taken.add(path)
        yield post._replace(path=path)


def write(count: int, folder: str) -> int:
    """Write the library into `folder`, and return how many bytes its posts have."""
    known: set[str] = set()
    size = 0
    for path, text in made(count):
        whole = os.path.join(folder, path)
        parent = os.path.dirname(whole)
        if parent not in known:
            os.makedirs(parent, exist_ok=True)
            known.add(parent)
        raw = text.encode()
        size += len(raw)
        with open(whole, "wb") as file:
            file.write(raw)
    return size


def _post(number: int, source: Source, random: Random) -> Made:
    prose = Prose(source.language, random)
    span = int((source.until - source.since).total_seconds())
    said = Said(
        number=number,
        source=source,
        feed=random.choice(source.feeds),
        title=_title(prose, random),
        date=source.since + timedelta(seconds=random.randrange(span)),
        tags=tuple(dict.fromkeys(prose.phrase(1) for _ in range(random.randint(1, 5)))),
        summary=prose.sentences(2),
        random=random,
    )
    habit = HABITS[source.kind]
    size = int(random.lognormvariate(log(habit.median), habit.spread))
    body = _body(Writer(prose, source.host, number), source, min(max(size, _SMALLEST), _LARGEST))
    return Made(_path(said), head(said) + body)


def _title(prose: Prose, random: Random) -> str:
    """Return a title: some words, now and then with what YAML might take for more."""
    title = prose.phrase(random.randint(3, 9))
    match random.randrange(20):
        case 0:
            return f"{title}: {prose.phrase(3)}"
        case 1:
            return f"{title}_{prose.phrase(1)}_{prose.phrase(2)}"
        case 2 if prose.language == "en":
            return f"{title} isn't {prose.phrase(2)}"
        case _:
            return title


def _body(writer: Writer, source: Source, size: int) -> str:
    match source.kind:
        case Kind.ARCHIVE:
            return (short_body if source.chatty else archived_body)(writer, size)
        case Kind.PLANET:
            return html_body(writer, size)
        case _:
            return markdown_body(writer, size)


def _path(said: Said) -> str:
    """Return where the post lies: by category, by year, by section, as its generator has it."""
    source, date = said.source, said.date
    inside = f"{source.folder}/{HABITS[source.kind].posts}".rstrip("/")
    match source.kind:
        case Kind.ARCHIVE:
            return f"{inside}/{source.section}/{source.name}/{said.feed}/{_file_name(said.title)}"
        case Kind.JEKYLL if source.number % 2:
            return f"{inside}/{date:%Y}/{date:%Y-%m-%d}-{said.slug}"
        case Kind.JEKYLL:
            return f"{inside}/{date:%Y-%m-%d}-{_file_name(said.title)}"
        case Kind.NIKOLA:
            return f"{inside}/{date:%Y/%m}/{said.slug}"
        case Kind.ZOLA:
            return f"{inside}/{said.feed}/{said.slug}"
        case Kind.PLAIN:
            return f"{inside}/{date:%Y%m}/{date:%Y%m%d} {_file_name(said.title)}"
        case _:
            return f"{inside}/{said.slug}"


def _file_name(title: str) -> str:
    """Return a title as a name: without dots, hashes and slashes, and not too long."""
    name = "".join(char for char in title if char not in '.#/:*?"<>|')
    return name.encode()[:_LONGEST_NAME].decode(errors="ignore")


def _free(path: str, taken: set[str]) -> str:
    """Return a path for a post that no other has; posts of one title are numbered."""
    free, number = f"{path}.md", 2
    while free in taken:
        free, number = f"{path} ({number}).md", number + 1
    return free


def main() -> None:
    """Write so many posts into a folder."""
    count, folder = int(sys.argv[1]), sys.argv[2]
    print(f"{count} posts, {write(count, folder) / 1e6:.0f} MB, in {folder}")


if __name__ == "__main__":
    main()
