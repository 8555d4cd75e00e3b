"""The heading of a body that is its title, by a light look: no tree is built.

It is what the body begins with, or the only one of the highest level; a heading in the middle of a
text is that of a part. So is the first of several of a lower level, `## Novels` over one part of a
note and `## Essays` over the next: the file's name says what that note is.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

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


class _Heading(NamedTuple):
    """A heading that says something, and where it begins."""

    start: int
    level: int
    title: str


def title_heading(body: str) -> str:
    """Return the text of the heading that is the title; empty if none is."""
    headings = _headings(body)
    first = next(headings, None)
    if first is None:
        return ""
    begins = _begins(body, first.start)
    if begins and first.level == 1:
        return first.title
    rest = tuple(headings)
    if begins and all(each.level != first.level for each in rest):
        return first.title
    highest = [each.title for each in (first, *rest) if each.level == 1]
    return highest[0] if len(highest) == 1 else ""


def _headings(body: str) -> Iterator[_Heading]:
    for found in _HEADING.finditer(body):
        heading = found["html"] or _of_markdown(found["underlined"] or found["hashes"] or "")
        if heading and (title := one_line(text_of_heading(heading))):
            yield _Heading(found.start(), _level(found), title)


def _level(found: re.Match[str]) -> int:
    if found["level"]:
        return int(found["level"])
    return len(found["signs"]) if found["signs"] else 1 + found["line"].startswith("-")


def _begins(body: str, at: int) -> bool:
    """Tell whether nothing is said in `body` before a place."""
    return at <= _FARTHEST and not _UNSAID.sub("", body[:at])


def _of_markdown(line: str) -> str:
    """Return a heading of Markdown without what only says what it is."""
    return identified(line.rstrip("# \t")).text
