"""The first heading of a body, by a light look: no tree is built."""

import re

from reader.posts.heading_ids import identified
from reader.posts.markup import text_of_heading
from reader.posts.titles import one_line

_HEADING = re.compile(
    r"""
      ^(?P<fence>```|~~~) .*? (?:^(?P=fence)|\Z)
    | <!-- .*? (?:-->|\Z)
    | <(?P<raw>pre|script|style)\b .*? (?:</(?P=raw)|\Z)
    | <h(?P<level>[1-6])\b [^<>]* > (?P<html> (?: (?!</?h[1-6]\b) . )*+ ) </h(?P=level)
    | ^\#{1,6} [ \t]+ (?P<hashes> [^\n]++ )
    | ^(?P<underlined> (?![ ]{0,3}[-*+>|<\#]) [^\n]++ ) \n (?:=+|-{2,}) [ \t]* $
    """,
    re.DOTALL | re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)


def first_heading(body: str) -> str:
    """Return the text of the first heading that has any; empty if there is none."""
    for found in _HEADING.finditer(body):
        heading = found["html"] or _of_markdown(found["underlined"] or found["hashes"] or "")
        if heading and (title := one_line(text_of_heading(heading))):
            return title
    return ""


def _of_markdown(line: str) -> str:
    """Return a heading of Markdown without what only says what it is."""
    return identified(line.rstrip("# \t")).text
