"""Quotations that are notes to the reader: `> [!NOTE]`, as GitHub, Hugo and Obsidian read them."""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.document.words import marked

KINDS = frozenset({
    "abstract", "alert", "attention", "bug", "caution", "check", "cite", "danger", "done", "error",
    "example", "fail", "failure", "faq", "help", "hint", "important", "info", "missing", "note",
    "question", "quote", "seealso", "success", "summary", "tip", "tldr", "todo", "warn", "warning",
})  # fmt: skip
"""What a note may be."""

IN_QUOTE = ("<p><strong>", "</strong></p>\n")
"""What is around the title of a note."""
IN_DETAILS = ("<summary>", "</summary>\n")
"""The same, of one that can be folded."""

_SIGN = r"\[!(\w+)(?:\|[^\]\n]*)?\]([+-]?)(?:[ \t]+([^\n]*))?(?:\n|\Z)"
"""Its kind, whether it can be folded, its title; behind its kind, how it lies (`|right`)."""
_FOLDS = {"-": "<details>\n", "+": "<details open>\n"}
"""What begins a note that can be folded, by whether it is at first."""


def title_alerts(state: StateCore) -> None:
    """Give each quotation that is a note its title: a rule for the core of markdown-it."""
    tokens = state.tokens
    quotes = [at for at, token in enumerate(tokens) if token.type == "blockquote_open"]
    for at in reversed(quotes):
        paragraph, text = tokens[at + 1], tokens[at + 2 : at + 3]
        is_text = paragraph.type == "paragraph_open" and text[0].content.startswith("[!")
        found = re.match(_SIGN, text[0].content) if is_text else None
        if found and found[1].lower() in KINDS:
            text[0].content = text[0].content[found.end() :]
            rest = tokens[at + 1 : at + 4] if text[0].content else []
            title = found[3] or marked(found[1].capitalize())
            if fold := _FOLDS.get(found[2]):
                end = next(_ends_behind(tokens, at))
                tokens[at], tokens[end] = html(fold), html("</details>\n")
            tokens[at + 1 : at + 4] = [*titled(title, IN_DETAILS if fold else IN_QUOTE), *rest]


def _ends_behind(tokens: list[Token], at: int) -> Iterator[int]:
    """Yield where quotations end behind the beginning of one: the first of them is its end."""
    level = tokens[at].level
    behind = enumerate(tokens[at:], at)
    return (n for n, each in behind if each.type == "blockquote_close" and each.level == level)


def titled(title: str, around: tuple[str, str] = IN_QUOTE) -> list[Token]:
    """Return what the title of a note becomes, with the HTML that is `around` it."""
    before, behind = map(html, around)
    return [before, Token("inline", "", 0, content=title.strip(), children=[]), behind]


def html(written: str) -> Token:
    """Return HTML that stays as it is `written`."""
    return Token("html_block", "", 0, content=written)
