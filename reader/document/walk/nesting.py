"""A page that nests absurdly deep is read for its words alone.

At each tag a parser looks through the elements that are open, and in each paragraph it opens the
looks (`<b>`, `<font>` …) anew that nobody has closed: two megabytes that nest without end take it
minutes. Which end tags end something, only the parser knows: it is asked a piece at a time.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

PIECE = 2000
"""Tags that are asked about at once."""

UNASKED = 3000
"""Tags of a page that is parsed at once: the worst that they can do takes less than a second."""

DEEPEST = 200
"""Elements in each other: more than any page means."""

MOST_LOOKS = 4
"""Looks in a piece, for each of its tags."""

MOST_UNSURE = 5
"""Pieces that may end inside a script or a comment, where what is open cannot be seen."""

_LOOKS = "b, big, code, em, font, i, s, small, strike, strong, tt, u"
_TOO_DEEP = "html" + " > *" * DEEPEST

_END = "x<!--cut-->"
"""What a piece ends with: text, before which the parser opens all looks anew, and a sign."""

_MARKUP = r"(?is)<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)|</?[a-z][^>]*(?:>|\Z)"
"""What is no text; without its end it goes on to the page's, as it does in a browser."""


def shallow(html: str) -> str:
    """Return `html` as it is; or only its text, if its elements nest too deep to be parsed."""
    if html.count("<") <= UNASKED or not _is_too_deep(html):
        return html
    return re.sub(_MARKUP, " ", html)


def _is_too_deep(html: str) -> bool:
    """Parse `html` a piece at a time, each inside the elements that those before left open."""
    around, unsure = "", 0
    for piece in _pieces(html):
        tree = LexborHTMLParser(f"{around}{piece}{_END}")
        if tree.css_first(_TOO_DEEP) or len(tree.css(_LOOKS)) > MOST_LOOKS * PIECE:
            return True
        left_open = _open_at_end(tree)
        unsure += left_open is None
        if unsure > MOST_UNSURE:
            return True
        around = around if left_open is None else left_open
    return False


def _pieces(html: str) -> Iterator[str]:
    """Cut `html` before every `PIECE`th tag."""
    tags = html.split("<")
    return ("<" + "<".join(tags[at : at + PIECE]) for at in range(0, len(tags), PIECE))


def _open_at_end(tree: LexborHTMLParser) -> str | None:
    """Return the tags of the elements around the end of a piece, or None if it is in none."""
    tags: list[str] = []
    node = tree.body
    while (inner := node.last_child if node is not None else None) is not None:
        # Looks with attributes are not the same, however many there are.
        tags.append(f"<{inner.tag} id={len(tags)}>" if inner.attributes else f"<{inner.tag}>")
        node = inner
    is_seen = node is not None and node.comment_content == "cut"
    return "".join(tags[:-1]) if is_seen else None
