"""What posts that tell the same story share: the title, with the address and day or with the text.

Whatever is told apart by less is two stories: a feed gives several posts one address, episodes
of two shows have one title.
"""

from datetime import datetime
from typing import NamedTuple
from zlib import crc32

from reader.posts.campaigns import telling
from reader.posts.model import Post

_TELLING = 100
"""Characters without blank space from which on a text, with its title, tells one story."""

_BELOW = frozenset({"comments", "respond", "disqus_thread"})
"""Fragments that lead to what stands below the whole story; others may lead to one of several."""


class Copy(NamedTuple):
    """Another post of the library that tells the same story."""

    place: str
    """Where it stands, for a person: its category, or else its site or folder."""
    date: datetime
    """When it was published; aware."""
    address: str
    """Of its file: `file:///…`."""


def by_page(post: Post) -> int | None:
    """Return a number that all posts with this title, address and day share; None: no such."""
    if post.date is None or not post.source or not (page := canonical(post.source)):
        return None
    return _number(post.title, f"{post.date.date()} {page}".encode(errors="replace"))


def by_text(title: str, text: bytes, length: int) -> int | None:
    """Return a number that all posts with this title and text share; None for a short text.

    Args:
        title: The title.
        text: The text without markup and blank space.
        length: How many characters it has.
    """
    return _number(title, text) if length >= _TELLING else None


def canonical(address: str) -> str:
    """Return what all ways share in which the address of a page is written.

    That is nothing if it is no page of its own: feeds give their posts the address of the site.
    """
    _, has_scheme, rest = address.strip().partition("://")
    if not has_scheme:
        return ""
    place, _, fragment = rest.partition("#")
    part = "" if fragment in _BELOW else "&".join(telling(fragment, ""))
    path, _, query = place.partition("?")
    host, _, page = path.rstrip("/").partition("/")
    told = "&".join(filter(None, telling(query, f"//{path}"))) if query else ""
    if not (page or told or part):
        return ""
    return f"{host.lower().removeprefix('www.')}/{page}?{told}#{part}"


def _number(title: str, other: bytes) -> int:
    """Return a number for both; by chance no two of a library's 100,000 posts have the same."""
    return crc32(title.encode(errors="replace")) << 31 ^ crc32(other)
