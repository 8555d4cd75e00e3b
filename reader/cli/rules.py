"""`reader rules`: list the rules with how many posts each is for; mark those that are there."""

import os
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.cli import output
from reader.cli.choosing import FolderOptions, add_folder
from reader.cli.configured import configured, configured_for_writing
from reader.cli.jsonlines import json_line
from reader.cli.libraries import scanned
from reader.cli.paths import folders
from reader.cli.queries import taken_in
from reader.errors import LibraryError
from reader.library.logs.marks import READ, STARRED, TAG
from reader.session import Session

if TYPE_CHECKING:
    from reader.library.arrivals.rules import Ruling


class Options(FolderOptions):
    """The arguments of `reader rules`."""

    apply: bool = False
    json: bool = False


class Ruled(NamedTuple):
    """A rule, and its posts."""

    ruling: "Ruling"
    marks: int
    """Posts that it would mark, or has marked."""
    total: int
    """Posts that it is for."""


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    parser.add_argument(
        "--apply",
        action="store_true",
        help="mark all posts that are there, as if they were new; what was said of them holds",
    )
    add_folder(parser)
    parser.add_argument(
        "--json",
        action="store_true",
        help="a JSON object per line: query, read, star, tags, marks, total",
    )
    parser.epilog = (
        "Rules are [[rule]] tables of the configuration: docs/config.md.\n"
        "By which of them a post was marked reader mark PATH tells."
    )


def run(options: Options) -> int:
    """Print lines of `marks total what query`; return 1 if a rule is wrong.

    `marks` is how many posts the rule would mark, or has marked now.

    Raises:
        ReaderError: The library cannot be opened, or nothing can be written down.
    """
    config = configured_for_writing() if options.apply else configured()
    with scanned(folders(options.named, config), config) as session:
        marked = _marked if options.apply else _to_be_marked
        ruled = _ruled(session, marked)
        if options.json:
            output.write(json_line(_fields(each)) for each in ruled)
        else:
            output.write_rows(
                (str(each.marks), str(each.total), " ".join(_what(each.ruling)), each.ruling.typed)
                for each in ruled
            )
        if not config.rule and config.rules_known and os.isatty(2):
            output.say("no rules; they are [[rule]] tables of the configuration: docs/config.md")
        wrong = not config.rules_known or session.arrivals.rulings()[1]
    return 1 if wrong else 0


_Marks = Callable[[Session, "Ruling", tuple[str, ...]], int]


def _ruled(session: Session, marks: _Marks) -> Iterator[Ruled]:
    """Yield what becomes of each rule; none sees what those before it have marked."""
    rulings, _ = session.arrivals.rulings()
    for ruling in rulings:
        taken_in(session, ruling.query)
    found = [tuple(session.search.ids(ruling.query)) for ruling in rulings]
    for ruling, posts in zip(rulings, found, strict=True):
        yield Ruled(ruling, marks(session, ruling, posts), len(posts))


def _to_be_marked(session: Session, ruling: "Ruling", posts: tuple[str, ...]) -> int:
    return len(session.arrivals.unsaid(ruling, posts))


def _marked(session: Session, ruling: "Ruling", posts: tuple[str, ...]) -> int:
    """Mark posts by a rule; return how many it has marked."""
    for note in session.notes():
        output.tell(LibraryError(note))
    said = session.arrivals.say([(ruling, posts)])
    return len({post for mark in said for post in mark.posts})


def _what(ruling: "Ruling") -> Iterator[str]:
    """Yield what a rule marks, as the configuration calls it."""
    names = {READ: "read", STARRED: "star"}
    for fact in ruling.facts:
        yield names.get(fact) or f"#{fact.removeprefix(TAG)}"


def _fields(ruled: Ruled) -> dict[str, object]:
    """Return what JSON tells."""
    facts = ruled.ruling.facts
    return {
        "query": ruled.ruling.typed,
        "read": READ in facts,
        "star": STARRED in facts,
        "tags": [fact.removeprefix(TAG) for fact in facts if fact.startswith(TAG)],
        "marks": ruled.marks,
        "total": ruled.total,
    }
