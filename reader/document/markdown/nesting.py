"""Blocks of Markdown that nest deeper than anybody nests them are paragraphs, and lose no text."""

from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, paragraph

DEEPEST = 60
"""Levels of blocks: a quotation is one, a list and its item are two. Each takes Python's stack."""

MOST = DEEPEST + 2
"""Levels that are reached at the most: a list begins below `DEEPEST`, and its item is one more."""


class PatientBlocks(ParserBlock):
    """Parses blocks as `ParserBlock` does, which leaves out what nests too deep, and all below."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803  as inherited
        """Read the lines up to `endLine`, or those that belong to the blocks that are open."""
        if state.level < DEEPEST:
            super().tokenize(state, startLine, endLine)
            return
        line = startLine
        while (line := state.skipEmptyLines(line)) < endLine:
            if state.sCount[line] < state.blkIndent:
                break
            paragraph(state, line, endLine, False)  # noqa: FBT003  as markdown-it calls it
            line = state.line
        state.line = line
