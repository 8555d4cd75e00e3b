"""`reader categories`: list the categories of a library, or other groups, with their counts."""

import os
from argparse import ArgumentParser

from reader.cli import output
from reader.cli.arranged import add_grouping
from reader.cli.choosing import DraftOptions, add_drafts
from reader.cli.configured import configured
from reader.cli.jsonlines import json_line
from reader.cli.libraries import scanned, tell_unreadable
from reader.cli.page import print_page
from reader.cli.page_options import PageOptions, add_page_options
from reader.cli.paths import add_folders, folders
from reader.cli.terminal import measure_as
from reader.document.model import Mark
from reader.layout.cells import WIDE
from reader.layout.lines import Line, Role, Span, line
from reader.layout.one_line import padded
from reader.library.lists.arrangement import Arrangement, Grouping
from reader.library.model import Category

COUNT_CELLS = 7
NAME_CELLS = 50
"""At most, so that the counts stand near the names on a wide terminal."""


class Options(PageOptions, DraftOptions):
    """The arguments of `reader categories`."""

    grouping: Grouping = Grouping.CATEGORY
    json: bool = False


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    add_folders(parser)
    add_drafts(parser)
    add_grouping(parser, "--by", Grouping.CATEGORY, "instead of categories the groups of a")
    parser.add_argument(
        "--json", action="store_true", help="a JSON object per line: path, posts, total, unread"
    )
    add_page_options(parser)


def run(options: Options) -> int:
    """List the categories: as a tree on a terminal, else in lines of `unread total path`.

    Raises:
        ReaderError: The library cannot be opened, or the output not be written.
    """
    config = options.with_drafts(configured())
    measure_as(config)
    named = folders(options.paths, config)
    with scanned(named, config) as session:
        code = tell_unreadable(session, named)
        outline = session.view(Arrangement(options.grouping)).outline()
    if options.json:
        output.write(json_line(category._asdict()) for category in outline)
    elif os.isatty(1):
        cells, bidi = options.cells(), options.typography(config).bidi
        print_page((_branch(each, options.grouping, cells, bidi=bidi) for each in outline), options)
    else:
        output.write_rows((str(c.unread), str(c.total), "/".join(c.path)) for c in outline)
    return code


def _branch(category: Category, grouping: Grouping, width: int, *, bidi: bool) -> Line:
    """Return a line of the tree."""
    name = category.path[-1] if category.path else f"({grouping.nowhere})"
    counts = f"{category.unread:>{COUNT_CELLS}} /{category.total:>{COUNT_CELLS}}"
    left = min(max(width - len(counts), WIDE), NAME_CELLS)
    indent = "  " * min(len(category.path) - 1, left // 2 - 1)
    shown = indent + padded(name, left - len(indent), bidi=bidi)
    marks = Mark.STRONG if category.unread else Mark.NONE
    return line((Span(shown, marks=marks), Span(counts, Role.FACT)))
