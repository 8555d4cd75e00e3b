"""`reader list`: list the posts of a library, the newest first or in another order."""

import os
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.cli import output
from reader.cli.arranged import add_grouping, add_sorting
from reader.cli.choosing import DraftOptions, add_drafts, add_limit
from reader.cli.configured import configured
from reader.cli.fields import category, fields
from reader.cli.jsonlines import json_line
from reader.cli.left_out import tell_left_out
from reader.cli.libraries import path_shown, scanned, tell_unreadable
from reader.cli.page_options import PageOptions, add_page_options
from reader.cli.paths import add_paths, folders
from reader.cli.queries import divided, some, taken_in
from reader.cli.terminal import measure_as
from reader.config import Config, with_drafts
from reader.errors import ReaderError
from reader.library.catalog.gone import Gone
from reader.library.lists.arrangement import NEWEST, WHOLE, Arrangement, Grouping, Sorting
from reader.library.lists.listed import Listing
from reader.library.model import Entry, ancestry
from reader.library.query.model import EVERYTHING, Asked, Query
from reader.posts.model import CategoryPath
from reader.session import Session

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from reader.layout.lines import Line

ABOUT = "what is listed (docs/query.md), unless it is a folder; then folders of posts"
PAGE = 500
"""How many entries are taken from the catalog at once."""


class Listed(NamedTuple):
    """A post as it is listed: once, or in each of its groups."""

    group: CategoryPath
    entry: Entry


class Selection(NamedTuple):
    """Which posts are listed, and in which order."""

    grouping: Grouping = Grouping.NONE
    sorting: Sorting = NEWEST
    category: str = ""
    """As `reader categories` prints its path; empty: all posts."""
    unread: bool = False
    starred: bool = False
    limit: int | None = None
    drafts: bool = False
    """Whether drafts are among them, whatever is configured."""


class Options(PageOptions, DraftOptions):
    """The arguments of `reader list`."""

    grouping: Grouping = Grouping.NONE
    sorting: Sorting = NEWEST
    category: str = ""
    unread: bool = False
    starred: bool = False
    gone: bool = False
    limit: int | None = None
    json: bool = False

    @property
    def selection(self) -> Selection:
        """What they choose."""
        return Selection._make(getattr(self, name) for name in Selection._fields)


def add_arguments(parser: "ArgumentParser") -> None:
    """Tell `parser` the arguments."""
    add_paths(parser, "[QUERY] FOLDER", ABOUT)
    parser.add_argument(
        "-c",
        "--category",
        type=_category,
        metavar="A/B",
        help="only posts in this category and those below it",
    )
    parser.add_argument("-u", "--unread", action="store_true", help="only unread posts")
    parser.add_argument("-s", "--starred", action="store_true", help="only starred posts")
    parser.add_argument(
        "--gone", action="store_true", help="only posts whose files are gone, see reader forget"
    )
    add_drafts(parser)
    add_limit(parser)
    add_grouping(parser, "--group", Grouping.NONE, "group by group; one of")
    add_sorting(parser)
    parser.add_argument(
        "--json", action="store_true", help="a JSON object per line: all that is known"
    )
    add_page_options(parser)


def run(options: Options) -> int:
    """List the posts: as a table on a terminal, else in lines of `path date category title`.

    Raises:
        ReaderError: The library cannot be opened, or the output not be written.
    """
    asked, paths = divided(options.paths)
    if options.gone:
        return _print_gone(asked.query, paths, options)
    return print_list(asked, paths, options.selection, options, as_json=options.json)


def print_list(
    asked: Asked,
    paths: Sequence[str],
    selection: Selection,
    page: PageOptions,
    *,
    as_json: bool = False,
) -> int:
    """List the posts of the folders `paths` that are asked for; return the exit code.

    Raises:
        ReaderError: The library cannot be opened, or the output not be written.
    """
    config = configured()
    if selection.drafts:
        config = with_drafts(config)
    named = folders(paths, config)
    with scanned(named, config) as session:
        code = tell_unreadable(session, named)
        within = _categories(selection.category, session)
        tell_left_out(asked.query, named, config)
        taken_in(session, asked.query)
        wanted = islice(_wanted(session, selection, asked, within), selection.limit)
        shown = (_with_path(listed, path_shown(listed.entry.path, named)) for listed in wanted)
        if as_json:
            output.write(json_line(_fields(listed, selection.grouping)) for listed in shown)
        elif os.isatty(1):
            _print_table(shown, selection.grouping, page, config)
        else:
            output.write_rows(_row(listed, selection.grouping) for listed in shown)
    return code


