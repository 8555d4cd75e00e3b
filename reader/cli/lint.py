"""`reader lint`: tell what in the posts' files could not be read as written."""

import os
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reader.cli import output
from reader.cli.choosing import DraftOptions, add_drafts
from reader.cli.configured import configured
from reader.cli.files import read_post, shown_name
from reader.cli.libraries import path_shown, scanned
from reader.cli.paths import PathOptions, add_paths, folders
from reader.config import Config
from reader.errors import PostError
from reader.posts.model import Problem


class Options(PathOptions, DraftOptions):
    """The arguments of `reader lint`."""


class _Finding(NamedTuple):
    """A problem, and the file that has it."""

    path: str
    problem: Problem


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    about = "a post's file, or a folder of posts (default: as for reader list)"
    add_paths(parser, "PATH", about)
    add_drafts(parser)
    parser.epilog = "The exit code is 1 if there is a problem."


def run(options: Options) -> int:
    """Write a line for each problem; return 1 if there was one.

    A file that cannot be read is told, and does not keep the others from being read.

    Raises:
        ReaderError: A library cannot be read, or the output not be written.
    """
    findings = _findings(options.paths, options.with_drafts(configured()))
    first = next(findings, None)
    if first is None:
        return 0
    output.write(_lines(chain([first], findings)))
    return 1


def _lines(findings: Iterable[_Finding | PostError]) -> Iterator[str]:
    for each in findings:
        if isinstance(each, PostError):
            output.tell(each)
        else:
            yield _line(each)


def _line(finding: _Finding) -> str:
    """Return a problem as compilers tell it, so that editors can jump to it."""
    line, message, assumed = finding.problem
    told = f"{message} (assumed: {assumed})" if assumed else message
    return f"{output.visible(finding.path)}:{line}: {output.field(told)}"


def _findings(paths: Sequence[str], config: Config) -> Iterator[_Finding | PostError]:
    """Give the problems of the files, then of the folders."""
    files = [path for path in paths if not os.path.isdir(path)]
    for path in files:
        try:
            problems = read_post(path, config).problems
        except PostError as error:
            yield error
            continue
        yield from (_Finding(shown_name(path), problem) for problem in problems)
    if len(files) == len(paths) > 0:
        return
    named = folders([path for path in paths if path not in files], config)
    with scanned(named, config) as session:
        for path, message in session.condition.unreadable():
            yield _Finding(path_shown(path, named), Problem(1, message, ""))
        for entry, problems in session.condition.problems():
            path = path_shown(entry.path, named)
            yield from (_Finding(path, problem) for problem in problems)
