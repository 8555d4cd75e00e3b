"""What makes a post this post and no other, wherever its file lies.

The front matter is what stays when a file is renamed, moved or its body edited. So a post's
identity is taken from the front matter alone: the address under which it was published, or else
its title, date and authors, as written.
"""

from collections.abc import Iterable

from reader.posts.model import Post

_END = 1000
"""Characters at either end of a body that tell it from others of its length."""

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
    """Return what a long body can be found again by: a fingerprint of its ends and its length.

    A tenth of the work of `body_print`, which every file of a library would pay.
    """
    body = post.body.strip()
    if len(body) <= 2 * _END:
        return _print(body)
    return _print(f"{body[:_END]}{len(body)}{body[-_END:]}")


def _print(text: str) -> str:
    from hashlib import blake2b  # noqa: PLC0415  2 ms that showing a post does not pay

    return blake2b(text.encode(errors="surrogatepass"), digest_size=_SIZE).hexdigest()
