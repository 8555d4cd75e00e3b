"""`reader search`: find posts by what is in them."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.cli import output
from reader.cli.choosing import DraftOptions, add_drafts, add_limit
from reader.cli.configured import configured
from reader.cli.fields import category, fields
from reader.cli.jsonlines import json_line
from reader.cli.left_out import tell_left_out
from reader.cli.libraries import path_shown, scanned, tell_unreadable
from reader.cli.page_options import PageOptions, add_page_options
from reader.cli.paths import add_paths, folders
from reader.cli.places import check_folders, check_query
from reader.cli.queries import some, taken_in
from reader.cli.terminal import measure_as
from reader.cli.true_hits import true_hits
from reader.config import Config
from reader.errors import ReaderError
from reader.library.folders.scope import ALL_FILES, Folders
from reader.library.model import Entry
from reader.library.query.hits import Excerpt
from reader.library.query.model import EVERYTHING, Asked, Query
from reader.library.query.parser import parse_query
from reader.session import Session

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from reader.layout.lines import Line

ABOUT = "what is looked for (docs/query.md); then folders of posts (default: as reader list)"
EXCERPT = 120
"""Characters of an excerpt in JSON."""

NOTHING = 1
"""The exit code when nothing is found, as grep has it."""


class Hit(NamedTuple):
    """A post that was found."""

    entry: Entry
    path: str
    """As it is shown."""


class Options(PageOptions, DraftOptions):
    """The arguments of `reader search`."""

    newest: bool = False
    rescan: bool = False
    limit: int | None = None
    json: bool = False
    null: bool = False


def add_arguments(parser: "ArgumentParser") -> None:
    """Tell `parser` the arguments."""
    add_paths(parser, "QUERY FOLDER", ABOUT)
    parser.add_argument(
        "-N", "--newest", action="store_true", help="the newest first, and not the best"
    )
    parser.add_argument(
        "--rescan",
        action="store_true",
        help="look at each file first: also for what was written into one in place since",
    )
    add_drafts(parser)
    add_limit(parser)
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument(
        "--json", action="store_true", help="a JSON object per line: all that is known"
    )
    forms.add_argument(
        "-0", "--null", action="store_true", help="only paths, each with a NUL after it"
    )
    add_page_options(parser)


def run(options: Options) -> int:
    """Print what is found: on a terminal with excerpts, else in lines `path date category title`.

    Raises:
        ReaderError: The query is none, a place or not understood, or no library can be opened.
    """
    config = options.with_drafts(configured())
    typed, *paths = options.paths or ("",)
    check_query(typed)
    check_folders(paths)
    query = parse_query(typed)
    if query == EVERYTHING:
        raise ReaderError("nothing to look for: reader list lists all posts")
    named = folders(paths, config)
    with scanned(named, config, ALL_FILES if options.rescan else Folders()) as session:
        code = tell_unreadable(session, named)
        tell_left_out(query, named, config)
        found = some(iter(_true(session, query, options)), Asked(typed, query))
        if found is None:
            return NOTHING
        wanted = islice(found, options.limit)
        hits = (Hit(entry, path_shown(entry.path, named)) for entry in wanted)
        _print(hits, options, _Excerpts(session, query), config)
    return code


def _true(session: Session, query: Query, options: Options) -> Iterable[Entry]:
    """Give what is found, the best first by its words, or the newest; one at least if there is.

    It is as its files are now: see `true_hits`.
    """
    wanted = None if options.limit is None else max(1, options.limit)

    def find(most: int | None) -> Iterable[Entry]:
        taken_in(session, query)
        limit = min((each for each in (wanted, most) if each is not None), default=None)
        if session.search.ranks(query) and not options.newest:
            return session.search.best(query, limit=limit)
        return islice(session.search.all(query), limit)

    return find(None) if options.rescan else true_hits(session, find)


class _Excerpts(NamedTuple):
    """What gives the excerpts of posts."""

    session: Session
    query: Query

    def of(self, entry: Entry, length: int) -> Excerpt:
        return self.session.search.excerpt(entry, self.query, length)


def _print(hits: Iterator[Hit], options: Options, excerpts: _Excerpts, config: Config) -> None:
    """Print what was found in the form that is wanted."""
    if options.null:
        output.write_paths(hit.path for hit in hits)
    elif options.json:
        output.write(json_line(_object(hit, excerpts)) for hit in hits)
    elif os.isatty(1):
        _print_lit(hits, options, excerpts, config)
    else:
        output.write_rows(
            (path, entry.date.isoformat(), category(entry), entry.title) for entry, path in hits
        )


def _print_lit(hits: Iterator[Hit], options: Options, excerpts: _Excerpts, config: Config) -> None:
    """Print what was found as a person reads it: with excerpts in which it is lit."""
    from reader.cli.page import print_page  # noqa: PLC0415  20 ms that rows in a pipe do not pay
    from reader.cli.tables import Table, excerpt_row, table_row  # noqa: PLC0415  the same

    measure_as(config)
    table = Table(options.cells(), config.zone, options.typography(config).bidi)

    def lines() -> "Iterator[Line]":
        for entry, _ in hits:
            yield table_row(entry, table)
            yield excerpt_row(excerpts.of(entry, table.cells * 3 // 4), table)

    print_page(lines(), options)


def _object(hit: Hit, excerpts: _Excerpts) -> dict[str, object]:
    """Return what JSON tells of a post that was found."""
    told = fields(hit.entry._replace(path=hit.path))
    return {**told, "excerpt": excerpts.of(hit.entry, EXCERPT)._asdict()}
