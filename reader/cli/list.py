"""`reader list`: list the posts of a library, newest first."""

import os
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from itertools import islice

from reader.cli import output
from reader.cli.jsonlines import json_line
from reader.cli.libraries import path_shown, scanned, tell_unreadable
from reader.cli.page import PageOptions, add_page_options, print_page
from reader.cli.paths import add_folders, folders
from reader.cli.terminal import measure_as
from reader.config import load_config
from reader.document.model import Mark
from reader.errors import ReaderError
from reader.layout.cells import width
from reader.layout.direction import padded
from reader.layout.lines import Line, Role, Span, line
from reader.library.model import Entry
from reader.posts.model import CategoryPath
from reader.session import Session

WITH_CATEGORY = 48
"""Cells: in a narrower table the title has all the room."""
PAGE = 500
"""How many entries are taken from the catalog at once."""


class Options(PageOptions):
    """The arguments of `reader list`."""

    category: CategoryPath = ()
    unread: bool = False
    starred: bool = False
    limit: int | None = None
    json: bool = False


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    add_folders(parser)
    parser.add_argument(
        "-c",
        "--category",
        type=lambda text: tuple(text.strip("/").split("/")),
        default=(),
        metavar="A/B",
        help="only posts in this category and those below it",
    )
    parser.add_argument("-u", "--unread", action="store_true", help="only unread posts")
    parser.add_argument("-s", "--starred", action="store_true", help="only starred posts")
    parser.add_argument("-n", "--limit", type=_count, metavar="N", help="at most so many posts")
    parser.add_argument(
        "--json", action="store_true", help="a JSON object per line: all that is known"
    )
    add_page_options(parser)


def run(options: Options) -> int:
    """List the posts: as a table on a terminal, else in lines of `path date category title`.

    Raises:
        ReaderError: The library cannot be opened, or the output not be written.
    """
    config = load_config()
    measure_as(config)
    named = folders(options.paths, config)
    with scanned(named, config) as session:
        tell_unreadable(session, named)
        _check(options.category, session)
        entries = islice(_wanted(session, options), options.limit)
        shown = (entry._replace(path=path_shown(entry.path, named)) for entry in entries)
        if options.json:
            output.write(json_line(_fields(entry)) for entry in shown)
        elif os.isatty(1):
            cells, bidi = options.cells(), options.typography(config).bidi
            print_page((_line(entry, cells, bidi=bidi) for entry in shown), options)
        else:
            output.write_rows(_row(entry) for entry in shown)
    return 0


def _check(category: CategoryPath, session: Session) -> None:
    """See to it that a category that is asked for is one.

    Raises:
        ReaderError: The library has none of that name.
    """
    if category and category not in {each.path for each in session.outline()}:
        raise ReaderError(f"{'/'.join(category)}: no such category; see reader categories")


def _wanted(session: Session, options: Options) -> Iterator[Entry]:
    """Give the entries that the options leave, newest first."""
    for entry in _all(session):
        if (
            not (options.unread and entry.read)
            and not (options.starred and not entry.starred)
            and _within(entry, options.category)
        ):
            yield entry


def _all(session: Session) -> Iterator[Entry]:
    """Give all entries, newest first, as they are asked for."""
    after = None
    while page := session.entries(None, after=after, limit=PAGE):
        yield from page
        after = page[-1].cursor


def _within(entry: Entry, category: CategoryPath) -> bool:
    """Tell whether a post is filed in `category` or below it."""
    return not category or any(path[: len(category)] == category for path in entry.categories)


def _row(entry: Entry) -> tuple[str, str, str, str]:
    """Return the fields for programs."""
    return entry.path, entry.date.isoformat(), _category(entry), entry.title


def _fields(entry: Entry) -> dict[str, object]:
    """Return what JSON tells of an entry: all but its place in the catalog."""
    fields = entry._asdict()
    del fields["cursor"]
    return fields


def _line(entry: Entry, cells: int, *, bidi: bool) -> Line:
    """Return a row of the table: star, date and title; and where there is room, the category."""
    star = "* " if entry.starred else "  "
    date = f"{entry.date.date()}  "
    filed = padded(_category(entry), cells // 4, bidi=bidi)
    category = f"  {filed}" if cells >= WITH_CATEGORY else ""
    title_cells = cells - sum(map(width, (star, date, category)))
    title = padded(entry.title, title_cells, bidi=bidi)
    return line(
        (
            Span(star, Role.NOTICE),
            Span(date, Role.FACT),
            Span(title, marks=Mark.NONE if entry.read else Mark.STRONG),
            Span(category, Role.FACT),
        )
    )


def _category(entry: Entry) -> str:
    """Return the first category of a post, as a path."""
    return "/".join(entry.categories[0]) if entry.categories else ""


def _count(text: str) -> int:
    """Read how many.

    Raises:
        ArgumentTypeError: It is not a number from 0 up.
    """
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text!r}: not a number from 0 up")
    return int(text)
