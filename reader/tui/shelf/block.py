"""How the rows of one group lie on lines: a heading, then posts, some with a divider above."""

from bisect import bisect_left, bisect_right
from enum import Enum
from typing import NamedTuple, Self

from reader.library.lists.arrangement import Grouping


class Part(Enum):
    """What a line shows of its row."""

    TITLE = "title"
    DIVIDER = "divider"
    """The period that begins with the row's post."""
    EXCERPT = "excerpt"


class ShelfLook(NamedTuple):
    """How a shelf shows its groups."""

    bare: bool = False
    """Show the posts that are in no group without a row for that, and always; as where there is
    no other group."""
    tall: int = 1
    """The lines of a post: a title, and perhaps an excerpt."""

    @classmethod
    def of(cls, grouping: Grouping, *, excerpts: bool) -> Self:
        """Return how posts that are grouped so are shown, with excerpts or without."""
        return cls(grouping is Grouping.NONE, 2 if excerpts else 1)


class Block(NamedTuple):
    """The rows of a group."""

    heading: int
    """Rows before the posts: 1, or 0."""
    posts: int
    tall: int
    """Lines of a post: 1, or 2 with an excerpt."""
    dividers: tuple[int, ...] = ()
    """The posts that have a divider above, by their numbers, in order."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self.heading + self.posts

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self.heading + self.posts * self.tall + len(self.dividers)

    def line(self, at: int) -> tuple[int, Part]:
        """Return the row that line `at` of the group belongs to, and what it shows of it."""
        within = at - self.heading
        if within < 0:
            return at, Part.TITLE
        before = self._dividers_up_to(within)
        begin = self._top(self.dividers[before - 1]) if before else 0
        if before and within == begin:
            return self.heading + self.dividers[before - 1], Part.DIVIDER
        first = self.dividers[before - 1] if before else 0
        number, part = divmod(within - begin - bool(before), self.tall)
        return self.heading + first + number, Part.EXCERPT if part else Part.TITLE

    def lines_of(self, row: int) -> range:
        """Return the lines of a row of the group, the divider above it among them."""
        number = row - self.heading
        if number < 0:
            return range(row, row + 1)
        end = (number + 1) * self.tall + bisect_right(self.dividers, number)
        return range(self.heading + self._top(number), self.heading + end)

    def _top(self, number: int) -> int:
        """Return the first line of a post, counted from that of the first post."""
        return number * self.tall + bisect_left(self.dividers, number)

    def _dividers_up_to(self, line: int) -> int:
        """Return how many dividers stand on a line or above it."""
        return bisect_right(self.dividers, line, key=self._top)
