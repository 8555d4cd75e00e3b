"""File posts under their categories, and keep the outline's counts."""

import sqlite3
from collections import defaultdict
from typing import NamedTuple

from reader.library import rows
from reader.library.counts import Count, counted, filings
from reader.posts.model import CategoryPath


class Filed(NamedTuple):
    """What the filing of a post depends on."""

    row: int
    date: int
    """Seconds since 1970."""
    categories: tuple[CategoryPath, ...]
    unread: bool


class Filing:
    """The filing within one transaction: counts are summed up, and written by `settle`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._counts: defaultdict[CategoryPath | None, Count] = defaultdict(Count)
        self._ids: dict[CategoryPath | None, int] = {}

    def file(self, post: Filed) -> None:
        """File a post under its categories and in the whole library."""
        self._connection.executemany(
            "insert into filed (category, date, entry, unread) values (?, ?, ?, ?)",
            [
                (self._id(category), post.date, post.row, post.unread)
                for category in filings(post.categories)
            ],
        )
        for category, count in counted(post.categories, unread=post.unread):
            self._counts[category] = self._counts[category].plus(count)

    def unfile(self, post: Filed) -> None:
        """Undo `file`."""
        self._connection.executemany(
            "delete from filed where category = ? and date = ? and entry = ?",
            [(self._id(category), post.date, post.row) for category in filings(post.categories)],
        )
        for category, count in counted(post.categories, unread=post.unread):
            self._counts[category] = self._counts[category].plus(count.minus())

    def settle(self) -> None:
        """Write the counts, and drop the categories that have become empty."""
        self._connection.executemany(
            "update categories set posts = posts + ?, fresh = fresh + ?, total = total + ?,"
            " unread = unread + ? where id = ?",
            [(*count, self._id(category)) for category, count in self._counts.items()],
        )
        self._connection.execute("delete from categories where total = 0")

    def _id(self, category: CategoryPath | None) -> int:
        """Return the number of a category, which comes into being if need be."""
        if category not in self._ids:
            stored = rows.stored_category(category)
            self._connection.execute(
                "insert into categories (path, sort, posts, fresh, total, unread)"
                " values (?, ?, 0, 0, 0, 0) on conflict do nothing",
                (stored, rows.sort_key(category)),
            )
            self._ids[category] = self._connection.execute(
                "select id from categories where path = ?", (stored,)
            ).fetchone()[0]
        return self._ids[category]
