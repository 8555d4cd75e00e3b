"""How a row of the library pane reads: pieces of text, each with the name of its look."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple

from reader.layout.cells import filled, fit, pad, width
from reader.layout.one_line import padded
from reader.layout.unicode.harmless import clean
from reader.library.lists.arrangement import Grouping
from reader.library.lists.divisions import Division
from reader.library.lists.periods import Kind
from reader.library.model import Entry, ancestry
from reader.library.smart.names import is_smart, saved_name
from reader.posts.clock import in_zone
from reader.posts.model import CategoryPath
from reader.tui.shelf.dates import Form, human_date, month_name
from reader.tui.shelf.shelf import CategoryRow
from reader.tui.texts import listed

UNREAD = "●"
STARRED = "★"
DRAFT = "✎"
OPEN = "▾"
CLOSED = "▸"
_RULE = "─"

STEP = 2
"""The indent of each level, in cells."""
DEEPEST = 4
"""Levels below are not indented further: titles need the room."""
ROOMY = 60
"""From so many cells a row has room for the whole date."""
ROWS_HELD = 500
"""Rows of posts that are kept: when something changes in a library, most are as they were."""
SCANTY = 36
"""From so many cells it has room for the word of a day beside its time."""


class RowPart(NamedTuple):
    """A piece of a row."""

    text: str
    look: str
    """What the piece is: `category`, `count`, `unread`, `title`, `star`, `date` …"""


class Sight(NamedTuple):
    """When and where dates are seen, and how text is drawn."""

    today: date
    zone: tzinfo | None
    bidi: bool

    @classmethod
    def now(cls, clock: Callable[[], datetime], zone: tzinfo | None, *, bidi: bool) -> "Sight":
        """Return how dates are seen by now."""
        return cls(in_zone(clock(), zone).date(), zone, bidi)


def category_row(
    row: CategoryRow, grouping: Grouping, cells: int, *, bidi: bool
) -> tuple[RowPart, ...]:
    """Return a group's row: its name, and how many of its posts are unread."""
    category = row.category
    indent = _indent(category.path)
    count = _count(category.unread, category.total)
    if is_smart(category.path) and not category.total:
        count = ""
    count = f" {count}"
    fold = f"{indent}{OPEN if row.open else CLOSED} "
    room = cells - width(fold) - width(count)
    look = "smart" if is_smart(category.path) else "category"
    name = RowPart(padded(name_of(category.path, grouping), room, bidi=bidi), look)
    return (RowPart(fold, "fold"), name, RowPart(count, "unread" if category.unread else "count"))


def post_row(
    entry: Entry, category: CategoryPath, cells: int, sight: Sight, *, divided: bool = False
) -> tuple[RowPart, ...]:
    """Return a post's row: is it unread, its title, is it a draft, a star, when it was published.

    Args:
        entry: The post.
        category: The group that it stands in.
        cells: The room.
        sight: From where it is seen.
        divided: Whether a heading tells the year.
    """
    return _post_row(entry, entry.date.utcoffset(), category, cells, sight, divided)


@lru_cache(maxsize=ROWS_HELD)
def _post_row(
    entry: Entry,
    _offset: timedelta | None,  # which equal moments need not have in common
    category: CategoryPath,
    cells: int,
    sight: Sight,
    divided: bool,  # noqa: FBT001  a part of the key
) -> tuple[RowPart, ...]:
    form = _form(cells, divided=divided)
    day = human_date(entry.date, sight.today, sight.zone, title=entry.title, form=form)
    mark = f"{_indent(category)}{' ' if entry.read else UNREAD} "
    draft = f" {DRAFT}" if entry.draft else ""
    star = f" {STARRED}" if entry.starred else ""
    room = max(0, cells - sum(map(width, (mark, draft, star, day))) - 1)
    look = "read" if entry.read else "title"
    pieces = (
        RowPart(mark, "unread"),
        RowPart(padded(clean(entry.title), room, bidi=sight.bidi), look),
        RowPart(draft, "draft"),
        RowPart(star, "star"),
        RowPart(f" {day}", "date"),
    )
    return tuple(piece for piece in pieces if piece.text)


def excerpt_row(text: str, category: CategoryPath, cells: int, sight: Sight) -> tuple[RowPart, ...]:
    """Return the line under a post's title: how its text begins."""
    indent = " " * (width(_indent(category)) + STEP)
    room = max(0, cells - width(indent))
    return (RowPart(indent + padded(clean(text), room, bidi=sight.bidi), "excerpt"),)


def divider_row(division: Division, cells: int) -> tuple[RowPart, ...]:
    """Return the line above the first post of a period: its name, and how many are unread."""
    name = fit(f" {period_name(division)} ", max(0, cells - STEP))
    count = f" {_count(division.unread, division.posts)}"
    rule = cells - STEP - width(name) - width(count)
    if rule < 0:
        return (RowPart(_RULE * min(STEP, cells) + pad(name, max(0, cells - STEP)), "divider"),)
    return (
        RowPart(filled(_RULE, STEP) + name + filled(_RULE, rule), "divider"),
        RowPart(count, "unread" if division.unread else "count"),
    )


def opened(pieces: tuple[RowPart, ...]) -> tuple[RowPart, ...]:
    """Return the row of a post as that of the open one."""
    titles = ("title", "read")
    return tuple(each._replace(look="open") if each.look in titles else each for each in pieces)


def period_name(division: Division) -> str:
    """Return the name of a period."""
    match division.period.kind:
        case Kind.YEAR:
            return f"{division.period.since.year}"
        case Kind.MONTH:
            return month_name(division.period.since)
        case kind:
            return listed.PERIODS[kind]


def name_of(group: CategoryPath, grouping: Grouping) -> str:
    """Return the name that the library pane gives a group."""
    if not group:
        return listed.NOWHERE[grouping]
    if is_smart(group):
        return clean(saved_name(group) or listed.SMART[group])
    return "-".join(group) if grouping is Grouping.MONTH else clean(group[-1])


def names_of(group: CategoryPath, grouping: Grouping) -> tuple[str, ...]:
    """Return the name of a group, after those of the groups that it is in."""
    return tuple(name_of(each, grouping) for each in ancestry(group))


def _form(cells: int, *, divided: bool) -> Form:
    if divided:
        return Form.DIVIDED
    if cells >= ROOMY:
        return Form.LONG
    return Form.SHORT if cells >= SCANTY else Form.BRIEF


def _count(unread: int, total: int) -> str:
    return f"{unread:,}/{total:,}" if unread else f"{total:,}"


def _indent(category: CategoryPath) -> str:
    return " " * (STEP * min(max(len(category) - 1, 0), DEEPEST))
