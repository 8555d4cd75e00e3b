"""`reader show`: print posts, laid out."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.article import article as as_article
from reader.cli import output
from reader.cli.files import STDIN, read_post, shown_name
from reader.cli.page import PageOptions, add_page_options, print_page
from reader.cli.paths import add_paths
from reader.cli.terminal import measure_as
from reader.config import Config, load_config
from reader.document.links import with_addresses
from reader.document.markup import Markup, markup_of
from reader.document.parse import article_of
from reader.layout.cells import filled
from reader.layout.flow import lay_out
from reader.layout.lines import Line, Role, Span, line
from reader.posts.model import Post

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Options(PageOptions):
    """The arguments of `reader show`."""

    format: str = "page"
    """`page`, `markdown` or `html`."""
    explain: bool = False
    """Print what generators left in the posts, instead of the posts."""


def add_arguments(parser: "ArgumentParser") -> None:
    """Tell `parser` the arguments."""
    about = "a post's file, or - for standard input (the default)"
    add_paths(parser, "POST", about)
    parser.add_argument(
        "--format",
        choices=("page", "markdown", "html"),
        help="print a page (the default), or Markdown or HTML for other programs",
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
        ReaderError: A post cannot be read; those before it have been printed.
    """
    names = options.paths or (STDIN,)
    if options.explain:
        output.write(_explained(names))
        return 0
    if options.format == "page":
        return print_posts(names, options)
    written = _markdown if options.format == "markdown" else _html
    output.write(written(names, article=options.article))
    return 0


def print_posts(names: Sequence[str], options: PageOptions) -> int:
    """Print the posts that are named one after the other; return the exit code.

    Raises:
        ReaderError: A post cannot be read; those before it have been printed.
    """
    print_page(_pages(names, options), options)
    return 0


def _markdown(names: Sequence[str], *, article: bool) -> Iterator[str]:
    """Give each post as Markdown; between two of them stands a rule."""
    from reader.render.markdown import markdown  # noqa: PLC0415  a page does without

    config = load_config()
    for number, name in enumerate(names):
        if number:
            yield from ("", "---", "")
        post = _read(name, config, article=article)
        yield from markdown(post.title, post.body)


def _html(names: Sequence[str], *, article: bool) -> Iterator[str]:
    """Give each post as a page of HTML."""
    from reader.render.html import html  # noqa: PLC0415  a page of text does without

    config, now = load_config(), datetime.now(UTC)
    for name in names:
        post = _read(name, config, article=article)
        page = as_article(post, now=now, zone=config.zone, path=shown_name(name))
        yield from html(page.document, post.title)


def _read(name: str, config: Config, *, article: bool) -> Post:
    """Read a post; its `article` alone, if it is wanted and the post is HTML."""
    post = read_post(name, config)
    if not article or markup_of(post.body) is Markup.MARKDOWN:
        return post
    return post._replace(body=article_of(post.body))


def _explained(names: Sequence[str]) -> Iterator[str]:
    """Give what was found in each post."""
    from reader.cli.explain import explained  # noqa: PLC0415  a page does without

    config = load_config()
    for name in names:
        yield from explained(shown_name(name), read_post(name, config))


def _pages(names: Sequence[str], options: PageOptions) -> Iterator[Line]:
    """Lay out each post with its header; between two of them stands a double rule."""
    config, now, width = load_config(), datetime.now(UTC), options.cells()
    measure_as(config)
    typography = options.typography(config)
    for number, name in enumerate(names):
        if number:
            yield from (line(()), line((Span(filled("═", width), Role.RULE),)), line(()))
        post = _read(name, config, article=options.article)
        page = as_article(post, now=now, zone=config.zone, path=shown_name(name))
        document = with_addresses(page.document, typography.links)
        yield from lay_out(document, width, typography)
