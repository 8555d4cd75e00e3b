"""Posts as a person takes them: rows of a table, what was found in them lit."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import NamedTuple

from reader.cli.fields import category
from reader.document.model import Mark
from reader.layout.cells import fit, width
from reader.layout.lines import Line, Role, Span, line
from reader.layout.one_line import padded
from reader.library.model import Entry
from reader.library.query.hits import Excerpt
from reader.posts.clock import day_in

INDENT = "    "
DRAFT = "✎ "
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
    """Return a row of the table: star, date, title; and where there is room, the category.

    Before the title of a draft stands a sign.
    """
    cells, zone, bidi = table
    star = "* " if entry.starred else "  "
    date = f"{day_in(entry.date, zone)}  "
    filed = padded(category(entry), cells // 4, bidi=bidi)
    filed_in = f"  {filed}" if cells >= WITH_CATEGORY else ""
    draft = DRAFT if entry.draft else ""
    title_cells = cells - sum(map(width, (star, date, draft, filed_in)))
    title = padded(entry.title, title_cells, bidi=bidi)
    return line(
        (
            Span(star, Role.NOTICE),
            Span(date, Role.FACT),
            Span(draft, Role.NOTICE),
            Span(title, marks=Mark.NONE if entry.read else Mark.STRONG),
            Span(filed_in, Role.FACT),
        )
    )


def group_row(name: str, table: Table) -> Line:
    """Return the row of a group, above those of its posts."""
    return line((Span(padded(name, table.cells, bidi=table.bidi), Role.HEADING_3, Mark.STRONG),))


def excerpt_row(excerpt: Excerpt, table: Table) -> Line:
    """Return what was found in a post, lit; it goes below the post's row."""
    spans = [Span(INDENT)]
    room = table.cells - width(INDENT)
    for text, is_hit in _pieces(excerpt):
        shown = fit(text, room)
        room -= width(shown)
        spans.append(Span(shown, Role.FACT, Mark.HIGHLIGHT if is_hit else Mark.NONE))
    return line(tuple(spans))


def _pieces(excerpt: Excerpt) -> Iterator[tuple[str, bool]]:
    """Yield the parts of an excerpt, and whether each was looked for."""
    end = 0
    for start, stop in excerpt.hits:
        yield excerpt.text[end:start], False
        yield excerpt.text[start:stop], True
        end = stop
    yield excerpt.text[end:], False
