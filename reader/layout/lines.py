"""A line of the page: spans of text, each with a role, ready for any output."""

from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import partial
from typing import NamedTuple

from reader.document.model import Mark
from reader.layout.unicode.harmless import MOST, clean, harmless
from reader.pictures.model import Drawing


class Role(Enum):
    """What a span is on the page; a theme decides how that looks."""

    __hash__ = object.__hash__  # an enum's own is Python, and a look is found for each span

    TEXT = auto()
    TITLE = auto()
    FACT = auto()
    NOTICE = auto()
    HEADING_1 = auto()
    HEADING_2 = auto()
    HEADING_3 = auto()
    HEADING_4 = auto()
    HEADING_5 = auto()
    HEADING_6 = auto()
    BAR = auto()
    """The bar left of a quotation."""
    QUOTE = auto()
    ATTRIBUTION = auto()
    """Who is quoted."""
    MARKER = auto()
    CODE = auto()
    CODE_KEYWORD = auto()
    CODE_NAME = auto()
    """What is defined: a function, a class, a key."""
    CODE_STRING = auto()
    CODE_NUMBER = auto()
    CODE_COMMENT = auto()
    CODE_META = auto()
    """What speaks of the code: a prompt, a decorator, the place of a change."""
    CODE_INSERTED = auto()
    CODE_DELETED = auto()
    TERM = auto()
    SUMMARY = auto()
    BORDER = auto()
    """The lines of a table."""
    TABLE_HEADER = auto()
    CAPTION = auto()
    IMAGE = auto()
    MEDIA = auto()
    RULE = auto()
    RUBY = auto()


class Span(NamedTuple):
    """A piece of a line that has one look."""

    text: str
    role: Role = Role.TEXT
    marks: Mark = Mark.NONE
    link: str = ""


CODE_ROLES = frozenset(role for role in Role if role.name.startswith("CODE"))
"""What the parts of a block of code are."""


class Slide(NamedTuple):
    """How far a line that is wider than asked, and its neighbours, reach: they move together."""

    left: int
    """The cells at its left that stay."""
    cells: int
    """The cells of the longest of the lines that move together, right of those."""


class Part(NamedTuple):
    """Where in the logical text a part of a line begins."""

    span: int
    """The index of its first span."""
    offset: int
    """The character that it begins with, of the document's logical text."""


class PictureRow(NamedTuple):
    """What a line shows of a picture."""

    drawing: Drawing
    """The whole picture."""
    row: int
    """Which of its rows this is, from 0."""
    span: int
    """The index of the span of spaces in whose place it stands."""
    link: str = ""
    """Where a click on it leads: as its label does."""


class Head(NamedTuple):
    """Where the head of a table is, told in each line of the table."""

    above: int
    """How many lines above this one it begins; 0: here."""
    lines: int
    """How many it has, with the rule under it."""


class Line(NamedTuple):
    """One line of the page, made of harmless text.

    Make it with `line`, which cleans the text; or directly from parts of a `harmless` one.
    """

    spans: tuple[Span, ...]
    offset: int = 0
    """Where the line begins in the document's logical text (characters)."""
    block: int = 0
    """The index of the document's top-level block that the line belongs to."""
    slide: Slide | None = None
    """Set in code that is kept whole (`typography.LongCode.WHOLE`) and does not fit."""
    parts: tuple[Part, ...] = ()
    """Its parts, if it does not show one piece of the text that begins at `offset`.

    A part without spans tells that what stands there is no text.
    """
    pictures: tuple[PictureRow, ...] = ()
    """What it shows of pictures, from the left."""
    head: Head | None = None
    """The head of the table that it is a line of, if that has one."""

    @property
    def text(self) -> str:
        """The line as plain text, trailing spaces included."""
        return "".join(span.text for span in self.spans)


new_span: Callable[[tuple[str, Role, Mark, str]], Span] = partial(tuple.__new__, Span)
"""Make a `Span` of the tuple of all its fields: at half the price, where each line has some."""
_Fields = tuple[tuple[Span, ...], int, int, None, tuple[()], tuple[()], None]
new_line: Callable[[_Fields], Line]
new_line = partial(tuple.__new__, Line)
"""Make a `Line` of the tuple of all its fields, of parts of a `harmless` text."""


def line(spans: tuple[Span, ...], offset: int = 0, block: int = 0) -> Line:
    """Make a `Line` whose text cannot do anything to a terminal but be shown."""
    if harmless("".join([span.text for span in spans])):
        return Line(spans, offset, block)
    return Line(tuple(_cleaned(spans)), offset, block)


def _cleaned(spans: tuple[Span, ...]) -> Iterator[Span]:
    """Yield `spans` as they may be shown; marks in one may stand on the text of another."""
    before = ""
    for span in spans:
        shown = clean(before + span.text)[len(before) :]
        yield span._replace(text=shown)
        before = (before + shown)[-MOST - 1 :]


def without_text(line: Line) -> Line:
    """Return a line that shows nothing of the logical text."""
    return line._replace(parts=(Part(len(line.spans), line.offset),))
