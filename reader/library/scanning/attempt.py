"""Read one file of a library for the catalog."""

import os
import time

from reader.errors import PostError
from reader.library.folders.files import read_file
from reader.library.folders.stamps import FINE, UNSETTLED, Stamp, stamp_of, unrest
from reader.library.identity.signs import UNNAMED, Trait
from reader.library.model import Unreadable
from reader.library.scanning.reading import Outcome, Reading, Task
from reader.library.store import rows
from reader.library.store.columns import columns_of
from reader.posts.identity import body_print, body_sign, key
from reader.posts.model import Post
from reader.posts.parse import parse_post
from reader.posts.rules import Rules

ALWAYS_POSTS = (".md", ".markdown", ".mkd", ".mdown")
"""The endings of files that are posts without a front matter too; .mdx may be a part of a page."""

_SECTION = "_index."
"""What the names of files begin with that describe a section of a site; a language may follow."""

_TELLING = 200
"""Characters from which on a body alone tells one post from another."""


def attempt(task: Task) -> Outcome:
    """Read a file; say why if that cannot be done."""
    try:
        return read(task.path, task.rules)
    except PostError as error:
        if not os.path.lexists(task.path):
            return None
        return Unreadable(task.path, error.reason)


def read(path: str, rules: Rules) -> Reading:
    """Read the file at `path`.

    Raises:
        PostError: The file is gone or cannot be read.
    """
    raw, status, stamp = _settled(path)
    post = parse_post(raw, name=os.path.basename(path), stamp=status.st_mtime, rules=rules)
    columns = columns_of(post)
    trait = _trait(post, rows.inode(status), columns.date)
    return Reading(path, stamp, columns, trait, _is_post(path, post))


def _settled(path: str) -> tuple[bytes, os.stat_result, Stamp]:
    """Read a file; if it has just been written, wait until another writing would show."""
    looked = time.time_ns()
    raw, status = read_file(path, follow=False, known=True)
    rest = unrest(status, looked)
    if 0 < rest <= FINE:
        time.sleep(rest / 1e9)
        looked = time.time_ns()
        raw, status = read_file(path, follow=False)
        rest = unrest(status, looked)
    return raw, status, UNSETTLED if rest else stamp_of(status)


def _trait(post: Post, inode: int, date: int) -> Trait:
    """Return what the file is to be recognised by."""
    return Trait(
        key=key(post) or UNNAMED + body_print(post),
        body=body_sign(post) if len(post.body) >= _TELLING else "",
        inode=inode,
        date=date,
    )


def _is_post(path: str, post: Post) -> bool:
    """Tell whether a file is a post.

    Hugo and Zola have an `_index.md` in each section, which says how the section is called and how
    its posts are sorted: only one with a text is there to be read.
    """
    if os.path.basename(path).startswith(_SECTION) and not post.body.strip():
        return False
    return path.lower().endswith(ALWAYS_POSTS) or _has_front_matter(post)


def _has_front_matter(post: Post) -> bool:
    return post.body_line > 1 or bool(post.imprint)
