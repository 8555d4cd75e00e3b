"""Fences that are notes to the reader: `ad-note`, as Obsidian's plugin Admonition reads them."""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.document.markdown.alerts import IN_QUOTE, html, titled
from reader.document.words import marked

_KIND = re.compile(r"ad-(\w+)\s*")
_SETTING = re.compile(r"(title|collapse|icon|color):[ \t]*(.*)\n?")


def read_ad_fences(state: StateCore) -> None:
    """Read such fences as quotations: a rule for the core of markdown-it."""
    if any(token.type == "fence" and token.info.startswith("ad-") for token in state.tokens):
        state.tokens = [part for token in state.tokens for part in _parts(state, token)]


def _parts(state: StateCore, token: Token) -> Iterator[Token]:
    kind = _KIND.fullmatch(token.info) if token.type == "fence" else None
    if kind is None:
        yield token
        return
    title, text = marked(kind[1].capitalize()), token.content
    while setting := _SETTING.match(text):
        title = setting[2] if setting[1] == "title" else title
        text = text[setting.end() :]
    inner: list[Token] = []
    state.md.block.parse(text, state.md, state.env, inner)
    yield html("<blockquote>\n")
    yield from titled(title, IN_QUOTE) if title.strip() else ()
    yield from inner
    yield html("</blockquote>\n")
