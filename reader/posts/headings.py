"""The heading of a body that is its title, by a light look: no tree is built.

It is what the body begins with, or the only one of the highest level; a heading in the middle of a
text is that of a part.
"""

import re

from reader.posts.heading_ids import identified
from reader.posts.markup import text_of_heading
from reader.posts.titles import one_line

_HEADING = re.compile(
    r"""
      ^(?P<fence>```|~~~) .*? (?:^(?P=fence)|\Z)
    | <!-- .*? (?:-->|\Z)
    | <(?P<raw>pre|script|style)\b .*? (?:</(?P=raw)|\Z)
    | <h(?P<level>[1-6])\b [^<>]* > (?P<html> (?>(?: [^<]++ | (?!</?h[1-6]\b) < )*) ) </h(?P=level)
    | ^(?P<signs>\#{1,6}) [ \t]+ (?P<hashes> [^\n]++ )
    | ^(?P<underlined> (?![ ]{0,3}[-*+>|<\#]) [^\n]++ ) \n (?P<line>=+|-{2,}) [ \t]* $
    """,
    re.DOTALL | re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)


_UNSAID = re.compile(r"<!--.*?-->|<[^<>]*>|!\[[^\[\]]*\]\([^()]*\)|\s+", re.DOTALL)
"""What may stand before a title: pictures, and what cannot be seen."""
_FARTHEST = 4000
"""Characters that may take."""


def title_heading(body: str) -> str:
    """Return the text of the heading that is the title; empty if none is."""
    highest, is_first = [], True
    for found in _HEADING.finditer(body):
        heading = found["html"] or _of_markdown(found["underlined"] or found["hashes"] or "")
        if not heading or not (title := one_line(text_of_heading(heading))):
            continue
        if is_first and _begins(body, found.start()):
            return title
        is_first = False
        if _is_highest(found):
            highest.append(title)
    return highest[0] if len(highest) == 1 else ""


def _begins(body: str, at: int) -> bool:
    """Tell whether nothing is said in `body` before a place."""
    return at <= _FARTHEST and not _UNSAID.sub("", body[:at])


def _is_highest(found: re.Match[str]) -> bool:
    return found["level"] == "1" or found["signs"] == "#" or (found["line"] or "")[:1] == "="


def _of_markdown(line: str) -> str:
    """Return a heading of Markdown without what only says what it is."""
    return identified(line.rstrip("# \t")).text
