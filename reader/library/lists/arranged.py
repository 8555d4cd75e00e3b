"""One arrangement as it lies in the catalog: its groups with their counts, its filed posts."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reader.library.lists.arrangement import Arrangement, Grouping, Key
from reader.library.lists.collate import sort_key
from reader.library.lists.counts import Count, counted
from reader.library.lists.filed import BLANK, Filed
from reader.library.lists.groups import COLUMNS, SHARED, Value, groups_in, value_in
from reader.library.lists.listing import is_filed
from reader.library.lists.standing import standing_in
from reader.library.model import Standing
from reader.library.store import rows
from reader.library.store.shared import Shared
from reader.posts.model import CategoryPath


class Arranged:
    """An arrangement within one transaction: counts are summed up, and written by `settle`."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        number: int,
        arrangement: Arrangement,
        shared: Shared,
        roots: Sequence[bytes],
    ) -> None:
        self._connection = connection
        self._number = number
        self._grouping, self._sorting = arrangement
        self._shared = shared
        self._roots = roots
        self._value = value_in(self._grouping)
        self._standing = standing_in(self._sorting, shared.value)
        self._posts: Counter[Value] = Counter()
        self._unread: Counter[Value] = Counter()
        self._paths: dict[Value, tuple[CategoryPath, ...]] = {}
        self._filings: dict[Value, tuple[int, ...]] = {}
        self._ids: dict[CategoryPath, int] = {}

    def file(self, posts: Sequence[Filed]) -> None:
        """File posts in their groups."""
        self._count(posts, 1)
        self._connection.executemany(
            "insert into filed (grp, standing, entry, unread) values (?, ?, ?, ?)",
            sorted(
                (group, self._standing(post), post.row, not post.read)
                for post in posts
                for group in self._groups(self._value(post))
            ),
        )

    def unfile(self, posts: Sequence[Filed]) -> None:
        """Undo `file`."""
        self._count(posts, -1)
        self._connection.executemany(
            "delete from filed where grp = ? and standing = ? and entry = ?", self._filed(posts)
        )

    def show_read(self, posts: Sequence[Filed], *, read: bool) -> None:
        """Let posts that were not `read` be that; where they stand stays."""
        self.count_read(posts, read=read)
        self._connection.executemany(
            f"update filed set unread = {not read:d}"  # noqa: S608  a number
            " where grp = ? and standing = ? and entry = ?",
            self._filed(posts),
        )

    def count_read(self, posts: Iterable[Filed], *, read: bool) -> None:
        """Count posts as read that were not, or the other way round."""
        self._unread.update({value: -n if read else n for value, n in self._values(posts).items()})

    def count_changed(self, *, read: bool) -> None:
        """Do as `count_read` with the posts in the table `changed`, which may be very many."""
        names = COLUMNS[self._grouping]
        columns = "".join(f", {name}" for name in names)
        joined = f" cross join entries on entries.row = changed.row group by {columns[2:]}"
        counted = f"select count(*){columns} from changed{joined if names else ''}"  # noqa: S608  ours
        for count, *values in self._connection.execute(counted):
            post = BLANK._replace(**dict(zip(names, values, strict=False)))
            self._unread[self._value(post)] += -count if read else count

    def first(self, post: Filed) -> tuple[CategoryPath, Standing]:
        """Return the first group in which a post is filed, and where it stands in it."""
        value = self._value(post)
        (group, *_) = self._groups(value)
        standings = self._standings(post)
        at = (standing for standing in standings if self._stands(group, standing, post.row))
        return self._paths_of(value)[0], next(at, standings[0])

    def settle(self) -> None:
        """Write the counts, and drop the groups that have become empty."""
        counts: defaultdict[CategoryPath, Count] = defaultdict(Count)
        for value in self._posts.keys() | self._unread.keys():
            posts, unread = self._posts[value], self._unread[value]
            for path, count in counted(self._paths_of(value), posts, unread):
                counts[path] = counts[path].plus(count)
        ids = [(*count, self._id(path)) for path, count in counts.items() if any(count)]
        self._connection.executemany(
            "update groups set posts = posts + ?, fresh = fresh + ?, total = total + ?,"
            " unread = unread + ? where id = ?",
            ids,
        )
        self._connection.executemany(
            "delete from groups where id = ? and total = 0", [each[-1:] for each in ids]
        )
        self._posts.clear()
        self._unread.clear()

    def _count(self, posts: Sequence[Filed], times: int) -> None:
        """Count posts that come (1) or go (-1)."""
        for values, each in (self._posts, posts), (self._unread, [p for p in posts if not p.read]):
            values.update({value: n * times for value, n in self._values(each).items()})

    def _values(self, posts: Iterable[Filed]) -> Counter[Value]:
        return Counter(map(self._value, posts))

    def _filed(self, posts: Iterable[Filed]) -> Iterator[tuple[int, Standing, int]]:
        """Yield the keys under which posts are filed."""
        for post in posts:
            for group in self._groups(self._value(post)):
                for standing in self._standings(post):
                    yield group, standing, post.row

    def _standings(self, post: Filed) -> tuple[Standing, ...]:
        """Return where a post may stand: what is read meanwhile stays until posts are resorted."""
        if self._sorting[0].key is not Key.UNREAD:
            return (self._standing(post),)
        return tuple(self._standing(post._replace(read=read)) for read in (False, True))

    def _stands(self, group: int, standing: Standing, row: int) -> bool:
        return is_filed(self._connection, group, (standing, row))

    def _groups(self, value: Value) -> tuple[int, ...]:
        """Return the numbers of the groups in which posts of this value are filed."""
        groups = self._filings.get(value)
        if groups is None:
            groups = self._filings[value] = tuple(map(self._id, self._paths_of(value)))
        return groups

    def _paths_of(self, value: Value) -> tuple[CategoryPath, ...]:
        if value not in self._paths:
            self._paths[value] = groups_in(self._grouping, self._meant(value), self._roots)
        return self._paths[value]

    def _meant(self, value: Value) -> Value:
        """Look up a value if it is the number of one."""
        if isinstance(value, int) and self._grouping in SHARED:
            return self._shared.value(value)
        return value

    def _id(self, path: CategoryPath) -> int:
        """Return the number of a group, which comes into being if need be."""
        if path not in self._ids:
            stored = rows.stored_list(path)
            found = self._connection.execute(
                "select id from groups where arrangement = ? and path = ?", (self._number, stored)
            ).fetchone()
            self._ids[path] = self._founded(path, stored) if found is None else found[0]
        return self._ids[path]

    def _founded(self, path: CategoryPath, stored: str) -> int:
        """Let a group come into being; return its number."""
        sort = sort_key(path, newest_first=self._grouping is Grouping.MONTH)
        return rows.inserted(
            self._connection,
            "insert into groups (arrangement, path, sort, posts, fresh, total, unread)"
            " values (?, ?, ?, 0, 0, 0, 0)",
            (self._number, stored, sort),
        )
