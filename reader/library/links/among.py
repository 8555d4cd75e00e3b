"""Which of some posts a link leads to, by the rules by which the catalog is asked of all."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from reader.library.folders.walk import SUFFIXES
from reader.library.links.candidates import Candidates, candidates

_DATED = re.compile(r"\d{4}-\d\d-\d\d-")
"""What stands before the name in that of a file of Jekyll."""
_INDEX = frozenset({"index.md", "_index.md"})
_SEVERAL = -1


class Known(NamedTuple):
    """What is known of a post that a link may lead to."""

    source: str
    """Where it was published, or empty."""
    path: str
    """Its file, absolute and without links; empty: it has none."""


class Among:
    """Some posts, each known by its number, from 0."""

    def __init__(self, posts: Sequence[Known], folders: Iterable[str]) -> None:
        """Take the posts, and the folders of the library, absolute."""
        self._posts = posts
        self._folders = tuple(folders)
        self._sources = _first(post.source.partition("#")[0] for post in posts)
        self._paths = _first(post.path for post in posts)
        self._names: dict[str, int] = {}
        for number, post in enumerate(posts):
            for name in set(_names(post.path)):
                self._names[name] = _SEVERAL if name in self._names else number
        self._hosts = {host for host in map(_host, self._sources) if host}

    def target(self, address: str, start: int) -> int | None:
        """Return the number of the post that a link leads to; None if it is none of them.

        Args:
            address: Where it leads.
            start: The number of the post in which it stands.
        """
        if self._is_elsewhere(address):
            return None
        source, path = self._posts[start]
        return self._meant(candidates(address, source, path, self._folders))

    def _is_elsewhere(self, address: str) -> bool:
        """Tell whether a link leads to a site of none of the posts: nearly all do."""
        return "//" in address[:8] and _host(address) not in self._hosts

    def _meant(self, wanted: Candidates) -> int | None:
        pages = (f"{site}{rest}" for rest in wanted.rests for site in wanted.sites)
        by_address = (self._sources[page] for page in pages if page in self._sources)
        by_path = (self._paths[path] for path in wanted.paths if path in self._paths)
        found = next((number for way in (by_address, by_path) for number in way), None)
        if found is None:
            found = self._names.get(wanted.name, _SEVERAL)
        return None if found == _SEVERAL else found


def _first(keys: Iterable[str]) -> dict[str, int]:
    """Return the number of the first that has a key; an empty one is none."""
    found: dict[str, int] = {}
    for number, key in enumerate(keys):
        if key:
            found.setdefault(key, number)
    return found


def _names(path: str) -> Iterator[str]:
    """Yield what a post may be called in an address: by its file, or by its folder."""
    folder, name = os.path.split(path)
    if name in _INDEX:
        yield os.path.basename(folder)
    bare, suffix = os.path.splitext(name)
    if suffix in SUFFIXES:
        yield bare
        yield _DATED.sub("", bare, count=1)


def _host(address: str) -> str:
    """Return the site that an address is on, without `www.`; empty if it names none."""
    try:
        return urlsplit(address).netloc.lower().removeprefix("www.")
    except ValueError:  # brackets that enclose no IPv6 address
        return ""
