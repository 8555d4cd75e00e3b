"""A post as a text of its own, to be copied or written to a file."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document.links import with_addresses
from reader.errors import CommandError
from reader.layout.flow import lay_out
from reader.render.html.page import html
from reader.render.markdown.document import markdown
from reader.render.plain import plain
from reader.tui import texts
from reader.typography import Choice, plainly

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


def export(article: "Article", wished: str, post: str, choices: Iterable[Choice] = ()) -> str:
    """Write a post to a file, as its name asks; return the file's path.

    Args:
        article: The post.
        wished: The file; `~` is home. With `!` behind it, one that exists is written over.
        post: The post's own file, which is never written over.
        choices: How the reader wants pages set.

    Raises:
        CommandError: It is no kind that there is, or the file exists or cannot be written.
    """
    path = Path(wished.removesuffix("!")).expanduser()
    kind = path.suffix.removeprefix(".").lower()
    if kind not in KINDS:
        raise CommandError(f"{path}: {texts.EXPORT_KINDS}")
    if path.exists() and os.path.samefile(path, post):
        raise CommandError(f"{path}: {texts.EXPORT_POST}")
    _write(path, as_text(article, kind, choices), over=wished.endswith("!"))
    return str(path)


def _write(path: Path, text: str, *, over: bool) -> None:
    """Write a file whole or not at all."""
    if path.exists() and not over:
        raise CommandError(f"{path}: {texts.EXPORT_EXISTS}")
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        try:
            new.write_text(text, encoding="utf-8", errors="replace")
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
