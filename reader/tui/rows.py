"""How a row of the library pane reads: pieces of text, each with the name of its look."""

from datetime import datetime, tzinfo
from typing import NamedTuple

from reader.layout.cells import width
from reader.layout.direction import padded
from reader.layout.lines import clean
from reader.library.arrangement import Grouping
from reader.library.model import Entry
from reader.posts.model import CategoryPath
from reader.tui.dates import LONG, SHORT, long_date, short_date
from reader.tui.shelf import CategoryRow

UNREAD = "●"
STARRED = "★"
OPEN = "▾"
CLOSED = "▸"

STEP = 2
"""The indent of each level, in cells."""
DEEPEST = 4
"""Levels below are not indented further: titles need the room."""
ROOMY = 60
"""From so many cells a row has room for the whole date."""


class Piece(NamedTuple):
    """A piece of a row."""

    text: str
    look: str
    """What the piece is: `category`, `count`, `unread`, `title`, `star`, `date` …"""


def category_row(
    row: CategoryRow, grouping: Grouping, cells: int, *, bidi: bool
) -> tuple[Piece, ...]:
    """Return a group's row: its name, and how many of its posts are unread."""
    category = row.category
    indent = _indent(category.path)
    count = f" {_count(category.unread, category.total)}"
    fold = f"{indent}{OPEN if row.open else CLOSED} "
    room = cells - width(fold) - width(count)
    name = Piece(padded(name_of(category.path, grouping), room, bidi=bidi), "category")
    return (Piece(fold, "fold"), name, Piece(count, "unread" if category.unread else "count"))


def post_row(
    entry: Entry,
    category: CategoryPath,
    cells: int,
    *,
    now: datetime,
    zone: tzinfo | None,
    bidi: bool,
) -> tuple[Piece, ...]:
    """Return a post's row: is it unread, its title, is it starred, when it was published."""
    roomy = cells >= ROOMY
    date = long_date(entry.date, zone) if roomy else short_date(entry.date, now, zone)
    date = f" {date:>{LONG if roomy else SHORT}}"
    mark = f"{_indent(category)}{' ' if entry.read else UNREAD} "
    star = f" {STARRED}" if entry.starred else ""
    room = cells - width(mark) - width(star) - width(date)
    look = "read" if entry.read else "title"
    pieces = (
        Piece(mark, "unread"),
        Piece(padded(clean(entry.title), room, bidi=bidi), look),
        Piece(star, "star"),
        Piece(date, "date"),
    )
    return tuple(piece for piece in pieces if piece.text)


def opened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the row of a post as that of the open one."""
    titles = ("title", "read")
    return tuple(each._replace(look="open") if each.look in titles else each for each in pieces)


def name_of(group: CategoryPath, grouping: Grouping) -> str:
    """Return the name that the library pane gives a group."""
    if not group:
        return grouping.nowhere.capitalize()
    return "-".join(group) if grouping is Grouping.MONTH else clean(group[-1])


def names_of(group: CategoryPath, grouping: Grouping) -> tuple[str, ...]:
    """Return the name of a group, after those of the groups that it is in."""
    depths = range(1, len(group) + 1) if group else (0,)
    return tuple(name_of(group[:depth], grouping) for depth in depths)


def _count(unread: int, total: int) -> str:
    return f"{unread:,}/{total:,}" if unread else f"{total:,}"


def _indent(category: CategoryPath) -> str:
    return " " * (STEP * min(max(len(category) - 1, 0), DEEPEST))
