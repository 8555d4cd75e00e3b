"""Headings of Markdown get the id that their author wrote behind them, or on the line below."""

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.posts.heading_ids import identified

_LINE_BELOW = ["heading_close", "paragraph_open", "inline", "paragraph_close"]
"""What comes behind the text of a heading that may have its attributes on the line below."""


def name_headings(state: StateCore) -> None:
    """Take the attributes off headings: a rule for the core of markdown-it."""
    tokens = state.tokens
    headings = [at for at, token in enumerate(tokens) if token.type == "heading_open"]
    for at in reversed(headings):
        heading, text = tokens[at : at + 2]
        text.content, name = identified(text.content)
        if name := name or _taken_below(tokens, at):
            heading.attrSet("id", name)


def _taken_below(tokens: list[Token], at: int) -> str:
    """Take away the attributes below the heading at `at`, and return the id that they give it."""
    text, below = tokens[at + 1].content, tokens[at + 2 : at + 6]
    if [token.type for token in below] != _LINE_BELOW:
        return ""
    shown, name = identified(f"{text} {below[2].content}")
    if name and shown == text:
        del tokens[at + 3 : at + 6]
        return name
    return ""
