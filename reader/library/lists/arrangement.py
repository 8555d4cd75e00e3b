"""How a library is looked at: grouped by something, each group in some order."""

from enum import Enum
from typing import Final, NamedTuple

from reader.errors import ReaderError, visible_name
from reader.language import gettext as _


class Grouping(Enum):
    """What posts are put together by; the value is its name for users."""

    CATEGORY = "category"
    TAG = "tag"
    AUTHOR = "author"
    SITE = "site"
    MONTH = "month"
    FOLDER = "folder"
    NONE = "none"

    @property
    def nowhere(self) -> str:
        """The name of the group of the posts that are in no other."""
        return "all posts" if self is Grouping.NONE else f"no {self.value}"


class Key(Enum):
    """What posts are put in order by; the value is its name for users."""

    DATE = "date"
    """Newest first."""
    TITLE = "title"
    """See `collate.py`."""
    AUTHOR = "author"
    """By the first one; posts without an author last."""
    LENGTH = "length"
    """Shortest first."""
    UNREAD = "unread"
    """Unread first."""


class Sort(NamedTuple):
    """One of the keys of an order."""

    key: Key
    backwards: bool = False


Sorting = tuple[Sort, ...]
"""The keys of an order, the most significant first; where all are equal, the newest is first."""

NEWEST: Final[Sorting] = (Sort(Key.DATE),)


class Arrangement(NamedTuple):
    """A library grouped and sorted in one way."""

    grouping: Grouping = Grouping.CATEGORY
    sorting: Sorting = NEWEST


WHOLE: Final = Arrangement(Grouping.NONE)
"""All posts in one group, the newest first."""
USUAL: Final = Arrangement()
"""By category, the newest first."""


def grouping_named(name: str) -> Grouping:
    """Return the grouping of this name.

    Raises:
        ReaderError: There is none.
    """
    try:
        return Grouping(name)
    except ValueError:
        said = _("{name}: no grouping; there is {names}")
        told = said.format(name=visible_name(name), names=_names(Grouping))
        raise ReaderError(told) from None


def sorting_named(text: str) -> Sorting:
    """Return the order that `text` names: keys between commas, with `-` the other way round.

    Raises:
        ReaderError: It names something else.
    """
    sorting = tuple(_sort_named(name.strip()) for name in text.split(","))
    if (
        any(sort.key is Key.UNREAD for sort in sorting[1:])
        or Sort(Key.UNREAD, backwards=True) in sorting
    ):
        raise ReaderError(f"{text}: unread comes first, or not at all")
    return sorting


def name_of(sorting: Sorting) -> str:
    """Return the text that `sorting_named` reads as `sorting`."""
    return ",".join(f"{'-' * sort.backwards}{sort.key.value}" for sort in sorting)


def _sort_named(name: str) -> Sort:
    try:
        return Sort(Key(name.removeprefix("-")), name.startswith("-"))
    except ValueError:
        said = _("{name}: nothing to sort by; there is {names}")
        told = said.format(name=visible_name(name), names=_names(Key))
        raise ReaderError(told) from None


def _names(kinds: type[Enum]) -> str:
    return _(", ").join(kind.value for kind in kinds)
