"""Markdown in what a tag says: a title, a caption. Most have none of its signs."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_SIGNS = re.compile(r"\]\(|[*`]|\b_|_\b")


def in_line(text: str) -> str:
    """Return one line of Markdown, in which HTML may stand, as HTML."""
    return str(_parser().renderInline(text)) if _SIGNS.search(text) else text


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415  60 ms that HTML does not pay

    return MarkdownIt("commonmark")
