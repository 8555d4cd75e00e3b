"""Which row of the library pane shows what: groups, and under the open ones their posts.

A row is never stored: a shelf knows at which row each shown group begins, and the rest is
arithmetic. A change costs one step a group, a look-up its logarithm, however many posts
there are.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.library.model import NO_FOLDS, Category, Folds
from reader.posts.model import CategoryPath

FEW_POSTS = 200
"""Up to so many posts every category is open at first; beyond, the way to the first posts."""


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


class Shelf:
    """An outline with some of its categories open, as rows. Never changes: changes are new shelves.

    Under an open category come its own posts, then the categories in it: the order in which
    `Session.neighbour` walks.
    """

    def __init__(
        self,
        outline: Sequence[Category] = (),
        choices: Folds = NO_FOLDS,
        *,
        bare: bool = False,
    ) -> None:
        """Arrange `outline`.

        Args:
            outline: The categories, depth first.
            choices: Which of them someone has opened or closed; the rest is open if that is
                pleasant at first.
            bare: Show the posts alone, without rows for what they are in, and all of them.
        """
        self.outline = tuple(outline)
        self.opened = _opened(self.outline, {} if bare else choices, bare=bare)
        self.choices: Folds = dict(choices)
        """Which groups someone has opened or closed."""
        self._bare = bare
        self._heading = 0 if bare else 1
        self._shown = _shown(self.outline, self.opened)
        self._starts: list[int] = []
        self._places: dict[CategoryPath, int] = {}
        self._length = 0
        for place, category in enumerate(self._shown):
            self._starts.append(self._length)
            self._places[category.path] = place
            posts = category.posts if category.path in self.opened else 0
            self._length += self._heading + posts

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, y: int) -> Row:
        """Return what row `y` shows, counted from 0."""
        if not 0 <= y < self._length:
            raise IndexError(y)
        place = bisect_right(self._starts, y) - 1
        category = self._shown[place]
        number = y - self._starts[place] - self._heading
        if number < 0:
            return CategoryRow(category, category.path in self.opened)
        return PostRow(category.path, number)

    def row_of(self, path: CategoryPath, index: int | None = None) -> int | None:
        """Return the row of a category, or of a post in it; None if it is folded away."""
        place = self._places.get(path)
        if place is None or index is None:
            return None if place is None or self._bare else self._starts[place]
        if path not in self.opened or not 0 <= index < self._shown[place].posts:
            return None
        return self._starts[place] + self._heading + index

    def category(self, path: CategoryPath) -> Category:
        """Return the shown category `path`."""
        return self._shown[self._places[path]]

    def first_post_from(self, y: int) -> PostRow | None:
        """Return the first post at row `y` or below, folded away or not."""
        row = self[y]
        if isinstance(row, PostRow):
            return row
        start = self.outline.index(row.category)
        below = (category.path for category in self.outline[start:] if category.posts)
        path = next(below, None)
        return None if path is None else PostRow(path, 0)

    def unfolded(self, path: CategoryPath) -> "Shelf":
        """Return a shelf on which `path` is open, and all that it is in."""
        return self._chosen(dict.fromkeys(_ancestry(path), True))

    def folded(self, path: CategoryPath) -> "Shelf":
        """Return a shelf on which `path` is closed."""
        return self._chosen({path: False})

    def renewed(self, outline: Sequence[Category]) -> "Shelf":
        """Return a shelf of a newer outline, on which what was chosen stays chosen."""
        return Shelf(outline, self.choices, bare=self._bare)

    def _chosen(self, choices: Folds) -> "Shelf":
        return Shelf(self.outline, {**self.choices, **choices}, bare=self._bare)


def opened_at_first(outline: Sequence[Category]) -> frozenset[CategoryPath]:
    """Return the categories to show open before anyone has chosen."""
    if sum(category.posts for category in outline) <= FEW_POSTS:
        return frozenset(category.path for category in outline)
    first = next((category.path for category in outline if category.posts), None)
    return frozenset() if first is None else frozenset(_ancestry(first))


def _opened(outline: Sequence[Category], choices: Folds, *, bare: bool) -> frozenset[CategoryPath]:
    """Return the groups that are open."""
    at_first = {category.path for category in outline} if bare else opened_at_first(outline)
    return frozenset(
        category.path
        for category in outline
        if choices.get(category.path, category.path in at_first)
    )


def _ancestry(path: CategoryPath) -> Iterable[CategoryPath]:
    """Return `path` and everything it is in."""
    return (path[:depth] for depth in range(1, len(path) + 1)) if path else ((),)


def _shown(outline: Sequence[Category], opened: frozenset[CategoryPath]) -> tuple[Category, ...]:
    """Return the categories that no closed one hides."""
    within: set[CategoryPath] = {()}
    shown = []
    for category in outline:
        if category.path[:-1] in within:
            shown.append(category)
            if category.path in opened and category.path:
                within.add(category.path)
    return tuple(shown)
