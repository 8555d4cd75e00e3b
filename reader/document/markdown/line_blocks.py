"""Verse and addresses as Pandoc and docutils read them: lines that begin with `| ` stay lines."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_LINE = re.compile(r"\|(?: ([ \t]*)(.*[^|\s]))?[ \t]*")
_LEAST = 2
"""Lines: one by itself may be anything."""


def line_plugin(parser: MarkdownIt) -> None:
    """Let `parser` know such lines."""
    parser.block.ruler.before("heading", "line_block", _lines)


def _lines(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read the lines that begin at one; a table has a stroke at the end of each as well."""
    if state.src[state.bMarks[start] + state.tShift[start]] != "|" or silent:
        return False
    lines: list[str] = []
    for at in range(start, end):
        line = state.src[state.bMarks[at] + state.tShift[at] : state.eMarks[at]]
        if not (found := _LINE.fullmatch(line)):
            break
        lines.append("\xa0" * len(found[1] or "") + (found[2] or ""))
    if len(lines) < _LEAST or not any(lines):
        return False
    state.line = start + len(lines)
    state.push("paragraph_open", "p", 1)
    inline = state.push("inline", "", 0)
    inline.content, inline.children = "\\\n".join(lines).strip("\\\n"), []
    state.push("paragraph_close", "p", -1)
    return True
