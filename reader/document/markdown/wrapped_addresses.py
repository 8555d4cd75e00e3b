"""Addresses that a converter wrapped at a hyphen, as html2text does: they are whole again."""

import re

from markdown_it.rules_core import StateCore

_WRAPPED = re.compile(r"\]\(https?://[^\s()<>]*-\n[^\s()<>]+(?:\n[^\s()<>]+)*\)")


def join_addresses(state: StateCore) -> None:
    """Join such addresses of links and pictures: a rule for the core of markdown-it."""
    for token in state.tokens:
        if token.type == "inline" and "\n" in token.content and "-\n" in token.content:
            token.content = _WRAPPED.sub(lambda each: each[0].replace("\n", ""), token.content)
