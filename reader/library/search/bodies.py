"""What a search knows of a post beyond its row in the catalog: its text, and what stands in it."""

import os
from functools import lru_cache
from typing import Final

from reader.document.model import Block, Code, Gallery, Image, Table
from reader.document.nested import all_blocks
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.library.folders.files import read_file
from reader.library.folders.stamps import Stamp, stamp_of
from reader.library.query.columns import Body
from reader.library.query.model import Quality
from reader.posts.model import Post
from reader.posts.parse import parse_post
from reader.posts.rules import Rules

_HELD: Final = 64
"""Texts that are held: some screens of what was found."""

_KINDS: dict[type[Block], Quality] = {
    Image: Quality.IMAGE,
    Gallery: Quality.IMAGE,
    Code: Quality.CODE,
    Table: Quality.TABLE,
}


def body_of(post: Post) -> Body:
    """Return the text of a post's body, its language, and what stands in it."""
    document = parse_body(post.body, lang=post.lang, breaks=post.breaks)
    kinds = {type(block) for block in all_blocks(document.blocks)}
    has = frozenset(_KINDS[kind] for kind in kinds & _KINDS.keys())
    return Body(plain_text(document), post.lang or document.lang, has)


def body_at(path: str, rules: Rules) -> Body:
    """Return the same of the post whose file is at `path`.

    Raises:
        PostError: The file is gone or cannot be read.
    """
    raw, status = read_file(path, follow=False)
    return body_of(parse_post(raw, name=os.path.basename(path), stamp=status.st_mtime, rules=rules))


def text_at(path: str, rules: Rules) -> str:
    """Return the text alone; one that was shown lately is not read again, unless it has changed.

    Raises:
        PostError: The file is gone or cannot be read.
    """
    try:
        stamp = stamp_of(os.stat(path, follow_symlinks=False))
    except OSError:
        return body_at(path, rules).text
    return _text(path, rules, stamp)


@lru_cache(_HELD)
def _text(path: str, rules: Rules, stamp: Stamp) -> str:  # noqa: ARG001  tells the files apart
    return body_at(path, rules).text
