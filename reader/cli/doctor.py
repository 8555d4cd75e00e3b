"""`reader doctor`: tell what could be wrong, and how long a start takes."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from reader.cli import output
from reader.cli.findings import Finding, State
from reader.cli.jsonlines import json_line
from reader.cli.paths import PathOptions, add_folders, folders
from reader.cli.terminal import screen_size
from reader.config import loaded_config
from reader.document.model import Document, Paragraph, Run
from reader.layout.cells import pad, width
from reader.layout.flow import lay_out
from reader.layout.unicode.harmless import clean
from reader.typography import NARROWEST_PAGE

NAME_CELLS = 22
"""The cells of the column of names."""
SIGNS = {State.FINE: " ", State.NOTE: "·", State.WRONG: "!"}


class Options(PathOptions):
    """The arguments of `reader doctor`."""

    json: bool = False


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    add_folders(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object a finding")
    parser.epilog = "The exit code is 1 if something is wrong; a ! stands before it."


def run(options: Options) -> int:
    """Print what is found; return 1 if something is wrong.

    Raises:
        ReaderError: The output cannot be written.
    """
    wrong = False
    section = ""
    for finding in _findings(options.paths):
        wrong = wrong or finding.state is State.WRONG
        if options.json:
            said = finding._asdict() | {"state": finding.state.value}
            output.write([json_line(said)])
            continue
        if finding.section != section:
            output.write([f"{'' if not section else chr(10)}{finding.section}"])
            section = finding.section
        output.write(_rows(finding, screen_size()[0] if os.isatty(1) else None))
    return 1 if wrong else 0


def _rows(finding: Finding, cells: int | None) -> Iterator[str]:
    """Yield what is told of a finding: its value in lines of so many cells, or in one."""
    begin = f"{SIGNS[finding.state]} {pad(finding.name, NAME_CELLS)} "
    value = clean(finding.value)
    if cells is None:
        yield f"{begin}{value}".rstrip()
        return
    page = Document((Paragraph((Run(value),)),))
    for line in lay_out(page, max(NARROWEST_PAGE, cells - width(begin))):
        yield f"{begin}{line.text}".rstrip()
        begin = " " * width(begin)


def _findings(named: Sequence[str]) -> Iterator[Finding]:
    """Yield all findings, each as soon as it is known."""
    from reader.cli import findings, starting  # noqa: PLC0415  only this command pays

    loaded = loaded_config()
    yield from findings.versions()
    yield from findings.terminal(loaded.config)
    yield from findings.programs()
    yield from findings.configuration(loaded)
    opened = folders(named, loaded.config)
    yield from findings.library(opened, loaded.config)
    yield from starting.timings(opened, loaded.config)
