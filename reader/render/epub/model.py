"""What the files of a book are made of."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A line of the table of contents."""

    title: str
    href: str
    """The file, from the book's folder; with `#` and an id behind it for a place in it."""
    inner: tuple["Entry", ...] = ()
    """What stands below it."""


class File(NamedTuple):
    """A file of the book."""

    name: str
    """From the book's folder."""
    media_type: str


class About(NamedTuple):
    """What is told of the book."""

    identifier: str
    """The same for the same posts: `urn:uuid:…`."""
    title: str
    modified: str
    """When it was changed last: `2024-05-06T07:08:09Z`."""
    date: str = ""
    """The day on which it was published, if that is known."""
    languages: tuple[str, ...] = ()
    """Tags of the web; none: it is not known."""
    authors: tuple[str, ...] = ()
    source: str = ""
    """Where it was published, if it is one post."""
