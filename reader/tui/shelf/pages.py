"""The posts that the library pane holds: a few pages of the catalog, the rest is asked for."""

from collections import OrderedDict
from collections.abc import Callable
from itertools import count
from typing import NamedTuple

from reader.library.model import Cursor, Entry
from reader.posts.model import CategoryPath

PAGE = 100
"""How many entries are asked for at once: more than any screen has rows."""

PAGES_HELD = 64
"""How many pages are kept; the least recently shown goes first."""


class Page(NamedTuple):
    """A page of a group, and the shortest way to it in the catalog."""

    group: CategoryPath
    number: int
    """From 0."""
    after: Cursor | None = None
    """Read on from this cursor …"""
    skip: int = 0
    """… or pass over so many entries …"""
    backwards: bool = False
    """… from the first or from the last."""
    limit: int = PAGE
    round: int = 0
    """Which state of the catalog was asked for."""


_ROUNDS = count()
"""Of all lists: what one that was shown before has asked for is not for the next one."""

_OUTDATED = -1
"""The state of the catalog before any that is asked for."""


class _Held(NamedTuple):
    entries: tuple[Entry, ...]
    round: int


class Pages:
    """A bounded cache of pages. Out-of-date pages are shown until their successors come."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[CategoryPath, int], _Held] = OrderedDict()
        self._asked: set[tuple[CategoryPath, int]] = set()
        self._first = self._round = next(_ROUNDS)

    def entry(self, group: CategoryPath, index: int) -> Entry | None:
        """Return the `index`th entry of `group`, if it is here."""
        key = group, index // PAGE
        held = self._held.get(key)
        if held is None:
            return None
        self._held.move_to_end(key)
        within = index % PAGE
        return held.entries[within] if within < len(held.entries) else None

    def want(self, group: CategoryPath, index: int, posts: int) -> Page | None:
        """Return what to ask for so that an entry is here and up to date, once.

        Args:
            group: The group.
            index: The entry's place in it, from the first.
            posts: How many entries the group has.
        """
        key = group, index // PAGE
        held = self._held.get(key)
        if key in self._asked or (held is not None and held.round == self._round):
            return None
        self._asked.add(key)
        return self._way(group, index // PAGE, posts)

    def keep(self, page: Page, entries: tuple[Entry, ...]) -> None:
        """Take in what `page` asked for."""
        if page.round < self._first:  # asked for by a list that was shown before
            return
        key = page.group, page.number
        self._asked.discard(key)
        held = self._held.get(key)
        if held is not None and held.round > page.round:
            return
        in_order = entries[::-1] if page.backwards else entries
        self._held[key] = _Held(in_order, page.round)
        self._held.move_to_end(key)
        while len(self._held) > PAGES_HELD:
            self._held.popitem(last=False)

    def expect(self, group: CategoryPath, index: int, entry: Entry) -> bool:
        """Tell whether `entry` is in its place; if not, its page is to be asked for again."""
        here = self.entry(group, index)
        if here is not None and here.id == entry.id:
            return True
        key = group, index // PAGE
        self._asked.discard(key)
        if (held := self._held.get(key)) is not None:
            self._held[key] = held._replace(round=_OUTDATED)
        return False

    def replace(self, entry: Entry) -> None:
        """Show `entry` as it is now, wherever it is filed; it stands where it stood."""
        for key, held in self._held.items():
            if any(old.id == entry.id for old in held.entries):
                entries = tuple(
                    entry._replace(cursor=old.cursor) if old.id == entry.id else old
                    for old in held.entries
                )
                self._held[key] = held._replace(entries=entries)

    def outdate(self, concerns: Callable[[CategoryPath], bool] | None = None) -> None:
        """Ask again for every page that is shown from now on, or for those of some groups."""
        if concerns is None:
            self._round = next(_ROUNDS)
            self._asked.clear()
            return
        self._asked = {key for key in self._asked if not concerns(key[0])}
        for key, held in self._held.items():
            if concerns(key[0]):
                self._held[key] = held._replace(round=_OUTDATED)

    def _way(self, group: CategoryPath, number: int, posts: int) -> Page:
        """Return the page with its shortest way: on from its neighbour, from the top, the end."""
        start, end = number * PAGE, min((number + 1) * PAGE, posts)
        page = Page(group, number, limit=end - start, round=self._round)
        before = self._held.get((group, number - 1))
        if before is not None and before.round == self._round and len(before.entries) == PAGE:
            return page._replace(after=before.entries[-1].cursor)
        if start > posts - end:
            return page._replace(skip=posts - end, backwards=True)
        return page._replace(skip=start)
