"""`reader notes`: what was written about posts, and the passages of them that are kept."""

import os
from collections.abc import Iterator
from datetime import tzinfo
from heapq import merge
from typing import TYPE_CHECKING, NamedTuple

from reader.cli import output
from reader.cli.choosing import DraftOptions, add_drafts
from reader.cli.configured import configured
from reader.cli.jsonlines import json_line
from reader.cli.left_out import tell_left_out
from reader.cli.libraries import path_shown, scanned, tell_unreadable
from reader.cli.page_options import PageOptions, add_page_options
from reader.cli.paths import add_paths, folders
from reader.cli.queries import divided, some, taken_in
from reader.cli.terminal import measure_as
from reader.config import Config
from reader.document.model import Block, Document, Heading, Mark, Paragraph, Quote, Run
from reader.library.catalog.gone import Gone
from reader.library.logs.facts import Facts
from reader.library.model import Entry
from reader.library.query.model import EVERYTHING, Asked, Having, Quality, all_of
from reader.posts.clock import day_in
from reader.session import Session

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from reader.layout.lines import Line

ABOUT = "whose notes are printed (docs/query.md), unless it is a folder; then folders of posts"
_LEVEL = 2
"""Of the headings: a page of notes is about many posts."""


class Noted(NamedTuple):
    """A post, and what is remembered of it."""

    post: Entry | Gone
    facts: Facts


class Options(PageOptions, DraftOptions):
    """The arguments of `reader notes`."""

    markdown: bool = False
    json: bool = False


def add_arguments(parser: "ArgumentParser") -> None:
    """Tell `parser` the arguments."""
    add_paths(parser, "[QUERY] FOLDER", ABOUT)
    add_drafts(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--markdown", action="store_true", help="print Markdown, to keep or to send")
    how.add_argument(
        "--json", action="store_true", help="a JSON object per post: its notes and passages"
    )
    add_page_options(parser)


def run(options: Options) -> int:
    """Print the notes and passages of posts, the newest post first.

    Raises:
        ReaderError: The library cannot be opened, or the output not be written.
    """
    asked, paths = divided(options.paths)
    config = options.with_drafts(configured())
    named = folders(paths, config)
    with scanned(named, config) as session:
        code = tell_unreadable(session, named)
        tell_left_out(asked.query, named, config)
        noted = (
            Noted(post._replace(path=path_shown(post.path, named)), facts)
            for post, facts in _noted(session, asked)
        )
        if options.json:
            output.write(json_line(_fields(*each)) for each in noted)
        elif options.markdown:
            from reader.render.markdown.document import markdown  # noqa: PLC0415  only here

            output.write(markdown(_document(noted, config.zone), "Notes"))
        else:
            from reader.cli.page import print_page  # noqa: PLC0415  as in `list`

            measure_as(config)
            print_page(_lines(noted, options, config), options)
    return code


def _noted(session: Session, asked: Asked) -> Iterator[Noted]:
    """Yield the posts with notes that a query is for; say so to a person if there are none.

    Of posts whose files are gone no query can tell.
    """
    noted = Having(Quality.NOTE)
    if asked.query != EVERYTHING:
        query = all_of((noted, asked.query))
        taken_in(session, query)
        found = some(session.search.all(query), asked)
        yield from (Noted(entry, session.memory.facts(entry.id)) for entry in found or ())
        return
    gone = (Noted(each, session.memory.facts(each.id)) for each in session.memory.gone())
    here = (Noted(each, session.memory.facts(each.id)) for each in session.search.all(noted))
    posts = (here, (each for each in gone if each.facts.noted))
    every = some(merge(*posts, key=lambda each: each.post.date, reverse=True), asked)
    yield from every or ()
    if every is None and os.isatty(2):
        output.say("no notes: `a` in the app writes one, and so does reader mark --note")


def _lines(noted: Iterator[Noted], options: PageOptions, config: Config) -> "Iterator[Line]":
    from reader.layout.flow import lay_out  # noqa: PLC0415  as above

    yield from lay_out(_document(noted, config.zone), options.cells(), options.typography(config))


def _document(noted: Iterator[Noted], zone: tzinfo | None) -> Document:
    """Return a page of all notes."""
    return Document(tuple(block for each in noted for block in _blocks(*each, zone)))


def _blocks(post: Entry | Gone, facts: Facts, zone: tzinfo | None) -> Iterator[Block]:
    """Yield what is noted about a post: about the whole of it, then passage by passage."""
    yield Heading(_LEVEL, (Run(post.title),))
    gone = " · the file is gone" if isinstance(post, Gone) else ""
    yield Paragraph((Run(f"{day_in(post.date, zone)} · {post.path}{gone}", Mark.DIM),))
    yield from (Paragraph((Run(note),)) for note in facts.notes)
    for passage in facts.passages:
        lines = filter(str.strip, passage.quote.split("\n"))
        yield Quote(tuple(Paragraph((Run(line),)) for line in lines))
        if passage.note:
            yield Paragraph((Run(passage.note),))


def _fields(post: Entry | Gone, facts: Facts) -> dict[str, object]:
    """Return what JSON tells."""
    return {
        "id": post.id,
        "path": post.path,
        "title": post.title,
        "date": post.date.isoformat(),
        "source": "" if isinstance(post, Gone) else post.source,
        "gone": isinstance(post, Gone),
        "notes": facts.notes,
        "passages": [each._asdict() for each in facts.passages],
    }
