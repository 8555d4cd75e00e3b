"""`reader show`: print posts, laid out."""

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.article import Article
from reader.article import article as as_article
from reader.cli import output
from reader.cli.configured import configured
from reader.cli.files import read_post, shown_name
from reader.cli.page import print_page
from reader.cli.page_options import PageOptions, add_page_options
from reader.cli.paths import STDIN, add_paths
from reader.cli.terminal import measure_as
from reader.config import Config
from reader.document.links import with_addresses
from reader.errors import ReaderError
from reader.layout.cells import filled
from reader.layout.flow import lay_out
from reader.layout.lines import Line, Role, Span, line
from reader.pictures.model import NO_PICTURES, Cells, Drawing, Pictures

if TYPE_CHECKING:
    from argparse import ArgumentParser

_PAGES = {"plain": "never", "ansi": "always"}
"""The formats that are pages, and what they say of colours."""
_FORMATS = (*_PAGES, "markdown", "html", "json", "epub")


class Options(PageOptions):
    """The arguments of `reader show`."""

    format: str = ""
    """One of `_FORMATS`; empty: a page as it suits the output."""
    explain: bool = False
    """Print what generators left in the posts, instead of the posts."""


def add_arguments(parser: "ArgumentParser") -> None:
    """Tell `parser` the arguments."""
    about = "a post's file, or - for standard input (the default)"
    add_paths(parser, "POST", about)
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        help="print a page without colours or with them (default: as the output is), "
        "or Markdown, HTML or JSON for other programs, or all of them as a book (EPUB)",
    )
    parser.add_argument(
        "--article",
        action="store_true",
        help="print the article alone, without navigation around it, "
        "also where a post does not begin as a whole web page does",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="print what generators left in each post and what is done about it, instead of it",
    )
    add_page_options(parser)


def run(options: Options) -> int:
    """Print the posts one after the other.

    Raises:
        ReaderError: No post is named or piped in; or one cannot be read, and those before it have
            been printed.
    """
    if not options.paths and os.isatty(0):
        raise ReaderError("no post is named, and none is piped in (reader show --help)")
    names = options.paths or (STDIN,)
    if options.explain:
        output.write(_explained(names, article=options.article))
    elif options.format in _PAGES:
        options.color, options.pager = _PAGES[options.format], False
        print_posts(names, options)
    elif options.format == "epub":
        from reader.cli.epub import print_book  # noqa: PLC0415  a page does without

        print_book(names, configured(), cut=options.article)
    elif options.format:
        output.write(_written(names, options))
    else:
        print_posts(names, options)
    return 0


def print_posts(names: Sequence[str], options: PageOptions) -> int:
    """Print the posts that are named one after the other; return the exit code.

    Raises:
        ReaderError: A post cannot be read; those before it have been printed.
    """
    config = configured()
    hues = options.typography(config).colour
    print_page(_pages(names, config, options), options, hues=hues, draw=_draw)
    return 0


def _written(names: Sequence[str], options: Options) -> Iterator[str]:
    """Give each post in the format that other programs read."""
    from reader.cli.formats import FORMATS, as_json  # noqa: PLC0415  a page does without

    config = configured()
    named = zip(names, _articles(names, config, now=None, cut=options.article), strict=True)
    if options.format == "json":
        return as_json(named, config.library)
    return FORMATS[options.format](named)


def _explained(names: Sequence[str], *, article: bool) -> Iterator[str]:
    """Give what was found in each post."""
    from reader.cli.explain import explained  # noqa: PLC0415  a page does without

    config = configured()
    for name in names:
        yield from explained(shown_name(name), read_post(name, config), article=article)


def _pages(names: Sequence[str], config: Config, options: PageOptions) -> Iterator[Line]:
    """Lay out each post with its header; between two of them stands a double rule."""
    width, beyond = options.cells(), options.beyond()
    measure_as(config)
    typography = options.typography(config)
    pages = _articles(names, config, now=datetime.now(UTC), cut=options.article)
    for number, (name, page) in enumerate(zip(names, pages, strict=True)):
        if number:
            yield from (line(()), line((Span(filled("═", width), Role.RULE),)), line(()))
        document = with_addresses(page.document, typography.links)
        pictures = _pictures(page, name, config) if typography.pictures else NO_PICTURES
        yield from lay_out(document, width, typography, beyond=beyond, pictures=pictures)


def _pictures(page: Article, name: str, config: Config) -> Pictures:
    """Return the pictures of the post in the file `name` that lie on this computer."""
    from reader.library.links.pictures import pictures_of  # noqa: PLC0415  only colours show them

    if name == STDIN:
        return NO_PICTURES
    path, folders = os.path.realpath(name), [os.path.realpath(each.path) for each in config.library]
    return Pictures(pictures_of(page.document, page.post.source, path, folders))


def _draw(drawing: Drawing) -> Cells:
    from reader.library.links.pictures import draw  # noqa: PLC0415  only colours show them

    return draw(drawing)


def _articles(
    names: Sequence[str], config: Config, *, now: datetime | None, cut: bool
) -> Iterator[Article]:
    """Read each post, with its header; `cut` leaves out what stands around its article."""
    told = not os.isatty(2)
    for name in names:
        post, path = read_post(name, config), shown_name(name)
        if post.draft and not told:
            from reader.cli.left_out import tell_draft  # noqa: PLC0415  few posts are drafts

            tell_draft(name, config)
            told = True
        yield as_article(post, now=now, zone=config.zone, path=path, cut=cut)
