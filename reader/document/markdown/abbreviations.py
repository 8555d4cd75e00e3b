"""Abbreviations that are explained in lines of their own: `*[HTML]: Hyper Text`."""

import re
from collections.abc import Iterator, Mapping
from html import escape

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

MOST = 200
"""Abbreviations of one post: the text is looked through for all of them at once."""

_LINE = r"\*\[([^\]\n]+)\]:[ \t]*(\S[^\n]*)"


def explain(state: StateCore) -> None:
    """Explain abbreviations where they stand: a rule for the core of markdown-it.

    What explains nothing in the text stays a paragraph.
    """
    if "*[" not in state.src:
        return
    told = {at: found for at, token in enumerate(state.tokens) if (found := _meanings(token))}
    meanings = {name: meaning for found in told.values() for name, meaning in found.items()}
    if not 0 < len(meanings) <= MOST:
        return
    names = sorted(map(re.escape, meanings), key=len, reverse=True)
    pattern = re.compile(rf"(?<![A-Za-z0-9_])({'|'.join(names)})(?![A-Za-z0-9_])")
    used: set[str] = set()
    for at, token in enumerate(state.tokens):
        if token.children and at not in told and state.tokens[at - 1].type != "heading_open":
            used |= _explained(token, pattern, meanings)
    for at, found in reversed(told.items()):
        if used >= found.keys():
            del state.tokens[at - 1 : at + 2]


def _meanings(token: Token) -> dict[str, str]:
    """Return what the text of a paragraph explains, if it does nothing else."""
    if token.type != "inline" or not token.content.startswith("*["):
        return {}
    lines = [re.fullmatch(_LINE, line.strip()) for line in token.content.split("\n")]
    return {line[1]: line[2] for line in lines if line} if all(lines) else {}


def _explained(text: Token, pattern: re.Pattern[str], meanings: Mapping[str, str]) -> set[str]:
    """Let what `pattern` finds in `text` be elements that explain it; return what was found."""
    used: set[str] = set()
    children: list[Token] = []
    for token in text.children or ():
        parts = pattern.split(token.content) if token.type == "text" else [""]
        if len(parts) == 1:
            children.append(token)
            continue
        used.update(parts[1::2])
        children += _parts(parts, meanings)
    text.children = children
    return used


def _parts(parts: list[str], meanings: Mapping[str, str]) -> Iterator[Token]:
    """Yield text, an abbreviation, text, and so on."""
    for number, part in enumerate(parts):
        if number % 2:
            yield _html(f'<abbr title="{escape(meanings[part])}">')
        if part:
            yield Token("text", "", 0, content=part)
        if number % 2:
            yield _html("</abbr>")


def _html(written: str) -> Token:
    return Token("html_inline", "", 0, content=written)
