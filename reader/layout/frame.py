"""The room that a block is laid out in: what stands beside its lines, and how wide they are."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from reader.document.model import Align, Block
from reader.layout.cells import width
from reader.layout.lines import Line, Role, Span, line, new_line
from reader.pictures.model import NO_PICTURES, Pictures
from reader.typography import DEFAULT, Gap, LongCode, Typography

NARROWEST = 8
"""Cells that an indent must leave: in a narrower frame text comes before its ornaments."""

_START = Align.START


class Frame(NamedTuple):
    """The room for a block, inside what surrounds it."""

    width: int
    """The cells for text."""
    left: tuple[Span, ...] = ()
    """What stands left of every line: bars of quotations, indents."""
    role: Role = Role.TEXT
    """What running text is here: text, a quotation's text, a table's header."""
    align: Align = Align.START
    """How text lies that says nothing of it."""
    depth: int = 0
    """How many bulleted lists the frame stands in."""
    typography: Typography = DEFAULT
    """How the reader wants the page set."""
    lang: str = ""
    """The language that the block or its document names, or empty."""
    leftward: bool = False
    """Whether what surrounds the block reads from right to left."""
    right: tuple[Span, ...] = ()
    """What stands right of every line, where text reads from right to left."""
    full: bool = False
    """Whether the typography asks nothing of text but lines that are full."""
    folds: bool = True
    """Whether what can be folded is: in a table everything is shown."""
    beyond: int = 0
    """The cells that are free right of the page: see `widest`."""

    def is_plain(self) -> bool:
        """Tell whether text that wants nothing for itself is shown here as its lines come."""
        return self.full and self.align is _START and not self.leftward and not self.right

    def has(self, cells: int, least: int = NARROWEST) -> bool:
        """Tell whether an indent of `cells` leaves enough for text, which is `least`."""
        return self.width - cells >= least

    def inset(self, left: Span, least: int = NARROWEST) -> "Frame":
        """Return the frame right of `left`, or this one if that would leave less than `least`.

        Where text reads from right to left, it is the frame left of the mirrored `left`.
        """
        cells = width(left.text)
        if not self.has(cells, least):
            return self
        if self.leftward:
            right = left._replace(text=left.text[::-1])
            return self._replace(width=self.width - cells, right=(right, *self.right))
        return self._replace(width=self.width - cells, left=(*self.left, left))

    def cell(self, width: int, role: Role, align: Align) -> "Frame":
        """Return the frame of a table's cell, which nothing in it may be wider than.

        Columns are measured by their text: nothing is shown besides it.
        """
        typography = self.typography
        if typography.gap is Gap.SPACE or typography.hang or typography.justify:
            typography = typography._replace(gap=Gap.NONE, hang=False, justify=False)
        if typography.code is LongCode.WHOLE:
            typography = typography._replace(code=LongCode.WRAP)
        return Frame(
            width,
            role=role,
            align=align,
            typography=typography,
            leftward=self.leftward,
            full=self.full,
            folds=False,
        )

    @property
    def widest(self) -> int:
        """The cells for what no eye has to find its way back in: code and tables.

        Where text reads from right to left, what is free is not where these would grow.
        """
        return self.width if self.leftward or self.right else self.width + self.beyond

    def line(self, spans: tuple[Span, ...], offset: int, block: int) -> Line:
        """Return a line of `spans` inside this frame; its own ornaments are harmless."""
        if not spans and not self.right:
            return new_line((self.left, offset, block, None, (), (), None))
        return line(self.left + self.closed(spans), offset, block)

    def closed(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return the spans of a line, with what stands right of it."""
        if not self.right:
            return spans
        free = self.width - spans_width(spans)
        return (*spans, Span(" " * free), *self.right) if free > 0 else spans + self.right


def spans_width(spans: Iterable[Span]) -> int:
    """Return the cells that `spans` take together: a cluster may reach over two."""
    return width("".join([span.text for span in spans]))


def at_start(spans: tuple[Span, ...], frame: Frame) -> tuple[Span, ...]:
    """Return `spans` at the side of `frame` from which its page is read."""
    free = frame.width - spans_width(spans) if frame.leftward else 0
    return (Span(" " * free), *spans) if free > 0 else spans


class Position:
    """How far the layout is: in the logical text, and in the document's blocks."""

    __slots__ = ("block", "folded", "offset", "pictures")

    def __init__(self, folded: Container[int] = (), pictures: Pictures = NO_PICTURES) -> None:
        self.offset = 0
        """Where the next leaf begins (characters)."""
        self.block = 0
        """The index of the top-level block that is being laid out."""
        self.folded = folded
        """Where the summaries of folded parts begin in the logical text."""
        self.pictures = pictures
        """Those that can be shown."""

    def take(self, leaf: str) -> int:
        """Return where `leaf` begins, and go behind it."""
        start = self.offset
        if leaf:
            self.offset += len(leaf) + 1
        return start


LaidIn = Callable[[Frame], Iterator[Line]]
"""Lays something out in the frame it is given."""


class Flow(Protocol):
    """Lays blocks out one under the other (`layout.flow.flow`), for the blocks they stand in."""

    def __call__(
        self, blocks: Sequence[Block], frame: Frame, position: Position, *, tight: bool = False
    ) -> Iterator[Line]:
        """Lay out `blocks`, with their margins between them unless it is `tight`."""
