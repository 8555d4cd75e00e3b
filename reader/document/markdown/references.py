"""`[1]: 《书名》` is a line of a list of books, and no address of links: nothing would show it."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference

_DEFINITION = re.compile(r"\[[^\]\n]++\]:[ \t]*+([^\n]*+)")
_OF_ADDRESS = frozenset("/.#:?<")


def reference_plugin(parser: MarkdownIt) -> None:
    """Let `parser` take for an address only what may be one."""
    parser.block.ruler.at("reference", _reference)


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read a definition, unless it is of words."""
    first = state.bMarks[start] + state.tShift[start]
    found = _DEFINITION.match(state.src, first, state.eMarks[start])
    if found and not found[1].isascii() and _OF_ADDRESS.isdisjoint(found[1]):
        return False
    return reference(state, start, end, silent)
