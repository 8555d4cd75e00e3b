"""The ways to look at a library: the keys that choose one, and the words for it."""

from typing import Final, NamedTuple

from reader.library.lists.arrangement import Arrangement, Grouping, Key, Sort, Sorting
from reader.tui.texts import listed


class Choice(NamedTuple):
    """A key of the panel, and what it chooses."""

    key: str
    kind: Grouping | Key

    @property
    def word(self) -> str:
        """What it is called."""
        kind = self.kind
        return listed.GROUPINGS[kind] if isinstance(kind, Grouping) else listed.ORDERS[kind]


GROUPINGS: Final = (
    Choice("c", Grouping.CATEGORY),
    Choice("t", Grouping.TAG),
    Choice("a", Grouping.AUTHOR),
    Choice("s", Grouping.SITE),
    Choice("y", Grouping.MONTH),
    Choice("f", Grouping.FOLDER),
    Choice("n", Grouping.NONE),
)
ORDERS: Final = (
    Choice("d", Key.DATE),
    Choice("t", Key.TITLE),
    Choice("a", Key.AUTHOR),
    Choice("l", Key.LENGTH),
    Choice("u", Key.UNREAD),
)
"""The same key again turns the order round; `u` puts unread posts first, or no longer."""

_UNREAD: Final = Sort(Key.UNREAD)


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
    orders = (
        (listed.BACKWARDS if sort.backwards else listed.FORWARDS)[sort.key]
        for sort in arrangement.sorting
    )
    return listed.arranged(arrangement.grouping, orders)


def _sorted(sorting: Sorting, key: Key) -> Sorting:
    unread, rest = sorting[:1] == (_UNREAD,), tuple(sort for sort in sorting if sort != _UNREAD)
    rest = rest or (Sort(Key.DATE),)
    if key is Key.UNREAD:
        return rest if unread else (_UNREAD, *rest)
    again = rest[0].key is key
    own = Sort(key, backwards=again and not rest[0].backwards)
    return (_UNREAD, own) if unread else (own,)
