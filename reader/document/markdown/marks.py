"""Marked words: `==words==`, as Typora and Obsidian read them.

A comparison (`a == b`, `f()==1`) is none: the signs stand close to the words, and not behind any.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

LONGEST = 300
"""Characters that are marked at once."""

_MARKED = re.compile(
    r"(?<![^\s(\[{\"'*_~\u0080-\U0010ffff])"
    rf"==([^\s=](?:[^=\n]{{0,{LONGEST - 2}}}[^\s=])?)=="
    r"(?![^\s)\]}\"'*_~.,:;!?\u0080-\U0010ffff])"
)


def mark_plugin(parser: MarkdownIt) -> None:
    """Let `parser` know marked words."""
    parser.inline.ruler.before("emphasis", "mark", _mark)


def _mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read marked words where `state` stands, with the looks inside them."""
    if state.src[state.pos] != "=":
        return False
    found = _MARKED.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        outer = state.posMax
        state.pos, state.posMax = found.span(1)
        state.push("mark_open", "mark", 1)
        state.md.inline.tokenize(state)
        state.push("mark_close", "mark", -1)
        state.posMax = outer
    state.pos = found.end()
    return True
