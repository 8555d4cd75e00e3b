"""Addresses that stand in Markdown as they are: links, as GitHub and most generators make them.

The rule is GitHub's, but for text without spaces between words: linkify-it, which markdown-it would
use, finds none behind a Chinese character, and takes `。` and what follows into the address.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_SCHEME = "://"
_ADDRESS = re.compile(
    r"(?<![a-z0-9_./@+-])https?://(?:[a-z0-9]|[^\W\x00-\x7f]+)"
    r"(?:[!#-;=?-\[\]_a-z~]|(?<=[/=])[^\W\x00-\x7f]+)*",
    re.IGNORECASE,
)
"""What is no letter of ASCII is part of an address right behind `/` or `=`: in `/wiki/中国`, not in
`/x然后`."""
_ENDS = ".,:;!?'*_~"
"""What may end a sentence or a mark around an address, and is no part of it where it does."""
_PAIRS = {")": "(", "]": "["}


def link_addresses(state: StateCore) -> None:
    """Make links of the addresses in running text: a rule for the core of markdown-it."""
    for token in state.tokens:
        if token.type == "inline" and _SCHEME in token.content:
            token.children = list(_linked(token.children or ()))


def _linked(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield `tokens`, those of text in pieces where there are addresses that are in no link."""
    inside = 0
    for token in tokens:
        inside += _step(token)
        if token.type == "text" and inside <= 0 and _SCHEME in token.content:
            yield from _pieces(token)
        else:
            yield token


def _step(token: Token) -> int:
    """Return how many links a token begins; -1 if it ends one."""
    match token.type:
        case "link_open":
            return 1
        case "link_close":
            return -1
        case "html_inline":
            tag = token.content[:3].lower()
            return (tag in {"<a ", "<a>", "<a\n"}) - (tag == "</a")
        case _:
            return 0


def _pieces(token: Token) -> Iterator[Token]:
    text, done = token.content, 0
    for found in _ADDRESS.finditer(text):
        address = _without_end(found.group())
        yield _text(text[done : found.start()], token.level)
        yield Token("link_open", "a", 1, attrs={"href": address}, level=token.level)
        yield _text(address, token.level + 1)
        yield Token("link_close", "a", -1, level=token.level)
        done = found.start() + len(address)
    yield _text(text[done:], token.level)


def _without_end(address: str) -> str:
    """Return an address without what follows it: signs of the sentence, brackets around it."""
    while address[-1] in _ENDS or address.count(address[-1]) > address.count(
        _PAIRS.get(address[-1], address[-1])
    ):
        address = address[:-1]
    return address


def _text(text: str, level: int) -> Token:
    return Token("text", "", 0, content=text, level=level)
