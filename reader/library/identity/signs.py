"""Who is who: a post's id is given once and stays with its file, wherever that goes.

An id is the *key* that the front matter gives (`posts.identity`) as long as no other file has it.
From then on the catalog follows the file: by its path, then by its key, then by its body or its
inode. An id that the file alone would not give again is *claimed* in a log (`claims.py`), so that
a catalog built anew finds it. Only what a file has left behind (`estate.py`) is given away, so
that two files never share an id.
"""

import os
from collections.abc import Iterator
from typing import NamedTuple

UNNAMED = "body-"
"""How a key begins that is made of the body, for want of a front matter; it changes with that."""

NO_INODE = 0
"""Of a file that is gone: another file may have its inode by now."""

Sign = tuple[object, ...]
"""Something by which a file is told from others; which it is stands first."""


class Trait(NamedTuple):
    """What a file is recognised by."""

    key: str
    body: str
    """The sign of a body that is long enough to tell posts apart (`body_sign`); else empty."""
    inode: int
    date: int
    """Seconds since 1970."""


class Known(NamedTuple):
    """A post as the catalog knows its file."""

    id: str
    path: str
    trait: Trait


class FoundFile(NamedTuple):
    """A post as its file was just read."""

    path: str
    folder: str
    """The folder of the library that it lies in."""
    trait: Trait

    @property
    def name(self) -> str:
        """The path inside the library: the same on another computer."""
        return os.path.relpath(self.path, self.folder)


class Claim(NamedTuple):
    """A line of the log of identities: the file at `path` is the post `id`; or was, when gone."""

    id: str
    path: str
    key: str
    inode: int


def stays(found: FoundFile, known: Known) -> bool:
    """Tell whether the file found at a known path is certainly the one that was there.

    If not, another file may have taken its name, or an editor may have put a new version in its
    place: that shows when all files have been looked at.
    """
    return found.trait.key == known.trait.key or found.trait.inode == known.trait.inode


def signs(file: Known | FoundFile) -> Iterator[Sign]:
    """Yield what a file can be found again by, the surest first; the first three have its key.

    An inode is used again when a file is deleted, so it must come with the same key or date; but
    a file without a front matter has nothing else that an editor does not change. Copies share a
    key, and keep their names when their folder gets another.
    """
    trait = file.trait
    yield "key, inode", trait.key, trait.inode
    yield "key, name", trait.key, os.path.basename(file.path)
    yield "key", trait.key
    if trait.body:
        yield "body", trait.body
    unnamed = trait.key.startswith(UNNAMED)
    yield "inode", trait.inode, None if unnamed else trait.date


def claim_signs(path: str, key: str, inode: int) -> Iterator[Sign]:
    """Yield what a file is told by as the one that was claimed: two of three things."""
    yield "path, key", path, key
    yield "path, inode", path, inode
    yield "key, inode", key, inode
