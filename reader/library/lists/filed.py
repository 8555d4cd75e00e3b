"""What of a post decides its groups, and where it stands in them."""

from typing import Final, NamedTuple


class Filed(NamedTuple):
    """A post as its row in the catalog says; what many posts share is a number (`shared.py`)."""

    row: int
    date: int
    """Seconds since 1970."""
    zone: int
    """Of the date: seconds east of UTC."""
    title: str
    categories: int
    """Shared: JSON, list of paths."""
    authors: int
    """Shared: JSON, list."""
    tags: str
    """JSON: list."""
    own_tags: str
    """JSON: list."""
    site: int
    """Shared: the beginning of the address where it was published, up to the path."""
    folder: int
    """Shared: the folder of its file, as bytes."""
    length: int
    read: bool


BLANK: Final = Filed(0, 0, 0, "", 0, 0, "[]", "[]", 0, 0, 0, read=False)
"""A post of which nothing is known."""

COLUMNS: Final = ", ".join(f"entries.{column}" for column in Filed._fields)
"""The columns of `entries` that make a `Filed`."""
