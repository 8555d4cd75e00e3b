"""Which row of the library pane shows what: groups, and under the open ones their posts.

A row is never stored: a shelf knows at which row and on which line each shown group begins, and
the rest is arithmetic. A change costs one step a group, a look-up its logarithm, however many posts
there are. A row has a line, or several: see `tui.shelf.block`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.library.lists.divisions import Division
from reader.library.model import NO_FOLDS, Category, Folds, Step, ancestry
from reader.library.smart.names import is_smart
from reader.posts.model import CategoryPath
from reader.tui.shelf.block import Block, Part, ShelfLook
from reader.tui.shelf.opened import is_named, open_groups, seen

Divisions = Mapping[CategoryPath, tuple[Division, ...]]
"""The periods of groups; those that are not in it are shown without."""
UNDIVIDED: Final[Divisions] = MappingProxyType({})


class CategoryRow(NamedTuple):
    """A row that shows a category."""

    category: Category
    open: bool


class PostRow(NamedTuple):
    """A row that shows a post."""

    category: CategoryPath
    number: int
    """The post's place in its category, 0 being the newest."""


Row = CategoryRow | PostRow


class Line(NamedTuple):
    """A line of the pane."""

    row: int
    """The row that it belongs to."""
    part: Part


class Shelf:
    """An outline with some of its categories open, as rows. Never changes: changes are new shelves.

    Under an open category come its own posts, then the categories in it: the order in which
    `Listing.neighbour` walks.
    """

    def __init__(
        self,
        outline: Sequence[Category] = (),
        choices: Folds = NO_FOLDS,
        divisions: Divisions = UNDIVIDED,
        look: ShelfLook = ShelfLook(),  # noqa: B008  frozen
    ) -> None:
        """Arrange `outline`.

        Args:
            outline: The categories, depth first; smart ones before all.
            choices: Which of them someone has opened or closed; the rest is open if that is
                pleasant at first.
            divisions: The periods of the groups that are divided.
            look: How it is shown.
        """
        self.outline = tuple(outline)
        self.bare = look.bare or not any(map(is_named, self.outline))
        """Whether posts that are in no group stand without a row for that."""
        self.opened = open_groups(self.outline, choices, bare=self.bare)
        self.choices: Folds = dict(choices)
        """Which groups someone has opened or closed."""
        self.divisions = divisions
        self.look = look
        self._shown = seen(self.outline, self.opened)
        self._blocks: list[Block] = []
        self._starts: list[int] = []
        self._tops: list[int] = []
        self._places: dict[CategoryPath, int] = {}
        rows = lines = 0
        for place, category in enumerate(self._shown):
            block = self._block(category)
            self._blocks.append(block)
            self._starts.append(rows)
            self._tops.append(lines)
            self._places[category.path] = place
            rows, lines = rows + block.rows, lines + block.lines
        self._length, self.lines = rows, lines

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, y: int) -> Row:
        """Return what row `y` shows, counted from 0."""
        if not 0 <= y < self._length:
            raise IndexError(y)
        place = bisect_right(self._starts, y) - 1
        category, block = self._shown[place], self._blocks[place]
        number = y - self._starts[place] - block.heading
        if number < 0:
            return CategoryRow(category, category.path in self.opened)
        return PostRow(category.path, number)

    @property
    def first_usual(self) -> int:
        """The first row of what is in no smart group."""
        starts = zip(self._starts, self._shown, strict=True)
        return next((start for start, group in starts if not is_smart(group.path)), 0)

    def line(self, at: int) -> Line:
        """Return what line `at` of the pane shows, counted from 0."""
        if not 0 <= at < self.lines:
            raise IndexError(at)
        place = bisect_right(self._tops, at) - 1
        row, part = self._blocks[place].line(at - self._tops[place])
        return Line(self._starts[place] + row, part)

    def lines_of(self, y: int) -> range:
        """Return the lines that belong to row `y`, the divider above it among them."""
        place = bisect_right(self._starts, y) - 1
        lines = self._blocks[place].lines_of(y - self._starts[place])
        top = self._tops[place]
        return range(top + lines.start, top + lines.stop)

    def division(self, row: PostRow) -> Division | None:
        """Return the period that begins at a post, if one does."""
        return next(
            (d for d in self.divisions.get(row.category, ()) if d.number == row.number), None
        )

    def is_divided(self, path: CategoryPath) -> bool:
        """Tell whether a group is shown with its periods."""
        return bool(self.divisions.get(path))

    def row_of(self, path: CategoryPath, index: int | None = None) -> int | None:
        """Return the row of a category, or of a post in it; None if it is folded away."""
        place = self._places.get(path)
        if place is None:
            return None
        heading = self._blocks[place].heading
        if index is None:
            return self._starts[place] if heading else None
        if path not in self.opened or not 0 <= index < self._shown[place].posts:
            return None
        return self._starts[place] + heading + index

    def row_near(self, path: CategoryPath, index: int) -> int | None:
        """Return the row of a post, or of the last one if there are fewer; None as `row_of`."""
        place = self._places.get(path)
        return (
            None if place is None else self.row_of(path, min(index, self._shown[place].posts - 1))
        )

    def category(self, path: CategoryPath) -> Category:
        """Return the shown category `path`."""
        return self._shown[self._places[path]]

    def first_post_from(self, y: int) -> PostRow | None:
        """Return the first post at row `y` or below, folded away or not."""
        row = self[y]
        if isinstance(row, PostRow):
            return row
        after = islice(self.outline, self._order[row.category.path], None)
        path = next((category.path for category in after if category.posts), None)
        return None if path is None else PostRow(path, 0)

    def posts_in(self, first: int, last: int) -> Iterator[tuple[CategoryPath, int, int]]:
        """Yield the posts of some rows, by groups: the group, the first one's number, how many.

        A folded group stands for its posts, and for those of all groups in it; but not a smart one,
        which shows what others have.

        Args:
            first: A row.
            last: The same one or a later one; it belongs to them.
        """
        for place in range(bisect_right(self._starts, first) - 1, bisect_right(self._starts, last)):
            path, start = self._shown[place].path, self._starts[place] + self._blocks[place].heading
            begin = max(0, first - start)
            end = min(last - start + 1, self._blocks[place].posts)
            if begin < end:
                yield path, begin, end - begin
            elif first < start and path not in self.opened and not is_smart(path):
                yield from (
                    (each.path, 0, each.posts) for each in self._folded(place) if each.posts
                )

    def row_hiding(self, path: CategoryPath) -> int | None:
        """Return the row of the folded group that hides the posts of a group; None if none does."""
        around = reversed(tuple(ancestry(path)))
        nearest = next((group for group in around if group in self._places), None)
        return None if nearest is None or nearest in self.opened else self.row_of(nearest)

    def group_beside(self, y: int, step: Step, *, unread: bool = False) -> int | None:
        """Return the row of the nearest group after row `y`, or before it (-1).

        Args:
            y: A row; if it is of a post, the group that it is in is before it.
            step: Onwards, or back.
            unread: Whether only groups with unread posts count.
        """
        if step == 1:
            places = range(bisect_right(self._starts, y), len(self._shown))
        else:
            places = range(bisect_left(self._starts, y) - 1, -1, -1)
        wanted = (
            place
            for place in places
            if self._blocks[place].heading and (self._shown[place].unread or not unread)
        )
        return next((self._starts[place] for place in wanted), None)

    def unfolded(self, path: CategoryPath) -> "Shelf":
        """Return a shelf on which `path` is open, and all that it is in."""
        return self._chosen(dict.fromkeys(ancestry(path), True))

    def folded(self, path: CategoryPath) -> "Shelf":
        """Return a shelf on which `path` is closed."""
        return self._chosen({path: False})

    def all_folded(self, *, opened: bool) -> "Shelf":
        """Return a shelf on which every category is open, with the smart ones as they were.

        Args:
            opened: Else on which every one is closed, these too.
        """
        paths = (each.path for each in self.outline)
        return self._chosen({path: opened for path in paths if not (opened and is_smart(path))})

    def renewed(self, outline: Sequence[Category], news: Divisions) -> "Shelf":
        """Return a shelf of a newer outline; what was chosen and divided stays, but for `news`."""
        before = {path: each for path, each in self.divisions.items() if path in self.opened}
        return Shelf(outline, self.choices, {**before, **news}, self.look)

    def looking(self, look: ShelfLook) -> "Shelf":
        """Return the shelf as it is with another look."""
        return Shelf(self.outline, self.choices, self.divisions, look)

    def _folded(self, place: int) -> Sequence[Category]:
        """Return a folded group and all that are in it: up to the next one that is shown."""
        after = self._shown[place + 1 : place + 2]
        stop = self._order[after[0].path] if after else len(self.outline)
        return self.outline[self._order[self._shown[place].path] : stop]

    @cached_property
    def _order(self) -> dict[CategoryPath, int]:
        """Where groups stand in the outline."""
        return {category.path: place for place, category in enumerate(self.outline)}

    def _chosen(self, choices: Folds) -> "Shelf":
        return Shelf(self.outline, {**self.choices, **choices}, self.divisions, self.look)

    def _block(self, category: Category) -> Block:
        """Return how a group lies that is shown."""
        heading = 0 if self.bare and not category.path else 1
        if category.path not in self.opened:
            return Block(heading, 0, self.look.tall)
        numbers = (division.number for division in self.divisions.get(category.path, ()))
        dividers = tuple(number for number in numbers if number < category.posts)
        return Block(heading, category.posts, self.look.tall, dividers)
