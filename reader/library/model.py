"""What a library tells: entries, categories, places between them, the progress of a scan."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from reader.posts.model import CategoryPath

Standing = int | bytes
"""Where a post stands in an order: see `standing.py`."""

Cursor = tuple[Standing, int]
"""An entry's place in a list: where it stands in the order, and its row."""

FAR: Final = 1 << 62
"""Beyond all seconds since 1970 of any date, all rows and all numbers in the index."""

BEGINNING: Final[Cursor] = (-FAR, 0)
"""Before all entries, newest first."""

Step = Literal[1, -1]
"""Onwards in the library pane (to older posts, to the next category), or back."""


Folds = Mapping[CategoryPath, bool]
"""Which groups someone has opened (True) or closed."""

NO_FOLDS: Final[Folds] = MappingProxyType({})


def ancestry(path: CategoryPath) -> Iterator[CategoryPath]:
    """Yield the groups that a group is in, the outermost first, and then itself."""
    for depth in range(1 if path else 0, len(path) + 1):
        yield path[:depth]


class Entry(NamedTuple):
    """A row of the catalog: what a list shows of a post."""

    id: str
    """The post's identity: survives renaming, moving, editing, rebuilding the catalog."""
    path: str
    """The file, absolute (undecodable bytes as surrogates, as `os.fsdecode` gives them)."""
    title: str
    date: datetime
    """When the post was published, aware; from its file where nothing else tells."""
    cursor: Cursor
    """Pages begin after one."""
    categories: tuple[CategoryPath, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    source: str = ""
    problems: int = 0
    """How many problems its file has (see `Post.problems`)."""
    read: bool = False
    starred: bool = False
    length: int = 0
    """Characters of the body outside its tags, blank space not counted."""
    own_tags: tuple[str, ...] = ()
    """Those that the reader has given the post; `tags` are those of its file."""
    noted: bool = False
    """Whether the reader has written a note, or kept a passage."""
    draft: bool = False
    """Whether its author has not published it."""
    copy: bool = False
    """Whether the library has an earlier post that tells the same story."""


class Category(NamedTuple):
    """A row of the outline: a category, and the posts in it."""

    path: CategoryPath
    """`()` stands for the posts without a category; it comes last."""
    posts: int
    """How many posts are filed in exactly this category."""
    total: int
    """How many different posts are in it and everything below."""
    unread: int
    """How many of `total` are unread."""


class Place(NamedTuple):
    """An entry as it stands under one of its categories."""

    category: CategoryPath
    entry: Entry


class Recent(NamedTuple):
    """A post that was opened, and when."""

    entry: Entry
    opened: datetime | None
    """When it was last opened, aware; None if that cannot be read."""
    position: int
    """Where reading goes on: an offset in the logical text; 0: at the beginning."""


class Progress(NamedTuple):
    """How far a scan is."""

    seen: int
    """Files found so far."""
    read: int
    """Files read (new or changed) so far."""
    to_read: int
    """Files to read in all; 0 while the folders are still being walked."""
    finished: bool = False
    folders: int = 0
    """Folders looked at so far, while they are being walked: most may be without posts."""
    gone: int = 0
    """At the end: posts that are not in the library any more, for their files are gone."""
    ruled: int = 0
    """At the end: posts that were marked by rules."""


class Indexing(NamedTuple):
    """How far the index of texts is."""

    done: int
    """Posts that can be found by their texts."""
    total: int
    """Posts in the library."""

    @property
    def percent(self) -> int:
        """How far it is; 100 only when all posts are in it."""
        return 100 * self.done // self.total if self.total else 100


class Unlisted(NamedTuple):
    """Files that were read and are in no list."""

    total: int
    drafts: int
    """How many of them are posts, and left out as drafts."""


class Unreadable(NamedTuple):
    """A file or a folder that could not be read at the last scan."""

    path: str
    message: str
