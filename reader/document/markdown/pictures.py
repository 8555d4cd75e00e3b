"""A picture that has a line of its own in the source has one on the page: no text is beside it.

Its caption stands on the next line, or the sentence before it on the line above.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.document.normalise.emoji import is_of_a_set

_AROUND = frozenset({"html_inline", "link_open", "link_close"})
"""What may stand around a picture."""

_PICTURE = re.compile(r"<img\b", re.IGNORECASE)
_ABOVE_TEXT = re.compile(
    r"((?:<a\b[^>]*+>)?<img\b[^>]*+>(?:</a>)?)[ \t]*\n(?=[^<\s])", re.IGNORECASE
)


def part_pictures(state: StateCore) -> None:
    """End the lines of pictures as their author did: a rule for the core of markdown-it."""
    for token in state.tokens:
        if token.children and ("![" in token.content or "<" in token.content):
            for above, below in pairwise(source_lines(token.children)):
                if _are_pictures(above) != _are_pictures(below):
                    above[-1].type, above[-1].tag = "hardbreak", "br"
        elif token.type == "html_block" and (found := _ABOVE_TEXT.match(token.content)):
            token.content = f"{found[1]}<br>\n{token.content[found.end() :]}"


def source_lines(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut `tokens` behind each line break of the source."""
    line: list[Token] = []
    for token in tokens:
        line.append(token)
        if token.type == "softbreak":
            yield line
            line = []
    yield line


def _are_pictures(line: list[Token]) -> bool:
    """Tell whether there is nothing in `line` but pictures."""
    others = (token for token in line if not _is_picture(token) and token.type not in _AROUND)
    return any(map(_is_picture, line)) and not any(token.content.strip() for token in others)


def _is_picture(token: Token) -> bool:
    """Tell whether `token` is a picture, and no smiley."""
    if token.type == "image":
        return not is_of_a_set(str(token.attrs.get("src", "")).lower())
    is_element = token.type == "html_inline" and _PICTURE.match(token.content)
    return bool(is_element) and not is_of_a_set(token.content.lower())
