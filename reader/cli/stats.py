"""`reader stats`: count the posts of a library, and what was read when."""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.cli import output
from reader.cli.choosing import DraftOptions, add_drafts
from reader.cli.configured import configured
from reader.cli.jsonlines import json_line
from reader.cli.libraries import scanned
from reader.cli.page import print_page
from reader.cli.page_options import PageOptions, add_page_options
from reader.cli.paths import add_folders, folders
from reader.cli.terminal import measure_as
from reader.document.model import Mark
from reader.layout.cells import filled, width
from reader.layout.lines import Line, Role, Span, line
from reader.layout.one_line import padded
from reader.library.catalog.stats import Stats
from reader.library.model import Category

LATEST = 24
"""Months to show, the rest in one row: JSON has them all."""
EARLIER = "earlier"
NAME_CELLS = 30
"""At most, so that the bars stand near the names."""
READ, UNREAD = "█", "░"
INDENT, GAP = "  ", "  "


class Options(PageOptions, DraftOptions):
    """The arguments of `reader stats`."""

    json: bool = False


class _Row(NamedTuple):
    name: str
    posts: int
    unread: int = 0
    summed: bool = False
    """Whether it sums up others: its bar may be too long, the others keep their scale."""


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    add_folders(parser)
    add_drafts(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object with all counts")
    add_page_options(parser)


def run(options: Options) -> int:
    """Print the counts, with bars; or all of them as JSON.

    Raises:
        ReaderError: The library cannot be opened, or the output not be written.
    """
    config = options.with_drafts(configured())
    measure_as(config)
    with scanned(folders(options.paths, config), config) as session:
        stats = session.condition.stats()
    if options.json:
        output.write([json_line(_fields(stats))])
    else:
        print_page(_page(stats, options.cells(), bidi=options.typography(config).bidi), options)
    return 0


def _fields(stats: Stats) -> dict[str, object]:
    """Return what JSON tells."""
    return stats._asdict() | {
        "published": [
            {"month": "-".join(each.path), "posts": each.posts, "unread": each.unread}
            for each in _months(stats)
        ],
        "categories": [each._asdict() for each in stats.categories],
        "opened": [{"month": month, "posts": posts} for month, posts in stats.opened],
    }


def _page(stats: Stats, cells: int, *, bidi: bool) -> Iterator[Line]:
    """Yield the totals, then a table for each thing that is counted."""
    yield line((Span(_totals(stats)),))
    for heading, rows in _tables(stats):
        if rows:
            yield line(())
            yield line((Span(heading, marks=Mark.STRONG),))
            yield from _bars(rows, cells, bidi=bidi)


def _totals(stats: Stats) -> str:
    return (
        f"{stats.posts:,} posts, {stats.unread:,} unread, {stats.starred:,} starred,"
        f" {stats.tagged:,} tagged, {stats.noted:,} with notes"
    )


def _tables(stats: Stats) -> Iterator[tuple[str, list[_Row]]]:
    """Yield what is counted, each with its heading."""
    published = [_Row("-".join(each.path), each.posts, each.unread) for each in _months(stats)]
    yield f"Published ({READ} read, {UNREAD} unread)", _latest(published)
    yield "Categories", [_Row(_name(each), each.total, each.unread) for each in stats.categories]
    yield "Last opened", _latest([_Row(month, posts) for month, posts in stats.opened])


def _latest(months: list[_Row]) -> list[_Row]:
    """Return the rows of the latest months, and one for all that are earlier."""
    latest, rest = months[:LATEST], months[LATEST:]
    if not rest:
        return latest
    posts, unread = sum(each.posts for each in rest), sum(each.unread for each in rest)
    return [*latest, _Row(EARLIER, posts, unread, summed=True)]


def _months(stats: Stats) -> list[Category]:
    """Return the months in which posts were published, the latest first."""
    return [each for each in stats.published if len(each.path) == len(("year", "month"))]


def _name(category: Category) -> str:
    return "/".join(category.path) or "(no category)"


def _bars(rows: Sequence[_Row], cells: int, *, bidi: bool) -> Iterator[Line]:
    """Yield a line for each row: its name, its count, a bar as long as that is large."""
    name_cells = min(max(width(row.name) for row in rows), NAME_CELLS, cells // 2)
    most = max(row.posts for row in rows if not row.summed)
    count_cells = max(len(f"{row.posts:,}") for row in rows)
    room = max(0, cells - name_cells - count_cells - len(INDENT + GAP + GAP))
    for row in rows:
        whole = min(room, -(-row.posts * room // most)) if most else 0
        read = whole * (row.posts - row.unread) // row.posts if row.posts else 0
        name = f"{INDENT}{padded(row.name, name_cells, bidi=bidi)}{GAP}"
        yield line(
            (
                Span(name),
                Span(f"{row.posts:>{count_cells},}{GAP}", Role.FACT),
                Span(filled(READ, read) + filled(UNREAD, whole - read), Role.FACT),
            )
        )
