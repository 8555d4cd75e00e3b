"""Elements whose author says that Markdown is in them: `<div markdown="1">`, as kramdown reads."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from reader.document.markdown.alerts import html
from reader.document.markdown.elements import note_tags

_OPENING = r"<([a-zA-Z][\w-]*+)(\s[^<>]*+)>"
_ATTRIBUTE = r"""(?i)\smarkdown(?:=["']?(?:1|true|block|span)["']?)?(?!\S)"""


def within_plugin(parser: MarkdownIt) -> None:
    """Let `parser` read what is in such elements."""
    ends = ["paragraph", "reference", "blockquote"]
    parser.block.ruler.before("html_block", "within", _within, {"alt": ends})


def _within(state: StateBlock, start: int, _: int, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read the tag alone, if nothing else is in its line, or an element that ends there."""
    first = state.bMarks[start] + state.tShift[start]
    written = state.src[first : state.eMarks[start]]
    if written[:1] != "<" or "markdown" not in written.lower() or state.is_code_block(start):
        return False
    found = re.match(_OPENING, written)
    if found is None or not re.search(_ATTRIBUTE, found[2]):
        return False
    line = written[found.end() :].strip()
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
