"""Posts as texts of their own, or as a book, to be copied or written to a file."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from reader.article import article as as_article
from reader.book.model import PLAINLY, Leaf, Setting
from reader.document.links import with_addresses
from reader.errors import CommandError
from reader.layout.flow import lay_out
from reader.posts.decode import decode_name
from reader.render.html.page import html
from reader.render.markdown.document import markdown
from reader.render.plain import plain
from reader.tui import texts
from reader.typography import Choice, plainly
from reader.whole_file import replacing

if TYPE_CHECKING:
    from reader.article import Article

BOOK = "epub"
"""What posts can be written as together, each a chapter."""

KINDS = ("md", "html", "txt", BOOK)
"""What a post can be written as: what the file's name ends with."""

WIDTH = 72
"""The cells of a line of plain text."""


def as_text(article: "Article", kind: str, choices: Iterable[Choice] = ()) -> str:
    """Return a post as text of one of `KINDS`; plain text is set as `choices` say."""
    if kind == "md":
        lines = markdown(article.body, article.post.title)
    elif kind == "html":
        lines = html(article.alone, article.post.title)
    else:
        typography = plainly(choices)
        document = with_addresses(article.alone, typography.links)
        lines = plain(lay_out(document, WIDTH, typography))
    return "".join(f"{line}\n" for line in lines)


def file_name(post: str) -> str:
    """Return what to call the file that a post is written to: nothing that a terminal obeys."""
    return "".join(filter(str.isprintable, f"{decode_name(PurePath(post).stem)}.md"))


def export(
    article: "Article",
    wished: str,
    post: str,
    choices: Iterable[Choice] = (),
    setting: Setting = PLAINLY,
) -> str:
    """Write a post to a file, as its name asks; return the file's path.

    It says when the post was published, and not how long ago that is: a file is read later.

    Args:
        article: The post.
        wished: The file, or the folder that it is to be in under the post's name; `~` is home. With
            `!` behind it, one that exists is written over.
        post: The post's own file, which is never written over.
        choices: How the reader wants pages set.
        setting: How a book is made.

    Raises:
        CommandError: It is no kind that there is, or the file exists or cannot be written.
    """

    def write(kind: str, file: BinaryIO) -> None:
        if kind == BOOK:
            _bind((Leaf(article.post, post),), file, setting)
            return
        lasting = as_article(article.post, now=None, zone=setting.zone, path=post)
        file.write(as_text(lasting, kind, choices).encode("utf-8", "replace"))

    return _written(wished, _Asked(file_name(post), KINDS, texts.EXPORT_KINDS, post), write)


def export_book(leaves: Sequence[Leaf], wished: str, setting: Setting) -> str:
    """Write posts to one file, as a book; return its path.

    Args:
        leaves: The posts.
        wished: The file, or the folder that it is to be in; as for a single post.
        setting: How the book is made.

    Raises:
        CommandError: It is no book, or the file exists or cannot be written.
    """
    asked = _Asked(texts.BOOK_NAME, (BOOK,), texts.EXPORT_NO_BOOK)
    return _written(wished, asked, lambda _, file: _bind(leaves, file, setting))


class _Asked(NamedTuple):
    """What may be written."""

    name: str
    """What the file is called in a folder."""
    kinds: tuple[str, ...]
    otherwise: str
    """What is said of another kind."""
    post: str = ""
    """A file that is never written over."""


def _written(wished: str, asked: _Asked, write: Callable[[str, BinaryIO], None]) -> str:
    """Have `write` write a file of the kind that is wished, all of it or none; return its path.

    Raises:
        CommandError: It is no kind that there is, or the file exists or cannot be written.
    """
    named = wished.removesuffix("!")
    with _told(named):
        path = _allowed(named, asked, over=named != wished)
        real = os.path.realpath(path)
    try:
        with replacing(real) as file:
            write(_kind(path), file)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
    return str(path)


def _bind(leaves: Sequence[Leaf], file: BinaryIO, setting: Setting) -> None:
    """Write a book of posts, a chapter each, as it is bound."""
    from reader.book.binding import bind  # noqa: PLC0415  20 ms that only books pay

    bind(leaves, file, setting)


def _allowed(named: str, asked: _Asked, *, over: bool) -> Path:
    """Return the file that is named, or is called so in a folder, if it may be written."""
    path = Path(named).expanduser()
    if path.is_dir():
        path /= asked.name
    if _kind(path) not in asked.kinds:
        raise CommandError(f"{path}: {asked.otherwise}")
    if path.exists():
        if os.path.exists(asked.post) and path.samefile(asked.post):
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
    except RuntimeError as error:
        raise CommandError(f"{named}: {texts.NO_HOME}") from error
    except ValueError as error:  # there is a NUL in it
        raise CommandError(f"{named}: {texts.NO_NAME}") from error
