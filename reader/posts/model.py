"""What a post's file says: `Post`, and the `Problem`s found while reading it.

Values on the road of `reader show` are NamedTuples: `dataclasses` alone would cost a quarter of
the start of the process (docs/decisions/0002-light-start.md).
"""

from datetime import datetime
from typing import NamedTuple

CategoryPath = tuple[str, ...]
"""A category inside its parents, outermost first: `("News", "Science")`. `()` is none."""


class Problem(NamedTuple):
    """Something in a post's file that could not be read as written."""

    line: int
    """The line in the file, from 1."""
    message: str
    """What is wrong."""
    assumed: str
    """What was taken instead."""


class Post(NamedTuple):
    """One post: its front matter under the names of this project, and its body."""

    title: str
    """One line, entities and markup resolved; never empty (see `posts.titles`)."""
    body: str
    """Everything after the front matter: HTML, or Markdown with HTML in it."""
    body_line: int = 1
    """The line of the file on which the body begins, from 1."""
    date: datetime | None = None
    """When it was published; aware. None if neither the file nor its name or stamp tell."""
    updated: datetime | None = None
    """When it was last changed, if the front matter says so; aware."""
    authors: tuple[str, ...] = ()
    categories: tuple[CategoryPath, ...] = ()
    tags: tuple[str, ...] = ()
    source: str = ""
    """Where the post was published: an address, or empty."""
    lang: str = ""
    """A language tag as written (`zh-CN`), or empty."""
    image: str = ""
    """The head image's original address (proxies taken off), or empty."""
    description: str = ""
    draft: bool = False
    problems: tuple[Problem, ...] = ()
    imprint: str = ""
    """What in the front matter tells this post from all others (see `posts.identity`)."""
    photos: tuple[str, ...] = ()
    """The pictures that Hexo shows over the text, as `image`."""
    breaks: bool = False
    """Each line of a Markdown body is a line on the page, as Hexo has it."""
