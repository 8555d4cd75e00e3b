"""Paragraphs that begin with wide spaces, as Chinese ones do, though no empty line is between."""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_SIGN = re.compile("\n[\u3000\u2003&]")
"""Found in every text that may have such a line; looking for it costs little."""
_BREAK = re.compile(r"(?:[ \t]{2,}|\\)?\n(?:\u3000++|(?=(?:\u2003|&(?:emsp|ensp|#12288);){2}))")


def part_indented(state: StateCore) -> None:
    """Make a paragraph of each such line: a rule for the core of markdown-it."""
    texts = [token.content for token in state.tokens if token.type == "inline"]
    if any("\n" in text and _SIGN.search(text) for text in texts):
        state.tokens = list(_parted(state.tokens))


def _parted(tokens: list[Token]) -> Iterator[Token]:
    opening: Token | None = None
    for token in tokens:
        is_paragraph = opening is not None and token.type == "inline"
        lines = _BREAK.split(token.content) if is_paragraph else []
        if opening is not None and len(lines) > 1:
            for line in lines[:-1]:
                yield token.copy(content=line, children=[])
                yield Token("paragraph_close", "p", -1, level=opening.level, block=True)
                yield opening.copy()
            yield token.copy(content=lines[-1], children=[])
        else:
            yield token
        opening = token if token.type == "paragraph_open" else None
