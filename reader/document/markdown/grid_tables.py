"""Tables that are drawn, as Pandoc and docutils read them: `+---+---+` between their rows.

What is drawn otherwise stays as it is drawn: boxes, cells that take several columns, rows without
lines between them as databases print them.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from textwrap import dedent
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_BORDER = re.compile(r"\+(?:[-=:]{2,}\+)+")
_HEADER = "="
"""What the line below the header is drawn with."""


class _Row(NamedTuple):
    """The lines between two borders, each cut into its cells."""

    lines: Sequence[Sequence[str]]
    below: str
    """The border that ends it."""

    def cells(self) -> list[str]:
        """Return what stands in each cell."""
        return [dedent("\n".join(lines)) for lines in zip(*self.lines, strict=True)]


def grid_plugin(parser: MarkdownIt) -> None:
    """Let `parser` know drawn tables."""
    parser.block.ruler.before("table", "grid", _grid, {"alt": ["paragraph"]})


def _grid(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read a drawn table that begins at a line."""
    if state.src[state.bMarks[start] + state.tShift[start]] != "+" or state.is_code_block(start):
        return False
    drawn = _drawn(state, start, end)
    if not drawn:
        return False
    if not silent:
        state.line = start + len(drawn)
        if rows := _rows(drawn):
            _write(state, rows)
        else:
            state.push("code_block", "code", 0).content = "\n".join(drawn)
    return True


def _drawn(state: StateBlock, start: int, end: int) -> list[str]:
    """Return the lines of a table, of which the first and the last are borders; or none."""
    lines: list[str] = []
    for at in range(start, end):
        line = state.src[state.bMarks[at] + state.tShift[at] : state.eMarks[at]].rstrip()
        if line[:1] not in {"+", "|"} or (at == start and not _BORDER.fullmatch(line)):
            break
        lines.append(line)
    while lines and not _BORDER.fullmatch(lines[-1]):
        lines.pop()
    return lines if len(lines) > 2 else []  # noqa: PLR2004  two borders, and a row


def _rows(drawn: Sequence[str]) -> Sequence[_Row]:
    """Return the rows of a table; none if it is no grid."""
    columns, rows = drawn[0].count("+") - 1, list[_Row]()
    for is_border, lines in groupby(drawn[1:], lambda line: _BORDER.fullmatch(line) is not None):
        if not is_border:
            cut = [line[1:].removesuffix("|").split("|") for line in lines]
            if any(len(cells) != columns for cells in cut):
                return ()
            rows.append(_Row(cut, ""))
        elif rows and not rows[-1].below:
            rows[-1] = rows[-1]._replace(below=next(lines))
    has_header = any(_HEADER in row.below for row in rows)
    is_listed = any(len(row.lines) > 1 for row in rows) and not has_header
    return () if is_listed or columns == 1 else rows


def _write(state: StateBlock, rows: Sequence[_Row]) -> None:
    has_header = _HEADER in rows[0].below
    state.push("table_open", "table", 1)
    for at, row in enumerate(rows):
        tag = "th" if has_header and at == 0 else "td"
        state.push("tr_open", "tr", 1)
        for cell in row.cells():
            state.push(f"{tag}_open", tag, 1)
            state.md.block.parse(cell, state.md, state.env, state.tokens)
            state.push(f"{tag}_close", tag, -1)
        state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1)
