"""A post as it stands in a list: a row of a table, fields for programs, an object of JSON."""

from datetime import tzinfo
from typing import NamedTuple

from reader.document.model import Mark
from reader.layout.cells import width
from reader.layout.direction import padded
from reader.layout.lines import Line, Role, Span, line
from reader.library.model import Entry
from reader.posts.clock import day_in

WITH_CATEGORY = 48
"""Cells: in a narrower table the title has all the room."""


class Table(NamedTuple):
    """How a table is drawn."""

    cells: int
    """How wide."""
    zone: tzinfo | None
    """The reader's zone, in which days are told as on pages; None: the computer's."""
    bidi: bool
    """Whether right-to-left text is put in order here, and not by the terminal."""


def table_row(entry: Entry, table: Table) -> Line:
    """Return a row of the table: star, date and title; and where there is room, the category."""
    cells, zone, bidi = table
    star = "* " if entry.starred else "  "
    date = f"{day_in(entry.date, zone)}  "
    filed = padded(category(entry), cells // 4, bidi=bidi)
    filed_in = f"  {filed}" if cells >= WITH_CATEGORY else ""
    title_cells = cells - sum(map(width, (star, date, filed_in)))
    title = padded(entry.title, title_cells, bidi=bidi)
    return line(
        (
            Span(star, Role.NOTICE),
            Span(date, Role.FACT),
            Span(title, marks=Mark.NONE if entry.read else Mark.STRONG),
            Span(filed_in, Role.FACT),
        )
    )


def category(entry: Entry) -> str:
    """Return the first category of a post, as a path."""
    return "/".join(entry.categories[0]) if entry.categories else ""


def fields(entry: Entry) -> dict[str, object]:
    """Return what JSON tells of an entry: all but its place in the catalog."""
    told = entry._asdict()
    del told["cursor"]
    return told
