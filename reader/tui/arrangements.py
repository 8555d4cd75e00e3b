"""The ways to look at a library: the keys that choose one, and the words for it."""

from typing import Final, NamedTuple

from reader.library.arrangement import Arrangement, Grouping, Key, Sort, Sorting


class Choice(NamedTuple):
    """A key of the panel, and what it chooses."""

    key: str
    kind: Grouping | Key
    word: str


GROUPINGS: Final = (
    Choice("c", Grouping.CATEGORY, "category"),
    Choice("t", Grouping.TAG, "tag"),
    Choice("a", Grouping.AUTHOR, "author"),
    Choice("s", Grouping.SITE, "site"),
    Choice("y", Grouping.MONTH, "month"),
    Choice("f", Grouping.FOLDER, "folder"),
    Choice("n", Grouping.NONE, "nothing"),
)
ORDERS: Final = (
    Choice("d", Key.DATE, "date"),
    Choice("t", Key.TITLE, "title"),
    Choice("a", Key.AUTHOR, "author"),
    Choice("l", Key.LENGTH, "length"),
    Choice("u", Key.UNREAD, "unread first"),
)
"""The same key again turns the order round; `u` puts unread posts first, or no longer."""

_UNREAD: Final = Sort(Key.UNREAD)
_FORWARDS: Final = {
    Key.DATE: "newest first", Key.TITLE: "by title", Key.AUTHOR: "by author",
    Key.LENGTH: "shortest first", Key.UNREAD: "unread first",
}  # fmt: skip
_BACKWARDS: Final = {
    Key.DATE: "oldest first", Key.TITLE: "by title backwards",
    Key.AUTHOR: "by author backwards", Key.LENGTH: "longest first",
}  # fmt: skip


def chosen(arrangement: Arrangement, kind: Grouping | Key) -> Arrangement:
    """Return the arrangement when a key of the panel was pressed."""
    if isinstance(kind, Grouping):
        return arrangement._replace(grouping=kind)
    return arrangement._replace(sorting=_sorted(arrangement.sorting, kind))


def is_chosen(arrangement: Arrangement, kind: Grouping | Key) -> bool:
    """Tell whether a key of the panel stands for what is."""
    return kind is arrangement.grouping or kind in {sort.key for sort in arrangement.sorting}


def said_of(arrangement: Arrangement) -> str:
    """Say how a library is grouped and sorted."""
    words = {choice.kind: choice.word for choice in GROUPINGS}
    orders = (
        (_BACKWARDS if sort.backwards else _FORWARDS)[sort.key] for sort in arrangement.sorting
    )
    if arrangement.grouping is Grouping.NONE:
        return f"All posts, {', '.join(orders)}"
    return f"By {words[arrangement.grouping]}, {', '.join(orders)}"


def _sorted(sorting: Sorting, key: Key) -> Sorting:
    unread, rest = sorting[:1] == (_UNREAD,), tuple(sort for sort in sorting if sort != _UNREAD)
    rest = rest or (Sort(Key.DATE),)
    if key is Key.UNREAD:
        return rest if unread else (_UNREAD, *rest)
    again = rest[0].key is key
    own = Sort(key, backwards=again and not rest[0].backwards)
    return (_UNREAD, own) if unread else (own,)
