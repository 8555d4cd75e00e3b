"""What makes a post this post and no other, wherever its file lies.

The front matter is what stays when a file is renamed, moved or its body edited. So a post's
identity is taken from the front matter alone: the address under which it was published, or else
its title, date and authors, as written.
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from reader.posts.model import Post

if TYPE_CHECKING:
    from hashlib import blake2b

_PART = 200
"""Characters at the ends of a body, and in its middle, that tell it from others of its length."""

_SIZE = 16
"""Bytes of a fingerprint: two posts of a billion would not share one by chance."""


def imprint(guid: str, source: str, written: Iterable[str]) -> str:
    """Return what of a front matter identifies its post, as one text; empty if nothing does.

    Args:
        guid: a feed's own identity for the post, or empty.
        source: the address under which it was published, or empty.
        written: title, date, authors, language and permalink as written; empty where missing.
            Without title and date the rest identifies nothing.
    """
    if guid:
        return f"guid {guid}"
    if source:
        return f"source {source}"
    title, date, *rest = [" ".join(text.split()) if text else "" for text in written]
    return "\x1f".join((title, date, *rest)) if title or date else ""


def key(post: Post) -> str:
    """Return a fingerprint of what in the front matter identifies the post.

    It survives renaming, moving and editing the body. Empty if the front matter identifies
    nothing: then only `body_print` can tell the post from others. Two files may share a key (a
    copy, the same title without a date): whoever gives out identities has to tell them apart.
    """
    return _print(post.imprint) if post.imprint else ""


def body_print(post: Post) -> str:
    """Return a fingerprint of the body, whatever blank space is around it."""
    return _print(post.body.strip())


def body_sign(post: Post) -> str:
    """Return what a long body can be found again by: a fingerprint of three parts and its length.

    A tenth of the work of `body_print`, which every file of a library would pay. Posts of a site
    may begin and end alike: so one part is of the middle.
    """
    body = post.body.strip()
    length = len(body)
    if length <= 3 * _PART:
        return _print(body)
    middle = length // 2
    return _print(f"{body[:_PART]}{length}{body[middle : middle + _PART]}{body[-_PART:]}")


def _print(text: str) -> str:
    return _blake2b()(text.encode(errors="surrogatepass"), digest_size=_SIZE).hexdigest()


@cache
def _blake2b() -> "type[blake2b]":
    from hashlib import blake2b  # noqa: PLC0415  2 ms that showing a post does not pay

    return blake2b
