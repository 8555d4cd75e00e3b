"""Markup in a text of one line → the text.

Only what is certainly markup is taken off: a pair of tags that HTML has, a link whose target is
an address, asterisks that embrace words. `C++ <T>`, `a * b * c`, `snake_case` and `_灵魂砍价_`
stay what they are.
"""

import html
import re

_DEEPEST = 8
"""How many tags inside each other are taken off."""

_CODE = re.compile(r"(?<![`\\])`([^`\n]+)`(?!`)")
_VOID = re.compile(r"<(?:br|wbr|hr|img)\b[^<>]*>", re.IGNORECASE)
_PAIR = re.compile(
    r"<(a|abbr|b|bdi|big|cite|code|del|div|em|font|h[1-6]|i|ins|kbd|mark|p|q|rp|rt|ruby|s|small|span"
    r"|strike|strong|sub|sup|time|tt|u|var)(?:\s[^<>]*)?>([^<]*)</\1\s*>",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"!?\[([^\[\]]*)\]"
    r"\((?:https?://|mailto:|www\.|[/#]|\.{1,2}/)[^()\s]*(?:\s+\"[^\"]*\")?\)"
)
_STRONG = re.compile(r"(\*\*|~~)(?=\S)((?:(?!\1).)*?\S)\1")
_EMPHASIS = re.compile(r"(?<![A-Za-z0-9*\\])\*(?=[^\s*])([^*]*[^\s*])\*(?![A-Za-z0-9*])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def text_of_markup(text: str) -> str:
    """Resolve the markup of `text` outside of code, and take the ticks off code."""
    pieces = _CODE.split(text)
    pieces[::2] = map(_resolved, pieces[::2])
    return "".join(pieces)


def text_of_heading(text: str) -> str:
    """Take all tags off the inside of a heading, of which nothing is meant as text."""
    return re.sub(r"<[^<>]*>", "", text)


def _resolved(text: str) -> str:
    """Resolve the markup of a text that has no code in it; entities last, they are no markup."""
    if "<" in text:
        text = _without_pairs(_VOID.sub(" ", text))
    text = _LINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", text))
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)


def _without_pairs(text: str) -> str:
    """Take pairs of tags off, from the inside out."""
    for _ in range(_DEEPEST):
        text, found = _PAIR.subn(r"\2", text)
        if not found:
            break
    return text
