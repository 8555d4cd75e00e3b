"""Abbreviations that are explained in lines of their own: `*[HTML]: Hyper Text`."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
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
    told = {at: found for at in range(len(state.tokens)) if (found := _meanings(state.tokens, at))}
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
        elif not used.isdisjoint(found):
            _leave_out(used, state, state.tokens[at])


def _meanings(tokens: Sequence[Token], at: int) -> dict[str, str]:
    """Return what the text of a paragraph explains, if it does nothing else."""
    token = tokens[at]
    if token.type != "inline" or not token.content.startswith("*["):
        return {}
    lines = [_told_in(line) for line in token.content.split("\n")]
    is_all = all(lines) and tokens[at - 1].type == "paragraph_open"
    return {line[1]: line[2] for line in lines if line} if is_all else {}


def _told_in(line: str) -> re.Match[str] | None:
    """Return the name and its meaning, if that is what a line tells."""
    return re.fullmatch(_LINE, line.strip())


def _leave_out(used: Collection[str], state: StateCore, text: Token) -> None:
    """Leave the lines out that explain what is `used`, and read the others anew."""
    lines = ((line, _told_in(line)) for line in text.content.split("\n"))
    text.content = "\n".join(line for line, told in lines if told and told[1] not in used)
    text.children = []
    state.md.inline.parse(text.content, state.md, state.env, text.children)


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
