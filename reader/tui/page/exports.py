"""A post as a text of its own, to be copied or written to a file."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from reader.document.links import with_addresses
from reader.errors import CommandError
from reader.layout.flow import lay_out
from reader.render.html.page import html
from reader.render.markdown.document import markdown
from reader.render.plain import plain
from reader.tui import texts
from reader.typography import Choice, plainly
from reader.whole_file import replace

if TYPE_CHECKING:
    from reader.article import Article

KINDS = ("md", "html", "txt")
"""What a post can be written as: what the file's name ends with."""

WIDTH = 72
"""The cells of a line of plain text."""


def as_text(article: "Article", kind: str, choices: Iterable[Choice] = ()) -> str:
    """Return a post as one of `KINDS`; plain text is set as `choices` say."""
    if kind == "md":
        lines = markdown(article.body, article.post.title)
    elif kind == "html":
        lines = html(article.document, article.post.title)
    else:
        typography = plainly(choices)
        document = with_addresses(article.document, typography.links)
        lines = plain(lay_out(document, WIDTH, typography))
    return "".join(f"{line}\n" for line in lines)


def file_name(post: str) -> str:
    """Return what to call the file that a post is written to: nothing that a terminal obeys."""
    return "".join(filter(str.isprintable, f"{PurePath(post).stem}.md"))


def export(article: "Article", wished: str, post: str, choices: Iterable[Choice] = ()) -> str:
    """Write a post to a file, as its name asks; return the file's path.

    Args:
        article: The post.
        wished: The file, or the folder that it is to be in under the post's name; `~` is home. With
            `!` behind it, one that exists is written over.
        post: The post's own file, which is never written over.
        choices: How the reader wants pages set.

    Raises:
        CommandError: It is no kind that there is, or the file exists or cannot be written.
    """
    named = wished.removesuffix("!")
    with _told(named):
        path = _allowed(named, post, over=named != wished)
    text = as_text(article, _kind(path), choices)
    with _told(str(path)):
        replace(os.path.realpath(path), text.encode("utf-8", "replace"))
    return str(path)


def _allowed(named: str, post: str, *, over: bool) -> Path:
    """Return the file that is named, or is called as the post in a folder, if it may be written."""
    path = Path(named).expanduser()
    if path.is_dir():
        path /= file_name(post)
    if _kind(path) not in KINDS:
        raise CommandError(f"{path}: {texts.EXPORT_KINDS}")
    if path.exists():
        if os.path.exists(post) and path.samefile(post):
            raise CommandError(f"{path}: {texts.EXPORT_POST}")
        if not over:
            raise CommandError(f"{path}: {texts.EXPORT_EXISTS}")
    return path


def _kind(path: Path) -> str:
    return path.suffix.removeprefix(".").lower()


@contextmanager
def _told(named: str) -> Iterator[None]:
    """Say of a file that it cannot be written, and why."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{named}: {error.strerror}") from error
    except (RuntimeError, ValueError) as error:  # no such user's home; a name that no file can have
        raise CommandError(f"{named}: {error}") from error
