"""What a book is made of."""

from datetime import tzinfo
from typing import NamedTuple

from reader.config import Library
from reader.posts.model import Post


class Leaf(NamedTuple):
    """A post that is to be a chapter."""

    post: Post
    path: str
    """Its file, absolute and without links; empty: it has none."""


class Setting(NamedTuple):
    """How a book is made."""

    folders: tuple[str, ...] = ()
    """Those of the library, absolute and without links: pictures may lie there."""
    zone: tzinfo | None = None
    """The zone in which dates are shown; None: the computer's."""
    cut: bool = False
    """Leave out what stands around the article of each post."""
    libraries: tuple[Library, ...] = ()
    """Those that are configured, which may say by whom the site of a post is made."""


PLAINLY = Setting()
"""As posts are that lie in no library."""
