"""`reader searches`: list the saved searches with their counts, save one, forget one."""

from argparse import ArgumentParser

from reader.cli import output
from reader.cli.choosing import DraftOptions, FolderOptions, add_drafts, add_folder
from reader.cli.configured import configured
from reader.cli.jsonlines import json_line
from reader.cli.libraries import scanned
from reader.cli.paths import folders
from reader.cli.queries import taken_in
from reader.errors import LibraryError
from reader.library.catalog.location import searches_path
from reader.library.smart.saved import SearchFile
from reader.session import Session


class Options(FolderOptions, DraftOptions):
    """The arguments of `reader searches`."""

    save: list[str] | None = None
    forget: str | None = None
    json: bool = False


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    acts = parser.add_mutually_exclusive_group()
    acts.add_argument(
        "--save",
        nargs=2,
        metavar=("NAME", "QUERY"),
        help="save a search, in the place of one of this name (docs/query.md)",
    )
    acts.add_argument("--forget", metavar="NAME", help="let go of the search of this name")
    add_folder(parser)
    add_drafts(parser)
    parser.add_argument(
        "--json", action="store_true", help="a JSON object per line: name, query, total, unread"
    )


def run(options: Options) -> int:
    """Save or forget a search; else list all in lines of `unread total name query`.

    Searches are of all libraries: to save or forget one, none is opened.

    Raises:
        ReaderError: The query is not understood, there is no such search, the file of searches
            or the library cannot be read or written.
    """
    if options.save is not None:
        SearchFile(searches_path()).save(*options.save)
        return 0
    if options.forget is not None:
        SearchFile(searches_path()).forget(options.forget)
        return 0
    config = options.with_drafts(configured())
    with scanned(folders(options.named, config), config) as session:
        return _list(session, as_json=options.json)


def _list(session: Session, *, as_json: bool) -> int:
    """Print the searches; return 1 if a line of their file could not be read."""
    searches, faults = session.saved.read()
    for each in searches:
        taken_in(session, each.query)
    counted = zip(searches, session.search.counts([each.query for each in searches]), strict=True)
    if as_json:
        output.write(
            json_line({"name": each.name, "query": each.typed, **tally._asdict()})
            for each, tally in counted
        )
    else:
        output.write_rows(
            (str(tally.unread), str(tally.total), each.name, each.typed) for each, tally in counted
        )
    for fault in faults:
        output.tell(LibraryError(fault))
    return 1 if faults else 0
