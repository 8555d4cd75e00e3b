"""Lines that only some generators read, written as what all know before Markdown is read.

They are tabs of MkDocs and VuePress, what MDX has besides, and headings without a space (`##标题`),
which kramdown knows and Hexo knew. In code they stay.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

from reader.document.markdown.mdx import (
    begins_statement,
    has_components,
    has_values,
    is_component,
    is_unseen,
    plain_values,
)

_BESIDE = "<--->"
"""What is between the columns of Hugo Book."""
_SIGNS = ('=== "', "\n@tab", f"\n{_BESIDE}\n")
"""One of these is in every text with tabs; to look for them costs little."""
_CLOSE_TEXT = r"[^\s#!\[\](){}<>|:;,./\\=+*&%$@^~`-][^#\n]{0,80}"
"""What stands in a heading right behind its signs; hashtags follow each other, and have one."""
_MAYBE_CLOSE = re.compile(rf"(?:\A|\n)#{{2,6}}{_CLOSE_TEXT}#*[ \t]*(?=\n|\Z)")
_CLOSE = re.compile(rf"(#{{1,6}})({_CLOSE_TEXT})#*[ \t]*")
_TAB = re.compile(r'([ \t]*)===[!+]* "(.{1,200})"[ \t]*')
_AT_TAB = re.compile(r"@tab(?::active)?(?:[ \t]+(.{1,200}))?")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+")
_FENCE = re.compile(r"`{3,}(?=[^`]*\Z)|~{3,}")


class _Line(NamedTuple):
    """A line of Markdown."""

    written: str
    is_code: bool
    """It is in a fence, or one of its ends."""


def understood(markdown: str) -> str:
    """Return `markdown` with such lines as all read them."""
    is_mdx = has_components(markdown)
    has_jsx = has_values(markdown)
    if not (
        is_mdx
        or has_jsx
        or _MAYBE_CLOSE.search(markdown)
        or any(sign in markdown for sign in _SIGNS)
    ):
        return markdown
    lines = list(_lines(markdown))
    has_close = any(not is_code and _MAYBE_CLOSE.fullmatch(line) for line, is_code in lines)
    if has_jsx:
        lines = list(_plain(lines))
    return "\n".join(_written(lines, mdx=is_mdx, close=has_close))


def _plain(lines: Iterable[_Line]) -> Iterator[_Line]:
    """Yield the lines with attributes of HTML; a tag may go over several."""
    for is_code, piece in groupby(lines, lambda line: line.is_code):
        text = "\n".join([line.written for line in piece])
        yield from (
            _Line(line, is_code) for line in (text if is_code else plain_values(text)).split("\n")
        )


def _lines(markdown: str) -> Iterator[_Line]:
    end = ""
    for line in markdown.split("\n"):
        text = line.strip()
        if end:
            yield _Line(line, is_code=True)
            end = "" if re.fullmatch(end, text) else end
        else:
            fence = _FENCE.match(text)
            end = f"{re.escape(fence[0][0])}{{{len(fence[0])},}}" if fence else ""
            yield _Line(line, is_code=fence is not None)


def _written(lines: list[_Line], *, mdx: bool, close: bool) -> Iterator[str]:
    goes_on, before, moved_in = False, "", ""
    for line, is_code in lines:
        text = line.strip()
        if text and not is_code and not line[0].isspace():
            item = _ITEM.match(line)
            moved_in = " " * item.end() if item else ""
        if is_code:
            yield line
        elif mdx and text and (goes_on or begins_statement(line)):
            goes_on = True
        elif mdx and is_unseen(text):
            yield ""
        elif mdx and is_component(text):
            yield from ("", moved_in + text, "")
        elif close and (heading := _CLOSE.fullmatch(line)) and _may_begin(heading[1], before):
            yield f"{heading[1]} {heading[2]}"
        else:
            goes_on = False
            yield _read(line)
        before = text


def _may_begin(signs: str, before: str) -> bool:
    """Tell whether a heading with these `signs` may follow a line: hashtags stand below a text."""
    return len(signs) > 1 or not before


def _read(line: str) -> str:
    """Return a line outside code as all read it."""
    if tab := _TAB.fullmatch(line):
        return f'{tab[1]}!!! tabbed "{tab[2]}"'
    if line.strip() == _BESIDE:
        return ""
    if tab := _AT_TAB.fullmatch(line):
        return f"\n<p><strong>{escape(tab[1])}</strong></p>\n" if tab[1] else ""
    return line
