"""`reader show`: print posts, laid out."""

import os
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo

from reader.article import article
from reader.cli.files import STDIN, read_named
from reader.cli.page import PageOptions, add_page_options, print_page
from reader.cli.paths import add_paths
from reader.config import load_config
from reader.document.model import Document
from reader.layout.flow import lay_out
from reader.layout.lines import Line, Role, Span, line
from reader.posts.parse import parse_post


class Options(PageOptions):
    """The arguments of `reader show`."""

    posts: list[str]


def add_arguments(parser: ArgumentParser) -> None:
    """Tell `parser` the arguments."""
    about = "a post's file, or - for standard input (the default)"
    add_paths(parser, "posts", "POST", about, default=(STDIN,))
    add_page_options(parser)


def run(options: Options) -> int:
    """Print the posts one after the other.

    Raises:
        ReaderError: A post cannot be read; those before it have been printed.
    """
    return print_posts(options.posts, options)


def print_posts(names: Sequence[str], options: PageOptions) -> int:
    """Print the posts that are named one after the other; return the exit code.

    Raises:
        ReaderError: A post cannot be read; those before it have been printed.
    """
    print_page(_pages(names, options.width), options)
    return 0


def _pages(names: Sequence[str], width: int) -> Iterator[Line]:
    """Lay out each post; between two of them stands a double rule."""
    zone = load_config().zone
    for number, name in enumerate(names):
        if number:
            yield from (line(()), line((Span("═" * width, Role.RULE),)), line(()))
        yield from lay_out(_document(name, zone), width)


def _document(name: str, zone: tzinfo | None) -> Document:
    """Read a post, with its header."""
    raw, stamp = read_named(name)
    path = "" if name == STDIN else name
    post = parse_post(raw, name=os.path.basename(path), stamp=stamp)
    return article(post, now=datetime.now(UTC), zone=zone, path=path).document