def _print_table(
    shown: Iterator[Listed], grouping: Grouping, page: PageOptions, config: Config
) -> None:
    """Print what is listed as a person reads it."""
    from reader.cli.page import print_page  # noqa: PLC0415  20 ms that rows in a pipe do not pay
    from reader.cli.tables import Table, group_row, table_row  # noqa: PLC0415  the same

    measure_as(config)
    table = Table(page.cells(), config.zone, page.typography(config).bidi)

    def lines() -> "Iterator[Line]":
        for group, several in groupby(shown, key=attrgetter("group")):
            if grouping is not Grouping.NONE:
                yield group_row("/".join(group) or f"({grouping.nowhere})", table)
            yield from (table_row(listed.entry, table) for listed in several)

    print_page(lines(), page)


def _print_gone(query: Query, paths: Sequence[str], options: Options) -> int:
    """List the posts whose files are gone; return the exit code.

    Raises:
        ReaderError: Something is asked of them that only files would tell, the library cannot be
            opened, or the output not be written.
    """
    if query != EVERYTHING or options.selection._replace(limit=None) != Selection():
        raise ReaderError("--gone: posts that are gone are not chosen, grouped or sorted")
    config = configured()
    named = folders(paths, config)
    with scanned(named, config) as session:
        code = tell_unreadable(session, named)
        _write_gone(session.memory.gone()[: options.limit], named, as_json=options.json)
    return code


def _write_gone(posts: Sequence[Gone], named: Sequence[str], *, as_json: bool) -> None:
    """Write the posts whose files are gone, in lines of `path date title`, or as JSON."""
    shown = (post._replace(path=path_shown(post.path, named)) for post in posts)
    if as_json:
        output.write(json_line(post._asdict()) for post in shown)
    else:
        output.write_rows((post.path, post.date.isoformat(), post.title) for post in shown)


def _category(text: str) -> str:
    """Read the path of a category, whatever slashes stand around it.

    Raises:
        ArgumentTypeError: It names none.
    """
    if not text.strip("/ "):
        from argparse import ArgumentTypeError  # noqa: PLC0415  as in `commands.run`

        raise ArgumentTypeError(f"{text!r}: no category; see reader categories")
    return text.strip("/")


def _categories(text: str, session: Session) -> Collection[CategoryPath]:
    """Return the categories whose path is printed so: a name may have a slash in it.

    Raises:
        ReaderError: The library has none.
    """
    if not text:
        return ()
    found = {each.path for each in session.outline() if _printed(each.path) == text}
    if not found:
        raise ReaderError(f"{text}: no such category; see reader categories")
    return found


def _printed(path: CategoryPath) -> str:
    """Return a category's path as `_category` reads it."""
    return output.field("/".join(path)).strip("/")


def _wanted(
    session: Session, selection: Selection, asked: Asked, within: Collection[CategoryPath]
) -> Iterator[Listed]:
    """Give the entries that the selection and the query leave, in order."""
    found = _found(session, Arrangement(selection.grouping, selection.sorting), asked.query)
    for listed in some(found, asked) or ():
        entry = listed.entry
        if (
            not (selection.unread and entry.read)
            and not (selection.starred and not entry.starred)
            and _is_within(entry, within)
        ):
            yield listed


def _found(session: Session, arrangement: Arrangement, query: Query) -> Iterator[Listed]:
    """Give the entries that a query is for, in an order."""
    if query == EVERYTHING:
        yield from _all(session.view(arrangement))
    elif arrangement == WHOLE:
        yield from (Listed((), entry) for entry in session.search.all(query))
    else:
        yield from _all(session.search.narrowed(query, arrangement, pinyin=False))


def _all(listing: Listing) -> Iterator[Listed]:
    """Give all entries, in order, as they are asked for."""
    for group in listing.outline():
        after = None
        while page := listing.entries(group.path, after=after, limit=PAGE):
            yield from (Listed(group.path, entry) for entry in page)
            after = page[-1].cursor


def _is_within(entry: Entry, within: Collection[CategoryPath]) -> bool:
    """Tell whether a post is filed in one of some categories or below it; none: anywhere."""
    return not within or any(
        group in within for path in entry.categories for group in ancestry(path)
    )


def _with_path(listed: Listed, path: str) -> Listed:
    """Return what is listed, with another path."""
    return listed._replace(entry=listed.entry._replace(path=path))


def _row(listed: Listed, grouping: Grouping) -> tuple[str, str, str, str]:
    """Return the fields for programs."""
    group, entry = listed
    shown = category(entry) if grouping is Grouping.NONE else "/".join(group)
    return entry.path, entry.date.isoformat(), shown, entry.title


def _fields(listed: Listed, grouping: Grouping) -> dict[str, object]:
    """Return what JSON tells of an entry: all but its place in the catalog."""
    told = fields(listed.entry)
    return told if grouping is Grouping.NONE else {"group": listed.group, **told}
