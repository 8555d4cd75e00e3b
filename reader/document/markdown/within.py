"""Elements whose author says that Markdown is in them: `<div markdown="1">`, as kramdown reads."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from reader.document.markdown.alerts import html
from reader.document.markdown.elements import note_tags

_OPENING = re.compile(r"<([a-z][\w-]*+)(\s[^<>]*+)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\smarkdown(?:=["']?(?:1|true|block|span)["']?)?(?!\S)""", re.IGNORECASE)


def within_plugin(parser: MarkdownIt) -> None:
    """Let `parser` read what is in such elements."""
    ends = ["paragraph", "reference", "blockquote"]
    parser.block.ruler.before("html_block", "within", _within, {"alt": ends})


def _within(state: StateBlock, start: int, _: int, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read the tag alone, if nothing else is in its line, or an element that ends there."""
    first = state.bMarks[start] + state.tShift[start]
    found = _OPENING.match(state.src, first, state.eMarks[start])
    if found is None or not _ATTRIBUTE.search(found[2]) or state.is_code_block(start):
        return False
    line = state.src[found.end() : state.eMarks[start]].strip()
    end = f"</{found[1]}>"
    if line and not line.endswith(end):
        return False
    if not silent:
        note_tags(state.env, found[0] + line)
        state.tokens += _element(found[0], line, end) if line else [html(f"{found[0]}\n")]
        state.line = start + 1
    return True


def _element(opening: str, line: str, end: str) -> list[Token]:
    """Return an element with one line of Markdown in it."""
    text = Token("inline", "", 0, content=line.removesuffix(end), children=[])
    return [html(opening), text, html(f"{end}\n")]
