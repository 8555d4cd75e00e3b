"""Posts that are picked for what one key does with all of them: ranges, and single ones."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from reader.library.model import Entry, Step
from reader.posts.model import CategoryPath
from reader.tui.shelf.shelf import PostRow, Shelf


class Pick(NamedTuple):
    """A post where it stands in the list."""

    row: PostRow
    entry: Entry


class Piece(NamedTuple):
    """Posts that stand one after the other in a group."""

    group: CategoryPath
    first: int
    posts: int
    begin: Entry | None = None
    """The first of them, and …"""
    end: Entry | None = None
    """… the last, where they are here: a list that is newer has them at other numbers."""


class PickedPosts(NamedTuple):
    """What is picked, as a list finds it."""

    pieces: tuple[Piece, ...]
    turned: frozenset[str]
    """The ids of posts that were picked or let go one by one: the other way than the pieces say."""


Whereabouts = Callable[[Pick, Step | None], Pick | None]
"""Tells where a post that was picked stands now; if it is gone, which is the next or previous."""

EntryAt = Callable[[CategoryPath, int], Entry | None]
"""Gives the post of a number in a group, if it is here."""


class Selection(NamedTuple):
    """What is picked. Never changes: changes are new selections."""

    ranges: tuple[tuple[Pick, Pick], ...] = ()
    """The first and the last of each, or the other way round."""
    turned: tuple[Pick, ...] = ()
    """Single posts, picked or not, the other way than the ranges say."""
    anchor: Pick | None = None
    """Where a range begins that goes on to the cursor."""

    def __bool__(self) -> bool:
        return bool(self.ranges or self.turned or self.anchor)

    def ranging(self, pick: Pick) -> "Selection":
        """Begin a range at a post, or end the one that was begun there."""
        if self.anchor is None:
            return self._replace(anchor=pick)
        return self._replace(ranges=(*self.ranges, (self.anchor, pick)), anchor=None)

    def turning(self, pick: Pick) -> "Selection":
        """Pick a single post, or pick it no more."""
        others = tuple(each for each in self.turned if each.entry.id != pick.entry.id)
        turned = others if len(others) < len(self.turned) else (*others, pick)
        return self._replace(turned=turned)

    def moved(self, now: Whereabouts, shelf: Shelf, cursor: int) -> "Selection":
        """Return the selection of the same posts where they stand now.

        A range with an end that is gone ends at the nearest post inside of it.

        Args:
            now: Tells where they stand.
            shelf: The rows by now.
            cursor: The row at which a range ends that was begun.
        """
        order = _order(shelf)
        ranges = (_range_now(first, last, now, order) for first, last in self.ranges)
        turned = (now(pick, None) for pick in self.turned)
        return Selection(
            tuple(each for each in ranges if each is not None),
            tuple(pick for pick in turned if pick is not None),
            self.anchor and _anchor_now(self.anchor, now, shelf, cursor),
        )

    def end(self, shelf: Shelf, cursor: int) -> PostRow | None:
        """Return the post at which a range ends that was begun: at the cursor, or else before it.

        In a folded group it is the last one, or the first if the range goes up. None: where it was
        begun is not seen.

        Args:
            shelf: As for `picked`.
            cursor: The same.
        """
        start = None if self.anchor is None else shelf.row_of(*self.anchor.row)
        if self.anchor is None or start is None:
            return None
        up = cursor < start
        for row in range(cursor, start, 1 if up else -1):
            pieces = tuple(shelf.posts_in(row, row))
            if pieces:
                group, first, posts = pieces[0 if up else -1]
                return PostRow(group, first if up else first + posts - 1)
        return self.anchor.row

    def picked(self, shelf: Shelf, cursor: int) -> "Picked":
        """Return which rows of a shelf are picked.

        A folded group is picked as a whole, by a range from above it to below it; a range that ends
        in it is not.

        Args:
            shelf: The rows.
            cursor: The row at which a range ends that was begun.
        """
        ends = [(shelf.row_of(*first.row), shelf.row_of(*last.row)) for first, last in self.ranges]
        if self.anchor is not None:
            ends.append((shelf.row_of(*self.anchor.row), cursor))
        ranges = tuple(_merged(sorted((min(a, b), max(a, b)) for a, b in _shown(ends))))
        turned = (shelf.row_of(*pick.row) for pick in self.turned)
        picked = Picked(ranges, frozenset(row for row in turned if row is not None))
        return picked._replace(let_go=sum(picked.hides(shelf, pick.row) for pick in self.turned))

    def chosen(self, shelf: Shelf, cursor: int, here: EntryAt) -> PickedPosts:
        """Return what is picked, as a list finds it.

        Args:
            shelf: As for `picked`.
            cursor: The same.
            here: Gives the posts that are shown.
        """
        ends = {pick.row: pick.entry for each in self.ranges for pick in each}
        if self.anchor is not None:
            ends[self.anchor.row] = self.anchor.entry

        def piece(group: CategoryPath, first: int, posts: int) -> Piece:
            edges = PostRow(group, first), PostRow(group, first + posts - 1)
            begin, end = (ends.get(row) or here(*row) for row in edges)
            return Piece(group, first, posts, begin, end)

        picked = self.picked(shelf, cursor)
        rows = (shelf.posts_in(first, last) for first, last in picked.ranges)
        pieces = tuple(piece(*each) for posts in rows for each in posts)
        turned = (
            pick.entry.id
            for pick in self.turned
            if shelf.row_of(*pick.row) is not None or picked.hides(shelf, pick.row)
        )
        return PickedPosts(pieces, frozenset(turned))


class Picked(NamedTuple):
    """The rows of a shelf that are picked, but for the headings of open groups among them."""

    ranges: tuple[tuple[int, int], ...] = ()
    """The first and the last row of each, in order, none of them touching another."""
    turned: frozenset[int] = frozenset()
    let_go: int = 0
    """How many posts of folded groups were let go one by one."""

    def has(self, row: int) -> bool:
        """Tell whether a row is picked."""
        return self._is_within(row) is not (row in self.turned)

    def hides(self, shelf: Shelf, post: PostRow) -> bool:
        """Tell whether a post is in a folded group that is picked."""
        row = shelf.row_hiding(post.category)
        return row is not None and self._is_within(row)

    def posts(self, shelf: Shelf) -> int:
        """Return how many posts are picked."""
        within = (posts for a, b in self.ranges for _, _, posts in shelf.posts_in(a, b))
        turned = sum(1 if self.has(row) else -1 for row in self.turned)
        return sum(within) + turned - self.let_go

    def _is_within(self, row: int) -> bool:
        before = bisect_right(self.ranges, row, key=_first)
        return before > 0 and row <= self.ranges[before - 1][1]


def _order(shelf: Shelf) -> Callable[[Pick], tuple[int, int]]:
    """Return what tells the order of posts, folded away or not."""
    places = {category.path: place for place, category in enumerate(shelf.outline)}
    return lambda pick: (places.get(pick.row.category, -1), pick.row.number)


def _range_now(
    first: Pick, last: Pick, now: Whereabouts, order: Callable[[Pick], tuple[int, int]]
) -> tuple[Pick, Pick] | None:
    """Return the ends of a range by now, in order; None if nothing is left of it."""
    above, below = sorted((first, last), key=order)
    top, bottom = now(above, 1), now(below, -1)
    if top is None or bottom is None or order(top) > order(bottom):
        return None
    return top, bottom


def _anchor_now(anchor: Pick, now: Whereabouts, shelf: Shelf, cursor: int) -> Pick | None:
    """Return where a range begins by now that goes on to the cursor."""
    below = now(anchor, 1)
    row = None if below is None else shelf.row_of(*below.row)
    return below if row is not None and row <= cursor else now(anchor, -1)


def _first(pair: tuple[int, int]) -> int:
    return pair[0]


def _shown(ends: Iterable[tuple[int | None, int | None]]) -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in ends if a is not None and b is not None)


def _merged(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield ranges in order, those that touch each other as one."""
    held: tuple[int, int] | None = None
    for first, last in ranges:
        if held is not None and first <= held[1] + 1:
            held = (held[0], max(held[1], last))
            continue
        if held is not None:
            yield held
        held = (first, last)
    if held is not None:
        yield held
