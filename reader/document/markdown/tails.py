"""Markdown right behind the end of an element, which CommonMark takes for HTML up to a blank line.

kramdown, Python-Markdown and goldmark's forerunners read it as Markdown, and so did its author.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.document.markdown.depth import steps

_SIGNS = ("](", "][", "**", "`")
"""What HTML has not, and a text that is meant as Markdown has."""

_UNBROKEN = re.compile(r"(?s)<!--.*?(?:-->|\Z)|<[a-zA-Z][^<>]*+>")
"""What may go over several lines, none of which is a text by itself: a comment, a tag."""

_BEGINNING = re.compile(
    r"\s*<(?:p|div|center|figure|table|section|article|aside|h[1-6]|[ou]l)\b", re.IGNORECASE
)


def read_tails(state: StateCore) -> None:
    """Read what stands behind the elements of HTML: a rule for the core of markdown-it."""
    if any(_may_have_tail(token) for token in state.tokens):
        state.tokens = [part for token in state.tokens for part in _parts(state, token)]


def _may_have_tail(token: Token) -> bool:
    if token.type != "html_block" or not any(sign in token.content for sign in _SIGNS):
        return False
    return _BEGINNING.match(token.content) is not None


def _parts(state: StateCore, token: Token) -> Iterator[Token]:
    """Yield `token`, or what it is made of: elements, and Markdown between them."""
    if not _may_have_tail(token):
        yield token
        return
    for is_text, lines in _pieces(token.content):
        if is_text and any(sign in lines for sign in _SIGNS):
            inner: list[Token] = []
            state.md.block.parse(lines, state.md, state.env, inner)
            yield from inner
        else:
            yield Token("html_block", "", 0, content=lines, level=token.level)


def _pieces(html: str) -> Iterator[tuple[bool, str]]:
    """Yield the lines of `html` in pieces, and of each whether it stands outside all elements."""
    depth = 0
    told = []
    for line, is_begun in _lines(html):
        outside = depth == 0 and not is_begun and not line.lstrip().startswith("<")
        depth = max(0, depth + sum(step for _, step in steps(line)))
        told.append((outside, line))
    for outside, piece in groupby(told, lambda each: each[0]):
        yield outside, "".join([line for _, line in piece])


def _lines(html: str) -> Iterator[tuple[str, bool]]:
    """Yield each line, and whether it begins within a comment or a tag."""
    unbroken = (found.span() for found in _UNBROKEN.finditer(html))
    start = end = place = 0
    for line in html.splitlines(keepends=True):
        while end <= place and start < len(html):
            start, end = next(unbroken, (len(html), len(html)))
        yield line, start < place
        place += len(line)
