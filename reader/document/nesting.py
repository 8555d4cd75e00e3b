"""A page that nests absurdly deep is read for its words alone.

At each tag a parser looks through the elements that are open, and in each paragraph it opens the
looks (`<b>`, `<font>` …) anew that nobody has closed: two megabytes that nest without end take it
minutes. Which end tags end something, only the parser knows: it is asked a piece at a time.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

PIECE = 2000
"""Tags that are parsed at once, however they nest."""

DEEPEST = 80
"""Elements in each other, within a piece: more than any page means."""

MOST_LOOKS = 10
"""Looks right in each other."""

_LOOK = ":is(b, big, code, em, font, i, s, small, strike, strong, tt, u)"
_TOO_DEEP = f"{' > '.join('*' * DEEPEST)}, {' > '.join([_LOOK] * MOST_LOOKS)}"

_MARKUP = r"(?is)<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)|</?[a-z][^>]*(?:>|\Z)"
"""What is no text; without its end it goes on to the page's, as it does in a browser."""


def shallow(html: str) -> str:
    """Return `html` as it is; or only its text, if its elements nest too deep to be parsed."""
    if html.count("<") <= PIECE or not any(map(_is_too_deep, _pieces(html))):
        return html
    return re.sub(_MARKUP, " ", html)


def _pieces(html: str) -> Iterator[str]:
    """Cut `html` before every `PIECE`th tag."""
    tags = html.split("<")
    return ("<" + "<".join(tags[at : at + PIECE]) for at in range(0, len(tags), PIECE))


def _is_too_deep(piece: str) -> bool:
    return LexborHTMLParser(piece).css_first(_TOO_DEEP) is not None
