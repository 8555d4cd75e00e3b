"""Marked words: `==words==`, as Typora and Obsidian read them.

A comparison (`a == b`, `f()==1`) is none: the signs stand close to the words, and not behind any.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

LONGEST = 300
"""Characters that are marked at once."""

_MARKED = rf"==([^\s=](?:[^=\n]{{0,{LONGEST - 2}}}[^\s=])?)==(?!=)"
_BEFORE = " \t\n([{\"'*_~"
_BEHIND = " \t\n)]}\"'*_~.,:;!?"
"""What may stand beside marked words; besides, all that is not ASCII."""


def mark_plugin(parser: MarkdownIt) -> None:
    """Let `parser` know marked words."""
    parser.inline.ruler.before("emphasis", "mark", _mark)


def _mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read marked words where `state` stands, with the looks inside them."""
    if not state.src.startswith("==", state.pos):
        return False
    found = re.compile(_MARKED).match(state.src, state.pos, state.posMax)
    if found is None or not _stands_apart(state.src, state.pos, found.end()):
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


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Tell whether the signs from `start` to `end` stand behind no name, and before none."""
    before, behind = text[max(start - 1, 0) : start], text[end : end + 1]
    return (not before.isascii() or before in _BEFORE) and (
        not behind.isascii() or behind in _BEHIND
    )
