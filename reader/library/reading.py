"""Read one file of a library for the catalog."""

import os
from typing import NamedTuple

from reader import __version__
from reader.library import rows
from reader.library.columns import Columns, columns_of
from reader.library.files import read_file
from reader.library.identity import UNNAMED, Trait
from reader.library.plan import Stamp
from reader.posts.identity import body_print, key
from reader.posts.model import Post
from reader.posts.parse import parse_post
from reader.posts.rules import Rules

ALWAYS_POSTS = (".md", ".markdown")
"""The endings of files that are posts without a front matter too."""

_TELLING = 200
"""Characters from which on a body alone tells one post from another."""


class Reading(NamedTuple):
    """A file that was read: what it says, and the stamp under which it did."""

    path: str
    stamp: Stamp
    columns: Columns
    """Without the body, which no list shows: many readings are held at a time."""
    trait: Trait
    is_listed: bool
    """Whether it is a post for the lists: no draft, no page without front matter."""


def read(path: str, rules: Rules) -> Reading:
    """Read the file at `path`.

    Raises:
        PostError: The file is gone or cannot be read.
    """
    raw, status = read_file(path, follow=False)
    post = parse_post(raw, name=os.path.basename(path), stamp=status.st_mtime, rules=rules)
    stamp = stamp_of(status, rules)
    is_post = path.lower().endswith(ALWAYS_POSTS) or _has_front_matter(post)
    columns = columns_of(post)
    trait = _trait(post, stamp.inode, columns.date)
    return Reading(path, stamp, columns, trait, is_post and not post.draft)


def stamp_of(status: os.stat_result, rules: Rules) -> Stamp:
    """Return the stamp of a file with this status that is read by these rules.

    Another version of the program may read a file otherwise, so it is part of the stamp.
    """
    how = f"{__version__} {rules.generator.value} {rules.zone}"
    return Stamp(status.st_mtime_ns, status.st_size, rows.inode(status), how)


def _trait(post: Post, inode: int, date: int) -> Trait:
    """Return what the file is to be recognised by."""
    body = body_print(post)
    return Trait(
        key=key(post) or UNNAMED + body,
        body=body if len(post.body) >= _TELLING else "",
        inode=inode,
        date=date,
    )


def _has_front_matter(post: Post) -> bool:
    return post.body_line > 1 or bool(post.imprint)
